"""The pieces of the benchmark run, on two files; how fast they are is asserted nowhere."""

import sys
from datetime import date
from pathlib import Path

import docx
import pytest

from bench.inside import measure_stages
from bench.processes import Command, Spread, interleaved, measure, ratio
from bench.render import HERE, soptool
from bench.report import Figure, as_markdown
from bench.sops import make_sop
from soptool.loading import load
from soptool.model.sop import Sop
from soptool.storage.settings import Contexts

PEER = HERE / "peers" / "python_docx_tables.py"


@pytest.fixture(scope="module")
def sops(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sops")
    for seed in (0, 1):
        (folder / f"sop-{seed}.sop.yaml").write_text(make_sop(seed, 8), "utf-8")
    return folder


def loaded(seed: int, steps: int | None = None) -> Sop:
    context = Contexts(date(2026, 7, 1)).of(Path.cwd() / "x.sop.yaml")
    found = load(make_sop(seed, steps), "x.sop.yaml", context)
    assert found.sop is not None, found.diagnostics
    return found.sop


def test_every_sop_is_sound_and_as_big_as_it_says():
    procedures = [loaded(seed).procedures[0] for seed in range(40)]
    assert all(8 <= len(procedure.steps) <= 60 for procedure in procedures)
    assert {len(procedure.actors) for procedure in procedures} == set(range(2, 10))
    assert len(loaded(7, 200).procedures[0].steps) == 200


def test_about_one_step_in_seven_decides():
    steps = [step for seed in range(40) for step in loaded(seed).procedures[0].steps]
    deciding = sum(bool(node.branches) for step in steps for node in step.nodes)
    assert 0.1 < deciding / len(steps) < 0.18


def test_the_same_seed_gives_the_same_sop_and_another_seed_another():
    assert make_sop(3) == make_sop(3)
    assert make_sop(3) != make_sop(4)


def test_each_stage_is_counted():
    stages = measure_stages(8, 1)
    assert set(stages) == {"parse", "load", "layout", "docx", "render"}
    assert all(milliseconds > 0 for milliseconds in stages.values())


def texts_of(file: Path) -> set[str]:
    """Every line that stands in the tables of a Word file."""
    tables = docx.Document(str(file)).tables
    cells = (cell for table in tables for row in table.rows for cell in row.cells)
    return {line for cell in cells for line in cell.text.split("\n") if line}


def test_the_peer_prints_the_table_texts_that_soptool_prints(sops: Path, tmp_path: Path):
    ours, peers = tmp_path / "ours", tmp_path / "peers"
    peers.mkdir()
    measure(soptool(sops, ours))
    measure(Command([sys.executable, str(PEER), str(sops), str(peers)]))
    assert sorted(file.name for file in ours.iterdir()) == ["sop-0.docx", "sop-1.docx"]
    for file in ours.iterdir():
        theirs = texts_of(peers / file.name)
        activities = {step.activity for step in loaded(int(file.stem[4:]), 8).procedures[0].steps}
        assert len(activities) >= 7 and activities <= theirs
        assert activities <= texts_of(file)


def test_cpu_wall_time_and_memory_of_a_command_are_counted():
    busy = Command([sys.executable, "-c", "sum(range(3_000_000)); print('x' * 3)"], cores=1)
    (cost,) = interleaved({"busy": busy}, rounds=1)["busy"]
    assert cost.cpu > 0 and cost.wall > 0 and cost.memory > 1
    assert cost.output == "xxx\n"


def test_a_command_that_fails_stops_the_benchmark():
    with pytest.raises(RuntimeError, match="exit 3"):
        measure(Command([sys.executable, "-c", "raise SystemExit(3)"]))


def test_a_figure_says_whether_its_gate_and_aim_are_met():
    def verdict(value: float) -> str:
        figure = Figure("render", Spread.of([value]), 1.0, 0.4)
        return as_markdown("render", [figure], []).split("|")[-2].strip()

    assert [verdict(value) for value in (0.4, 0.7, 1.2)] == ["aim met", "met", "**not met**"]


def test_a_ratio_is_taken_run_by_run():
    assert ratio([2, 9, 4], [1, 3, 4]) == Spread(2, 1, 3)
