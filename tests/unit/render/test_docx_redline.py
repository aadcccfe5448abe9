"""The Word file with tracked changes: accepted it is the new SOP, rejected the old one."""

from dataclasses import replace

import pytest
from lxml import etree

from soptool.model.sop import Sop
from soptool.render.docx.tracking import Signature
from tests.support.redlines import PAIRS, package_of, random_pair, redlined, specimens, written
from tests.support.revision_pairs import BASE, sop
from tests.support.tracked_word import Verdict, footer_text, resolved, word_texts
from tests.support.word_package import WordPackage, tag
from tests.support.word_validity import assert_package_sound, assert_word_valid

REVISED = ("016-cpns-menjadi-pns", "021-rekap-kehadiran")


def assert_resolves(data: bytes, old: Sop, new: Sop) -> None:
    for verdict, side in ((Verdict.ACCEPT, new), (Verdict.REJECT, old)):
        package, plain = resolved(WordPackage.read(data), verdict), package_of(side)
        assert word_texts(package) == word_texts(plain), verdict
        assert footer_text(package) == footer_text(plain), verdict


def marks(data: bytes, name: str) -> list[str]:
    """What is inside marks of that name."""
    document = WordPackage.read(data).trees["word/document.xml"]
    found = [all_text(mark).replace("\u200b", "") for mark in document.iter(tag(name))]
    return [text for text in found if text]


@pytest.mark.parametrize("name", PAIRS)
def test_accepting_gives_the_new_sop_and_rejecting_the_old_one(name: str):
    old, new = PAIRS[name]
    data = redlined(old, new)
    assert marks(data, "w:ins") + marks(data, "w:del")
    assert_package_sound(data)
    assert_resolves(data, old, new)


@pytest.mark.parametrize("seed", range(5))
def test_random_revisions_can_be_accepted_and_rejected(seed: int):
    old, new = random_pair(seed)
    assert_resolves(redlined(old, new), old, new)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(200, 280))
def test_many_random_revisions_can_be_accepted_and_rejected(seed: int):
    old, new = random_pair(seed)
    data = redlined(old, new)
    assert_package_sound(data)
    assert_resolves(data, old, new)


@pytest.mark.parametrize("name", REVISED)
def test_revised_specimens_can_be_accepted_and_rejected(name: str):
    old, new = specimens(name)
    assert_resolves(redlined(old, new), old, new)


def test_only_the_words_that_changed_are_marked():
    data = redlined(*PAIRS["wording"])
    assert (marks(data, "w:del"), marks(data, "w:ins")) == ([" memeriksa"], [" mencocokkan"])


def test_a_number_and_a_time_are_replaced_whole():
    data = redlined(*PAIRS["time"])
    assert (marks(data, "w:del"), marks(data, "w:ins")) == (["10 menit"], ["25 menit"])


def test_an_inserted_row_is_marked_as_a_row_and_in_all_its_cells():
    data = redlined(*PAIRS["row inside"])
    (row,) = rows(data, "w:ins")
    assert row.find(f".//{tag('w:t')}") is not None
    assert unmarked(row, "w:ins") == []


def test_a_moved_row_went_and_came():
    data = redlined(*PAIRS["moved row"])
    (gone,), (come,) = rows(data, "w:del"), rows(data, "w:ins")
    assert "Memindai surat" in all_text(gone)
    assert "Memindai surat" in all_text(come)
    assert unmarked(gone, "w:del") == []


def test_every_mark_tells_who_and_when_and_has_its_own_id():
    data = redlined(*PAIRS["two rows"])
    document = WordPackage.read(data).trees["word/document.xml"]
    found = [*document.iter(tag("w:ins"), tag("w:del"))]
    assert len(found) > 20
    assert {(m.get(tag("w:author")), m.get(tag("w:date"))) for m in found} == {
        ("Budi Santoso", "2026-03-02T08:00:00Z")
    }
    assert len({mark.get(tag("w:id")) for mark in found}) == len(found)


def test_a_moment_nobody_knows_is_left_out():
    old, new = PAIRS["time"]
    data = written(old, new, Signature("Budi", ""))
    document = WordPackage.read(data).trees["word/document.xml"]
    found = [*document.iter(tag("w:ins"), tag("w:del"))]
    assert found
    assert all(mark.get(tag("w:date")) is None for mark in found)


