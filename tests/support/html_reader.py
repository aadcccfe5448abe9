"""An HTML page read back as a browser reads it."""

import re

from lxml import html
from lxml.html import HtmlElement

_STEP = re.compile(r"(?P<tag>[a-z0-9]*)(?:\.(?P<name>[a-z]+))?(?:\[(?P<attribute>[a-z-]+)\])?")


def read_page(page: str) -> HtmlElement:
    """The `html` element."""
    return html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))


def select(element: HtmlElement, path: str) -> list[HtmlElement]:
    """What a CSS selector of tags, one class or attribute each, blanks and `>` would find."""
    xpath, axis = ".", "//"
    for step in path.split():
        if step == ">":
            axis = "/"
            continue
        parts = _STEP.fullmatch(step)
        assert parts, f"no such selector: {path}"
        xpath += f"{axis}{parts['tag'] or '*'}"
        if parts["name"]:
            xpath += f"[contains(concat(' ', @class, ' '), ' {parts['name']} ')]"
        if parts["attribute"]:
            xpath += f"[@{parts['attribute']}]"
        axis = "//"
    return list(element.xpath(xpath))


def words(element: HtmlElement) -> str:
    """All text inside, with single spaces."""
    return " ".join(element.text_content().split())
