"""A page's chart drawn with letters, so that a layout test shows what it expects."""

from itertools import pairwise

from soptool.layout.faults import chart_area
from soptool.layout.geometry import Box, Point
from soptool.layout.plan import ChartTable, Outline
from soptool.layout.table import RowKind
from soptool.layout.units import mm

_WIDE = mm(2.2)  # of the page for one letter
_HIGH = mm(2.7)
_BRACKETS = {
    Outline.CAPSULE: "()",
    Outline.BOX: "[]",
    Outline.DIAMOND: "<>",
    Outline.PENTAGON: "{}",
}


def picture(page: ChartTable) -> str:
    """The performers' columns below the header; `.` marks the upper rule of each row."""
    area = chart_area(page)
    canvas = _Canvas(area)
    for number, row in enumerate(page.table.rows):
        if row.kind is not RowKind.HEADER:
            canvas.put(Point(area.left, page.table.row_top(number)), ".", over=False)
    for joint in page.chart.joints:
        canvas.line(joint[0], joint[1], "=")
    for connector in page.chart.connectors:
        for one, other in pairwise(connector.points):
            canvas.line(one, other, "-" if one.y == other.y else "|")
        for corner in connector.points[1:-1]:
            canvas.put(corner, "+")
    for symbol in page.chart.symbols:
        canvas.symbol(symbol.box, _BRACKETS[symbol.outline], "".join(symbol.lines))
    for connector in page.chart.connectors:
        canvas.head(connector.points[-2], connector.points[-1])
    for label in page.chart.labels:
        canvas.text(label.box, " ".join(label.lines))
    return canvas.page()


class _Canvas:
    def __init__(self, area: Box) -> None:
        self.area = area
        self.rows = [[" "] * (area.width // _WIDE + 2) for _ in range(area.height // _HIGH + 2)]

    def put(self, point: Point, letter: str, *, over: bool = True) -> None:
        column, row = self.cell(point)
        if over or self.rows[row][column] == " ":
            self.rows[row][column] = letter

    def cell(self, point: Point) -> tuple[int, int]:
        return (point.x - self.area.left) // _WIDE, (point.y - self.area.top) // _HIGH

    def line(self, one: Point, other: Point, letter: str) -> None:
        (left, top), (right, bottom) = sorted((self.cell(one), self.cell(other)))
        top, bottom = min(top, bottom), max(top, bottom)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if self.rows[row][column] != "+":
                    self.rows[row][column] = letter

    def symbol(self, box: Box, brackets: str, text: str) -> None:
        """As many letters left of its middle as right of it, so that lines meet the middle."""
        middle, row = self.cell(box.center)
        half = box.width // _WIDE // 2
        inside = text.center(2 * half - 1)
        for column, letter in enumerate(f"{brackets[0]}{inside}{brackets[1]}", middle - half):
            self.rows[row][column] = letter

    def head(self, before: Point, end: Point) -> None:
        """The arrow head one cell before the symbol, where it does not hide the symbol."""
        dx, dy = (end.x > before.x) - (end.x < before.x), (end.y > before.y) - (end.y < before.y)
        letter = {(1, 0): ">", (-1, 0): "<", (0, 1): "v", (0, -1): "^"}[dx, dy]
        self.put(Point(end.x - dx * _WIDE // 2, end.y - dy * _HIGH // 2), letter)

    def text(self, box: Box, words: str) -> None:
        column, row = self.cell(Point(box.left, box.center.y))
        for number, letter in enumerate(words[: len(self.rows[row]) - column], column):
            self.rows[row][number] = letter

    def page(self) -> str:
        lines = ["".join(row).rstrip() for row in self.rows]
        while lines and not lines[-1]:
            lines.pop()
        return "\n".join(lines)
