"""Changes as lines in the words of the form."""

import pytest

from soptool.diff.changes import Change, Kind, StepPlace
from soptool.report.changes_text import render_changes_text
from soptool.syntax.nodes import Data

STEP = StepPlace("periksa", "Memeriksa berkas permohonan", "3", "4")


def line(change: Change, **options: bool) -> str:
    return render_changes_text({"uji.sop.yaml": [change]}, **options).removesuffix("\n")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("judul", "Nama SOP"),
        ("nomor", "Nomor SOP"),
        ("tanggal.efektif", "Tanggal Efektif"),
        ("dasar_hukum", "Dasar Hukum"),
        ("pengesah.nip", "Pengesah NIP"),
        ("pengesah[2].nama", "Pengesah 2 Nama"),
        ("keterkaitan[1].judul", "SOP Terkait 1 Judul"),
        ("prosedur[2].pelaksana", "Prosedur 2 Pelaksana"),
        ("prosedur.judul", "Prosedur Judul"),
        ("klasifikasi.sifat", "Klasifikasi Sifat"),
        ("riwayat[1].alasan", "Riwayat Revisi 1 Alasan"),
    ],
)
def test_fields_of_the_identity_block_have_the_words_of_the_form(field: str, name: str):
    assert line(Change(Kind.CHANGED, field, "a", "b")) == f"{name}: a → b"


def test_a_field_of_a_step_follows_its_number_and_activity():
    change = Change(Kind.CHANGED, "waktu", "2 jam", "1 hari kerja", STEP)
    assert line(change) == 'Langkah 4 "Memeriksa berkas permohonan": Waktu 2 jam → 1 hari kerja'


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change(Kind.ADDED, "output", None, "Berkas", STEP), "Output ditambah: Berkas"),
        (Change(Kind.REMOVED, "kelengkapan", "Berkas", None, STEP), "Kelengkapan dihapus: Berkas"),
        (Change(Kind.CHANGED, "waktu", None, "1 jam", STEP), "Waktu (kosong) → 1 jam"),
        (Change(Kind.CHANGED, "opsional", False, True, STEP), "Apabila diperlukan tidak → ya"),
        (Change(Kind.CHANGED, "bagian[2].pelaksana", "A", ["B", "C"], STEP),
         "Bagian 2 Pelaksana A → B; C"),
        (Change(Kind.CHANGED, "keputusan", {"ya": "lanjut"}, {"ya": "langkah 2"}, STEP),
         "Keputusan ya: lanjut → ya: langkah 2"),
        (Change(Kind.CHANGED, "keputusan", {}, [], STEP), "Keputusan (kosong) → (kosong)"),
        (Change(Kind.MOVED, "", "3", "4", STEP), "dipindahkan dari langkah 3"),
        (Change(Kind.MOVED, "", "", "4", STEP), "dipindahkan dari tempat lain"),
        (Change(Kind.ADDED, new={}, step=STEP), "ditambahkan"),
    ],
)  # fmt: skip
def test_what_was_done_to_a_step(change: Change, words: str):
    assert line(change) == f'Langkah 4 "Memeriksa berkas permohonan": {words}'


def test_a_removed_step_has_its_old_number():
    step = StepPlace("a", "Memeriksa berkas", old_number="3")
    change = Change(Kind.REMOVED, old={}, step=step)
    assert line(change) == 'Langkah 3 lama "Memeriksa berkas": dihapus'


def test_a_step_without_number_and_one_of_several_tables():
    step = StepPlace("a", "Rapat", table="Secara daring")
    change = Change(Kind.CHANGED, "waktu", "1 jam", "2 jam", step)
    assert (
        line(change) == 'Prosedur "Secara daring", langkah tanpa nomor "Rapat": Waktu 1 jam → 2 jam'
    )


def test_a_long_activity_is_shortened():
    step = StepPlace("a", "Memeriksa " + "berkas " * 20, "1", "1")
    said = line(Change(Kind.CHANGED, "waktu", "1 jam", "2 jam", step))
    assert said.count("berkas") < 10
    assert '…": Waktu' in said


@pytest.mark.parametrize("value", ["a\nb\x1b[2Jc\u202e", ["\x07"], {"\x9b": "a"}])
def test_control_characters_are_never_printed(value: Data):
    said = line(Change(Kind.CHANGED, "judul", value, value))
    assert said.isprintable()


def test_an_order_that_changed_shows_both():
    change = Change(Kind.MOVED, "pelaksana", ["A", "B"], ["B", "A"])
    assert line(change) == "Pelaksana: urutan berubah: A; B → B; A"


def test_a_console_without_arrows_gets_plain_signs():
    assert line(Change(Kind.CHANGED, "judul", "a", "b"), arrows=False) == "Nama SOP: a -> b"


def test_colour_marks_the_place_only():
    assert (
        line(Change(Kind.CHANGED, "judul", "a", "b"), colorful=True)
        == "\x1b[1mNama SOP\x1b[0m: a → b"
    )


def test_files_without_changes_are_left_out():
    change = Change(Kind.CHANGED, "judul", "a", "b")
    report = render_changes_text({"a": [], "b": [change], "c": [change]})
    assert report == "b\nNama SOP: a → b\n\nc\nNama SOP: a → b\n"
    assert render_changes_text({"a": []}) == ""
