"""Files that rule a run, such as `soptool.yaml` and profiles: trouble in them stops it."""

from collections.abc import Iterable
from pathlib import Path

from soptool.diagnostics import Diagnostic, Severity
from soptool.errors import SoptoolError
from soptool.storage.files import read_bytes, shown
from soptool.syntax.decoding import decode


class RefusedError(SoptoolError):
    """The findings in such a file, and its text, for who can report them where they stand."""

    def __init__(self, message: str, hint: str, found: tuple[Diagnostic, ...], text: str) -> None:
        super().__init__(message, hint)
        self.found = found
        self.text = text


def read_text(path: Path) -> str:
    """The text of one such file."""
    text, found = decode(read_bytes(path), shown(path))
    refuse(found, "")
    assert text is not None
    return text


def refuse(found: Iterable[Diagnostic], text: str) -> None:
    """Say all errors at once, each with its place and advice: any judgement would rest on them."""
    errors = tuple(one for one in found if one.severity is Severity.ERROR)
    if not errors:
        return
    *before, last = errors
    told = "".join(f"{_line(one)}\nsaran: {one.hint}\ngalat: " for one in before)
    raise RefusedError(f"{told}{_line(last)}", last.hint, errors, text)


def _line(one: Diagnostic) -> str:
    return f"{one.place.file}:{one.place.line}:{one.place.column}: {one.message}"
