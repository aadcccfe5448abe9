"""How tall a header or footer is: estimated before Word sees it, rather too tall than too low.

Only inline content counts: paragraphs, tables, pictures in a line; and of what floats, what stands
before the text at the edge of the sheet. The body must begin below, or Word pushes it down.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from soptool.layout.table import Font, TextStyle
from soptool.layout.text import FONTS, wrap
from soptool.layout.units import EMU_PER_TWIP, Twips, mm, points
from soptool.render.docx.letterhead.looks import (
    SINGLE,
    Look,
    StyleBook,
    known_font,
    number,
    said,
)
from soptool.render.docx.letterhead.names import (
    ANCHORED,
    COMPATIBILITY,
    VML,
    local,
    namespace,
    value,
    w,
)

# Percent of Arial's widths, and of lines of 1.15 em, that fonts have which are not shipped.
_UNKNOWN_WIDTH, _UNKNOWN_HEIGHT = 106, 116
_CALIBRI_HEIGHT = 107  # its lines are 1.22 em high
_CELL_MARGINS = 2 * 108
_NESTED_TABLES = 20
_MOST_COLUMNS = 63  # of a table of Word
_LENGTH = re.compile(r"(-?[\d.]+)(pt|in|cm|mm|px)?")
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 1440 / 2.54, "mm": 144 / 2.54, "px": 15.0, "": 20.0}


def story_height(story: etree._Element, width: Twips, book: StyleBook) -> Twips:
    """The blocks of a header or footer, one below the other, in lines of that width."""
    return _blocks(story, width, book, book.base(), 0)


def floating_bottom(story: etree._Element, header: Twips, sheet_height: Twips) -> Twips:
    """How far down pictures reach that float in the upper third of the sheet, over the text."""
    return max((_bottom(anchor, header, sheet_height) for anchor in _anchors(story)), default=0)


def _blocks(parent: etree._Element, width: Twips, book: StyleBook, look: Look, depth: int) -> Twips:
    total = 0
    for child in parent:
        if child.tag == w("p"):
            total += _paragraph(child, width, book, look)
        elif child.tag == w("tbl") and depth < _NESTED_TABLES:
            total += _table(child, width, book, look, depth + 1)
    return total


def _table(table: etree._Element, width: Twips, book: StyleBook, look: Look, depth: int) -> Twips:
    look = book.styled(look, value(table.find(f"{w('tblPr')}/{w('tblStyle')}")))
    columns = islice(table.iterfind(f"{w('tblGrid')}/{w('gridCol')}"), _MOST_COLUMNS)
    grid = [number(column.get(w("w"))) for column in columns]
    total = 0
    for row in table.iterchildren(w("tr")):
        tallest, column = 0, 0
        for cell in row.iterchildren(w("tc")):
            span = max(number(value(cell.find(f"{w('tcPr')}/{w('gridSpan')}"))), 1)
            room = sum(grid[column : column + span]) or width
            column += span
            inner = max(min(room, width) - _CELL_MARGINS, mm(5))
            tallest = max(tallest, _blocks(cell, inner, book, look, depth))
        height = row.find(f"{w('trPr')}/{w('trHeight')}")
        least = 0 if height is None else number(height.get(w("val")))
        exact = height is not None and height.get(w("hRule")) == "exact"
        total += (least if exact else max(tallest, least)) + points(1)
    return total


def _paragraph(paragraph: etree._Element, width: Twips, book: StyleBook, look: Look) -> Twips:
    properties = paragraph.find(w("pPr"))
    style = value(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
    look = book.styled(look, style)
    if properties is not None:
        look = said(look, properties)
        mark = properties.find(w("rPr"))
        last = look if mark is None else said(look, mark)
    else:
        last = look
    text, biggest, picture = "", look if _has_text(paragraph) else last, 0
    breaks = 0
    for run in paragraph.iter(w("r")):
        if _in_text_box(run, paragraph):
            continue
        own = _run_look(run, look, book)
        words = "".join(t.text or "" for t in run.iterchildren(w("t")))
        if words.strip() and own.size > biggest.size:
            biggest = own
        text += words.upper() if own.capitals else words
        text += "    " * sum(1 for _ in run.iterchildren(w("tab"), w("ptab")))
        breaks += sum(1 for _ in run.iterchildren(w("br"), w("cr")))
        picture = max(picture, _inline_height(run))
    line = _line_height(biggest)
    lines = _line_count(text, width - look.sides, biggest) + breaks
    if look.rule != "exact" and picture:
        line_of_picture = picture * look.line // SINGLE if look.rule == "auto" else picture
        return look.before + look.after + (lines - 1) * line + max(line, line_of_picture)
    return look.before + look.after + lines * line


def _has_text(paragraph: etree._Element) -> bool:
    return any((t.text or "").strip() for t in paragraph.iter(w("t")))


def _in_text_box(run: etree._Element, paragraph: etree._Element) -> bool:
    """Whether the run belongs to a shape's text or to a drawing's second form."""
    for above in run.iterancestors():
        if above is paragraph:
            return False
        if local(above.tag) in ("txbxContent", "Fallback"):
            return True
    return False


def _run_look(run: etree._Element, look: Look, book: StyleBook) -> Look:
    properties = run.find(w("rPr"))
    if properties is None:
        return look
    return said(book.styled(look, value(properties.find(w("rStyle")))), properties)


def _line_height(look: Look) -> Twips:
    taller = {None: _UNKNOWN_HEIGHT, Font.CALIBRI: _CALIBRI_HEIGHT}.get(known_font(look.font), 100)
    single = FONTS.line_height(TextStyle(size=look.size)) * taller // 100
    if look.rule == "exact":
        return look.line
    return max(single, look.line) if look.rule == "atLeast" else single * look.line // SINGLE


def _line_count(text: str, width: Twips, look: Look) -> int:
    font = known_font(look.font)
    style = TextStyle(font or Font.ARIAL, look.size, look.bold)
    room = max(width if font else width * 100 // _UNKNOWN_WIDTH, mm(5))
    return max(len(wrap(text, room, style, FONTS)), 1)


def _inline_height(run: etree._Element) -> Twips:
    """Pictures that stand in the line like a letter."""
    heights = [
        number(extent.get("cy")) // EMU_PER_TWIP
        for inline in run.iter(f"{{{ANCHORED}}}inline")
        for extent in inline.iterchildren(f"{{{ANCHORED}}}extent")
    ]
    for shape in _vml_shapes(run):
        if shape.get("position") != "absolute":
            heights.append(_vml_length(shape.get("height", "")))
    return max(heights, default=0)


def _anchors(story: etree._Element) -> Iterator[etree._Element]:
    for anchor in story.iter(f"{{{ANCHORED}}}anchor"):
        if anchor.get("behindDoc") not in ("1", "true"):
            yield anchor


def _bottom(anchor: etree._Element, header: Twips, sheet_height: Twips) -> Twips:
    position = anchor.find(f"{{{ANCHORED}}}positionV")
    extent = anchor.find(f"{{{ANCHORED}}}extent")
    if position is None or extent is None:
        return 0
    offset = position.find(f"{{{ANCHORED}}}posOffset")
    top = number(None if offset is None else offset.text) // EMU_PER_TWIP
    if position.get("relativeFrom") in ("paragraph", "line"):
        top += header
    height = number(extent.get("cy")) // EMU_PER_TWIP
    return top + height if top < sheet_height // 3 and height < sheet_height // 2 else 0


def _vml_shapes(run: etree._Element) -> Iterator[dict[str, str]]:
    """The styles of shapes of old Word, but for those that only stand in for new ones."""
    for picture in run.iter(w("pict")):
        if any(namespace(a.tag) == COMPATIBILITY for a in picture.iterancestors()):
            continue
        for shape in picture:
            if namespace(shape.tag) == VML and local(shape.tag) != "shapetype":
                pairs = (p.partition(":") for p in shape.get("style", "").split(";"))
                yield {name.strip(): text.strip() for name, _, text in pairs}


def _vml_length(text: str) -> Twips:
    found = _LENGTH.fullmatch(text)
    try:
        return round(float(found[1]) * _TWIPS[found[2] or ""]) if found else 0
    except (ValueError, OverflowError):
        return 0
