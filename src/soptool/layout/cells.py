"""What stands in the text cells of a row, and how a list of texts becomes paragraphs."""

from collections.abc import Sequence

from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Align, Cell, Paragraph, TextStyle
from soptool.layout.text import Measurer, longest_word, text_length, wrap
from soptool.layout.units import Twips
from soptool.model.profile import Column, Profile
from soptool.model.sop import Step


def step_texts(step: Step, column: Column, profile: Profile) -> tuple[str, ...]:
    """The entries of a step's cell in that column, without the empty ones."""
    texts = _written(step, column)
    if step.optional and column is _remarks(profile):
        texts = (*texts, profile.labels.optional)
    return tuple(text for text in texts if text and not text.isspace())


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


def list_paragraphs(
    texts: Sequence[str],
    width: Twips,
    style: TextStyle,
    measurer: Measurer,
    *,
    align: Align = Align.LEFT,
    numbered: bool = False,
    space: Twips = 0,
) -> tuple[Paragraph, ...]:
    """A paragraph per text, with numbers or dashes if there are several, `space` apart."""
    markers = _markers(len(texts), numbered)
    indent = _indent(markers, style, measurer)
    line_height = measurer.line_height(style)
    return tuple(
        Paragraph(
            text=text,
            lines=wrap(text, max(width - indent, 1), style, measurer),
            style=style,
            line_height=line_height,
            align=align,
            marker=marker,
            indent=indent,
            space_before=space if position else 0,
        )
        for position, (marker, text) in enumerate(zip(markers, texts, strict=True))
    )


def narrowest(texts: Sequence[str], style: TextStyle, measurer: Measurer) -> Twips:
    """The width below which a word of these dashed entries would have to break inside."""
    indent = _dash(texts, style, measurer)
    return max((indent + longest_word(text, style, measurer) for text in texts), default=0)


def single_line(texts: Sequence[str], style: TextStyle, measurer: Measurer) -> Twips:
    """The width at which each of these dashed entries has a line of its own."""
    indent = _dash(texts, style, measurer)
    return max((indent + text_length(text, style, measurer) for text in texts), default=0)


def text_height(paragraphs: Sequence[Paragraph]) -> Twips:
    """All paragraphs, one under the other."""
    return sum(paragraph.height for paragraph in paragraphs)


def row_height(cells: Sequence[Cell], style: FlowchartStyle) -> Twips:
    """The tallest text with a margin above and below it."""
    return max(text_height(cell.paragraphs) for cell in cells) + 2 * style.cell_margin


def _written(step: Step, column: Column) -> tuple[str, ...]:
    match column:
        case Column.ACTIVITY:
            return (step.activity,)
        case Column.INPUTS:
            return step.inputs
        case Column.DURATION:
            return (step.duration.text,)
        case Column.OUTPUT:
            return step.output
        case Column.NOTE:
            return step.note
        case Column.NUMBER | Column.ACTORS:
            return ()


def _remarks(profile: Profile) -> Column:
    """Where "(apabila diperlukan)" stands: with the activity if the form has no Keterangan."""
    return Column.NOTE if Column.NOTE in profile.columns else Column.ACTIVITY


def _markers(count: int, numbered: bool) -> tuple[str, ...]:
    if count == 1:
        return ("",)
    return tuple(f"{number}." if numbered else "-" for number in range(1, count + 1))


def _dash(texts: Sequence[str], style: TextStyle, measurer: Measurer) -> Twips:
    return _indent(_markers(len(texts), numbered=False), style, measurer)


def _indent(markers: Sequence[str], style: TextStyle, measurer: Measurer) -> Twips:
    """Where the lines of a list begin: behind its widest marker and a space."""
    if not any(markers):
        return 0
    return max(measurer.width(f"{marker} ", style) for marker in markers)
