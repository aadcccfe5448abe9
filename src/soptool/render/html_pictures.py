"""The drawings of an HTML page: each chart once, and the sheets that are printed with them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from soptool.drawing.chart import draw_chart
from soptool.drawing.page import draw_page, page_label
from soptool.drawing.primitives import Primitive, TextLine
from soptool.drawing.table import draw_table
from soptool.layout.geometry import Box
from soptool.layout.plan import ChartTable, Layout, Page
from soptool.layout.units import Twips, points
from soptool.model.sop import Procedure
from soptool.render.lengths import in_points
from soptool.render.page_template import Source
from soptool.render.svg import chart_window, svg_elements, view_box


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart in three layers; only the symbols and arrows speak, the words stand in the page."""

    name: str
    caption: str
    view: str
    size: tuple[str, str]
    table: Source
    flow: Source
    labels: Source


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A sheet: what stands on it but the charts, and the names of these."""

    label: str
    content: Source
    charts: tuple[str, ...]


def chart_pictures(layout: Layout, number: int, procedure: Procedure) -> tuple[ChartPicture, ...]:
    """The charts of one procedure (counted from 0), a part for each page it stands on."""
    parts = [(name, block) for _, name, block in _charts(layout) if block.procedure == number]
    return tuple(
        _picture(name, block, _caption(procedure, block, part, len(parts)))
        for part, (name, block) in enumerate(parts, 1)
    )


def printed_pages(layout: Layout) -> tuple[PrintedPage, ...]:
    """All sheets, in order."""
    bare = replace(layout, pages=tuple(map(_without_charts, layout.pages)))
    names = [(page, name) for page, name, _ in _charts(layout)]
    return tuple(
        PrintedPage(
            page_label(layout, number),
            Source(svg_elements(draw_page(bare, number))),
            tuple(name for page, name in names if page == number),
        )
        for number in range(len(layout.pages))
    )


def length(twips: Twips) -> str:
    """A length for a style sheet."""
    return f"{in_points(twips)}pt"


def sheet(layout: Layout) -> Box:
    """The paper but for its last point: rounding would else put a blank page after each."""
    return Box(0, 0, layout.paper.width, layout.paper.height - points(1))


def _charts(layout: Layout) -> Iterator[tuple[int, str, ChartTable]]:
    """Each with its page and with a name that no other has."""
    parts: Counter[int] = Counter()
    for number, page in enumerate(layout.pages):
        for block in page.blocks:
            if isinstance(block, ChartTable):
                parts[block.procedure] += 1
                yield number, f"bagan-{block.procedure + 1}-{parts[block.procedure]}", block


def _picture(name: str, block: ChartTable, caption: str) -> ChartPicture:
    view = chart_window(block)
    drawn = draw_chart(block.chart)
    return ChartPicture(
        name=name,
        caption=caption,
        view=view_box(view),
        size=(length(view.width), length(view.height)),
        table=_layer(*draw_table(block.table)),
        flow=_layer(*(one for one in drawn if not isinstance(one, TextLine))),
        labels=_layer(*(one for one in drawn if isinstance(one, TextLine))),
    )


def _layer(*primitives: Primitive) -> Source:
    return Source(svg_elements(primitives))


def _caption(procedure: Procedure, block: ChartTable, part: int, parts: int) -> str:
    steps = [row.step for row in block.table.rows if row.step >= 0]
    rows = list(dict.fromkeys(procedure.row_name(step).lower() for step in (steps[0], steps[-1])))
    title = " ".join(("Bagan alir", *filter(None, (procedure.title,))))
    which = f", bagian {part} dari {parts}" if parts > 1 else ""
    return f"{title}{which}: {' sampai '.join(rows)}"


def _without_charts(page: Page) -> Page:
    return Page(tuple(block for block in page.blocks if not isinstance(block, ChartTable)))
