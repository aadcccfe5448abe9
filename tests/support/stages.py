"""The stages of the layout one by one, as the numbers that `docs/walkthrough.md` shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from soptool.layout.chart_page import draw_page, label_page
from soptool.layout.column_widths import ActorNeeds
from soptool.layout.columns import Columns, fit_columns
from soptool.layout.continuations import sheet_rows
from soptool.layout.fitting import Fitted
from soptool.layout.geometry import Box, Point
from soptool.layout.grid import PageGrid, Stop
from soptool.layout.growth import label_sheets, room_for_labels
from soptool.layout.headings import measure_header
from soptool.layout.page_heights import Lengths, Wishes
from soptool.layout.page_parts import PageParts
from soptool.layout.page_rooms import room_wanted
from soptool.layout.pages import Routes, Sheet, paginate
from soptool.layout.plan import ChartTable
from soptool.layout.procedure import lay_out_procedure
from soptool.layout.rows import measure_rows
from soptool.layout.style import FlowchartStyle
from soptool.layout.text import FONTS
from soptool.layout.units import Twips, mm
from soptool.loading import load
from soptool.model.context import Context
from soptool.model.flow import Edge, Flow
from soptool.model.profile import Profile
from soptool.model.sop import Procedure
from tests.support.canvas import picture

BODY = Box(mm(12), mm(12), mm(273), mm(60))
PROFILE = Profile()
STYLE = FlowchartStyle()


def the_procedure(text: str) -> Procedure:
    """The only procedure of a sound SOP."""
    loaded = load(text, "contoh.sop.yaml", Context(today=date(2026, 6, 1)))
    assert loaded.sop is not None, loaded.diagnostics
    return loaded.sop.procedures[0]


@dataclass(frozen=True)
class Stages:
    """One procedure on pages of BODY: each property is a stage, each `show` method prints one."""

    procedure: Procedure

    @cached_property
    def flow(self) -> Flow:
        return Flow.of(self.procedure)

    @cached_property
    def needs(self) -> ActorNeeds:
        return ActorNeeds.standard(len(self.procedure.actors), STYLE)

    @cached_property
    def columns(self) -> Columns:
        return fit_columns(self.procedure, self.needs, BODY.width, PROFILE, STYLE, FONTS)

    @cached_property
    def parts(self) -> PageParts:
        header = measure_header(self.procedure, self.columns, PROFILE, STYLE, FONTS)
        rows = measure_rows(self.procedure, self.columns, PROFILE, STYLE, FONTS)
        return PageParts(self.flow, 0, self.columns, header, rows, PROFILE, STYLE, FONTS)

    def sheets(self, wishes: Wishes) -> tuple[Sheet, ...]:
        """Pages whose rows grow by the wishes of their labels."""
        heights = tuple(row.height for row in self.parts.rows)
        lengths = Lengths(heights, self.columns.symbol_width, wishes)
        room = BODY.height - self.parts.header_height
        return paginate(Routes(self.flow, sheet_rows(self.flow)), lengths, STYLE, [room])

    @cached_property
    def first_sheets(self) -> tuple[Sheet, ...]:
        return self.sheets({})

    @cached_property
    def wishes(self) -> Wishes:
        """What the labels without a place ask for after the first round."""
        bodies = (BODY,) * len(self.first_sheets)
        fitted = Fitted(self.parts, self.first_sheets, bodies, ())
        pages = label_sheets(fitted)
        return {key: more for page in pages for key, more in room_for_labels(page)[0].items()}

    @cached_property
    def final_sheets(self) -> tuple[Sheet, ...]:
        return self.sheets(self.wishes)

    @cached_property
    def pages(self) -> tuple[ChartTable, ...]:
        return tuple(
            label_page(self.parts, draw_page(self.parts, sheet, BODY.left, BODY.top))[0]
            for sheet in self.final_sheets
        )

    def agree_with_the_engine(self) -> bool:
        """Whether the stages in this order are what the engine does."""
        bodies = (BODY, BODY)
        laid = lay_out_procedure(self.procedure, 0, bodies, PROFILE, STYLE, FONTS)
        return laid.pages == self.pages

    def show_flow(self) -> Iterator[str]:
        for edge in self.flow.edges:
            yield f"{_edge(edge)}   {'forward' if edge.forward else 'back'}"

    def show_columns(self) -> Iterator[str]:
        actors = iter(self.procedure.actors)
        for role, width in zip(self.columns.roles, self.columns.widths, strict=True):
            name = next(actors).name if role.value == "pelaksana" else role.value
            yield f"{name:<18}{width:>6}"
        yield f"{'sum':<18}{sum(self.columns.widths):>6}"
        yield f"symbol {self.columns.symbol_width}, letters {self.columns.body.size / 2:g} pt"

    def show_rows(self) -> Iterator[str]:
        yield f"header  {' + '.join(str(row.height) for row in self.parts.header)}"
        for number, row in enumerate(self.parts.rows, 1):
            lines = max(sum(len(p.lines) for p in cell.paragraphs) for cell in row.cells)
            yield f"row {number}   {lines} line{'s' * (lines > 1)}, {row.height}"

    def show_fill(self) -> Iterator[str]:
        room = BODY.height - self.parts.header_height
        yield f"room {BODY.height} - {self.parts.header_height} = {room}"
        for rows in range(len(self.parts.rows), 0, -1):
            drawn = self._page_of(rows)
            yield f"rows 1-{rows}: {drawn}{' too tall' if drawn > room else ' fits'}"
            if drawn <= room:
                return

    def _page_of(self, rows: int) -> Twips:
        """The height of a first page with so many rows, and the band that then is needed."""
        heights = tuple(row.height for row in self.parts.rows)
        lengths = Lengths(heights, self.columns.symbol_width, {})
        routes = Routes(self.flow, sheet_rows(self.flow)[:rows])
        (sheet,) = paginate(routes, lengths, STYLE, [mm(1000)])
        return sheet.height

    def show_grid(self, page: int) -> Iterator[str]:
        grid = self.final_sheets[page].grid
        for level in range(len(grid.levels)):
            for stop in grid.stops:
                if stop.spots[0].level == level:
                    yield f"level {level}  column {stop.spots[0].column}  {_stop(stop)}"

    def show_ways(self, page: int) -> Iterator[str]:
        sheet = self.final_sheets[page]
        for number, way in sheet.ways.items():
            slots = " ".join(
                f"{'h' if run.horizontal else 'v'}{run.slot}[{sheet.tracks.index[number, n]:+d}]"
                for n, run in enumerate(way.runs)
            ).replace("[+0]", "")
            sides = f"{way.exit.name.lower()} to {way.entry.name.lower()}"
            yield f"{_wire(sheet.grid, number):<14}{sides:<16}{slots}"

    def show_heights(self, page: int) -> Iterator[str]:
        first, final = self.first_sheets[page], self.final_sheets[page]
        for level, room in enumerate(first.rooms):
            was, now = first.level_heights[level], final.level_heights[level]
            grown = f" + {now - was} for a label = {now}" if now != was else ""
            yield f"level {level}  above {room.before}  below {room.after}  height {was}{grown}"

    def show_rooms(self) -> Iterator[str]:
        wanted = room_wanted(self.parts, self.first_sheets)
        widths = self.columns.widths[self.columns.first_actor :]
        symbol = self.columns.symbol_width
        for actor, room, width in zip(self.procedure.actors, wanted, widths, strict=False):
            whole = room.before + symbol + room.after
            yield f"{actor.name:<18}{room.before} + {symbol} + {room.after} = {whole} of {width}"

    def show_symbols(self, page: int) -> Iterator[str]:
        for symbol in self.pages[page].chart.symbols:
            name = f"row {symbol.ref.row + 1}" if symbol.ref else f"pentagon {symbol.lines[0]}"
            box = symbol.box
            yield (
                f"{name:<12}{symbol.outline.value:<9} left {box.left}  top {box.top}"
                f"  {box.width} x {box.height}"
            )

    def show_connectors(self, page: int) -> Iterator[str]:
        for connector in self.pages[page].chart.connectors:
            yield f"{_edge(connector.edges[0]):<14}{_points(connector.points)}"

    def show_labels(self, page: int) -> Iterator[str]:
        for label in self.pages[page].chart.labels:
            box = label.box
            yield (
                f"{' '.join(label.lines):<7} left {box.left}  top {box.top}"
                f"  {box.width} x {box.height}"
            )

    def show_picture(self, page: int) -> Iterator[str]:
        yield from picture(self.pages[page]).splitlines()


def _edge(edge: Edge) -> str:
    words = f"{edge.source.row + 1} -> {edge.target.row + 1}"
    return f"{words} {edge.label}" if edge.label else words


def _stop(stop: Stop) -> str:
    if stop.band:
        return f"pentagon {stop.letter} at the {stop.band.value}"
    assert stop.ref
    return f"{stop.outline.value} of row {stop.ref.row + 1}"


def _wire(grid: PageGrid, number: int) -> str:
    return _edge(grid.wires[number].edges[0])


def _points(points: Sequence[Point]) -> str:
    return "  ".join(f"{point.x},{point.y}" for point in points)
