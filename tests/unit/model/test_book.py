"""The SOPs of one repository, found by number, by title, and by what links to them."""

import json
from collections.abc import Mapping

import pytest

from soptool.lint.book_facts import facts_of
from soptool.loading import load
from soptool.model.book import Book
from soptool.model.sop_facts import Link, SopFacts, Stretch
from tests.support.minimal_sop import CONTEXT, with_blocks


def facts(blocks: str) -> SopFacts:
    loaded = load(with_blocks(blocks)[0], "uji.sop.yaml", CONTEXT)
    assert loaded.sop
    assert loaded.document
    return facts_of(loaded.sop, loaded.document)


SOPS: Mapping[str, SopFacts] = {
    "a.sop.yaml": facts("judul: surat  masuk.\nnomor: 800 / 1\n"),
    "b/b.sop.yaml": facts("judul: SOP Surat Masuk\nnomor: 800/1\n"),
    "b/c.sop.yaml": facts("judul: Surat Keluar\nnomor:\n"),
}
BOOK = Book(SOPS)
HERE = Stretch()


def test_files_are_found_by_number_whatever_its_spacing() -> None:
    assert BOOK.by_number == {"800/1": ("a.sop.yaml", "b/b.sop.yaml")}


def test_files_are_found_by_title_whatever_its_case() -> None:
    assert BOOK.by_title == {
        "surat masuk": ("a.sop.yaml", "b/b.sop.yaml"),
        "surat keluar": ("b/c.sop.yaml",),
    }


@pytest.mark.parametrize(
    ("link", "found"),
    [
        (Link("Surat Masuk", "800/1", "../b/./c.sop.yaml", HERE), ("b/c.sop.yaml",)),
        (Link("Surat Keluar", "800/1", "hilang.sop.yaml", HERE), ("a.sop.yaml", "b/b.sop.yaml")),
        (Link("SOP surat keluar", "9", "", HERE), ("b/c.sop.yaml",)),
        (Link("Surat Undangan", "", "", HERE), ()),
        (Link("", "", "", HERE), ()),
    ],
)
def test_a_link_means_its_file_else_its_number_else_its_title(
    link: Link, found: tuple[str, ...]
) -> None:
    assert BOOK.linked("b/b.sop.yaml", link) == found


FULL = """\
# soptool: abaikan nomor-ganda -- alasan (s.d. 2027-01-01)
keterkaitan:
  - SOP Penanganan Surat Keluar
  - judul: Arsip
    nomor: "7"
    berkas: arsip.sop.yaml
digantikan_oleh: 000.8.3.3/002/BAGUM/2026  # soptool: abaikan pengganti-tidak-dikenal
klasifikasi: {cakupan: makro}
"""


def test_facts_are_the_same_after_a_way_through_json() -> None:
    written = facts(FULL)
    assert (len(written.links), len(written.actors), len(written.pardons)) == (2, 2, 2)
    assert SopFacts.of(json.loads(json.dumps(written))) == written


def test_facts_know_where_they_stand() -> None:
    text, offset = with_blocks(FULL)
    where = facts(FULL).links[1].where
    assert text.split("\n")[where.line - 1] == "  - judul: Arsip"
    assert (where.line - offset, where.column, where.end_column) == (4, 12, 17)


@pytest.mark.parametrize("broken", [None, [], 7, [1, 2], "x", [["a", [1]]] * 10])
def test_what_are_no_facts_is_an_error(broken: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        SopFacts.of(broken)
