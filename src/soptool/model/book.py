"""Book: the SOPs of one repository, for rules and reports that look across files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from soptool.model.keys import normal_text
from soptool.model.sop import Sop


@dataclass(frozen=True)
class Book:
    """Sound SOPs by the path of their file."""

    sops: Mapping[str, Sop]

    @cached_property
    def by_number(self) -> Mapping[str, tuple[str, ...]]:
        """Files by Nomor SOP, without spaces and in small letters; unnumbered SOPs are left out."""
        return self._files_by(lambda sop: "".join(sop.number.casefold().split()))

    @cached_property
    def by_title(self) -> Mapping[str, tuple[str, ...]]:
        """Files by title, whatever its case and spacing."""
        return self._files_by(lambda sop: normal_text(sop.title))

    def _files_by(self, name: Callable[[Sop], str]) -> Mapping[str, tuple[str, ...]]:
        groups: dict[str, list[str]] = {}
        for file, sop in sorted(self.sops.items()):
            if found := name(sop):
                groups.setdefault(found, []).append(file)
        return {found: tuple(files) for found, files in groups.items()}
