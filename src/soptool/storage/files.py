"""Find SOPs, read files, and write them so that an interrupted run leaves no half of one."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import lru_cache
from pathlib import Path

from soptool.errors import SoptoolError

SUFFIX = ".sop.yaml"
SETTINGS_NAME = "soptool.yaml"

LARGEST_READ = 64 * 1024 * 1024  # far above what a document may have; beyond, nobody means an SOP
_MOST_LOOKED_AT = 50_000  # files: a second or two


def find_sops(
    paths: Sequence[Path], include: Callable[[Path], bool] = lambda path: False
) -> tuple[Path, ...]:
    """Every file named, and every `*.sop.yaml` below every folder named, once and in order.

    `include` tells which files of other names count as SOPs.
    """
    found: dict[Path, Path] = {}
    real: dict[Path, Path] = {}  # of folders: `.` and `../sop` may be one
    for path in paths:
        for file in _in_folder(path, include) if is_folder(path) else [_file(path)]:
            folder = real.get(file.parent) or real.setdefault(file.parent, file.parent.resolve())
            found.setdefault(folder / file.name, file)
    return tuple(found.values())


def list_sops(folder: Path, include: Callable[[Path], bool]) -> list[Path]:
    """Every SOP below a folder, in order of name; there may be none."""
    return [path for path in _walk(folder) if is_sop_name(path, include)]


def is_sop_name(path: Path, include: Callable[[Path], bool]) -> bool:
    """Whether a file of that name counts as an SOP, be it on the disk or not."""
    return path.name.endswith(SUFFIX) or include(path)


def holds_only(folder: Path, known: Set[str], include: Callable[[Path], bool]) -> bool:
    """Whether every SOP below a folder is one of those, called by their paths in it.

    Not where so much lies that looking would take long: a home folder may be a repository.
    """
    for number, path in enumerate(_walk(folder)):
        if number == _MOST_LOOKED_AT:
            return False
        if is_sop_name(path, include) and path.relative_to(folder).as_posix() not in known:
            return False
    return True


def read_bytes(path: Path) -> bytes:
    """The content of an ordinary file."""
    _file(path)
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST_READ)
    except OSError as error:
        raise SoptoolError(f"Berkas {path} tidak dapat dibaca: {_reason(error)}.") from error


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside the file, then put it in its place: readers see the old or the new one."""
    try:
        if path.exists() and not path.is_file():
            raise SoptoolError(
                f"{path} adalah folder atau perangkat, jadi tidak ditimpa.", "Pilih nama lain."
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise SoptoolError(
            f"Folder {path.parent} tidak dapat ditulisi: {_reason(error)}.",
            "Pilih folder lain dengan --output-dir.",
        ) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        _give_usual_permissions(temporary, path)
        temporary.replace(path)
    except PermissionError as error:
        raise SoptoolError(
            f"Berkas sedang dibuka di Word; tutup dahulu, atau pakai --output-dir ({path}).",
        ) from error
    except OSError as error:
        raise SoptoolError(f"Berkas {path} tidak dapat ditulis: {_reason(error)}.") from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def inside(root: Path, folder: Path, relative: str) -> Path:
    """The file that a document in `folder` calls `relative`; it may not lie outside `root`."""
    try:
        path = (folder / relative.replace("\\", "/")).resolve()
    except (
        OSError,
        ValueError,
        RuntimeError,
    ) as error:  # no disk has it, or a ring of links
        raise SoptoolError(
            f"Alamat berkas `{relative}` tidak dapat dipakai.",
            "Tulis nama berkas yang ada, misalnya gambar/logo.png.",
        ) from error
    if not path.is_relative_to(root.resolve()):
        raise SoptoolError(
            f"Berkas `{relative}` terletak di luar repositori {root}.",
            "Pindahkan berkasnya ke dalam repositori, dan tulis alamatnya dari berkas ini.",
        )
    return path


def repository_of(path: Path) -> Path:
    """The folder with `.git` above a path; else the one with the highest `soptool.yaml`; else
    the path's own folder."""
    start = path.resolve() if path.is_dir() else path.resolve().parent
    above = [start, *start.parents]
    for folder in above:
        if (folder / ".git").exists():
            return folder
    settled = [folder for folder in above if (folder / SETTINGS_NAME).is_file()]
    return settled[-1] if settled else start


def shown(path: Path) -> str:
    """A path as messages spell it: from here if it lies below, with `/` everywhere."""
    with contextlib.suppress(ValueError, OSError, RuntimeError):
        if path.name in ("", "..") or path.is_symlink():
            return path.resolve().relative_to(Path.cwd()).as_posix()
        folder = _shown_folder(path.parent, Path.cwd())
        if folder is not None:
            return path.name if folder == "." else f"{folder}/{path.name}"
    return path.as_posix()


@lru_cache(maxsize=4096)  # a run names thousands of files of few folders, each many times
def _shown_folder(folder: Path, here: Path) -> str | None:
    """None if it lies elsewhere: an answer is kept, an error would come anew for each file."""
    whole = folder.resolve()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else None


def in_repository(path: Path) -> str:
    """A path as reports for other programs spell it: from its repository, with `/` everywhere."""
    return path.resolve().relative_to(repository_of(path)).as_posix()


def names_in_repositories(paths: Iterable[Path]) -> dict[Path, str]:
    """The same for many: a folder that holds thousands is looked at once."""
    folders: dict[Path, str] = {}
    names: dict[Path, str] = {}
    for path in paths:
        if path.is_symlink():
            names[path] = in_repository(path)
            continue
        if path.parent not in folders:
            name = in_repository(path)
            folders[path.parent] = name[: -len(path.name)]
        names[path] = folders[path.parent] + path.name
    return names


def is_folder(path: Path) -> bool:
    """Whether it is there and holds files; a path that no disk can have stops the run."""
    return _exists(path) and path.is_dir()


def _in_folder(folder: Path, include: Callable[[Path], bool]) -> list[Path]:
    found = list_sops(folder, include)
    if not found:
        if misnamed := [path for path in _walk(folder) if path.name.endswith(f"{SUFFIX}.txt")]:
            raise _misnamed(misnamed[0])
        raise SoptoolError(
            f"Tidak ada berkas *{SUFFIX} di folder {'ini' if folder == Path() else folder}.",
            f"Nama berkas SOP berakhiran {SUFFIX}; mulai yang baru dengan: soptool new",
        )
    return found


def _walk(folder: Path) -> Iterator[Path]:
    """Files below a folder in order of name, without hidden folders such as `.git`."""
    waiting = [folder]  # folders may be deeper than calls
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(here.iterdir())
            files = [entry for entry in entries if entry.is_file()]
            folders = [entry for entry in entries if entry.is_dir() and not entry.is_symlink()]
        except OSError as error:
            raise SoptoolError(f"Folder {here} tidak dapat dibaca: {_reason(error)}.") from error
        yield from files
        waiting += (entry for entry in reversed(folders) if not entry.name.startswith("."))


def _file(path: Path) -> Path:
    if not _exists(path):
        raise SoptoolError(f"Berkas atau folder {path} tidak ada.", _misspelt(path))
    if path.name.endswith(f"{SUFFIX}.txt"):
        raise _misnamed(path)
    if path.is_dir():
        raise SoptoolError(f"{path} adalah folder, bukan berkas.", "Sebut satu berkas di dalamnya.")
    if not path.is_file():
        raise SoptoolError(f"{path} bukan berkas biasa, jadi tidak dibaca.")
    return path


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise SoptoolError(f"Berkas {path} tidak dapat dibaca: {_reason(error)}.") from error


def _misnamed(path: Path) -> SoptoolError:
    right = path.name.removesuffix(".txt")
    return SoptoolError(
        f"Berkas {path} berakhiran .txt; Notepad menambahkannya saat menyimpan.",
        f"Ubah namanya menjadi {right} (di Notepad: Simpan Sebagai, Jenis: Semua Berkas).",
    )


def _misspelt(path: Path) -> str:
    """What may have been meant by a path that does not exist."""
    candidates: Iterable[Path] = (
        path.with_name(path.name + SUFFIX),
        path.with_name(path.name + ".txt"),
    )
    for candidate in candidates:
        with contextlib.suppress(OSError):  # the longer name may be too long
            if candidate.exists():
                return f"Maksud Anda {candidate}?"
    return "Periksa ejaannya; alamat dengan spasi atau & ditulis di antara tanda kutip."


def _give_usual_permissions(temporary: Path, path: Path) -> None:
    """A temporary file is private; the result keeps the old file's mode, or takes the usual one."""
    if path.exists():
        mode = path.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    temporary.chmod(mode)


def _reason(error: OSError) -> str:
    """Why the disk refused, by kind of error: the system's own text may be in any language."""
    if isinstance(error, PermissionError):
        return "tidak ada izin"
    if isinstance(error, FileNotFoundError):
        return "tidak ada"
    if isinstance(error, NotADirectoryError | FileExistsError | IsADirectoryError):
        return "namanya sudah dipakai berkas atau folder lain"
    return _REASONS.get(error.errno or 0, f"kesalahan sistem {error.errno}")


_REASONS = {
    errno.EFBIG: "lebih besar dari yang diizinkan",
    errno.ENOSPC: "ruang disk habis",
    errno.EROFS: "disk hanya dapat dibaca",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    getattr(errno, "EDQUOT", 122): "jatah disk habis",  # unknown to Windows
}
