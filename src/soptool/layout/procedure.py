"""The seven stages in order, for one procedure.

No stage looks back, but for two bounded loops: a page is filled again with a taller row where a
label found no place (`pages`, `growth`); columns are fitted anew, and all pages after them, as soon
as a page's lines or labels want wider ones.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from soptool.layout.fitting import Task, first_needs, fit
from soptool.layout.geometry import Box
from soptool.layout.growth import Settling, finished_page, label_sheets
from soptool.layout.notices import CannotDrawError, LayoutRule, Notice
from soptool.layout.plan import ChartTable
from soptool.layout.style import FlowchartStyle
from soptool.layout.symbol_growth import texts_left_out, with_room_for_texts
from soptool.layout.text import Measurer
from soptool.model.flow import Flow
from soptool.model.profile import Profile
from soptool.model.sop import Procedure

MOST_CHANGES = 12  # of the columns: a page that wants wider ones is the last of its attempt


@dataclass(frozen=True, slots=True)
class ProcedureLayout:
    """The pages of one procedure and what the layout noticed on the way."""

    pages: tuple[ChartTable, ...]
    notices: tuple[Notice, ...]


def lay_out_procedure(
    procedure: Procedure,
    number: int,
    bodies: Sequence[Box],
    profile: Profile,
    style: FlowchartStyle,
    measurer: Measurer,
) -> ProcedureLayout:
    """Pages for a procedure; `bodies` are the room on its first page and on all others."""
    bare = Task(Flow.of(procedure), number, bodies, profile, style, measurer)
    task = with_room_for_texts(bare)
    # Labels are wishes: without room for them it may well be drawn; then with tighter lines.
    without_labels = replace(task, for_labels=False)
    tight = replace(bare, for_labels=False, style=style.tightened())
    for attempt in (task, without_labels):
        try:
            return _draw(attempt)
        except CannotDrawError:
            continue
    return _draw(tight)


def _draw(task: Task) -> ProcedureLayout:
    needs = first_needs(task)
    for changes in reversed(range(MOST_CHANGES + 1)):
        settling = Settling(task, needs, changes)
        fitted = fit(task, needs, settling.settle)
        if settling.needs == needs:
            break
        needs = settling.needs
    labelled = label_sheets(fitted, settling.pages)
    pages = tuple(finished_page(fitted, page) for page in labelled)
    left_out = (*_left_out(task.flow, pages), *texts_left_out(task.flow, task.profile, pages))
    return ProcedureLayout(pages, (*fitted.notices, *left_out))


def _left_out(flow: Flow, pages: Sequence[ChartTable]) -> Iterator[Notice]:
    """Branches whose label stands on no page."""
    drawn = {
        (label.edge.source, label.edge.branch) for page in pages for label in page.chart.labels
    }
    for edge in flow.edges:
        if edge.label and (edge.source, edge.branch) not in drawn:
            drawn.add((edge.source, edge.branch))
            row = flow.procedure.row_name(edge.source.row)
            yield Notice(
                LayoutRule.LABEL_LEFT_OUT,
                f"Label `{edge.label}` pada {row.lower()} tidak mendapat tempat "
                "di samping garisnya, jadi tidak dicetak.",
                "Persingkat label keputusan ini, misalnya menjadi satu kata.",
                flow.node(edge.source).where("branches"),
                edge.source.row,
            )
