"""Stage 7, second half: a row grows where a label has no place near its exit, then its column.

How much is tried on the label's own page alone, so that no row grows more than its label gains by.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from soptool.layout.chart_page import Drawn, draw_page, label_page
from soptool.layout.column_widths import ActorNeeds
from soptool.layout.fitting import Fitted
from soptool.layout.labels import ANYWHERE, Unplaced
from soptool.layout.pages import Sheet, Wishes
from soptool.layout.plan import ChartTable
from soptool.layout.units import Twips, mm

GROWTHS: tuple[Twips, ...] = (mm(1.6), mm(3.2), mm(6.4), mm(12.8))  # half of it on each side


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page and its labels that found no place near their exit."""

    drawn: Drawn
    page: ChartTable
    missing: tuple[Unplaced, ...]


def label_sheets(fitted: Fitted) -> tuple[Labelled, ...]:
    """Every page with the labels that stand near their exits."""
    labelled = []
    for sheet, body in zip(fitted.sheets, fitted.bodies, strict=True):
        drawn = draw_page(fitted.parts, sheet, body.left, body.top)
        labelled.append(Labelled(drawn, *label_page(fitted.parts, drawn)))
    return tuple(labelled)


def finished_page(fitted: Fitted, labelled: Labelled) -> ChartTable:
    """The page; labels that nothing helped stand where they can."""
    if not labelled.missing:
        return labelled.page
    return label_page(fitted.parts, labelled.drawn, ANYWHERE)[0]


def taller_rows(fitted: Fitted, labelled: Sequence[Labelled], wishes: Wishes) -> Wishes:
    """The wishes, and more for each level whose labels gain by it."""
    grown = dict(wishes)
    for page in labelled:
        for level in sorted({label.spot.level for label in page.missing}):
            growth = _least_growth(fitted, page, level)
            key = page.drawn.sheet.storey(level)
            if growth:
                grown[key] = grown.get(key, 0) + growth
    return grown


def wider_columns(needs: ActorNeeds, labels: Iterable[Unplaced]) -> ActorNeeds:
    """More room on the side of each exit beside which no label fits."""
    left, right = list(needs.left), list(needs.right)
    for label in labels:
        left[label.spot.column] += label.room.before
        right[label.spot.column] += label.room.after
    return ActorNeeds(tuple(left), tuple(right))


def _least_growth(fitted: Fitted, page: Labelled, level: int) -> Twips:
    """The smallest growth of a level with the most of its labels placed, 0 where none helps."""
    fewest, best = sum(label.spot.level == level for label in page.missing), 0
    table = page.page.table
    for growth in GROWTHS:
        taller = _taller(page.drawn.sheet, level, growth)
        drawn = draw_page(fitted.parts, taller, table.left, table.top)
        _, missing = label_page(fitted.parts, drawn, level=level)
        if len(missing) < fewest:
            fewest, best = len(missing), growth
        if not missing:
            break
    return best


def _taller(sheet: Sheet, level: int, growth: Twips) -> Sheet:
    heights = list(sheet.level_heights)
    heights[level] += growth
    return replace(sheet, level_heights=tuple(heights))
