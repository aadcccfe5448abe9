"""LibreOffice and pdftoppm: Word files as PDF, and pages as pictures."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from soptool.errors import SoptoolError

_OFFICES = ("soffice", "libreoffice")
_PICTURES = "pdftoppm"
_DOTS_PER_INCH = 110
_PATIENCE = 120  # seconds for the first start of LibreOffice
_PATIENCE_EACH = 20  # seconds for each file

Name = TypeVar("Name")


def find_office() -> str:
    """The program that turns Word files into PDF."""
    for name in _OFFICES:
        if program := shutil.which(name):
            return program
    raise SoptoolError(
        "LibreOffice tidak ditemukan di komputer ini, jadi PDF tidak dapat dibuat.",
        "Pasang LibreOffice Writer (Debian/Ubuntu: sudo apt-get install libreoffice-writer), "
        "atau buka berkas Word dan simpan sebagai PDF.",
    )


def find_picture_program() -> str:
    """The program that turns PDF into pictures."""
    if program := shutil.which(_PICTURES):
        return program
    raise SoptoolError(
        "Program pdftoppm tidak ditemukan di komputer ini, jadi PNG tidak dapat dibuat.",
        "Pasang poppler (Debian/Ubuntu: sudo apt-get install poppler-utils).",
    )


def convert_to_pdf(documents: Mapping[Name, bytes]) -> dict[Name, bytes]:
    """PDF of every Word file, in one call: starting LibreOffice takes longer than converting."""
    program = find_office()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = {folder / f"{n}.docx": key for n, key in enumerate(documents)}
        for source, key in sources.items():
            source.write_bytes(documents[key])
        command = [
            program,
            f"-env:UserInstallation={(folder / 'profil').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            name,
            *map(str, sources),
        ]
        _run(command, _PATIENCE + _PATIENCE_EACH * len(sources), "LibreOffice")
        return {key: _result(source.with_suffix(".pdf")) for source, key in sources.items()}


def picture_pages(pdf: bytes) -> tuple[bytes, ...]:
    """Every page as PNG."""
    program = find_picture_program()
    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "sop.pdf")
        source.write_bytes(pdf)
        command = [program, "-png", "-r", str(_DOTS_PER_INCH), str(source), str(Path(name, "h"))]
        _run(command, _PATIENCE, _PICTURES)
        pages = sorted(Path(name).glob("h-*.png"), key=_number)
        return tuple(page.read_bytes() for page in pages)


def _run(command: Sequence[str], patience: int, name: str) -> None:
    """What the program prints goes nowhere: who waits for its output waits for its children too."""
    quiet = subprocess.DEVNULL
    try:
        started = subprocess.Popen(
            command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError as error:
        raise _failed(name) from error
    try:
        code = started.wait(patience)
    except BaseException as error:  # an interrupted run leaves no program behind either
        _end(started)
        if isinstance(error, subprocess.TimeoutExpired):
            raise _failed(name) from error
        raise
    if code != 0:
        raise _failed(name)


def _end(started: subprocess.Popen[bytes]) -> None:
    """`soffice` only starts the real program, which must go with it."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError):
            os.killpg(started.pid, signal.SIGKILL)
    else:
        started.kill()
    started.wait()


def _result(path: Path) -> bytes:
    if not path.is_file():
        raise _failed("LibreOffice")
    return path.read_bytes()


def _failed(name: str) -> SoptoolError:
    return SoptoolError(
        f"{name} tidak berhasil mengubah berkasnya.",
        "Tutup jendela LibreOffice yang terbuka, lalu coba lagi; berkas Word tetap dapat dipakai.",
    )


def _number(page: Path) -> int:
    return int(page.stem.rpartition("-")[2])
