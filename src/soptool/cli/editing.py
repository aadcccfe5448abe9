"""A SOP that a command changes: read, spliced, read again, and put back where it was."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from soptool.cli.console import Console
from soptool.diagnostics import Diagnostic, Edit
from soptool.errors import SoptoolError
from soptool.loading import Loaded, load
from soptool.model.calendar import parse_date
from soptool.model.context import Context
from soptool.model.sop import Sop
from soptool.report.text import render_text
from soptool.storage.files import read_bytes, shown
from soptool.storage.replacing import replace_content
from soptool.syntax.decoding import UTF8_MARK, decode
from soptool.syntax.edit import apply
from soptool.syntax.yaml_document import YamlDocument

Step = Callable[[YamlDocument], Edit | None]


class UnsoundError(Exception):
    """The file has findings that keep it from being changed."""

    def __init__(self, text: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(len(diagnostics))
        self.text = text
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Editable:
    """One file as it was read; the SOP is what the file itself says, without `soptool.yaml`."""

    file: Path
    content: bytes
    document: YamlDocument
    sop: Sop

    def after(self, steps: Sequence[Step], expected: Sop) -> str:
        """The text after one edit upon the other, which has to read as expected."""
        loaded = Loaded(self.document, self.sop, ())
        for step in steps:
            edit = step(loaded.document) if loaded.document else None
            if edit is None or loaded.document is None:
                raise self._unfit()
            loaded = _load(apply(loaded.document.text, [edit]), shown(self.file))
        if loaded.document is None or loaded.sop != expected:
            raise self._unfit()
        return loaded.document.text

    def _unfit(self) -> SoptoolError:
        return SoptoolError(
            f"Berkas {shown(self.file)} ditulis dengan cara yang tidak dapat disunting otomatis.",
            "Tulis tiap kunci pada barisnya sendiri, tanpa kurung, dengan `tanggal` di dalamnya.",
        )

    def write(self, text: str) -> None:
        """Put the text in place, if nobody changed the file meanwhile."""
        mark = UTF8_MARK if self.content.startswith(UTF8_MARK) else b""
        replace_content(self.file, self.content, mark + text.encode("utf-8"))


def open_editable(file: Path) -> Editable:
    """A sound SOP; UnsoundError has its findings otherwise."""
    content, name = read_bytes(file), shown(file)
    text, found = decode(content, name)
    if text is None:
        raise UnsoundError("", found)
    loaded = _load(text, name)
    if loaded.sop is None or loaded.document is None:
        raise UnsoundError(text, loaded.diagnostics)
    return Editable(file, content, loaded.document, loaded.sop)


def _load(text: str, name: str) -> Loaded:
    return load(text, name, Context(today=date.today()))


def open_or_tell(file: Path, console: Console, done: str) -> Editable | None:
    """The same; where it is not sound its findings are printed, and that it cannot be `done`."""
    try:
        return open_editable(file)
    except UnsoundError as error:
        console.data(render_text(error.diagnostics, {shown(file): error.text}))
        console.complain(f"{shown(file)} belum dapat {done} karena ada galat di dalamnya.")
        return None


def read_day(written: str | None) -> date:
    """What `--date` says; today without it."""
    day = date.today() if written is None else parse_date(written)
    if day is None:
        raise SoptoolError(f"Tanggal `{written}` tidak ada.", "Tulis seperti 2026-06-02.")
    return day
