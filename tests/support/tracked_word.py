"""A Word file with tracked changes, accepted or rejected, and the texts it then holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from lxml import etree

from soptool.render.docx.matrix import TITLE
from tests.support.word_package import WordPackage, tag

_UNSEEN = "\u200b"  # a place to break in a word too wide for its cell
_GOING_ON = "(lanjutan)"  # what the rest of a row on the next page begins with


class Verdict(Enum):
    """What is done to all changes: the marks that stay, the marks that go."""

    ACCEPT = ("w:ins", "w:del")
    REJECT = ("w:del", "w:ins")

    @property
    def office_command(self) -> str:
        """LibreOffice's name for it."""
        return f"{self.name.capitalize()}AllTrackedChanges"


@dataclass(frozen=True)
class WordTexts:
    """What is written: in rows cell by cell, in headings and between tables."""

    rows: list[tuple[tuple[str, ...], ...]]
    headings: list[tuple[str, ...]]
    between: list[str]


def resolved(package: WordPackage, verdict: Verdict) -> WordPackage:
    """The package with every change accepted or rejected, as ECMA-376 says what that means."""
    stays, goes = map(tag, verdict.value)
    for _, story in package.stories():
        for row in [*story.iter(tag("w:tr"))]:
            if row.find(f"{tag('w:trPr')}/{goes}") is not None:
                _remove(row)
        for table in [*story.iter(tag("w:tbl"))]:
            if table.find(tag("w:tr")) is None:
                _remove(table)
        for paragraph in [*story.iter(tag("w:p"))]:
            ended = paragraph.find(f"{tag('w:pPr')}/{tag('w:rPr')}/{goes}")
            if ended is not None:
                _join(paragraph)
        for marked in [*story.iter(goes)]:
            _remove(marked)
        for marked in [*story.iter(stays)]:
            _unwrap(marked)
        for deleted in story.iter(tag("w:delText")):
            deleted.tag = tag("w:t")
    return package


def word_texts(package: WordPackage) -> WordTexts:
    """All texts before the matrix of changes."""
    found = WordTexts([], [], [])
    whole: list[list[list[str]]] = []
    body = package.trees["word/document.xml"][0]
    for block in body:
        if block.tag == tag("w:p"):
            text = _text(block)
            if text == TITLE:
                break
            if text:
                found.between.append(text)
        for row in block.findall(tag("w:tr")):
            cells = [[*_paragraphs(cell)] for cell in row.findall(tag("w:tc"))]
            if row.find(f"{tag('w:trPr')}/{tag('w:tblHeader')}") is not None:
                heading = tuple(text for cell in cells for text in cell if text)
                if heading not in found.headings:  # each page repeats it
                    found.headings.append(heading)
            elif any(cell and cell[0].endswith(_GOING_ON) for cell in cells):
                whole[-1] = [*map(_going_on, whole[-1], cells)]
            else:
                whole.append(cells)
    rows = [tuple(tuple(cell) for cell in row if any(cell)) for row in whole]
    found.rows.extend(row for row in rows if row)
    return found


def _going_on(cell: list[str], rest: list[str]) -> list[str]:
    """A cell that is cut over pages as one."""
    again = rest[:1] == cell[:1] or (rest and rest[0].endswith(_GOING_ON))
    return [text for text in (*cell, *rest[1 if again else 0 :]) if text]


def footer_text(package: WordPackage) -> str:
    """The running words."""
    return _text(package.trees["word/footer.xml"][0])


def _paragraphs(cell: etree._Element) -> Iterator[str]:
    return (_text(paragraph) for paragraph in cell.findall(tag("w:p")))


def _text(paragraph: etree._Element) -> str:
    """Without what stands in shapes."""
    pieces = []
    for element in paragraph.iter(tag("w:t"), tag("w:tab")):
        ancestors = {parent.tag for parent in element.iterancestors()}
        if tag("w:pPr") in ancestors or tag("w:drawing") in ancestors or tag("w:pict") in ancestors:
            continue
        pieces.append(" " if element.tag == tag("w:tab") else element.text or "")
    return " ".join("".join(pieces).replace(_UNSEEN, "").split())


def _join(paragraph: etree._Element) -> None:
    """Its end is gone: what it holds begins the next paragraph; there is none before a table."""
    following = paragraph.getnext()
    if following is None or following.tag != tag("w:p"):
        return
    properties = following.find(tag("w:pPr"))
    place = 0 if properties is None else 1
    following[place:place] = [one for one in paragraph if one.tag != tag("w:pPr")]
    _remove(paragraph)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    place = parent.index(element)
    parent[place : place + 1] = [*element]


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)
