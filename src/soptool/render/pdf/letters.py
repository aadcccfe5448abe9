"""Text in the fonts that every PDF program has; what they lack is replaced, and said.

No font is embedded. Helvetica and Times have the widths of Arial and Times New Roman; for Arial
Narrow and Calibri a run of Helvetica is scaled sideways until it is as wide as was measured.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import getFont

from soptool.layout.metrics import load_face
from soptool.layout.plan import ChartTable, Layout, Page, TextBlock
from soptool.layout.table import Font, TextStyle

_BUILT_IN = {
    (Font.ARIAL, False): "Helvetica",
    (Font.ARIAL, True): "Helvetica-Bold",
    (Font.ARIAL_NARROW, False): "Helvetica",
    (Font.ARIAL_NARROW, True): "Helvetica-Bold",
    (Font.CALIBRI, False): "Helvetica",
    (Font.CALIBRI, True): "Helvetica-Bold",
    (Font.TIMES, False): "Times-Roman",
    (Font.TIMES, True): "Times-Bold",
}
_SIGNS = ("Symbol", "ZapfDingbats")  # arrows, comparisons, Greek letters; ticks and bullets
_LATIN = "cp1252"  # what a PDF calls WinAnsiEncoding
_UNKNOWN = "?"
# Nobody sees these in print, and a PDF font would show some of them.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
# Other signs that look the same; a reader misses nothing.
_SAME_LOOK = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "–",
        "\u2015": "—",
        "\u2009": " ",
        "\u202f": "\u00a0",
        "\u25aa": "■",
        "\u25e6": "°",
        "\u2610": "❏",
        "\u2611": "✓",
    }
)
_HAIR = 0.005  # widths that differ by less come from rounding


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one built-in font; `scale` is sideways, `width` in ems after it."""

    font: str
    content: bytes
    scale: float
    width: float


def set_line(text: str, style: TextStyle) -> tuple[Run, ...]:
    """The line as runs, one after the other."""
    shown = printable(text)
    pieces = groupby(shown, key=_sign_font)
    return tuple(_run(font, "".join(letters), style) for font, letters in pieces)


def printable(text: str) -> str:
    """The text with what no built-in font has replaced."""
    text = unicodedata.normalize("NFC", text).translate(_UNSEEN)
    if _is_latin(text) and text.isprintable():
        return text
    return "".join(map(_replacement, text.translate(_SAME_LOOK)))


def replaced_letters(layout: Layout) -> dict[str, str]:
    """Letters of the document that its PDF shows as something else."""
    texts = {text for page in layout.pages for text in _texts(page)} | {layout.footer.text}
    letters = {letter for text in texts if not _is_latin(text) for letter in _visible(text)}
    shown = {letter: _replacement(letter) for letter in sorted(letters)}
    return {letter: other for letter, other in shown.items() if other != letter}


def _visible(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_UNSEEN).translate(_SAME_LOOK)


def _texts(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, TextBlock):
            yield from (paragraph.text for paragraph in block.paragraphs)
            continue
        table = block.table if isinstance(block, ChartTable) else block
        cells = (cell for row in table.rows for cell in row.cells)
        yield from (paragraph.text for cell in cells for paragraph in cell.paragraphs)
        if isinstance(block, ChartTable):
            chart: Iterable[tuple[str, ...]] = (
                *(symbol.lines for symbol in block.chart.symbols),
                *(label.lines for label in block.chart.labels),
            )
            yield from (line for lines in chart for line in lines)


@cache
def _replacement(letter: str) -> str:
    """The letter itself, or without its accent, or a question mark."""
    if letter.isspace():
        return "\u00a0" if letter == "\u00a0" else " "
    if _has_glyph(letter):
        return letter
    parts = unicodedata.normalize("NFKD", letter)
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    return bare if bare and all(map(_has_glyph, bare)) else _UNKNOWN


def _has_glyph(letter: str) -> bool:
    return letter.isprintable() and (_is_latin(letter) or _sign_font(letter) != "")


def _is_latin(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode(_LATIN)
    except UnicodeEncodeError:
        return False
    return True


@cache
def _sign_font(letter: str) -> str:
    """The built-in font of signs that has it, or "" for a letter of any font."""
    if not _is_latin(letter):
        for name in _SIGNS:
            try:
                letter.encode(getFont(name).encName)
            except UnicodeEncodeError:
                continue
            return name
    return ""


def _run(font: str, text: str, style: TextStyle) -> Run:
    name = font or _BUILT_IN[style.font, style.bold]
    builtin = getFont(name)
    content = text.encode(builtin.encName if font else _LATIN)
    widths = [builtin.widths[code] / 1000 for code in content]
    scale = 1.0 if font else _scale(text, widths, style)
    return Run(name, content, scale, sum(widths) * scale)


def _scale(text: str, widths: list[float], style: TextStyle) -> float:
    """How much wider the text was measured than the built-in font draws it."""
    face = load_face(style.font, style.bold)
    measured = drawn = 0.0
    for letter, width in zip(text, widths, strict=True):
        if letter in face.advances:
            measured += face.advances[letter] / face.units_per_em
            drawn += width
    if not drawn or abs(measured / drawn - 1) < _HAIR:
        return 1.0
    return measured / drawn
