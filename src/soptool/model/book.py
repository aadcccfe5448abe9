"""Book: the facts of one repository's SOPs, for rules that look across files."""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from soptool.model.sop_facts import Link, SopFacts
from soptool.model.titles import normal_number, normal_title


@dataclass(frozen=True)
class Book:
    """Facts by file, each called by its path in the repository, in order of path.

    `whole`: no SOP of the repository is missing, so that what is not here does not exist.
    """

    sops: Mapping[str, SopFacts]
    whole: bool = True

    @cached_property
    def by_number(self) -> Mapping[str, tuple[str, ...]]:
        """Files by Nomor SOP, without spaces and in small letters; unnumbered SOPs are left out."""
        return self._files_by(lambda sop: normal_number(sop.number.text))

    @cached_property
    def by_title(self) -> Mapping[str, tuple[str, ...]]:
        """Files by title, whatever its case and spacing, and without the word SOP in front."""
        return self._files_by(lambda sop: normal_title(sop.title.text))

    def linked(self, file: str, link: Link) -> tuple[str, ...]:
        """The files that a link of `file` means: by its file, else its number, else its title."""
        if link.file:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(file), link.file))
            if path in self.sops:
                return (path,)
        by_number = self.by_number.get(normal_number(link.number))
        return by_number or self.by_title.get(normal_title(link.title), ())

    def _files_by(self, name: Callable[[SopFacts], str]) -> Mapping[str, tuple[str, ...]]:
        groups: dict[str, list[str]] = {}
        for file, sop in self.sops.items():
            if found := name(sop):
                groups.setdefault(found, []).append(file)
        return {found: tuple(files) for found, files in groups.items()}
