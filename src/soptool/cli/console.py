"""Where commands print: data to stdout, talk to stderr, in whatever the terminal can show."""

import contextlib
import errno
import os
import sys
from dataclasses import dataclass
from typing import IO, Any, AnyStr

from soptool.errors import SoptoolError
from soptool.report.terminal import visible

_REFUSED = (
    "Hasil tidak dapat ditulis ke keluaran.",
    "Mungkin ruang disk habis; pilih tempat lain.",
)


@dataclass(frozen=True, slots=True)
class Console:
    """The printing choices of one run; commands find it in `context.obj`."""

    color: str = "auto"
    quiet: bool = False

    def data(self, text: str) -> None:
        """What the user asked for; `text` carries its own line breaks."""
        _write(sys.stdout, text)

    def document(self, content: bytes) -> None:
        """A content that another program takes as it is; a terminal gets it made harmless."""
        if sys.stdout is not None and sys.stdout.isatty():
            lines = content.decode("utf-8", "replace").split("\n")
            _write(sys.stdout, "\n".join(map(visible, lines)))
        else:
            _write(getattr(sys.stdout, "buffer", None), content)

    def talk(self, text: str) -> None:
        """One line about the work itself; left out with `--quiet`."""
        if not self.quiet:
            _tell(text)

    def complain(self, message: str, hint: str = "") -> None:
        """Why the run stops; `--quiet` does not silence it."""
        _tell(f"galat: {message}" + (f"\nsaran: {hint}" if hint else ""))

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


def explain_full_disk(error: Exception) -> tuple[str, str] | None:
    """Message and advice where no room was left, also for the help that Typer prints itself."""
    if not isinstance(error, OSError) or error.errno != errno.ENOSPC:
        return None
    _silence(sys.stdout)  # what it still holds would be refused once more at the end
    return _REFUSED


def _tell(text: str) -> None:
    """To stderr, with what was typed or read made harmless; if that fails, nobody can be told."""
    with contextlib.suppress(SoptoolError):
        _write(sys.stderr, "".join(f"{visible(line)}\n" for line in text.split("\n")))


def _write(stream: IO[AnyStr] | None, text: AnyStr) -> None:
    if stream is None:  # closed before the start
        return
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _silence(stream)
    except OSError as error:
        _silence(stream)
        raise SoptoolError(*_REFUSED) from error


def _silence(stream: IO[Any] | None) -> None:
    """Nobody can read any more (`soptool ... | head`): what is left goes nowhere, without trace."""
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
