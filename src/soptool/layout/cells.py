"""What stands in the text cells of a row, and how a list of texts becomes paragraphs."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, Cell, Paragraph, TextStyle
from soptool.layout.text import ANY_WIDTH, Measurer, break_lines, longest_word, wrap
from soptool.layout.units import Twips
from soptool.model.profile import Column, Profile
from soptool.model.sop import Step

_DASH = "-"
_WRITTEN: Mapping[Column, Callable[[Step], str | tuple[str, ...]]] = {
    Column.ACTIVITY: attrgetter("activity"),
    Column.INPUTS: attrgetter("inputs"),
    Column.DURATION: attrgetter("duration.text"),
    Column.OUTPUT: attrgetter("output"),
    Column.NOTE: attrgetter("note"),
}
_Texts = tuple[tuple[str, ...], ...]  # the entries of every cell of a column
# Columns are fitted and rows measured again and again for the same steps.
_RECENT: deque[tuple[Sequence[Step], Profile, dict[Column, _Texts]]] = deque(maxlen=2)


def step_texts(step: Step, column: Column, profile: Profile) -> tuple[str, ...]:
    """The entries of a step's cell in that column, without the empty ones."""
    return _texts((step,), column, profile)[0]


def column_texts(steps: Sequence[Step], column: Column, profile: Profile) -> _Texts:
    """The same for each of the steps; numbers and performers' columns have none."""
    known = (texts for its, own, texts in _RECENT if its is steps and own is profile)
    texts = next(known, None)
    if texts is None:
        texts = {}
        _RECENT.append((steps, profile, texts))
    if column not in texts:
        texts[column] = _texts(steps, column, profile)
    return texts[column]


def _texts(steps: Sequence[Step], column: Column, profile: Profile) -> _Texts:
    written = _WRITTEN.get(column)
    if written is None:
        return ((),) * len(steps)
    optional = profile.labels.optional if column is _remarks(profile) else ""
    texts = []
    for step in steps:
        entries = written(step)
        if isinstance(entries, str):
            entries = (entries,)
        if optional and step.optional:
            entries = (*entries, optional)
        texts.append(tuple([text for text in entries if text and not text.isspace()]))
    return tuple(texts)


def field_of(column: Column) -> str:
    """The field of a step that a text column shows."""
    return {
        Column.ACTIVITY: "activity",
        Column.INPUTS: "inputs",
        Column.DURATION: "duration",
        Column.OUTPUT: "output",
        Column.NOTE: "note",
    }[column]


def wrapped(
    text: str, width: Twips, style: TextStyle, measurer: Measurer, align: Align = Align.LEFT
) -> Paragraph:
    """A paragraph by itself."""
    lines = wrap(text, width, style, measurer)
    return Paragraph(text, lines, style, measurer.line_height(style), align=align)


class Broken(NamedTuple):
    """Paragraphs, and the widths of their cell that break them into just these lines."""

    paragraphs: tuple[Paragraph, ...]
    least: Twips
    beyond: Twips


def list_paragraphs(
    texts: Sequence[str],
    width: Twips,
    style: TextStyle,
    measurer: Measurer,
    *,
    numbered: bool = False,
) -> tuple[Paragraph, ...]:
    """A paragraph per text, with numbers or dashes if there are several."""
    markers = _markers(len(texts), numbered)
    return _broken(texts, markers, width, style, measurer, Align.LEFT).paragraphs


def dashed_paragraphs(
    texts: Sequence[str], width: Twips, style: TextStyle, measurer: Measurer, align: Align
) -> Broken:
    """A paragraph per text, with dashes if there are several."""
    return _broken(texts, _markers(len(texts), False), width, style, measurer, align)


def _broken(
    texts: Sequence[str],
    markers: Sequence[str],
    width: Twips,
    style: TextStyle,
    measurer: Measurer,
    align: Align,
) -> Broken:
    indent = _indent(markers, style, measurer)
    line_height = measurer.line_height(style)
    room = max(width - indent, 1)
    broken = [break_lines(text, room, style, measurer) for text in texts]
    paragraphs = tuple(
        [
            Paragraph(text, lines.lines, style, line_height, align, marker, indent)
            for text, lines, marker in zip(texts, broken, markers, strict=True)
        ]
    )
    least = max([lines.least for lines in broken], default=0) + indent
    beyond = min([lines.beyond for lines in broken], default=ANY_WIDTH) + indent
    return Broken(paragraphs, min(least, width), beyond)


def narrowest(texts: Sequence[str], style: TextStyle, measurer: Measurer) -> Twips:
    """The width below which a word of these dashed entries would have to break inside."""
    indent = dash_width(style, measurer) if len(texts) > 1 else 0
    return max([indent + longest_word(text, style, measurer) for text in texts], default=0)


def dash_width(style: TextStyle, measurer: Measurer) -> Twips:
    """How far the dashes of a list move its texts to the right."""
    return _indent((_DASH,), style, measurer)


def text_height(paragraphs: Sequence[Paragraph]) -> Twips:
    """All paragraphs, one under the other."""
    return sum(paragraph.height for paragraph in paragraphs)


def row_height(cells: Sequence[Cell], style: FlowchartStyle) -> Twips:
    """The tallest text with a margin above and below it."""
    return max(text_height(cell.paragraphs) for cell in cells) + 2 * style.cell_margin


def _remarks(profile: Profile) -> Column:
    """Where "(apabila diperlukan)" stands: with the activity if the form has no Keterangan."""
    return Column.NOTE if Column.NOTE in profile.columns else Column.ACTIVITY


def _markers(count: int, numbered: bool) -> tuple[str, ...]:
    if count == 1:
        return ("",)
    if not numbered:
        return (_DASH,) * count
    return tuple([f"{number}." for number in range(1, count + 1)])


def _indent(markers: Sequence[str], style: TextStyle, measurer: Measurer) -> Twips:
    """Where the lines of a list begin: behind its widest marker and a space."""
    if not any(markers):
        return 0
    return max(measurer.width(f"{marker} ", style) for marker in markers)
