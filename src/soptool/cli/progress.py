"""A bar on stderr while many files are worked on; nothing where nobody looks at a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from soptool.cli.console import Console


@contextmanager
def progress(console: Console, title: str, total: int) -> Iterator[Callable[[], None]]:
    """Gives what is to be called after each file; the bar is gone at the end."""
    if console.quiet or total < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield lambda: None
        return
    # rich is imported only here: it would double the start of every command.
    from rich.console import Console as Terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    terminal = Terminal(stderr=True, no_color=True if console.color == "never" else None)
    columns = (title, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Without its own thread: processes are begun while the bar is shown.
    with Progress(*columns, console=terminal, transient=True, auto_refresh=False) as bar:
        task = bar.add_task(title, total=total)

        def advance() -> None:
            bar.update(task, advance=1, refresh=True)

        yield advance
