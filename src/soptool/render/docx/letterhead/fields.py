"""Field codes of a header: the few that only count or name, none that fetches."""

import re
from dataclasses import dataclass, field

from lxml import etree

from soptool.render.docx.letterhead.names import remove, unwrap, w
from soptool.render.docx.letterhead.refusals import is_web_address

_HARMLESS = {
    *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME"),
    *("TITLE", "SUBJECT", "AUTHOR", "FILENAME", "SYMBOL"),
}
_LINK = "HYPERLINK"
_WORD = re.compile(r'"[^"]*"|\S+')


class ReachingFieldError(Exception):
    """A code that is not known to be harmless, or a field that does not end."""


@dataclass
class _Field:
    """A field that has begun: its code so far and the elements that make it one."""

    code: str = ""
    in_code: bool = True
    made_of: list[etree._Element] = field(default_factory=list)


def check_fields(story: etree._Element) -> None:
    """Raises for a code that reaches out; links become what they show."""
    links: list[etree._Element] = []
    open_fields: list[_Field] = []
    for element in story.iter(w("fldChar"), w("instrText"), w("delInstrText")):
        if element.tag == w("fldChar"):
            links += _step(element, open_fields)
        elif open_fields and open_fields[-1].in_code:
            open_fields[-1].code += element.text or ""
            open_fields[-1].made_of.append(element)
        else:
            raise ReachingFieldError(element.text or "")
    if open_fields:
        raise ReachingFieldError(open_fields[-1].code)
    for element in links:
        remove(element)
    for simple in list(story.iter(w("fldSimple"))):
        if _is_link(simple.get(w("instr"), "")):
            unwrap(simple)


def _step(mark: etree._Element, open_fields: list[_Field]) -> list[etree._Element]:
    """Begin, separate or end; gives what is to be taken away."""
    kind = mark.get(w("fldCharType"))
    if kind == "begin":
        if open_fields and open_fields[-1].in_code and not open_fields[-1].code.strip():
            raise ReachingFieldError("{ }")  # a code that another field would compute
        open_fields.append(_Field())
    elif not open_fields:
        raise ReachingFieldError("")
    current = open_fields[-1]
    current.made_of.append(mark)
    if kind == "separate":
        current.in_code = False
    elif kind == "end":
        open_fields.pop()
        return current.made_of if _is_link(current.code) else []
    return []


def _is_link(code: str) -> bool:
    """Whether a harmless code is a link; raises where the code is not harmless."""
    words = _WORD.findall(code)
    name = words[0].upper() if words else ""
    if name in _HARMLESS:
        return False
    if name != _LINK:
        raise ReachingFieldError(name or code)
    for word in words[1:]:
        if not word.startswith("\\") and not is_web_address(word.strip('"')):
            raise ReachingFieldError(code.strip())
    return True
