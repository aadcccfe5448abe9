"""What `soptool lint` found in files before, in one small database of the user.

Whatever is wrong with it (a full or read-only disk, a broken file, another run that holds it) is
the same as having kept nothing.
"""

import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

_NAME = "lint-1.sqlite3"  # another number for another shape
_TABLES = """
CREATE TABLE IF NOT EXISTS entry (
    key BLOB PRIMARY KEY, used INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
    files TEXT NOT NULL, findings TEXT NOT NULL, facts TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS entry_used ON entry (used);
CREATE TABLE IF NOT EXISTS place (
    root TEXT NOT NULL, file TEXT NOT NULL, key BLOB NOT NULL, PRIMARY KEY (root, file)
) WITHOUT ROWID;
"""
_DAY = 24 * 60 * 60  # seconds
_KEPT = 30  # days after the last use
_MOST_ENTRIES = 100_000  # a few hundred megabytes
_PATIENCE = 1.0  # seconds that another run may hold the database
# UnicodeError: a name of a file may be no text, and nothing is kept of such a repository.
_TROUBLE = (sqlite3.Error, OSError, UnicodeError)
_AT_ONCE = 500  # keys in one question: SQLite has a limit


class Entry(NamedTuple):
    """What was found in one content, and when that is still true.

    From the day `first` to `last`, and if exactly those of `files` exist that did; `findings` and
    `facts` are JSON, `facts` "" where the content is no sound SOP.
    """

    first: str
    last: str
    files: str
    findings: str
    facts: str


class LintCache:
    """The entries by key; `folder` None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / _NAME if folder else None
        self._today = int(time.time() // _DAY)

    def find(self, keys: Sequence[bytes]) -> dict[bytes, Entry]:
        """The entries that there are."""
        found: dict[bytes, Entry] = {}
        stale: list[bytes] = []
        with suppress(*_TROUBLE), self._open(new=False) as database:
            for key, used, *columns in _chosen(database, keys):
                found[key] = Entry(*columns)
                if used != self._today:
                    stale.append(key)
            for part in _parts(stale):
                marks = ",".join("?" * len(part))
                database.execute(
                    f"UPDATE entry SET used = ? WHERE key IN ({marks})", (self._today, *part)
                )
        return found

    def places(self, root: str) -> dict[str, bytes]:
        """The files of a repository that were judged, with the key of what was found last."""
        with suppress(*_TROUBLE), self._open(new=False) as database:
            return dict(database.execute("SELECT file, key FROM place WHERE root = ?", (root,)))
        return {}

    def keep(self, entries: Mapping[bytes, Entry]) -> None:
        """Add entries, and forget those that nobody has used for long."""
        with suppress(*_TROUBLE), self._open(new=True) as database:
            database.executemany(
                "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)",
                ((key, self._today, *entry) for key, entry in entries.items()),
            )
            self._prune(database)

    def place(self, root: str, files: Mapping[str, bytes], gone: Iterable[str] = ()) -> None:
        """Note the keys of files, and that others are no longer there."""
        with suppress(*_TROUBLE), self._open(new=True) as database:
            database.executemany(
                "INSERT OR REPLACE INTO place VALUES (?, ?, ?)",
                ((root, file, key) for file, key in files.items()),
            )
            database.executemany(
                "DELETE FROM place WHERE root = ? AND file = ?", ((root, file) for file in gone)
            )

    @contextmanager
    def _open(self, *, new: bool) -> Iterator[sqlite3.Connection]:
        """One transaction; a file that is no database is removed, so that the next run has one."""
        if self._path is None or not (new or self._path.exists()):
            raise sqlite3.OperationalError("nothing is kept")
        if new:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with closing(sqlite3.connect(self._path, timeout=_PATIENCE)) as database, database:
                database.text_factory = _text
                if new:
                    database.executescript(_TABLES)
                yield database
        except sqlite3.OperationalError:  # locked, full, read-only: it may be whole
            raise
        except sqlite3.DatabaseError:
            self._path.unlink(missing_ok=True)
            raise

    def _prune(self, database: sqlite3.Connection) -> None:
        """Once a day: `user_version` says on which it was done last."""
        ((pruned,),) = database.execute("PRAGMA user_version")
        if pruned == self._today:
            return
        database.execute("DELETE FROM entry WHERE used < ?", (self._today - _KEPT,))
        database.execute(
            "DELETE FROM entry WHERE key IN"
            " (SELECT key FROM entry ORDER BY used DESC LIMIT -1 OFFSET ?)",
            (_MOST_ENTRIES,),
        )
        database.execute("DELETE FROM place WHERE key NOT IN (SELECT key FROM entry)")
        database.execute(f"PRAGMA user_version = {self._today}")


def _chosen(
    database: sqlite3.Connection, keys: Sequence[bytes]
) -> Iterator[tuple[bytes, int, str, str, str, str, str]]:
    columns = "key, used, first, last, files, findings, facts"
    for part in _parts(keys):
        marks = ",".join("?" * len(part))
        yield from database.execute(f"SELECT {columns} FROM entry WHERE key IN ({marks})", part)


def _parts(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    return (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))


def _text(raw: bytes) -> str:
    """Bytes that are no text were not written by us: what reads the JSON will refuse them."""
    return raw.decode("utf-8", "replace")
