"""The SOPs of one repository, found by number and by title."""

from soptool.model.book import Book
from tests.support.builders import a_sop

BOOK = Book(
    {
        "b.sop.yaml": a_sop(title="Surat Masuk", number="800/1"),
        "a.sop.yaml": a_sop(title="surat  masuk.", number="800 / 1"),
        "c.sop.yaml": a_sop(title="Surat Keluar", number=""),
    }
)


def test_files_are_found_by_number_whatever_its_spacing() -> None:
    assert BOOK.by_number == {"800/1": ("a.sop.yaml", "b.sop.yaml")}


def test_files_are_found_by_title_whatever_its_case() -> None:
    assert BOOK.by_title == {
        "surat masuk": ("a.sop.yaml", "b.sop.yaml"),
        "surat keluar": ("c.sop.yaml",),
    }
