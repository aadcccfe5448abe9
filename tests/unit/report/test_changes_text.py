"""Changes as a colleague tells them: blocks, sentences, word-level marks."""

import pytest

from soptool.diff.changes import Change, Kind, Lead, Reason, StepPlace
from soptool.diff.remarks import Remark, RevisionRule
from soptool.diff.revision import Revision
from soptool.model.flow import NodeRef
from soptool.model.significance import Significance
from soptool.report.changes_text import count_changes, render_changes_text
from soptool.syntax.nodes import Data

STEP = StepPlace("periksa", "Memeriksa berkas", "4", "4")
HEAD = 'Langkah 4 "Memeriksa berkas"'


def report(*changes: Change, **options: bool) -> str:
    return render_changes_text([Revision("uji.sop.yaml", None, None, changes)], **options)


def line(change: Change, **options: bool) -> str:
    """The only line below the block's name, without its level."""
    _, said = report(change, **options).splitlines()
    assert said.endswith("  [besar]")
    return said.strip().removesuffix("  [besar]")


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("judul", "Nama SOP"),
        ("nomor", "Nomor SOP"),
        ("dasar_hukum", "Dasar Hukum"),
        ("pengesah.nip", "Pengesah NIP"),
        ("pengesah[2].nama", "Pengesah 2 Nama"),
        ("keterkaitan[1].judul", "SOP Terkait 1 Judul"),
        ("prosedur.judul", "Prosedur Judul"),
        ("klasifikasi.sifat", "Klasifikasi Sifat"),
        ("riwayat[1].alasan", "Riwayat Revisi 1 Alasan"),
    ],
)
def test_fields_have_the_words_of_the_form(field: str, name: str):
    assert line(Change(Kind.CHANGED, field, "a", "b")) == f"{name}: a → b"


def test_days_are_printed_as_on_the_form():
    change = Change(Kind.CHANGED, "tanggal.revisi", None, "2026-03-02")
    assert line(change) == "Tanggal Revisi: (kosong) → 2 Maret 2026"


def test_texts_with_words_in_common_are_marked_word_by_word():
    change = Change(Kind.CHANGED, "kegiatan", "Memeriksa isi surat", "Memeriksa berkas surat", STEP)
    assert line(change) == f"{HEAD}: Kegiatan: Memeriksa [-isi-] {{+berkas+}} surat"


def test_colour_takes_the_place_of_marks():
    change = Change(Kind.CHANGED, "kegiatan", "Memeriksa isi surat", "Memeriksa surat", STEP)
    said = report(change, colorful=True)
    assert "Memeriksa \x1b[9;31misi\x1b[0m surat" in said
    assert "[-" not in said


def test_texts_with_little_in_common_stand_one_after_the_other():
    change = Change(Kind.CHANGED, "output", "Surat masuk", "Lembar disposisi", STEP)
    assert line(change) == f"{HEAD}: Output: Surat masuk → Lembar disposisi"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change(Kind.ADDED, "output", None, "Berkas", STEP), "Output ditambah: Berkas"),
        (Change(Kind.REMOVED, "kelengkapan", "Berkas", None, STEP), "Kelengkapan dihapus: Berkas"),
        (Change(Kind.CHANGED, "waktu", None, "1 jam", STEP), "Waktu: (kosong) → 1 jam"),
        (Change(Kind.CHANGED, "opsional", False, True, STEP), "Apabila diperlukan: tidak → ya"),
        (Change(Kind.CHANGED, "bagian[2].pelaksana", "A", ["B", "C"], STEP),
         "Bagian 2 Pelaksana: A → B; C"),
        (Change(Kind.CHANGED, "bagian", [{"pelaksana": "A"}], [{"pelaksana": "A"},
         {"pelaksana": "B"}], STEP), "Bagian: 1 bagian (A) → 2 bagian (A; B)"),
    ],
)  # fmt: skip
def test_what_changed_in_a_step(change: Change, words: str):
    assert line(change) == f"{HEAD}: {words}"


