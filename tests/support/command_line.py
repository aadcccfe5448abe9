"""Run soptool inside the test process, through the same door as the console script."""

import contextlib
import io
from dataclasses import dataclass

from soptool.cli.app import command_line


@dataclass(frozen=True)
class Outcome:
    """What a user would see of one run."""

    code: int
    out: str
    err: str


def run_soptool(*arguments: object) -> Outcome:
    """The outcome of `soptool ARGUMENTS`; paths may be given as Path."""
    out, err = _stream(), _stream()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = command_line([str(argument) for argument in arguments])
    return Outcome(code, _written(out), _written(err))


def _stream() -> io.TextIOWrapper:
    """As a pipe is: it takes letters and bytes, and shows `?` for what it cannot take."""
    return io.TextIOWrapper(io.BytesIO(), "utf-8", errors="replace", newline="")


def _written(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
