"""Sentences that stand word for word in many SOPs of a book."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from soptool.model.book import Book
from soptool.model.keys import normal_text
from soptool.model.sop_facts import Said, SopFacts


class Copies(NamedTuple):
    """One sentence, and the files that say it; `said` is where the first of them does."""

    said: Said
    files: tuple[str, ...]


def copies(
    book: Book, texts: Callable[[SopFacts], tuple[Said, ...]], most: int
) -> Iterator[Copies]:
    """The sentences in more than so many SOPs that are neither replaced nor revoked."""
    first: dict[str, Said] = {}
    files: dict[str, dict[str, None]] = {}  # each once, in order
    for file, sop in book.sops.items():
        for said in texts(sop) if not sop.outdated else ():
            sentence = normal_text(said.text)
            first.setdefault(sentence, said)
            files.setdefault(sentence, {})[file] = None
    for sentence, found in files.items():
        if len(found) > most:
            yield Copies(first[sentence], tuple(found))