FULL: Data = {
    "nomor": "4",
    "kegiatan": "Menyusun konsep",
    "pelaksana": "Analis",
    "waktu": "1 jam",
    "output": ["Konsep"],
}
BARE: Data = {"kegiatan": "Meneliti", "bagian": [{"pelaksana": "A"}, {"pelaksana": "B"}]}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change(Kind.ADDED, new=FULL, step=StepPlace("a", "Menyusun konsep", "", "4")),
         'Langkah 4 baru: "Menyusun konsep" (Analis; 1 jam; output: Konsep)'),
        (Change(Kind.REMOVED, old=BARE, step=StepPlace("a", "Meneliti", "3")),
         'Langkah 3 lama dihapus: "Meneliti" (A; B)'),
        (Change(Kind.MOVED, "", "3", "5", step=StepPlace("a", "Meneliti", "3", "5")),
         'Langkah 3 pindah menjadi langkah 5: "Meneliti"'),
        (Change(Kind.MOVED, "", "3", "3", step=StepPlace("a", "Meneliti", "3", "3")),
         'Langkah 3 pindah urutan: "Meneliti"'),
        (Change(Kind.SPLIT, "", FULL, [FULL, BARE], StepPlace("a", "Menyusun", "3")),
         'Langkah 3 "Menyusun" dipecah menjadi langkah 4 "Menyusun konsep" (Analis; 1 jam; '
         'output: Konsep) dan langkah tanpa nomor "Meneliti" (A; B)'),
        (Change(Kind.MERGED, "", [BARE, BARE], FULL, StepPlace("a", "Menyusun", "", "4")),
         'Langkah tanpa nomor "Meneliti" (A; B) dan langkah tanpa nomor "Meneliti" (A; B) '
         'digabung menjadi langkah 4 "Menyusun konsep" (Analis; 1 jam; output: Konsep)'),
    ],
)  # fmt: skip
def test_what_became_of_a_step(change: Change, words: str):
    assert line(change) == words


def flow(kind: Kind, field: str, old: Data, new: Data, *targets: int, source: int = 3) -> Change:
    lead = Lead(NodeRef(source, 0), "", tuple(NodeRef(row, 0) for row in targets))
    return Change(kind, field, old, new, STEP, leads=(lead,))


ONE, SIX = 'langkah 1 "Menerima"', 'langkah 6 "Mengirim"'


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (flow(Kind.CHANGED, "keputusan.tidak", SIX, ONE, 0),
         f"cabang tidak kini kembali ke {ONE} (semula {SIX})"),
        (flow(Kind.CHANGED, "keputusan.tidak", "lanjut", SIX, 5),
         f"cabang tidak kini lanjut ke {SIX} (semula langkah berikutnya)"),
        (flow(Kind.CHANGED, "bagian[2].keputusan.ya", ONE, "lanjut", 4),
         f"cabang ya kini ke langkah berikutnya (semula {ONE})"),
        (flow(Kind.ADDED, "keputusan.ditunda", None, [ONE, SIX], 0, 5),
         f"cabang ditunda ditambahkan: kembali ke {ONE} dan {SIX}"),
        (Change(Kind.REMOVED, "keputusan.ditunda", ONE, None, STEP),
         f"cabang ditunda dihapus (semula {ONE})"),
        (flow(Kind.CHANGED, "keputusan", {"ya": "lanjut"}, {"setuju": "lanjut"}, 4),
         "cabang ya kini berlabel setuju"),
        (flow(Kind.CHANGED, "keputusan", None, {"ya": "lanjut", "tidak": ONE}, 4),
         f"kini memutuskan: ya ke langkah berikutnya dan tidak ke {ONE}"),
        (flow(Kind.CHANGED, "keputusan", {"ya": "lanjut", "tidak": ONE}, None, 4),
         f"tidak lagi memutuskan (semula ya ke langkah berikutnya dan tidak ke {ONE})"),
        (flow(Kind.CHANGED, "lanjut", "lanjut", "selesai"),
         "kini selesai di sini (semula langkah berikutnya)"),
        (flow(Kind.CHANGED, "keputusan.ya", SIX, ONE, 3),
         f"cabang ya kini kembali ke {ONE} (semula {SIX})"),
        (flow(Kind.CHANGED, "lanjut", "selesai", SIX, 5),
         f"kini lanjut ke {SIX} (semula selesai)"),
    ],
)  # fmt: skip
def test_where_the_flow_leads_now(change: Change, words: str):
    assert report(change).splitlines()[0] == "Alur"
    assert line(change) == f"{HEAD}: {words}"


def test_a_way_to_a_long_activity_is_its_number():
    far = f'langkah 9 bagian 2 "{"Memeriksa berkas " * 9}"'
    said = line(flow(Kind.CHANGED, "keputusan.ya", ONE, far, 8))
    assert said == f"{HEAD}: cabang ya kini lanjut ke langkah 9 bagian 2 (semula {ONE})"


