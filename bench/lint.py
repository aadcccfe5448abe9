"""The lint rows of the goals of speed: `python -m bench.lint [--rounds N] [--many N] [--write]`.

Peers stand in environments of their own; README.md says how they are made.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.corpus import make_office
from bench.processes import Command, Cost, Spread, interleaved, ratio
from bench.report import Figure, as_markdown, publish

HERE = Path(__file__).parent
SCHEMA = HERE.parent / "schemas" / "sop.schema.json"
PEERS = HERE.parent / "build" / "bench-venv" / "bin" / "python"
AJV = HERE / "peers" / "node_modules" / "ajv-cli" / "dist" / "index.js"

_FOUND = (0, 1)  # a linter's exit code where it has something to say
_STYLE = "{extends: default, rules: {line-length: disable, document-start: disable}}"


def main() -> None:
    """Measure, print, and keep what was printed."""
    options = _options()
    for peer in (PEERS, AJV):
        if not peer.exists():
            sys.exit(f"No peer at {peer}: bench/README.md says how to install them.")
    figures = [
        *starting(options.rounds_of_one),
        *against_peers(options.files, options.rounds),
        *in_one_call(options.files, options.many, options.rounds_of_many),
    ]
    text = as_markdown("lint", figures, _NOTES)
    print(text)
    if options.write:
        publish("lint", text)


_NOTES = (
    "check-jsonschema and ajv-cli judge by the schema alone, and ajv-cli only says valid or not; "
    "yamllint judges how YAML is written. soptool does both and runs every rule.",
    "SOPs are made by `bench/corpus.py`: 8 to 60 steps, about 10 KB a file, remarks and blank "
    "lines, and in one of five a slip that is found. Dates are quoted, because ajv-cli takes "
    "others for dates instead of text.",
    "Cold is `--no-cache`. Unchanged is a second run over the same files.",
    "Memory is what all processes of the call hold at once, shared pages counted once.",
    "The machine did other work at the same time, which the load average shows. Wall times, and so "
    "the row on two cores, mean little then.",
)


def starting(rounds: int) -> list[Figure]:
    """What one call costs, whatever it finds."""
    office = make_office(1)
    (file,) = office.rglob("*.sop.yaml")
    programs = {
        "pass": Command([sys.executable, "-c", "pass"]),
        "version": Command([sys.executable, "-m", "soptool", "--version"]),
        "soptool": _soptool(office, "--no-cache"),
        "yamllint": _yamllint(file),
        "check-jsonschema": _check_jsonschema([file]),
        "ajv-cli": _ajv(str(file)),
    }
    interleaved(programs, 1)  # compiles every module
    cpu = _cpu(interleaved(programs, rounds))
    return [
        Figure("--version ÷ python -c pass", ratio(cpu["version"], cpu["pass"]), 7),
        Figure("1 file, all rules ÷ yamllint", ratio(cpu["soptool"], cpu["yamllint"]), 1.2),
        *_seconds("1 file", cpu),
    ]


def against_peers(files: int, rounds: int) -> list[Figure]:
    """All files of a repository in one call each."""
    office = make_office(files)
    listed = sorted(office.rglob("*.sop.yaml"))
    cpu = _cpu(
        interleaved(
            {
                "soptool": _soptool(office, "--no-cache"),
                "ajv-cli": _ajv(f"{office}/**/*.sop.yaml"),
                "check-jsonschema": _check_jsonschema(listed),
                "yamllint": _yamllint(office),
            },
            rounds,
        )
    )
    name, ours = f"{files:,} files, all rules, cold", cpu["soptool"]
    return [
        Figure(f"{name} ÷ check-jsonschema", ratio(ours, cpu["check-jsonschema"]), 0.05, 0.03),
        Figure(f"{name} ÷ ajv-cli", ratio(ours, cpu["ajv-cli"]), 2, 1),
        Figure(f"{name} ÷ yamllint", ratio(ours, cpu["yamllint"])),
        *_seconds(f"{files:,} files", cpu),
    ]


def in_one_call(files: int, many: int, rounds: int) -> list[Figure]:
    """How the cost grows, what a second core and a second run save, and memory."""
    some, all_of_them = make_office(files), make_office(many)
    interleaved({"fill the cache": _soptool(all_of_them)}, 1)
    costs = interleaved(
        {
            "some": _soptool(some, "--no-cache"),
            "many": _soptool(all_of_them, "--no-cache"),
            "one core": _soptool(all_of_them, "--no-cache", "--jobs", "1", cores=1),
            "unchanged": _soptool(all_of_them),
        },
        rounds,
    )
    cpu = _cpu(costs)
    wall = {name: [cost.wall for cost in runs] for name, runs in costs.items()}
    return [
        Figure(f"{many:,} files ÷ {files:,}, cold", ratio(cpu["many"], cpu["some"]), 10.5, 10),
        Figure("wall on two cores ÷ one core", ratio(wall["many"], wall["one core"]), 0.6, 0.53),
        Figure(
            f"{many:,} files, unchanged ÷ cold", ratio(cpu["unchanged"], cpu["many"]), 0.1, 0.03
        ),
        Figure(
            f"{many:,} files: peak memory in MB",
            Spread.of([cost.memory for cost in costs["many"]]),
            150,
            60,
        ),
        *_seconds(f"{many:,} files", cpu),
    ]


def _soptool(office: Path, *options: str, cores: int = 0) -> Command:
    """The command as a user gives it."""
    arguments = (sys.executable, "-m", "soptool", "--quiet", "lint", *options)
    return Command(arguments, cores, _FOUND, office)


def _yamllint(place: Path) -> Command:
    return Command([str(PEERS), "-m", "yamllint", "-d", _STYLE, str(place)], codes=_FOUND)


def _check_jsonschema(files: Sequence[Path]) -> Command:
    arguments = ("-m", "check_jsonschema", "--schemafile", SCHEMA, *files)
    return Command([str(PEERS), *map(str, arguments)], codes=_FOUND)


def _ajv(pattern: str) -> Command:
    options = ("validate", "--spec=draft2020", "--strict=false", "--errors=no", "-s", str(SCHEMA))
    return Command(["node", str(AJV), *options, "-d", pattern], codes=_FOUND)


def _cpu(costs: Mapping[str, Sequence[Cost]]) -> dict[str, list[float]]:
    return {name: [cost.cpu for cost in runs] for name, runs in costs.items()}


def _seconds(name: str, cpu: Mapping[str, Sequence[float]]) -> list[Figure]:
    return [Figure(f"{name}, {who}: seconds", Spread.of(values)) for who, values in cpu.items()]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000, help="SOPs beside the peers")
    parser.add_argument("--many", type=int, default=10_000, help="SOPs of one call")
    parser.add_argument("--rounds-of-one", type=int, default=15)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rounds-of-many", type=int, default=2)
    parser.add_argument(
        "--write", action="store_true", help="keep the table, see docs/performance.md"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
