"""What a command's exit code means, and over which file a bug struck."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum


class Exit(IntEnum):
    """The whole list; `soptool --help` prints it. A batch returns the highest of its codes."""

    CLEAN = 0
    FINDINGS = 1
    CANNOT_RUN = 2
    BUG = 70
    INTERRUPTED = 130


@contextmanager
def working_on(file: str) -> Iterator[None]:
    """If soptool breaks inside, the message says over which file."""
    try:
        yield
    except Exception as error:
        error.add_note(file)
        raise
