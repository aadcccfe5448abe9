"""Rows that became several, and several that became one."""

from soptool.diff.changes import Change, Kind, Reason
from soptool.diff.comparison import compare
from soptool.model.sop import Sop, Step
from tests.support.builders import a_sop, a_step

FIRST, LAST = a_step("Menerima surat masuk"), a_step("Mengarsipkan jawaban", time="5 menit")
BOTH = a_step("Memeriksa dan menandatangani konsep jawaban", "kepala", time="20 menit")
CHECK = a_step("Memeriksa konsep jawaban", "kasubbag", time="10 menit", output="Konsep")
SIGN = a_step("Menandatangani jawaban", "kepala", time="7 menit", output="Jawaban")


def kinds(changes: tuple[Change, ...]) -> list[tuple[Kind, str]]:
    return [(one.kind, one.field) for one in changes]


def sop(*steps: Step) -> Sop:
    return a_sop(FIRST, *steps, LAST)


def test_a_row_that_became_two_is_one_change_with_both():
    found = [one for one in compare(sop(BOTH), sop(CHECK, SIGN)) if one.step]
    assert kinds(tuple(found)) == [(Kind.SPLIT, "")]
    (split,) = found
    assert split.reason is Reason.WORDS
    assert split.step and split.step.old_number == "2"
    assert isinstance(split.new, list)
    assert [part["nomor"] for part in split.new if isinstance(part, dict)] == ["2", "3"]


def test_two_rows_that_became_one_are_one_change():
    found = [one for one in compare(sop(CHECK, SIGN), sop(BOTH)) if one.step]
    assert kinds(tuple(found)) == [(Kind.MERGED, "")]
    assert found[0].step and found[0].step.new_number == "2"


def test_a_split_is_seen_where_the_id_stayed_with_one_part():
    old = a_step("Memeriksa dan menandatangani konsep jawaban", "kepala", id="paraf")
    new = a_step("Memeriksa konsep jawaban", "kasubbag", id="paraf")
    found = [one for one in compare(sop(old), sop(new, SIGN)) if one.step]
    assert kinds(tuple(found)) == [(Kind.SPLIT, "")]


def test_ways_to_a_split_row_merely_follow():
    decides = a_step("Menimbang isi", "kasubbag", decision={"ya": "lanjut", "tidak": "tulis"})
    old = a_step("Menulis dan mencetak surat jawaban", id="tulis")
    parts = (a_step("Menulis surat jawaban", id="naskah"), a_step("Mencetak surat jawaban"))
    again = a_step("Menimbang isi", "kasubbag", decision={"ya": "lanjut", "tidak": "naskah"})
    found = [one for one in compare(sop(old, decides), sop(*parts, again)) if one.step]
    assert kinds(tuple(found)) == [(Kind.SPLIT, "")]


def test_a_reworded_row_with_another_beside_it_is_no_split():
    new = a_step("Memeriksa dan menandatangani konsep surat jawaban", "kepala", time="20 menit")
    other = a_step("Mengumumkan hasil rapat", "kasubbag", time="1 hari", output="Pengumuman")
    found = [one for one in compare(sop(BOTH), sop(new, other)) if one.step]
    assert kinds(tuple(found)) == [(Kind.CHANGED, "kegiatan"), (Kind.ADDED, "")]


def test_parts_that_do_not_stand_together_are_no_split():
    found = [one for one in compare(sop(BOTH), a_sop(CHECK, FIRST, SIGN, LAST)) if one.step]
    assert Kind.SPLIT not in {one.kind for one in found}


def test_a_part_of_too_many_other_words_is_no_part():
    other = a_step(
        "Menandatangani daftar hadir peserta rapat evaluasi kinerja triwulan pertama", "kepala"
    )
    found = [one for one in compare(sop(BOTH), sop(CHECK, other)) if one.step]
    assert Kind.SPLIT not in {one.kind for one in found}


def test_a_row_that_shares_little_with_a_long_one_is_no_part_of_it():
    long = "Meneliti konsep jawaban surat permohonan izin belajar pegawai daerah kota"
    old = a_step(f"{long} dan mencatat agenda", "kasubbag")
    other = a_step("Mencatat agenda rapat mingguan", "kepala", time="1 hari", output="Agenda")
    found = [one for one in compare(sop(old), sop(a_step(long, "kasubbag"), other)) if one.step]
    assert kinds(tuple(found)) == [(Kind.CHANGED, "kegiatan"), (Kind.ADDED, "")]