def test_symbols_of_changed_steps_are_coloured():
    document = WordPackage.read(redlined(*PAIRS["time"])).trees["word/document.xml"]
    coloured = [
        shape
        for shape in document.iter(tag("wp:anchor"))
        if any(one.get("val") == "FFE699" for one in shape.iter(tag("a:srgbClr")))
    ]
    (described,) = [words for shape in coloured for words in drawings(shape, "descr")]
    assert described.startswith("Langkah 2,")


def test_an_arrow_goes_on_through_a_row_that_went():
    (gone,) = rows(redlined(*PAIRS["row inside, back"]), "w:del")
    names = [name.split()[0] for name in drawings(gone, "name")]
    assert names == ["Sambungan", "Sambungan"]  # the way on, and the way back from the decision


def test_the_matrix_tells_what_was_what_is_and_why():
    reason = "riwayat:\n  - {versi: 2, tanggal: 2026-03-02, alasan: Hasil evaluasi}\n"
    old, new = sop(BASE), sop(BASE.replace("10 menit", "25 menit") + reason)
    document = WordPackage.read(redlined(old, new)).trees["word/document.xml"]
    *_, table = document.iter(tag("w:tbl"))
    told = [[all_text(cell) for cell in row.iter(tag("w:tc"))] for row in table.iter(tag("w:tr"))]
    assert told[0] == ["No", "Bagian", "Semula", "Menjadi", "Alasan"]
    assert told[1][-1] == "Hasil evaluasi"
    assert ["2.", "Langkah 2", "Waktu: 10 menit", "Waktu: 25 menit"] in [
        [one.replace(' "Mencatat surat dalam buku agenda"', "") for one in row[:4]] for row in told
    ]
    assert not [*table.iter(tag("w:ins"), tag("w:del"))]


def test_an_old_reason_is_not_that_of_this_revision():
    reason = "riwayat:\n  - {versi: 1, tanggal: 2026-01-12, alasan: Disusun baru}\n"
    data = redlined(sop(BASE + reason), sop(BASE.replace("10 menit", "25 menit") + reason))
    assert "Disusun baru" not in WordPackage.read(data).parts["word/document.xml"].decode()


@pytest.mark.parametrize(
    "words", ["]]>", "<w:del>&amp;", '"><script>', "a\x00\ud800b", "{DDEAUTO x}"]
)
def test_hostile_words_stay_words(words: str):
    old, new = PAIRS["wording"]
    (table,) = new.procedures
    first = replace(table.steps[0], activity=f"Menerima surat {words}", note=(words,))
    table = replace(table, steps=(first, *table.steps[1:]), footnotes=(words,))
    hostile = replace(new, procedures=(table,), legal_basis=(words,), title=words)
    for one, other in ((old, hostile), (hostile, old)):
        data = written(one, other, Signature(words, ""))
        assert_package_sound(data)
        assert_resolves(data, one, other)


def test_the_same_revision_gives_the_same_bytes():
    assert redlined(*PAIRS["two rows"]) == redlined(*PAIRS["two rows"])


@pytest.mark.openxml
@pytest.mark.parametrize("name", ["moved row", "second table, back", "second signer, back"])
def test_word_can_open_it(name: str):
    assert_word_valid(redlined(*PAIRS[name]))


@pytest.mark.openxml
@pytest.mark.parametrize("name", REVISED)
def test_word_can_open_revised_specimens(name: str):
    assert_word_valid(redlined(*specimens(name)))


def marked_row(row: etree._Element, name: str) -> bool:
    return row.find(f"{tag('w:trPr')}/{tag(name)}") is not None


def rows(data: bytes, name: str) -> list[etree._Element]:
    document = WordPackage.read(data).trees["word/document.xml"]
    return [row for row in document.iter(tag("w:tr")) if marked_row(row, name)]


def all_text(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def drawings(element: etree._Element, name: str) -> list[str]:
    """An attribute of each of the drawings in it."""
    return [shape.get(name, "") for shape in element.iter(tag("wp:docPr"))]


def unmarked(row: etree._Element, name: str) -> list[str]:
    """Runs and ends of paragraphs of a row that do not say that they came or went."""
    found = []
    for paragraph in row.iterfind(f"{tag('w:tc')}/{tag('w:p')}"):
        if paragraph.find(f"{tag('w:pPr')}/{tag('w:rPr')}/{tag(name)}") is None:
            found.append("end")
        found += ["run" for _ in paragraph.findall(tag("w:r"))]
    return found
