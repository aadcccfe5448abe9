"""Changes as one page: what was beside what is, word by word, and the two charts."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from soptool.assets import read_asset
from soptool.diff.revision import Revision
from soptool.drawing.chart import draw_chart
from soptool.drawing.primitives import Arrow, Primitive, Shape
from soptool.drawing.table import draw_table
from soptool.layout.flowchart import lay_out
from soptool.layout.notices import CannotDrawError
from soptool.layout.plan import Chart, ChartTable
from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.render.html_pictures import length
from soptool.render.page_template import Source, page_template
from soptool.render.svg import chart_window, svg_elements, view_box
from soptool.render.xml import escape
from soptool.report.changed_symbols import Touched, touched
from soptool.report.changes_marks import Mark, Stretch
from soptool.report.changes_matrix import Words, matrix
from soptool.report.changes_text import count_levels, whole_file
from soptool.report.changes_words import Teller

if TYPE_CHECKING:
    from jinja2 import Template

_TAGS = {Mark.OLD: "del", Mark.BEFORE: "del", Mark.NEW: "ins", Mark.AFTER: "ins"}


@dataclass(frozen=True, slots=True)
class _Picture:
    """One page of a chart; `title` names it to who cannot see it."""

    title: str
    view: str
    size: tuple[str, str]
    content: Source


def render_changes_html(revisions: Sequence[Revision], profile_of: Callable[[str], Profile]) -> str:
    """One file without scripts that fetches nothing; `profile_of` gives a file's profile."""
    look = read_asset("templates", "pages", "perubahan.css")
    changed = [one for one in revisions if one.changes]
    return _template().render(
        look=Source(look),
        policy=_policy(look),
        parts=[_part(one, profile_of(one.file)) for one in changed],
    )


def _part(revision: Revision, profile: Profile) -> dict[str, object]:
    whole = [one for one in revision.changes if not one.field and one.step is None]
    rest = [one for one in revision.changes if one not in whole]
    old, new = touched(revision)
    return {
        "file": revision.file,
        "levels": count_levels(revision.changes),
        "sentences": [whole_file(one) for one in whole],
        "remarks": [(one.message, one.hint) for one in revision.remarks],
        "rows": matrix(rest, Teller()) if rest else (),
        "sides": [
            ("Semula", _pictures(revision.old, profile, old)),
            ("Menjadi", _pictures(revision.new, profile, new)),
        ]
        if rest
        else [],
    }


def _pictures(sop: Sop | None, profile: Profile, changed: Touched) -> list[_Picture]:
    """The charts of one side; none where they cannot be drawn."""
    if sop is None:
        return []
    try:
        layout = lay_out(sop, profile).layout
    except CannotDrawError:
        return []
    blocks = [one for page in layout.pages for one in page.blocks if isinstance(one, ChartTable)]
    return [_picture(block, changed) for block in blocks]


def _picture(block: ChartTable, changed: Touched) -> _Picture:
    view = chart_window(block)
    drawn = "\n".join(_elements(block, changed))
    return _Picture(
        block.table.description,
        view_box(view),
        (length(view.width), length(view.height)),
        Source(drawn),
    )


def _elements(block: ChartTable, changed: Touched) -> Iterator[str]:
    yield svg_elements(draw_table(block.table))
    marked = set(_marked(block.chart, block.procedure, changed))
    for primitive in draw_chart(block.chart):
        element = svg_elements([primitive])
        yield f'<g class="berubah">{element}</g>' if _key(primitive) in marked else element


def _marked(chart: Chart, table: int, changed: Touched) -> Iterator[object]:
    """What the changed symbols and lines are drawn as."""
    yield from (symbol.box for symbol in chart.symbols if changed.symbol(table, symbol))
    yield from (line.points for line in chart.connectors if changed.connector(table, line))


def _key(primitive: Primitive) -> object:
    match primitive:
        case Shape():
            return primitive.box
        case Arrow():
            return primitive.points
        case _:
            return None


def _marked_words(words: Words) -> Source:
    """What went and what came is marked."""
    return Source("".join(map(_stretch, words)))


def _stretch(stretch: Stretch) -> str:
    text = _escape(stretch.text)
    tag = _TAGS.get(stretch.mark)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _policy(look: str) -> str:
    """No scripts, nothing from elsewhere, and of style only what we wrote."""
    fingerprint = b64encode(sha256(look.encode()).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{fingerprint}'; base-uri 'none'"


@cache
def _template() -> "Template":
    return page_template("perubahan.html.jinja", _escape, {"marked": _marked_words})


def _escape(text: str) -> str:
    """For the content of elements and between double quotes."""
    return escape(text).replace('"', "&quot;")
