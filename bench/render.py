"""The render rows of the goals of speed: `python -m bench.render [--rounds N] [--many N]`.

Peers stand in an environment of their own; README.md says how it is made.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.corpus import WORK, fresh, make_folder
from bench.processes import Command, Cost, Spread, interleaved, measure, ratio
from bench.report import Figure, as_markdown, publish

HERE = Path(__file__).parent
PEERS = HERE.parent / "build" / "bench-venv" / "bin" / "python"


def main() -> None:
    """Measure, print, and keep what was printed."""
    options = _options()
    if not PEERS.exists():
        sys.exit(f"No peers at {PEERS}: bench/README.md says how to install them.")
    figures = [
        *against_peers(options.files, options.rounds),
        *inside_one_process(options.sops, options.rounds),
        *in_one_call(options.many, options.rounds_of_many),
    ]
    text = as_markdown("render", figures, _NOTES)
    print(text)
    if options.write:
        publish("render", text)


_NOTES = (
    "The peers print the same identity block and the same table texts of the same files, read "
    "with libyaml; they draw nothing. Their template is made beforehand and not counted.",
    "SOPs are made by `bench/sops.py`: 8 to 60 steps, about 10 KB a file, 2 to 9 performers, one "
    "step in seven decides and sends work back.",
    "Memory is what all processes of the call hold at once, shared pages counted once.",
    "soptool runs with `--quiet`: without it the findings are counted, too, about 4 ms a document.",
)


def against_peers(files: int, rounds: int) -> list[Figure]:
    """Word files with flowcharts against Word files with plain tables."""
    sops, template = make_folder(files), WORK / "template.docx"
    measure(_peer("docxtpl_tables.py", "--template", template))

    def programs(sops: Path) -> dict[str, Command]:
        return {
            "soptool": soptool(sops, fresh("soptool")),
            "docxtpl": _peer("docxtpl_tables.py", template, sops, fresh("docxtpl")),
            "python-docx": _peer("python_docx_tables.py", sops, fresh("python-docx")),
        }

    interleaved(programs(make_folder(1)), 1)  # compiles every module
    costs = interleaved(programs(sops), rounds)
    cpu = {name: [cost.cpu for cost in runs] for name, runs in costs.items()}
    name = f"{files} DOCX"
    return [
        Figure(
            f"render {name}, with flowcharts ÷ docxtpl, plain tables",
            ratio(cpu["soptool"], cpu["docxtpl"]),
            1.0,
            0.4,
        ),
        Figure(
            f"render {name}, with flowcharts ÷ python-docx with care, plain tables",
            ratio(cpu["soptool"], cpu["python-docx"]),
        ),
        *(Figure(f"{name}, {peer}: seconds", Spread.of(values)) for peer, values in cpu.items()),
    ]


def inside_one_process(sops: int, rounds: int) -> list[Figure]:
    """How the cost grows with the steps, and layout against parsing."""
    stages = interleaved({"30": _inside(30, sops), "200": _inside(200, sops)}, rounds)
    small, large = (_stages(stages[steps]) for steps in ("30", "200"))
    return [
        Figure(
            "render 200 steps ÷ 30 steps in process",
            ratio(large["render"], small["render"]),
            7.5,
            6.7,
        ),
        Figure(
            "layout of 30 steps ÷ parsing the same file",
            ratio(small["layout"], small["parse"]),
            25,
            10,
        ),
        *(
            Figure(f"30 steps, {stage}: milliseconds", Spread.of(values))
            for stage, values in small.items()
        ),
    ]


def in_one_call(many: int, rounds: int) -> list[Figure]:
    """Memory and wall time of many SOPs, on one core and on two."""
    sops = make_folder(many)
    costs = interleaved(
        {
            "one": Command([*soptool(sops, fresh("one")).arguments, "--jobs", "1"], cores=1),
            "two": Command([*soptool(sops, fresh("two")).arguments, "--jobs", "2"], cores=2),
        },
        rounds,
    )
    one, two = costs["one"], costs["two"]
    return [
        Figure(
            f"{many} DOCX in one call, one core: peak memory in MB",
            Spread.of([cost.memory for cost in one]),
            200,
        ),
        Figure(
            f"{many} DOCX in one call, two cores: peak memory in MB",
            Spread.of([cost.memory for cost in two]),
            200,
        ),
        Figure(
            "wall on two cores ÷ one core",
            ratio([cost.wall for cost in two], [cost.wall for cost in one]),
        ),
        Figure("wall on one core: seconds", Spread.of([cost.wall for cost in one])),
        Figure("wall on two cores: seconds", Spread.of([cost.wall for cost in two])),
    ]


def soptool(sops: Path, out: Path) -> Command:
    """The command as a user gives it."""
    arguments = ("--quiet", "render", sops, "--to", "docx", "--output-dir", out)
    return Command([sys.executable, "-m", "soptool", *map(str, arguments)])


def _peer(script: str, *arguments: object) -> Command:
    return Command([str(PEERS), str(HERE / "peers" / script), *map(str, arguments)])


def _inside(steps: int, count: int) -> Command:
    return Command([sys.executable, "-m", "bench.inside", str(steps), str(count)])


def _stages(costs: Sequence[Cost]) -> dict[str, list[float]]:
    runs = [json.loads(cost.output) for cost in costs]
    return {stage: [run[stage] for run in runs] for stage in runs[0]}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=100, help="SOPs of the comparison with peers")
    parser.add_argument("--sops", type=int, default=8, help="SOPs of each size in one process")
    parser.add_argument("--many", type=int, default=1000, help="SOPs of one call")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rounds-of-many", type=int, default=1)
    parser.add_argument(
        "--write", action="store_true", help="keep the table, see docs/performance.md"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
