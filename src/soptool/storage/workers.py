"""One piece of work on many tasks, in several processes; results come in the order of the tasks."""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Sequence
from threading import Thread
from typing import Any, TypeVar

from soptool.errors import SoptoolError

Given = TypeVar("Given")
Result = TypeVar("Result")

_work: Callable[[Any], Any]  # of a process that was started here


def in_order(
    work: Callable[[Given], Result], tasks: Sequence[Given], jobs: int
) -> Generator[Result | Exception]:
    """What `work` gives for each task, or how it broke on it; one job needs no second process."""
    if jobs > 1:
        yield from _in_processes(work, tasks, jobs)
        return
    for task in tasks:
        try:
            yield _without_collector(work, task)
        except Exception as error:
            yield error


def _without_collector(work: Callable[[Given], Result], task: Given) -> Result:
    """What a task makes holds no cycles: Python would search it in vain, again and again."""
    if not gc.isenabled():
        return work(task)
    gc.disable()
    try:
        return work(task)
    finally:
        gc.enable()


def cores() -> int:
    """How many processes can run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_processes(
    work: Callable[[Given], Result], tasks: Sequence[Given], jobs: int
) -> Generator[Result | Exception]:
    """Linux copies this process with all it has loaded; elsewhere that is not safe.

    What starts processes takes a moment to load, so it is loaded where there are several.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=_prepare, initargs=(work,))
    try:
        futures = deque(pool.submit(_run, task) for task in tasks)
        while futures:
            future = futures.popleft()  # or all results would stay till the last one
            if isinstance(error := future.exception(), BrokenProcessPool):
                raise SoptoolError(
                    "Satu proses dihentikan oleh sistem, mungkin karena memori habis.",
                    "Coba lagi dengan --jobs 1.",
                ) from error
            yield error if isinstance(error, Exception) else future.result()
    finally:  # also where the run is interrupted: what has begun is written whole
        pool.shutdown(cancel_futures=True)


def _prepare(work: Callable[[Any], Any]) -> None:
    """Ctrl-C is for the process that the user started; the others end with it."""
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Without this a killed run would leave its processes waiting for ever."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _run(task: Any) -> Any:
    return _without_collector(_work, task)
