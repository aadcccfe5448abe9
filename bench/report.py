"""The table a benchmark prints, and the machine it was measured on."""

import os
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from bench.processes import Spread

RESULTS = Path(__file__).parent / "results"
PERFORMANCE = Path(__file__).parent.parent / "docs" / "performance.md"

_HEAD = """# How fast soptool is

Always as ratios to other programs, or to itself: processes take turns on the same files, so that a
busy moment hits all alike. What must not be exceeded is the gate, what is wished for the aim; where
a gate is not met, the table says so. No test asserts a time.

```
python3 -m venv build/bench-venv                                   # the peers, beside the package
build/bench-venv/bin/python -m pip install -r bench/requirements.txt
npm ci --ignore-scripts --prefix bench/peers                       # ajv-cli
.venv/bin/python -m bench.lint --write                             # 25 minutes on two cores
.venv/bin/python -m bench.render --write
.venv/bin/python -m bench.diff --write
.venv/bin/python -m bench.lint --files 60 --many 200 --rounds 1    # a look within two minutes
```

`--write` keeps the table in `bench/results/` and writes this page. `bench/README.md` says what each
file does.
"""


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


def publish(name: str, text: str) -> None:
    """Keep what was measured, and the page that shows every table."""
    (RESULTS / f"{name}.md").write_text(text, "utf-8")
    PERFORMANCE.write_text(performance_page(), "utf-8")


def performance_page() -> str:
    """docs/performance.md: how to measure, and what was measured last."""
    tables = [file.read_text("utf-8") for file in sorted(RESULTS.glob("*.md"))]
    return "\n".join([_HEAD, *(f"#{table}" for table in tables)])


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
