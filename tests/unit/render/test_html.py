"""The HTML page stands alone, prints as planned and lets nothing in."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from soptool.layout.plan import Page
from soptool.layout.table import Cell, Table, TableRow
from soptool.render.html import render_html
from tests.support.layouts import PAPER, SOP, small_layout, text

ATTACKS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>",
    "</title><svg onload=alert(1)>",
    "javascript:alert(1)",
    "&lt;script&gt;",
]


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def test_every_page_is_a_drawing_in_a_named_section():
    sections = [a for tag, a in read(render_html(small_layout(), SOP)).tags if tag == "section"]
    assert [a["aria-label"] for a in sections] == ["Halaman 1 dari 2", "Halaman 2 dari 2"]


def test_the_page_is_indonesian_and_has_the_title_of_the_sop():
    reader = read(render_html(small_layout(), SOP))
    assert ("html", {"lang": "id"}) in reader.tags
    assert SOP.title in reader.words


def test_paper_is_that_of_the_layout():
    assert "@page{size:841.9pt 595.3pt;margin:0}" in render_html(small_layout(), SOP)


def test_the_policy_allows_only_our_own_style_and_pictures_inside_the_file():
    page = render_html(small_layout(), SOP)
    style = re.findall("<style>(.*?)</style>", page)
    fingerprint = b64encode(sha256(style[0].encode()).digest()).decode()
    (policy,) = [a["content"] for tag, a in read(page).tags if "http-equiv" in a]
    assert len(style) == 1
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{fingerprint}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("words", ATTACKS)
def test_nothing_an_author_writes_becomes_markup(words: str):
    row = TableRow(400, (Cell(0, (text(words),)),))
    table = Table(PAPER.left, PAPER.top, (9000,), (row,), words)
    usual = small_layout(words)
    layout = replace(usual, pages=(Page((table,)), *usual.pages), footer=text(words))
    reader = read(render_html(layout, replace(SOP, title=words)))
    plain = read(render_html(replace(layout, pages=(*usual.pages, Page((table,)))), SOP))
    assert sorted(tag for tag, _ in reader.tags) == sorted(tag for tag, _ in plain.tags)
    assert "script" not in {tag for tag, _ in reader.tags}
    assert not [name for _, attributes in reader.tags for name in attributes if name[:2] == "on"]
    assert words in reader.words


def test_the_same_layout_gives_the_same_text():
    assert render_html(small_layout(), SOP) == render_html(small_layout(), SOP)
