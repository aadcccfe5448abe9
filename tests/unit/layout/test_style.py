"""The lengths of the drawing and what docs/layout.md says of them."""

import re
from dataclasses import fields
from pathlib import Path

from soptool.layout.style import FlowchartStyle
from soptool.layout.units import mm

PAGE = Path(__file__).parents[3] / "docs/layout.md"
ROW = re.compile(r"^\| `(\w+)`(?: \*)? \| ([\d.]+) \| .+ \|$", re.MULTILINE)


def test_the_contract_names_every_length_of_the_drawing_as_it_is():
    told = {name: mm(float(length)) for name, length in ROW.findall(PAGE.read_text("utf-8"))}
    style = FlowchartStyle()
    assert told == {name: getattr(style, name) for name in told}
    of_the_drawing = [field.name for field in fields(style)]
    of_the_drawing = of_the_drawing[: of_the_drawing.index("cell_margin")]
    unsaid = {"symbol_step", "head_share", "label_size"}
    assert set(of_the_drawing) - set(told) == unsaid
