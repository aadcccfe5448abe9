"""Draws as many random SOPs as asked and names every one with a fault: see `make fuzz`."""

import sys
import time
import traceback
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from soptool.syntax.emit import emit
from tests.support.random_cases import Case, Tally, Verdict, judge
from tests.support.random_sop import random_document, random_sizes

FOLDER = Path(__file__).parents[2] / "build/fuzz"
PROGRESS = 100


def main(arguments: Sequence[str] | None = None) -> int:
    """0 if every drawing was without fault and the run saw what it should."""
    asked = _parsed(arguments)
    if asked.seed is not None:
        steps, performers = random_sizes(asked.seed)
        case = Case(asked.seed, asked.steps or steps, asked.performers or performers)
        verdict = survive(case)
        print(
            f"{case.command}: {_keep(case)}",
            *(verdict.faults + verdict.left_out or ["no fault"]),
            sep="\n  ",
        )
        return bool(verdict.faults)
    tally, failed = Tally(), 0
    start = time.monotonic()
    cases = [Case.of(seed) for seed in range(asked.first, asked.first + asked.cases)]
    for verdict in _verdicts(cases, asked.jobs):
        tally.add(verdict)
        if verdict.faults:
            failed += 1
            print(f"{verdict.case.command}  # {verdict.faults[0]}", flush=True)
        if tally.cases % PROGRESS == 0:
            seconds = time.monotonic() - start
            print(f"{tally.cases} drawn, {failed} with faults, {seconds:.0f} s", flush=True)
    print(tally.report(), f"{failed:6} with faults", *tally.shortfalls, sep="\n")
    return bool(failed or tally.shortfalls)


def survive(case: Case) -> Verdict:
    """The verdict, where an exception is a fault like any other."""
    try:
        return judge(case)
    except Exception as error:  # a fuzz run goes on, and this is reported as what it is
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        return Verdict(case, (f"{type(error).__name__} in {where}: {error}",))


def _verdicts(cases: Sequence[Case], jobs: int) -> Iterator[Verdict]:
    if jobs == 1:
        yield from map(survive, cases)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(survive, cases, chunksize=4)


def _keep(case: Case) -> Path:
    """The SOP as a file, to be looked at and cut down."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / f"acak-{case.seed}.sop.yaml"
    document = random_document(case.seed, case.steps, case.performers)
    file.write_text(emit(document), encoding="utf-8")
    return file


def _parsed(arguments: Sequence[str] | None) -> Namespace:
    parser = ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=600)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seed", type=int, help="only this one, written to build/fuzz")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--performers", type=int)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
