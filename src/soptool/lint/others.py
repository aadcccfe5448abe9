"""How a rule over a book names the other SOPs that a finding is about."""

from collections.abc import Sequence

from soptool.model.book import Book
from soptool.model.sop_facts import Stretch

_MOST_NAMED = 3
_MOST_RELATED = 3


def named(files: Sequence[str]) -> str:
    """The first of them by name, the rest by number."""
    shown = ", ".join(f"`{file}`" for file in files[:_MOST_NAMED])
    more = len(files) - _MOST_NAMED
    return f"{shown}, dan {more} lainnya" if more > 0 else shown


def numbers_of(book: Book, files: Sequence[str]) -> tuple[tuple[str, Stretch, str], ...]:
    """Where the first of them say their number, as related places of a finding."""
    return tuple(
        (file, book.sops[file].number.where, "nomor yang sama di sini")
        for file in files[:_MOST_RELATED]
    )


def titles_of(book: Book, files: Sequence[str]) -> tuple[tuple[str, Stretch, str], ...]:
    """Where the first of them say their title, as related places of a finding."""
    return tuple(
        (file, book.sops[file].title.where, "judul yang sama di sini")
        for file in files[:_MOST_RELATED]
    )
