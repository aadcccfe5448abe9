"""The seven stages in order, for one procedure.

No stage looks back, but for two bounded loops in plain sight: columns are fitted again if a channel
needs more tracks; rows, then columns, grow where a label found no place, and rows give back what
no label gained by.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from soptool.layout.chart_page import PageParts, place_page, room_wanted
from soptool.layout.column_widths import ActorNeeds
from soptool.layout.columns import Columns, fit_columns
from soptool.layout.continuations import SheetRow, sheet_rows
from soptool.layout.frame import Room
from soptool.layout.geometry import Box
from soptool.layout.headings import measure_header
from soptool.layout.labels import Unplaced
from soptool.layout.notices import CannotDrawError, LayoutRule, Notice
from soptool.layout.pages import Lengths, Sheet, Wishes, paginate
from soptool.layout.plan import ChartTable
from soptool.layout.rows import measure_rows, split_row
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import TableRow
from soptool.layout.text import Measurer
from soptool.layout.units import Twips, mm
from soptool.model.flow import Flow
from soptool.model.profile import Profile
from soptool.model.sop import Procedure

Placed = tuple[ChartTable, tuple[Unplaced, ...]]

COLUMN_ROUNDS = 3
LABEL_ROUNDS = 3
MOST_GIVEN_BACK = 8  # rows; more have grown only where labels crowd on every row
LABEL_GROWTH: Twips = mm(3.2)  # a level grows so much at a time; half of it on each side


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
    paging = _Paging(Flow.of(procedure), number, bodies, profile, style, measurer)
    try:
        return _lay_out(paging)
    except CannotDrawError:  # labels are wishes: without room for them it may well be drawn
        return _lay_out(replace(paging, for_labels=False, remembered={}))


def _lay_out(paging: "_Paging") -> ProcedureLayout:
    procedure, style = paging.flow.procedure, paging.style
    wishes: Wishes = {}
    draft = _draft(paging, ActorNeeds.standard(len(procedure.actors), style), wishes)
    for attempt in range(LABEL_ROUNDS):
        if not draft.missing:
            break
        wishes = {**wishes, **{key: wishes.get(key, 0) + LABEL_GROWTH for key, _ in draft.missing}}
        wider = [label for _, label in draft.missing] if attempt else []
        draft = _draft(paging, _roomier(paging, draft.needs, wider), wishes)
    draft = _give_back(paging, draft, wishes)
    notices = (*draft.notices, *_left_out(paging.flow, draft.pages))
    return ProcedureLayout(draft.pages, notices)


def _give_back(paging: "_Paging", draft: "_Draft", wishes: Wishes) -> "_Draft":
    """Take from each row what it grew without any label gaining by it."""
    for key in sorted(wishes)[:MOST_GIVEN_BACK]:
        for growth in (0, wishes[key] // 2):
            modest = {**wishes, key: growth}
            other = _draft(paging, draft.needs, modest)
            if other.strain <= draft.strain:
                draft, wishes = other, modest
                break
    return draft


@dataclass(frozen=True, slots=True)
class _Draft:
    """Pages under given needs and wishes, and the labels that found no place near their exit."""

    needs: ActorNeeds
    pages: tuple[ChartTable, ...]
    missing: tuple[tuple[tuple[int, int], Unplaced], ...]
    notices: tuple[Notice, ...]

    @property
    def strain(self) -> Twips:
        """How far all these labels together are from where they should be."""
        return sum(label.strain for _, label in self.missing)


def _draft(paging: "_Paging", needs: ActorNeeds, wishes: Wishes) -> _Draft:
    needs, parts, sheets, notices = _fit_to_lines(paging, needs, wishes)
    bodies = _body_of_each(sheets, paging.bodies)
    placed = [
        _placed(paging, parts, sheet, body) for sheet, body in zip(sheets, bodies, strict=True)
    ]
    missing = tuple(
        (sheet.storey(label.spot.level), label)
        for sheet, (_, unplaced) in zip(sheets, placed, strict=True)
        for label in unplaced
    )
    pages = tuple(page for page, _ in placed)
    return _Draft(needs, pages, missing, (*parts.columns.notices, *notices))


def _placed(paging: "_Paging", parts: PageParts, sheet: Sheet, body: Box) -> Placed:
    """A page as an earlier draft had it, where nothing on it has changed."""
    key = (sheet.grid, sheet.level_heights, parts.columns, body.left, body.top)
    if key not in paging.remembered:
        paging.remembered[key] = place_page(parts, sheet, body.left, body.top)
    return paging.remembered[key]


@dataclass(frozen=True, slots=True)
class _Paging:
    """What stays the same however often columns are fitted and pages filled."""

    flow: Flow
    number: int
    bodies: Sequence[Box]
    profile: Profile
    style: FlowchartStyle
    measurer: Measurer
    for_labels: bool = True
    remembered: dict[tuple[object, ...], Placed] = field(default_factory=dict)


def _fit_to_lines(
    paging: _Paging, needs: ActorNeeds, wishes: Wishes
) -> tuple[ActorNeeds, PageParts, tuple[Sheet, ...], tuple[Notice, ...]]:
    """Columns as wide as the lines routed through them want; pages to match."""
    for _ in range(COLUMN_ROUNDS):
        parts, rows, notices = _parts(paging, needs)
        sheets = _sheets(parts, rows, paging.bodies, wishes)
        wanted = room_wanted(parts, sheets)
        if _fits(parts.columns, wanted):
            break
        needs = ActorNeeds(
            tuple(max(a, room.before) for a, room in zip(needs.left, wanted, strict=True)),
            tuple(max(a, room.after) for a, room in zip(needs.right, wanted, strict=True)),
        )
    return needs, parts, sheets, notices


def _roomier(paging: _Paging, needs: ActorNeeds, labels: Sequence[Unplaced]) -> ActorNeeds:
    """Wider columns for labels that taller rows did not help, if the paper has room for them."""
    left, right = list(needs.left), list(needs.right)
    for label in labels:
        left[label.spot.column] += label.room.before
        right[label.spot.column] += label.room.after
    wider = ActorNeeds(tuple(left), tuple(right))
    try:
        _parts(paging, wider)
    except CannotDrawError:
        return needs
    return wider


def _parts(
    paging: _Paging, needs: ActorNeeds
) -> tuple[PageParts, tuple[SheetRow, ...], tuple[Notice, ...]]:
    procedure, profile, style = paging.flow.procedure, paging.profile, paging.style
    measurer, bodies = paging.measurer, paging.bodies
    columns = fit_columns(procedure, needs, bodies[0].width, profile, style, measurer)
    header = measure_header(procedure, columns, profile, style, measurer)
    texts = measure_rows(procedure, columns, profile, style, measurer)
    room = bodies[-1].height - sum(row.height for row in header) - 2 * style.band_height
    if room < style.above + style.diamond_height + style.below:
        raise CannotDrawError(_no_room(procedure))
    rows, texts, notices = _cut_tall(sheet_rows(paging.flow), texts, room, paging.flow, style)
    parts = PageParts(
        paging.flow,
        paging.number,
        columns,
        header,
        texts,
        profile,
        style,
        measurer,
        paging.for_labels,
    )
    return parts, rows, notices


def _cut_tall(
    rows: Sequence[SheetRow],
    texts: Sequence[TableRow],
    room: Twips,
    flow: Flow,
    style: FlowchartStyle,
) -> tuple[tuple[SheetRow, ...], tuple[TableRow, ...], tuple[Notice, ...]]:
    """Rows taller than a page are cut at a line; the symbols stay with the first part."""
    cut_rows: list[SheetRow] = []
    cut_texts: list[TableRow] = []
    notices = []
    for row, text in zip(rows, texts, strict=True):
        storeys = row.storeys
        if text.height > room:
            notices.append(_row_cut(flow, row.step))
        while text.height > room:
            head, text = split_row(text, room, style)
            cut_rows.append(SheetRow(row.step, storeys))
            cut_texts.append(head)
            storeys = ((),)
        cut_rows.append(SheetRow(row.step, storeys))
        cut_texts.append(text)
    return tuple(cut_rows), tuple(cut_texts), tuple(notices)


def _sheets(
    parts: PageParts,
    rows: Sequence[SheetRow],
    bodies: Sequence[Box],
    wishes: Wishes,
) -> tuple[Sheet, ...]:
    heights = tuple(row.height for row in parts.rows)
    lengths = Lengths(heights, parts.columns.symbol_width, wishes)
    room = [body.height - parts.header_height for body in bodies]
    return paginate(parts.flow, rows, lengths, parts.style, room)


def _body_of_each(sheets: Sequence[Sheet], bodies: Sequence[Box]) -> list[Box]:
    return [bodies[min(number, len(bodies) - 1)] for number in range(len(sheets))]


def _fits(columns: Columns, wanted: Sequence[Room]) -> bool:
    widths = columns.widths[columns.first_actor : columns.first_actor + columns.actor_count]
    return all(
        room.before + columns.symbol_width + room.after <= width
        for width, room in zip(widths, wanted, strict=True)
    )


def _no_room(procedure: Procedure) -> Notice:
    return Notice(
        LayoutRule.CANNOT_DRAW,
        "Judul kolom tabel begitu tinggi sehingga tidak ada tempat bagi satu langkah pun di "
        "bawahnya.",
        "Persingkat nama pelaksana; bila label profil yang panjang, persingkat label itu.",
        procedure.where("actors"),
    )


def _row_cut(flow: Flow, step: int) -> Notice:
    return Notice(
        LayoutRule.ROW_CUT,
        f"{flow.procedure.row_name(step)} lebih tinggi dari satu halaman, jadi dicetak terpotong.",
        "Pecah kegiatan ini menjadi beberapa langkah, atau persingkat isinya.",
        flow.procedure.steps[step].where("activity"),
        step,
    )


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
