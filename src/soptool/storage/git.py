"""Old revisions of a file, through git's plumbing alone: it runs nothing a repository asks for."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.report.terminal import visible

_PATIENCE = 60  # seconds
_LARGEST = 64 * 1024 * 1024  # bytes, as for files on the disk
_HASH = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_TREE_ENTRY = re.compile(rb"(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t")
_PLAIN_FILES = (b"100644", b"100755")


@dataclass(frozen=True, slots=True)
class Repository:
    """A checkout; `root` is its topmost folder."""

    program: str
    root: Path

    @classmethod
    def around(cls, path: Path) -> "Repository":
        """The repository a path lies in."""
        program = shutil.which("git")
        if program is None:
            raise SoptoolError(
                "Git tidak ditemukan di komputer ini, jadi revisi lama tidak dapat dibaca.",
                "Pasang git, atau bandingkan dua berkas: soptool diff LAMA BARU",
            )
        try:
            folder = path.resolve()
            while not folder.is_dir():
                folder = folder.parent
        except (OSError, RuntimeError) as error:  # a name no disk can have, or links in a ring
            raise SoptoolError(f"Alamat {path} tidak dapat dipakai.") from error
        found = _git(program, folder, ["rev-parse", "--show-toplevel"])
        if found is None:
            raise SoptoolError(
                f"Folder {folder} bukan bagian dari repositori git, atau git menolak membacanya.",
                "Bandingkan dua berkas: soptool diff LAMA BARU",
            )
        return cls(program, Path(os.fsdecode(found.rstrip(b"\r\n"))).resolve())

    def commit(self, revision: str) -> str:
        """The hash a revision stands for, so that its name is never seen by git again."""
        written = [*_VERIFY, f"{revision}^{{commit}}"]
        found = None if "\0" in revision or not revision else self._ask(written)
        if found is None or not _HASH.fullmatch(found.strip()):
            raise SoptoolError(
                f"Revisi `{visible(revision)}` tidak ada di repositori ini.", self._history_advice()
            )
        return found.strip().decode("ascii")

    def read(self, commit: str, path: Path) -> bytes | None:
        """A file as it was at that commit; None if it was not there."""
        name = self._name(path)
        entry = self._ask(["ls-tree", "-z", "-l", "--full-tree", commit, "--", name])
        if entry == b"":
            return None
        found = _TREE_ENTRY.match(entry or b"")
        if found is None:
            raise self._unreadable(name, commit)
        mode, kind, blob, size = found.groups()
        if kind != b"blob" or mode not in _PLAIN_FILES or int(size) > _LARGEST:
            raise SoptoolError(f"{name} pada revisi {commit[:10]} bukan berkas SOP.")
        content = self._ask(["cat-file", "blob", blob.decode("ascii")])
        if content is None:
            raise self._unreadable(name, commit)
        return content

    def _history_advice(self) -> str:
        """Why a revision may be missing, by how much history there is."""
        if self._ask(["rev-parse", "--is-shallow-repository"]) == b"true\n":
            return (
                "Salinan ini dangkal (tidak memuat seluruh riwayat); ambil dahulu riwayatnya: "
                "git fetch --unshallow"
            )
        match self._ask(["rev-list", "--count", "--max-count=2", "HEAD"]):
            case None:
                return "Belum ada commit di repositori ini; simpan dahulu dengan git commit."
            case b"1\n":
                return (
                    "Baru ada satu commit, jadi belum ada revisi sebelumnya. Perubahan yang belum "
                    "di-commit dibandingkan dengan: --from HEAD"
                )
        return "Periksa ejaannya, misalnya HEAD~1 atau main."

    def _unreadable(self, name: str, commit: str) -> SoptoolError:
        return SoptoolError(
            f"Berkas {name} pada revisi {commit[:10]} tidak dapat dibaca.",
            "Periksa repositorinya dengan: git fsck",
        )

    def _name(self, path: Path) -> str:
        """The path as git knows it. Only the folder is resolved: a link is what its name says."""
        whole = path.parent.resolve() / path.name
        if not whole.is_relative_to(self.root):
            raise SoptoolError(f"Berkas {path} terletak di luar repositori {self.root}.")
        return whole.relative_to(self.root).as_posix()

    def _ask(self, arguments: Sequence[str]) -> bytes | None:
        return _git(self.program, self.root, arguments)


_VERIFY = ("rev-parse", "--verify", "-q", "--end-of-options")

# What a repository could use to have a program run or a server called.
_SAFE_OPTIONS = (
    "--no-pager",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
)
_SAFE_ENVIRONMENT = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # for a git that does not know the line above
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}


def _git(program: str, folder: Path, arguments: Sequence[str]) -> bytes | None:
    """What git prints, or None where it refuses."""
    environment = {k: v for k, v in os.environ.items() if not k.upper().startswith("GIT_")}
    try:
        ended = subprocess.run(
            [program, *_SAFE_OPTIONS, *arguments],
            cwd=folder,
            env=environment | _SAFE_ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SoptoolError(f"Git tidak menjawab dalam {_PATIENCE} detik.") from error
    except (OSError, ValueError) as error:
        raise SoptoolError("Git tidak dapat dijalankan.") from error
    return ended.stdout if ended.returncode == 0 else None
