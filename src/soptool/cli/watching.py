"""`--watch`: the same run again whenever a file was changed, until Ctrl-C."""

import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from soptool.cli.console import Console
from soptool.errors import SoptoolError
from soptool.storage.settings import Contexts
from soptool.storage.watching import changed, look, wait_for_change

_MOST_NAMES = 3


def watch(console: Console, paths: Sequence[Path], run: Callable[[], object]) -> NoReturn:
    """Run now and after each change; what stops a run is said, and the watch goes on."""
    reason = "Ctrl-C untuk berhenti"
    try:
        while True:
            contexts = Contexts(date.today())  # settings may be what was changed
            before = look(paths, contexts)
            console.talk(f"--- {datetime.now():%H.%M.%S} {reason}")
            try:
                run()
            except SoptoolError as error:
                console.complain(error.message, error.hint)
            after = wait_for_change(paths, contexts, before)
            reason = _told(changed(before, after))
    except KeyboardInterrupt:
        newline = "\n" if sys.stderr and sys.stderr.isatty() else ""  # after the echoed ^C
        console.talk(f"{newline}Pengamatan dihentikan.")
        raise


def _told(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMES
    others = f", dan {more} lainnya" if more > 0 else ""
    return f"berubah: {', '.join(names[:_MOST_NAMES])}{others}"
