"""Work in several processes: order, bugs, and processes that end before their time."""

import gc
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from soptool.errors import SoptoolError
from soptool.storage.workers import in_order
from tests.support.processes import gone

JOBS = (1, 3)


def slowest_first(task: int) -> tuple[int, int]:
    time.sleep(0.02 * (8 - task))
    return task, os.getpid()


def breaks_on_three(task: int) -> int:
    if task == 3:
        raise ValueError("tiga")
    return task


def is_killed_on_three(task: int) -> int:
    if task == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return task


def collector_is_on(task: int) -> bool:
    return gc.isenabled()


class Counter:
    """Remembers what it has seen, as a renderer remembers settings."""

    def __init__(self) -> None:
        self.seen = 0

    def __call__(self, task: int) -> int:
        self.seen += 1
        return self.seen


@pytest.mark.parametrize("jobs", JOBS)
def test_results_come_in_the_order_of_the_tasks(jobs: int):
    results = [one for one in in_order(slowest_first, range(8), jobs) if isinstance(one, tuple)]
    assert [task for task, _ in results] == list(range(8))
    assert (len({process for _, process in results}) > 1) == (jobs > 1)


@pytest.mark.parametrize("jobs", JOBS)
def test_the_collector_rests_while_a_task_is_worked_on(jobs: int):
    assert list(in_order(collector_is_on, range(3), jobs)) == [False] * 3


def test_the_collector_works_again_between_tasks_and_after_a_bug():
    between = [gc.isenabled() for _ in in_order(breaks_on_three, range(6), 1)]
    assert between == [True] * 6
    gc.disable()
    try:
        list(in_order(breaks_on_three, range(6), 1))
        assert not gc.isenabled()  # whoever switched it off wants it off
    finally:
        gc.enable()


@pytest.mark.parametrize("jobs", JOBS)
def test_a_bug_is_given_in_its_place_and_the_rest_goes_on(jobs: int):
    results = list(in_order(breaks_on_three, range(6), jobs))
    assert isinstance(results.pop(3), ValueError)
    assert results == [0, 1, 2, 4, 5]


def test_each_process_keeps_what_it_learned():
    results = [one for one in in_order(Counter(), range(20), 2) if isinstance(one, int)]
    assert len(results) == 20
    assert max(results) >= 10


def test_a_process_that_the_system_kills_ends_the_run_with_advice():
    with pytest.raises(SoptoolError, match="dihentikan oleh sistem") as caught:
        list(in_order(is_killed_on_three, range(6), 2))
    assert "--jobs 1" in caught.value.hint


posix = pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
SLEEPERS = """
import os, sys, time
from soptool.storage.workers import in_order

def work(task):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(task)
    os.write(1, b"selesai\\n")

if __name__ == "__main__":
    list(in_order(work, [float(sys.argv[1])] * 9, 2))
"""


@pytest.fixture
def sleepers(tmp_path: Path) -> Path:
    script = tmp_path / "sleepers.py"
    script.write_text(SLEEPERS, "utf-8")
    return script


@posix
def test_processes_end_when_the_one_that_began_them_is_killed(sleepers: Path):
    command = [sys.executable, str(sleepers), "60"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as begun:
        assert begun.stdout
        workers = [int(begun.stdout.readline()) for _ in range(2)]
        begun.kill()
    assert len(set(workers)) == 2
    assert all(map(gone, workers))


@posix
def test_what_has_begun_when_the_user_interrupts_is_done_to_its_end(sleepers: Path):
    pipe = subprocess.PIPE
    command = [sys.executable, str(sleepers), "1"]
    begun = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, start_new_session=True)
    assert begun.stdout and begun.stdout.readline() and begun.stdout.readline()
    os.killpg(begun.pid, signal.SIGINT)
    out, err = begun.communicate(timeout=60)
    started = 2 + len([line for line in out.splitlines() if line.isdigit()])
    assert 2 <= started < 9
    assert out.count("selesai") == started
    assert err.count("Traceback") == 1  # of the script itself, which catches nothing
