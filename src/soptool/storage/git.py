"""Old revisions of a file, through git's plumbing alone: it runs nothing a repository asks for."""

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.report.terminal import visible
from soptool.storage.git_process import ask_git

_LARGEST = 64 * 1024 * 1024  # bytes, as for files on the disk
_HASH = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?")
# Of a tree: mode, kind, blob; of the index: mode, blob, and 0 unless the file is being merged.
_ENTRY = re.compile(rb"(?:100644|100755) (?:blob )?([0-9a-f]+)(?: 0)?\t(.+)", re.DOTALL)

_PARENT = re.compile(r"^parent ([0-9a-f]+)$", re.MULTILINE)
_AUTHOR = re.compile(
    r"^author (?P<name>.*) <[^\n]*> (?P<seconds>[0-9]{1,11}) (?P<zone>[+-][0-9]{4})$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Commit:
    """Who recorded a change, on which day where that person was, and in which words."""

    number: str
    parents: tuple[str, ...]
    author: str
    day: date
    subject: str


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
        found = ask_git(program, folder, ["rev-parse", "--show-toplevel"])
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

    def name(self, path: Path) -> str:
        """The path as git knows it. Only the folder is resolved: a link is what its name says."""
        whole = path.parent.resolve() / path.name if path.name else path.resolve()
        if not whole.is_relative_to(self.root):
            raise SoptoolError(f"Berkas {path} terletak di luar repositori {self.root}.")
        return whole.relative_to(self.root).as_posix()

    def common_ancestor(self, one: str, other: str) -> str:
        """The commit that two commits last had in common."""
        found = self._ask(["merge-base", one, other])
        if found is None:
            raise SoptoolError("Kedua revisi itu tidak punya asal yang sama.")
        return found.strip().decode("ascii")

    def files(self, commit: str) -> dict[str, str]:
        """The blob of every ordinary file of a commit, by its name from the root."""
        return _blobs(self._ask(["ls-tree", "-r", "-z", "--full-tree", commit]))

    def blob(self, commit: str, name: str) -> str | None:
        """The blob of one ordinary file of a commit, if it was there."""
        return _blobs(self._ask(["ls-tree", "-z", "--full-tree", commit, "--", name])).get(name)

    def history(self, commit: str, name: str) -> tuple[Commit, ...]:
        """The commits up to that one that changed a file, the newest first."""
        hashes = self._ask(["rev-list", commit, "--", name]) or b""
        return tuple(self._commit(one.decode("ascii")) for one in hashes.split())

    def last_change(self, commit: str, name: str) -> Commit | None:
        """The commit up to that one that changed a file last."""
        found = self._ask(["rev-list", "--max-count=1", commit, "--", name]) or b""
        return self._commit(found.strip().decode("ascii")) if found else None

    def configure(self, name: str, value: str) -> None:
        """Set one setting of this checkout."""
        if self._ask(["config", "--local", name, value]) is None:
            raise SoptoolError(
                "Pengaturan git di repositori ini tidak dapat ditulis.",
                "Periksa izin menulis pada folder .git, atau tunggu perintah git lain selesai.",
            )

    def _commit(self, number: str) -> Commit:
        content = self._ask(["cat-file", "commit", number]) or b""
        head, _, message = content.decode("utf-8", "replace").partition("\n\n")
        author = _AUTHOR.search(head)
        return Commit(
            number,
            tuple(_PARENT.findall(head)),
            author["name"] if author else "",
            _day(int(author["seconds"]), author["zone"]) if author else date.min,
            message.partition("\n")[0],
        )

    def staged(self) -> dict[str, str]:
        """The same of what the next commit will hold; files being merged are left out."""
        arguments = ["ls-files", "--stage", "-z", "--full-name"]
        return _blobs(ask_git(self.program, self.root, arguments, self._index()))

    def _index(self) -> dict[str, str]:
        """`git commit FILE` runs its hooks with an index of their own, beside the usual one."""
        named = os.environ.get("GIT_INDEX_FILE")
        folder = self._ask(["rev-parse", "--absolute-git-dir"])
        if not named or folder is None:
            return {}
        index = (self.root / named).resolve()
        inside = index.is_relative_to(Path(os.fsdecode(folder.rstrip(b"\r\n"))).resolve())
        return {"GIT_INDEX_FILE": str(index)} if inside else {}

    def content(self, blob: str) -> bytes:
        """What a blob holds."""
        size = self._ask(["cat-file", "-s", blob])
        if size is not None and int(size) > _LARGEST:
            raise SoptoolError("Berkas sebesar itu dalam repositori git bukan berkas SOP.")
        content = None if size is None else self._ask(["cat-file", "blob", blob])
        if content is None:
            raise SoptoolError(
                f"Isi {blob[:10]} dalam repositori git tidak dapat dibaca.",
                "Periksa repositorinya dengan: git fsck",
            )
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

    def _ask(self, arguments: Sequence[str]) -> bytes | None:
        return ask_git(self.program, self.root, arguments)


_VERIFY = ("rev-parse", "--verify", "-q", "--end-of-options")


def _blobs(listed: bytes | None) -> dict[str, str]:
    if listed is None:
        raise SoptoolError("Daftar berkas dalam repositori git tidak dapat dibaca.")
    found = (_ENTRY.fullmatch(entry) for entry in listed.split(b"\0"))
    return {os.fsdecode(entry[2]): entry[1].decode("ascii") for entry in found if entry}


def _day(seconds: int, zone: str) -> date:
    """The calendar day of a moment in a zone such as `+0700`."""
    minutes = int(zone[1:3]) * 60 + int(zone[3:])
    away = timedelta(minutes=-minutes if zone[0] == "-" else minutes)
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds) + away).date()