def test_a_table_is_told_by_its_title_and_length():
    table: Data = {"judul": "Daring", "langkah": [BARE, BARE]}
    assert line(Change(Kind.ADDED, "prosedur", None, table)) == (
        "Prosedur ditambah: Daring (2 langkah)"
    )


def test_blocks_come_in_the_order_of_the_form_and_several_changes_of_a_step_stand_below_it():
    said = report(
        Change(Kind.ADDED, "pelaksana", None, "Arsiparis"),
        Change(Kind.CHANGED, "waktu", "1 jam", "2 jam", STEP),
        Change(Kind.CHANGED, "opsional", False, True, STEP, significance=Significance.MINOR),
        Change(Kind.CHANGED, "retensi", None, "5 tahun", significance=Significance.MEDIUM),
    )
    assert (
        said
        == f"""\
Identitas
  Retensi: (kosong) → 5 tahun  [sedang]
Pelaksana
  ditambah: Arsiparis  [besar]
Langkah
  {HEAD}
    Waktu: 1 jam → 2 jam  [besar]
    Apabila diperlukan: tidak → ya  [kecil]
"""
    )


def test_a_step_says_which_number_it_had_and_that_only_its_place_tells_it():
    step = StepPlace("a", "Rapat", "3", "4", table="Secara daring")
    change = Change(Kind.CHANGED, "waktu", "1 jam", "2 hari", step, Reason.PLACE)
    assert line(change) == (
        'Prosedur "Secara daring", langkah 4 "Rapat", semula langkah 3, dikenali dari tempatnya: '
        "Waktu: 1 jam → 2 hari"
    )


def test_a_long_activity_and_a_long_value_are_shortened():
    step = StepPlace("a", "Memeriksa " + "berkas " * 20, "1", "1")
    said = line(Change(Kind.ADDED, "keterangan", None, "surat " * 500, step))
    assert said.count("berkas") < 13
    assert said.count("surat") < 100
    assert said.endswith("…")


@pytest.mark.parametrize("value", ["a\nb\x1b[2Jc\u202e", ["\x07"], {"\x9b": "a"}])
@pytest.mark.parametrize("field", ["judul", "catatan", "kegiatan"])
def test_control_characters_are_never_printed(field: str, value: Data):
    step = STEP if field == "kegiatan" else None
    assert line(Change(Kind.CHANGED, field, value, value, step)).isprintable()


def test_of_another_order_only_what_moved_is_named():
    change = Change(Kind.MOVED, "pencatatan", ["A", "B", "C"], ["B", "C", "A"])
    assert line(change) == "Pencatatan dan Pendataan pindah urutan: A dari ke-1 menjadi ke-3"


def test_a_console_without_arrows_gets_plain_signs():
    assert line(Change(Kind.CHANGED, "judul", "a", "b"), arrows=False) == "Nama SOP: a -> b"


def test_files_have_their_names_and_those_without_changes_are_left_out():
    change = Change(Kind.CHANGED, "judul", "a", "b")
    revisions = [Revision(name, None, None, found) for name, found in
                 (("a", ()), ("b", (change,)), ("c", (Change(Kind.ADDED),)))]  # fmt: skip
    said = render_changes_text(revisions, headed=True)
    assert said == "b\nIdentitas\n  Nama SOP: a → b  [besar]\n\nc\nSOP baru\n"
    assert render_changes_text(revisions[:1], headed=True) == ""


def test_what_the_pair_lacks_stands_below_with_a_cure():
    remark = Remark(RevisionRule.NO_ENTRY, "Tidak bertambah.", "Tambahkan.")
    change = Change(Kind.REMOVED)
    said = render_changes_text([Revision("a", None, None, (change,), (remark,))])
    assert said == (
        "SOP dihapus\nperhatian perubahan-tanpa-riwayat: Tidak bertambah.\n  saran: Tambahkan.\n"
    )


def test_the_count_names_each_level():
    levels = [Significance.MAJOR, Significance.MAJOR, Significance.LAYOUT]
    changes = [Change(Kind.CHANGED, "judul", significance=level) for level in levels]
    assert count_changes(changes) == "3 perubahan (2 besar, 1 tata letak)"
    assert count_changes([]) == "Tidak ada perubahan"
