"""LibreOffice: Word files as PDF, all of them in one call."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from soptool.errors import SoptoolError

_OFFICES = ("soffice", "libreoffice")
_PATIENCE = 120  # seconds until the first PDF, and then from each to the next
_PAUSE = 0.2  # seconds between two looks at what is done
_LAST_LINE = b"%%EOF"  # a PDF without it was not finished


def find_office() -> str:
    """The program that turns Word files into PDF."""
    for name in _OFFICES:
        if program := shutil.which(name):
            return program
    raise SoptoolError(
        "LibreOffice tidak ditemukan di komputer ini.",
        "Pasang LibreOffice Writer (Debian/Ubuntu: sudo apt-get install libreoffice-writer), "
        "atau hilangkan --via libreoffice.",
    )


@contextlib.contextmanager
def office_folder() -> Iterator[Path]:
    """A folder for Word files on their way to PDF; it goes away with all that is in it."""
    try:
        folder = tempfile.TemporaryDirectory(prefix="soptool-", ignore_cleanup_errors=True)
    except OSError as error:
        raise SoptoolError(
            f"Folder sementara tidak dapat dibuat (kesalahan sistem {error.errno}).",
            "Periksa ruang disk, atau sebut folder lain dengan variabel TMPDIR.",
        ) from error
    with folder as name:
        yield Path(name)


def convert_to_pdf(folder: Path, documents: Sequence[Path]) -> None:
    """A PDF beside every Word file in that folder that LibreOffice can convert.

    One call for all: starting LibreOffice takes longer than converting. Whoever hangs is ended;
    what was finished until then stays.
    """
    command = [
        find_office(),
        f"-env:UserInstallation={(folder / 'profil').as_uri()}",  # no window of the user's matters
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *(document.name for document in documents),  # Windows allows no long command line
    ]
    _run(command, folder, [document.with_suffix(".pdf") for document in documents])


def finished_pdf(document: Path) -> bytes | None:
    """What became of that Word file, if it is whole."""
    try:
        content = document.with_suffix(".pdf").read_bytes()
    except FileNotFoundError:
        return None
    return content if content.rstrip().endswith(_LAST_LINE) else None


def _run(command: Sequence[str], folder: Path, expected: Sequence[Path]) -> None:
    """What the program prints goes nowhere: who waits for its output waits for its children too."""
    quiet = subprocess.DEVNULL
    try:
        started = subprocess.Popen(
            command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError as error:
        raise SoptoolError(
            "LibreOffice tidak dapat dijalankan.", "Periksa pemasangannya, lalu coba lagi."
        ) from error
    try:
        _wait(started, expected)
    except BaseException:  # an interrupted run leaves no program behind either
        _end(started)
        raise


def _wait(started: subprocess.Popen[bytes], expected: Iterable[Path]) -> None:
    """As long as it gets on, however many files there are."""
    waiting = set(expected)
    deadline = time.monotonic() + _PATIENCE
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            started.wait(_PAUSE)
            return
        if done := {path for path in waiting if path.exists()}:
            waiting -= done
            deadline = time.monotonic() + _PATIENCE
        if time.monotonic() > deadline:
            raise SoptoolError(
                f"LibreOffice tidak selesai dalam {_PATIENCE} detik, jadi dihentikan.",
                "Tutup jendela LibreOffice yang terbuka, atau hilangkan --via libreoffice.",
            )


def _end(started: subprocess.Popen[bytes]) -> None:
    """`soffice` only starts the real program, which must go with it."""
    if os.name == "posix":
        with contextlib.suppress(ProcessLookupError):
            os.killpg(started.pid, signal.SIGKILL)
    else:
        started.kill()
    started.wait()
