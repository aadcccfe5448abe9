"""The diff rows of the goals of speed: `python -m bench.diff [--rounds N] [--write]`.

The peer stands in an environment of its own; README.md says how it is made.
"""

import argparse
import re
import sys
from collections.abc import Callable
from pathlib import Path

from bench.corpus import fresh
from bench.processes import Command, Cost, Spread, interleaved, ratio
from bench.report import Figure, as_markdown, publish
from bench.sops import make_sop

DEEP = Path(__file__).parent.parent / "build" / "bench-venv" / "bin" / "deep"

_SEED = 7
_STEP = re.compile(r"^  - (?:(?!^  - ).)*", re.MULTILINE | re.DOTALL)
_PAIRED = ("--cutoff-intersection-for-pairs", "1")
_CHANGED = (0, 1)  # an exit code that says that something changed


def main() -> None:
    """Measure, print, and keep what was printed."""
    options = _options()
    if not DEEP.exists():
        sys.exit(f"No peer at {DEEP}: bench/README.md says how to install it.")
    text = as_markdown(
        "diff", [*a_revision(options.rounds), *reversed_steps(options.slow_rounds)], _NOTES
    )
    print(text)
    if options.write:
        publish("diff", text)


_NOTES = (
    "deepdiff 9.1 is `deep diff`, its own command, on the same two files; it compares plain YAML "
    "by position, or in any order with `--ignore-order`. It neither validates nor knows a move.",
    "The pair of 60 steps differs by a step moved, one removed, one added, and three times.",
    "The 400 steps stand the other way round in the second file, each with another time; none "
    "of them decides.",
    "With so many changes `--ignore-order` alone makes each step another one, by its place; that "
    "a step is the same with another time it only finds with `--cutoff-intersection-for-pairs 1`.",
    "Starting costs soptool more than comparing: see `--version` in the table of lint.",
)


def a_revision(rounds: int) -> list[Figure]:
    """Two revisions of one SOP of 60 steps."""
    pair = _pair("diff-60", make_sop(_SEED, 60), _revised)
    cpu = _cpu(interleaved({"soptool": _soptool(*pair), "deepdiff": _deep(*pair)}, rounds))
    name = "diff of two 60-step SOPs"
    return [
        Figure(f"{name} ÷ deepdiff's command", ratio(cpu["soptool"], cpu["deepdiff"]), 0.3, 0.2),
        *(Figure(f"{name}, {who}: seconds", Spread.of(runs)) for who, runs in cpu.items()),
    ]


def reversed_steps(rounds: int) -> list[Figure]:
    """The worst order of many steps."""
    plain = re.sub(r"^    (?:keputusan|lanjut): .*\n", "", make_sop(_SEED, 400), flags=re.MULTILINE)
    pair = _pair("diff-400", plain, _turned)
    programs = {
        "soptool": _soptool(*pair),
        "deepdiff, order ignored": _deep(*pair, "--ignore-order"),
        "deepdiff, steps paired": _deep(*pair, "--ignore-order", *_PAIRED),
    }
    cpu = _cpu(interleaved(programs, rounds))
    name, ours = "400 steps reversed", cpu["soptool"]
    return [
        *(Figure(f"{name} ÷ {who}", ratio(ours, cpu[who]), 0.02) for who in list(cpu)[1:]),
        *(Figure(f"{name}, {who}: seconds", Spread.of(runs)) for who, runs in cpu.items()),
    ]


def _pair(name: str, text: str, edit: Callable[[list[str]], list[str]]) -> tuple[Path, Path]:
    head, found, steps = text.partition("langkah:\n")
    edited = "".join(edit(_STEP.findall(steps)))
    folder = fresh(name)
    old, new = folder / "old.sop.yaml", folder / "new.sop.yaml"
    old.write_text(text, "utf-8")
    new.write_text(f"{head}{found}{edited}", "utf-8")
    return old, new


def _revised(steps: list[str]) -> list[str]:
    """Only steps that nothing points at come or go."""
    free = [n for n, step in enumerate(steps[:-1]) if not re.search("id:|keputusan:", step)]
    moved, removed = free[5], free[15]
    for n in free[20:23]:
        steps[n] = re.sub(r"waktu: .*", "waktu: 77 menit", steps[n])
    added = "  - kegiatan: Menguji coba aplikasi baru\n    pelaksana: p1\n    waktu: 3 jam\n"
    edited = [step for n, step in enumerate(steps) if n not in (moved, removed)]
    edited.insert(30, steps[moved])
    edited.insert(40, added)
    return edited


def _turned(steps: list[str]) -> list[str]:
    turned = enumerate(reversed(steps), start=100)
    return [re.sub(r"waktu: .*", f"waktu: {number} menit", step) for number, step in turned]


def _soptool(old: Path, new: Path) -> Command:
    arguments = (sys.executable, "-m", "soptool", "--quiet", "diff", str(old), str(new))
    return Command(arguments, codes=_CHANGED)


def _deep(old: Path, new: Path, *options: str) -> Command:
    return Command([str(DEEP), "diff", *options, str(old), str(new)])


def _cpu(costs: dict[str, list[Cost]]) -> dict[str, list[float]]:
    return {name: [cost.cpu for cost in runs] for name, runs in costs.items()}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--slow-rounds", type=int, default=2, help="of the 400 steps")
    parser.add_argument(
        "--write", action="store_true", help="keep the table, see docs/performance.md"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
