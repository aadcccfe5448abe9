"""Where commands print: data to stdout, talk to stderr, in whatever the terminal can show."""

import contextlib
import os
import sys
from dataclasses import dataclass
from typing import TextIO


@dataclass(frozen=True, slots=True)
class Console:
    """The printing choices of one run; commands find it in `context.obj`."""

    color: str = "auto"
    quiet: bool = False

    def data(self, text: str) -> None:
        """What the user asked for; `text` carries its own line breaks."""
        _write(sys.stdout, text)

    def talk(self, text: str) -> None:
        """One line about the work itself; left out with `--quiet`."""
        if not self.quiet:
            _write(sys.stderr, text + "\n")

    def complain(self, message: str, hint: str = "") -> None:
        """Why the run stops; `--quiet` does not silence it."""
        _write(sys.stderr, f"galat: {message}\n" + (f"saran: {hint}\n" if hint else ""))

    @property
    def colorful(self) -> bool:
        """Whether data may carry colour codes."""
        if self.color != "auto":
            return self.color == "always"
        names = os.environ
        plain = names.get("NO_COLOR") or names.get("TERM") == "dumb"
        # The old console of Windows would print the codes; Windows Terminal says it is not that.
        able = os.name != "nt" or "WT_SESSION" in names or "TERM" in names
        return able and not plain and sys.stdout.isatty()

    @property
    def arrows(self) -> bool:
        """Whether stdout can show an arrow; an old code page cannot."""
        try:
            "→…".encode(sys.stdout.encoding or "utf-8")
        except UnicodeEncodeError:
            return False
        return True


def tolerate_any_console() -> None:
    """A console with an old code page shows `?` for what it lacks instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _silence(stream)


def _silence(stream: TextIO) -> None:
    """Nobody reads any more (`soptool ... | head`): what is left goes nowhere, without a trace."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
