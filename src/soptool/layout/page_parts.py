"""What all pages of a procedure have in common."""

from dataclasses import dataclass

from soptool.layout.columns import Columns
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import TableRow, TextStyle
from soptool.layout.text import Measurer
from soptool.layout.units import Twips
from soptool.model.flow import Flow
from soptool.model.profile import Profile


@dataclass(frozen=True, slots=True)
class PageParts:
    """What all pages of a procedure have in common."""

    flow: Flow
    number: int  # of the procedure, from 0
    columns: Columns
    header: tuple[TableRow, ...]
    rows: tuple[TableRow, ...]
    profile: Profile
    style: FlowchartStyle
    measurer: Measurer
    for_labels: bool = True  # whether columns make room for labels beside vertical lines

    @property
    def header_height(self) -> Twips:
        """Repeated on each page."""
        return sum(row.height for row in self.header)

    @property
    def label_style(self) -> TextStyle:
        """How the words of a branch are written."""
        return TextStyle(self.columns.body.font, self.style.label_size)
