"""What a command's exit code means; a batch returns the highest of its codes."""

from enum import IntEnum


class Exit(IntEnum):
    """The whole list; `soptool --help` prints it."""

    CLEAN = 0
    FINDINGS = 1
    CANNOT_RUN = 2
    BUG = 70
    INTERRUPTED = 130
