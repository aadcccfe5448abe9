"""`--shard 3/8`: the files that one of several machines judges, the same on each of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from soptool.errors import SoptoolError
from soptool.storage.files import names_in_repositories

_MOST = 1000


@dataclass(frozen=True, slots=True)
class Shard:
    """The `index`-th of `count` shares, from 1; one share of one is everything."""

    index: int = 1
    count: int = 1

    @classmethod
    def parse(cls, written: str | None) -> "Shard":
        """What the option says."""
        if written is None:
            return cls()
        match = re.fullmatch(r"([0-9]{1,4})/([0-9]{1,4})", written)
        shard = cls(*map(int, match.groups())) if match else cls(0, 0)
        if not 1 <= shard.index <= shard.count <= _MOST:
            raise SoptoolError(
                f"--shard {written} bukan bagian dari keseluruhan.",
                "Tulis bagian ke berapa dari berapa, misalnya --shard 3/8.",
            )
        return shard

    def __str__(self) -> str:
        return f"{self.index}/{self.count}" if self.count > 1 else ""

    @property
    def first(self) -> bool:
        """Whether it is the one that judges all SOPs together."""
        return self.index == 1

    def share(self, files: Iterable[Path]) -> list[Path]:
        """Those of the files that are its own, by their path in the repository."""
        if self.count == 1:
            return list(files)
        names = names_in_repositories(files)
        return [
            file for file, name in names.items() if _number(name) % self.count == self.index - 1
        ]


def _number(name: str) -> int:
    written = name.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(written, digest_size=8).digest(), "big")
