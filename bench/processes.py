"""What a whole process costs, its children included: CPU, wall time, memory."""

import os
import statistics
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_WORK = Path(__file__).parent.parent / "build" / "bench"
_EVERY = 0.1  # seconds between two looks at the memory


class Cost(NamedTuple):
    """CPU and wall time in seconds; `memory` in MB, of all its processes at once."""

    cpu: float
    wall: float
    memory: float
    output: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command line; `cores` says on how many of the machine's it may run, 0 on all.

    Linters say by the exit code that they found something: `codes` are no failures.
    """

    arguments: Sequence[str]
    cores: int = 0
    codes: tuple[int, ...] = (0,)
    folder: Path | None = None


def measure(command: Command) -> Cost:
    """Run it to its end; a command that fails stops the benchmark."""
    allowed = sorted(os.sched_getaffinity(0))[: command.cores or None]
    start = time.perf_counter()
    process = subprocess.Popen(
        command.arguments,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=command.folder,
        env=_environment(),
        preexec_fn=lambda: os.sched_setaffinity(0, allowed),
    )
    memory = _MemoryOf(process.pid)
    memory.start()
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)  # counts the children it waited for
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.codes or "Traceback (most recent" in output:
        raise RuntimeError(f"{command.arguments}: exit {process.returncode}\n{output[-2000:]}")
    megabytes = max(memory.peak, usage.ru_maxrss / 1024)
    return Cost(usage.ru_utime + usage.ru_stime, wall, megabytes, output)


def _environment() -> dict[str, str]:
    """What is compiled, and what soptool remembers, is kept as where it is installed, but here."""
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    kept = {"PYTHONPYCACHEPREFIX": _WORK / "compiled", "SOPTOOL_CACHE_DIR": _WORK / "cache"}
    return {**inherited, **{name: str(folder) for name, folder in kept.items()}}


def interleaved(commands: Mapping[str, Command], rounds: int) -> dict[str, list[Cost]]:
    """Each command `rounds` times, taking turns, so that a busy moment hits all alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(measure(command))
    return costs


class Spread(NamedTuple):
    """A median with the smallest and largest of what was measured."""

    middle: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        return cls(statistics.median(values), min(values), max(values))

    def __str__(self) -> str:
        return f"{self.middle:.3g} ({self.least:.3g}–{self.most:.3g})"


def ratio(dividend: Sequence[float], divisor: Sequence[float]) -> Spread:
    """Run by run: the two of one round had the same machine."""
    return Spread.of([one / other for one, other in zip(dividend, divisor, strict=True)])


class _MemoryOf(threading.Thread):
    """Looks at what a process and its children hold, pages they share counted once."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._process = process
        self.peak = 0.0

    def run(self) -> None:
        while Path(f"/proc/{self._process}").exists():
            held = sum(map(_held, _with_children(self._process)))
            self.peak = max(self.peak, held / 1024)
            time.sleep(_EVERY)


def _with_children(process: int) -> list[int]:
    with suppress(OSError):
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        return [process, *(one for child in children for one in _with_children(int(child)))]
    return []


def _held(process: int) -> int:
    """Kilobytes."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
