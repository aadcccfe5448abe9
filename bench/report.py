"""The table a benchmark prints, and the machine it was measured on."""

import os
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bench.processes import Spread


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: what was measured, and what it must and should not exceed."""

    name: str
    value: Spread
    gate: float | None = None
    aim: float | None = None

    def row(self) -> str:
        cells = (self.name, self.value, _limit(self.gate), _limit(self.aim), self._verdict())
        return f"| {' | '.join(map(str, cells))} |"

    def _verdict(self) -> str:
        if self.gate is None:
            return "–"
        if self.value.middle > self.gate:
            return "**not met**"
        return "aim met" if self.aim is not None and self.value.middle <= self.aim else "met"


def as_markdown(title: str, figures: Sequence[Figure], notes: Sequence[str]) -> str:
    """Median (smallest–largest) of each figure."""
    rows = "\n".join(figure.row() for figure in figures)
    return (
        f"# {title}\n\n{machine()}\n\n"
        "Median (smallest–largest). Times are CPU seconds of whole processes, user and system, "
        f"children included, unless the row says otherwise.\n\n"
        f"| figure | measured | gate | aim | |\n| --- | --- | --- | --- | --- |\n{rows}\n\n"
        + "".join(f"- {note}\n" for note in notes)
    )


def machine() -> str:
    """What the figures depend on; no names."""
    described = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    model = re.search(r"model name\s*:\s*(.+)", described)
    cores = described.count("processor\t")
    return (
        f"{model[1] if model else platform.machine()}, {cores} cores; "
        f"{platform.python_implementation()} {platform.python_version()}, {platform.system()}; "
        f"soptool {version('soptool')}; load average {os.getloadavg()[1]:.1f} while measuring."
    )


def _limit(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
