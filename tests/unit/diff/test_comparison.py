"""compare: each edit a person would name, once; nothing else."""

from collections.abc import Sequence
from dataclasses import replace
from time import process_time

import pytest

from soptool.diff.changes import Change, Kind, Reason
from soptool.diff.comparison import compare
from soptool.model.sop import Actor, Approval, Dates, RelatedSop, Sop, Step
from tests.support.builders import a_node, a_procedure, a_sop, a_step
from tests.support.random_sop import random_sop

RECEIVE = a_step("Menerima surat", "agendaris", time="5 menit", output="Surat diterima")
RECORD = a_step("Mencatat surat dalam agenda", "agendaris", time="10 menit", output="Agenda")
CHECK = a_step(
    "Memeriksa isi surat", "kasubbag", id="periksa", decision={"ya": "lanjut", "tidak": "catat"}
)
SIGN = a_step("Menandatangani jawaban", "kepala", time="15 menit", output="Jawaban")
FILE = a_step("Mengarsipkan surat", "agendaris", time="5 menit", output="Arsip")
STEPS = (RECEIVE, replace(RECORD, id="catat"), CHECK, SIGN, FILE)
ACTORS = {"agendaris": "Agendaris", "kasubbag": "Kepala Subbagian", "kepala": "Kepala Badan"}


def sop(*steps: Step, **changes: object) -> Sop:
    return a_sop(procedures=(a_procedure(*(steps or STEPS), actors=ACTORS),), **changes)


def said(changes: Sequence[Change]) -> list[tuple[str, str, str, object, object]]:
    """Kind, activity, field, old and new of each change."""
    return [
        (one.kind.value, one.step.activity if one.step else "", one.field, one.old, one.new)
        for one in changes
    ]


def test_the_same_sop_has_no_changes():
    assert compare(sop(), sop()) == ()


@pytest.mark.parametrize(
    ("edit", "field", "old", "new"),
    [
        ({"title": "Izin"}, "judul", "Penanganan Permohonan Izin Belajar", "Izin"),
        ({"number": ""}, "nomor", "800/012/BKPSDM/2026", None),
        ({"version": "2"}, "versi", "1", "2"),
        ({"dates": replace(sop().dates, effective=None)}, "tanggal.efektif", "2026-04-01", None),
        (
            {"institution": replace(sop().institution, work_unit="Bidang Mutasi")},
            "instansi.unit",
            "Bidang Kinerja",
            "Bidang Mutasi",
        ),
        ({"approvals": (replace(sop().approvals[0], rank="Pembina"),)}, "pengesah.pangkat",
         "Pembina Utama Muda", "Pembina"),
        ({"equipment": ("Laptop",)}, "peralatan", "Komputer", "Laptop"),
        ({"retention": "5 tahun"}, "retensi", None, "5 tahun"),
    ],
)  # fmt: skip
def test_a_field_of_the_identity_block_is_one_change(
    edit: dict[str, object], field: str, old: str | None, new: str | None
):
    assert said(compare(sop(), sop(**edit))) == [("changed", "", field, old, new)]


def test_list_items_are_added_removed_and_changed_one_by_one():
    old = sop(legal_basis=("UU Nomor 5 Tahun 2014 tentang ASN", "Perda Nomor 3 Tahun 2020"))
    new = sop(legal_basis=("UU Nomor 20 Tahun 2023 tentang ASN", "Kepwal tentang jam kerja"))
    assert said(compare(old, new)) == [
        ("changed", "", "dasar_hukum", old.legal_basis[0], new.legal_basis[0]),
        ("changed", "", "dasar_hukum", old.legal_basis[1], new.legal_basis[1]),
    ]
    assert [one.reason for one in compare(old, new)] == [Reason.ALIKE, Reason.PLACE]


def test_more_list_items_than_before_are_added_and_not_guessed():
    old, new = sop(legal_basis=("UU ASN", "Perda")), sop(legal_basis=("UU ASN", "Kepwal", "PP"))
    assert [one.kind.value for one in compare(old, new)] == ["removed", "added", "added"]


def test_another_order_of_a_list_is_one_change():
    old, new = sop(records=("Buku agenda", "Aplikasi")), sop(records=("Aplikasi", "Buku agenda"))
    assert said(compare(old, new)) == [
        ("moved", "", "pencatatan", ["Buku agenda", "Aplikasi"], ["Aplikasi", "Buku agenda"])
    ]


def test_records_of_a_list_are_compared_by_field():
    old = sop(related_sops=(RelatedSop(title="Cuti"), RelatedSop(title="Mutasi", number="1")))
    new = sop(related_sops=(RelatedSop(title="Mutasi", number="2"), RelatedSop(title="Pensiun")))
    assert said(compare(old, new)) == [
        ("changed", "", "keterkaitan[1].nomor", "1", "2"),
        ("removed", "", "keterkaitan", {"judul": "Cuti"}, None),
        ("added", "", "keterkaitan", None, {"judul": "Pensiun"}),
    ]


def test_a_second_signer_is_added():
    second = Approval(office="Sekretaris Daerah", name="Drs. Bayu Pratama")
    new = sop(approvals=(*sop().approvals, second))
    assert said(compare(sop(), new)) == [
        ("added", "", "pengesah", None, {"jabatan": "Sekretaris Daerah", "nama": second.name})
    ]


@pytest.mark.parametrize(
    ("edit", "field", "old", "new"),
    [
        ({"time": "1 hari kerja"}, "waktu", "15 menit", "1 hari kerja"),
        ({"time": ""}, "waktu", "15 menit", None),
        ({"output": "Surat jawaban resmi"}, "output", "Jawaban", "Surat jawaban resmi"),
        ({"inputs": "Konsep"}, "kelengkapan", "Berkas permohonan", "Konsep"),
        ({"by": "kasubbag"}, "pelaksana", "Kepala Badan", "Kepala Subbagian"),
        ({"by": ("kepala", "kasubbag")}, "pelaksana", "Kepala Badan",
         ["Kepala Badan", "Kepala Subbagian"]),
        ({"optional": True}, "opsional", False, True),
        ({"text": "Paraf"}, "teks", None, "Paraf"),
        ({"then": ()}, "lanjut", "lanjut", "selesai"),
        ({"then": "periksa"}, "lanjut", "lanjut", 'langkah 3 "Memeriksa isi surat"'),
        ({"decision": {"ya": "lanjut", "tidak": "catat"}}, "keputusan", None,
         {"ya": "lanjut", "tidak": 'langkah 2 "Mencatat surat dalam agenda"'}),
    ],
)  # fmt: skip
def test_a_field_of_a_step_is_one_change(
    edit: dict[str, object], field: str, old: object, new: object
):
    usual: dict[str, object] = {"by": "kepala", "time": "15 menit", "output": "Jawaban"}
    edited = a_step("Menandatangani jawaban", **(usual | edit))  # type: ignore[arg-type]
    changes = compare(sop(), sop(*STEPS[:3], edited, FILE))
    assert said(changes) == [("changed", "Menandatangani jawaban", field, old, new)]


def test_a_reworded_activity_is_the_same_step():
    edited = replace(SIGN, activity="Menandatangani surat jawaban")
    (change,) = compare(sop(), sop(*STEPS[:3], edited, FILE))
    assert (change.field, change.old) == ("kegiatan", "Menandatangani jawaban")
    assert change.reason is Reason.ALIKE


def test_a_step_that_is_done_alike_but_called_otherwise_is_the_same_step():
    edited = replace(SIGN, activity="Mengesahkan")
    assert [one.field for one in compare(sop(), sop(*STEPS[:3], edited, FILE))] == ["kegiatan"]


def test_a_step_with_nothing_in_common_is_removed_and_added():
    other = a_step("Mengumumkan hasil", "kasubbag", time="2 jam", output="Pengumuman")
    changes = compare(sop(), sop(*STEPS[:3], other, FILE))
    assert [(one.kind, one.field) for one in changes] == [(Kind.REMOVED, ""), (Kind.ADDED, "")]


def test_a_step_that_shares_one_word_is_removed_and_added():
    other = a_step("Mengumumkan jawaban", "kasubbag", time="2 jam", output="Pengumuman")
    changes = compare(sop(), sop(*STEPS[:3], other, FILE))
    assert [(one.kind, one.field) for one in changes] == [(Kind.REMOVED, ""), (Kind.ADDED, "")]


def test_an_added_step_changes_no_other_step():
    added = a_step("Menyusun konsep jawaban", "kasubbag")
    (change,) = compare(sop(), sop(*STEPS[:3], added, *STEPS[3:]))
    assert change.kind is Kind.ADDED
    assert change.step is not None
    assert (change.step.old_number, change.step.new_number) == ("", "4")


def test_a_removed_step_keeps_its_old_number():
    (change,) = compare(sop(), sop(*STEPS[:3], FILE))
    assert change.kind is Kind.REMOVED
    assert change.step is not None
    assert (change.step.old_number, change.step.new_number) == ("4", "")


def test_a_moved_step_is_one_change_and_the_fewest_steps_move():
    (change,) = compare(sop(), sop(FILE, *STEPS[:4]))
    assert (change.kind, change.old, change.new) == (Kind.MOVED, "5", "1")
    assert change.step is not None
    assert change.step.activity == "Mengarsipkan surat"


def test_the_removed_step_stands_where_it_stood():
    changes = compare(sop(), sop(RECEIVE, STEPS[1], CHECK, replace(FILE, output=("Arsip surat",))))
    assert [one.step.activity for one in changes if one.step] == [
        "Menandatangani jawaban",
        "Mengarsipkan surat",
    ]


def test_a_renamed_id_is_no_change():
    decides = a_node("kasubbag", decision={"ya": "lanjut", "tidak": "agenda"})
    check = replace(CHECK, id="cek", nodes=(decides,))
    assert compare(sop(), sop(RECEIVE, replace(RECORD, id="agenda"), check, SIGN, FILE)) == ()


def test_ids_that_are_all_numbered_anew_are_no_changes():
    numbered = tuple(replace(step, id=f"l{n}") for n, step in enumerate((RECEIVE, SIGN, FILE), 1))
    added = a_step("Memilah surat", "kasubbag", id="l1")
    later = tuple(replace(step, id=f"l{n}") for n, step in enumerate((RECEIVE, SIGN, FILE), 2))
    assert [one.kind for one in compare(sop(*numbered), sop(added, *later))] == [Kind.ADDED]


def test_an_id_keeps_a_step_that_says_something_else():
    old = replace(SIGN, id="akhir")
    new = a_step("Mengumumkan hasil", "kepala", id="akhir", time="15 menit", output="Jawaban")
    changes = compare(sop(RECEIVE, old), sop(RECEIVE, new))
    assert [one.reason for one in changes] == [Reason.ID] * len(changes)
    assert "kegiatan" in {one.field for one in changes}


@pytest.mark.parametrize(
    ("old", "new"), [("1 Hari", "1 hari"), ("1 x 24 jam", "24 jam"), ("3 (tiga) hari", "3 hari")]
)
def test_another_spelling_of_a_time_is_no_change(old: str, new: str):
    before, after = a_step("Menerima surat", time=old), a_step("Menerima surat", time=new)
    assert compare(a_sop(before), a_sop(after)) == ()


def test_hari_and_hari_kerja_are_not_the_same_time():
    before, after = a_step("Menerima", time="1 hari"), a_step("Menerima", time="1 hari kerja")
    assert [one.field for one in compare(a_sop(before), a_sop(after))] == ["waktu"]


def test_line_breaks_in_a_text_are_no_change():
    edited = replace(SIGN, activity="Menandatangani\njawaban")
    assert compare(sop(), sop(*STEPS[:3], edited, FILE)) == ()


def test_a_branch_that_leads_elsewhere_is_named_alone():
    edited = replace(
        CHECK, nodes=(a_node("kasubbag", decision={"ya": "lanjut", "tidak": "ulang"}),)
    )
    new = sop(replace(RECEIVE, id="ulang"), STEPS[1], edited, SIGN, FILE)
    assert said(compare(sop(), new)) == [
        (
            "changed",
            "Memeriksa isi surat",
            "keputusan.tidak",
            'langkah 2 "Mencatat surat dalam agenda"',
            'langkah 1 "Menerima surat"',
        )
    ]


def test_a_decision_that_is_gone_leaves_nothing():
    plain = replace(CHECK, nodes=(a_node("kasubbag"),))
    (change,) = compare(sop(), sop(*STEPS[:2], plain, SIGN, FILE))
    assert (change.field, change.new) == ("keputusan", None)
    assert change.old == {"ya": "lanjut", "tidak": 'langkah 2 "Mencatat surat dalam agenda"'}


def test_a_way_to_a_part_or_to_a_row_without_number_is_called_by_its_place():
    parts = a_step("Paraf", parts=(a_node("agendaris"), a_node("kepala", id="paraf")))
    rows = (RECEIVE, parts, a_step("Menyela", "kepala", id="sela", unnumbered=True))
    before = sop(*rows, a_step("Mengirim", "kepala", then="paraf"))
    after = sop(*rows, a_step("Mengirim", "kepala", then="sela"))
    assert said(compare(before, after)) == [
        ("changed", "Mengirim", "lanjut", 'langkah 2 bagian 2 "Paraf"', 'baris 3 "Menyela"')
    ]


def decided(**branches: str) -> Step:
    return replace(CHECK, nodes=(a_node("kasubbag", decision=branches),))


def test_an_id_that_moved_to_another_row_moves_the_branch_that_says_it():
    """The line of the branch is the same in both files; only what it points at is another."""
    new = sop(replace(RECEIVE, id="catat"), replace(STEPS[1], id="agenda"), *STEPS[2:])
    assert said(compare(sop(), new)) == [
        (
            "changed",
            "Memeriksa isi surat",
            "keputusan.tidak",
            'langkah 2 "Mencatat surat dalam agenda"',
            'langkah 1 "Menerima surat"',
        )
    ]


def test_a_branch_to_a_removed_row_that_leads_to_its_follower_merely_follows():
    check = decided(ya="lanjut", tidak="periksa")
    new = sop(RECEIVE, check, SIGN, FILE)
    assert [one.kind for one in compare(sop(), new)] == [Kind.REMOVED]


def test_a_branch_to_a_removed_row_merely_follows_to_the_row_that_took_its_place():
    filed = replace(FILE, id="arsip")
    new = sop(RECEIVE, filed, decided(ya="lanjut", tidak="arsip"), SIGN)
    assert {one.kind for one in compare(sop(), new)} == {Kind.REMOVED, Kind.MOVED}
    assert {one.kind for one in compare(new, sop())} == {Kind.ADDED, Kind.MOVED}


def test_a_branch_to_a_removed_row_that_leads_elsewhere_is_told():
    new = sop(replace(RECEIVE, id="terima"), decided(ya="lanjut", tidak="terima"), SIGN, FILE)
    assert [(one.kind, one.field) for one in compare(sop(), new)] == [
        (Kind.REMOVED, ""),
        (Kind.CHANGED, "keputusan.tidak"),
    ]


def test_a_branch_that_passes_an_inserted_row_merely_follows():
    sort = a_step("Memilah lampiran", "agendaris", id="pilah")
    new = sop(RECEIVE, sort, STEPS[1], decided(ya="lanjut", tidak="pilah"), SIGN, FILE)
    assert [one.kind for one in compare(sop(), new)] == [Kind.ADDED]


def test_a_branch_to_an_inserted_row_that_leads_elsewhere_is_told():
    reject = a_step("Menolak permohonan", "kasubbag", id="tolak")
    steps = (*STEPS[:2], decided(ya="lanjut", tidak="tolak"), SIGN, replace(FILE, nodes=(
        a_node("agendaris", then=()),)), reject)  # fmt: skip
    assert ("keputusan.tidak", Kind.CHANGED) in [
        (one.field, one.kind) for one in compare(sop(), sop(*steps))
    ]


def test_an_activity_that_now_ends_is_told_though_the_next_row_stays():
    ended = replace(SIGN, nodes=(a_node("kepala", then=()),))
    assert [one.field for one in compare(sop(), sop(*STEPS[:3], ended, FILE))] == ["lanjut"]


def test_an_activity_that_ends_where_a_removed_row_went_on_is_told():
    ended = replace(SIGN, nodes=(a_node("kepala", then=()),))
    copied = a_step("Menggandakan lampiran", "agendaris", time="3 jam", output="Salinan")
    old, new = sop(RECEIVE, SIGN, copied, FILE), sop(RECEIVE, ended, FILE)
    assert {one.field for one in compare(old, new)} == {"", "lanjut"}
    assert {one.field for one in compare(new, old)} == {"", "lanjut"}


def test_a_branch_more_and_a_branch_less_are_one_change_each():
    new = sop(*STEPS[:2], decided(ya="lanjut", tidak="catat", ditunda="catat"), SIGN, FILE)
    assert [(one.kind, one.field) for one in compare(sop(), new)] == [
        (Kind.ADDED, "keputusan.ditunda")
    ]
    assert [(one.kind, one.field) for one in compare(new, sop())] == [
        (Kind.REMOVED, "keputusan.ditunda")
    ]


def test_another_label_for_the_same_way_is_one_change():
    new = sop(*STEPS[:2], decided(setuju="lanjut", tidak="catat"), SIGN, FILE)
    (change,) = compare(sop(), new)
    assert (change.field, change.old, change.new) == (
        "keputusan",
        {"ya": "lanjut"},
        {"setuju": "lanjut"},
    )


def test_capitals_in_a_label_are_no_change():
    assert compare(sop(), sop(*STEPS[:2], decided(Ya="lanjut", Tidak="catat"), SIGN, FILE)) == ()


def test_a_row_at_its_place_with_some_words_in_common_is_the_same_step():
    edited = a_step(
        "Membubuhkan paraf pada jawaban", "kepala", inputs=(), time="1 hari", output="X"
    )
    (first, *_) = compare(sop(), sop(*STEPS[:3], edited, FILE))
    assert (first.kind, first.reason) == (Kind.CHANGED, Reason.PLACE)


def test_a_performer_is_known_by_its_steps():
    acts = [a_step(f"Langkah {word}", by="a") for word in ("satu", "dua", "tiga")]
    old = with_actors({"a": "Analis"}, *acts)
    new = with_actors(
        {"z": "Kepala", "b": "Penelaah"},
        *(replace(step, nodes=(a_node("b"),)) for step in acts),
        a_step("Menyetujui", by="z"),
    )
    assert [one for one in said(compare(old, new)) if not one[1]] == [
        ("changed", "", "pelaksana", "Analis", "Penelaah"),
        ("added", "", "pelaksana", None, "Kepala"),
    ]


def test_of_two_rows_that_were_exchanged_the_same_one_moved_from_either_side():
    old, new = sop(RECEIVE, SIGN), sop(SIGN, RECEIVE)
    (forth,), (back,) = compare(old, new), compare(new, old)
    assert forth.step and back.step
    assert forth.step.activity == back.step.activity
    assert (forth.old, forth.new) == (back.new, back.old)


def test_saying_lanjut_or_naming_the_next_step_is_the_same():
    named = replace(SIGN, nodes=(a_node("kepala", then="arsip"),))
    filed = replace(FILE, id="arsip", nodes=(a_node("agendaris", then=()),))
    assert compare(sop(), sop(*STEPS[:3], named, filed)) == ()


def test_the_order_of_joint_performers_says_nothing():
    one, other = a_step("Rapat", ("kepala", "kasubbag")), a_step("Rapat", ("kasubbag", "kepala"))
    assert compare(sop(RECEIVE, one), sop(RECEIVE, other)) == ()


def with_actors(actors: dict[str, str], *steps: Step) -> Sop:
    return a_sop(procedures=(a_procedure(*steps, actors=actors),))


def test_a_renamed_performer_is_one_change():
    old = with_actors({"a": "Analis", "b": "Kepala"}, a_step(by="a"), a_step("Menyetujui", by="b"))
    new = with_actors(
        {"a": "Penelaah", "b": "Kepala"}, a_step(by="a"), a_step("Menyetujui", by="b")
    )
    assert said(compare(old, new)) == [("changed", "", "pelaksana", "Analis", "Penelaah")]


def test_a_performer_under_another_id_is_no_change():
    old = with_actors({"a": "Analis", "b": "Kepala"}, a_step(by="a"), a_step("Menyetujui", by="b"))
    new = with_actors({"x": "Analis", "b": "Kepala"}, a_step(by="x"), a_step("Menyetujui", by="b"))
    assert compare(old, new) == ()


def test_another_order_of_columns_is_one_change():
    old = with_actors({"a": "Analis", "b": "Kepala"}, a_step(by="a"), a_step("Menyetujui", by="b"))
    new = with_actors({"b": "Kepala", "a": "Analis"}, a_step(by="a"), a_step("Menyetujui", by="b"))
    moved = ("moved", "", "pelaksana", ["Analis", "Kepala"], ["Kepala", "Analis"])
    assert said(compare(old, new)) == [moved]


def test_a_part_of_a_row_is_named_by_its_number():
    old = a_step("Paraf", parts=(a_node("agendaris"), a_node("kepala")))
    new = a_step("Paraf", parts=(a_node("agendaris"), a_node("kasubbag")))
    changes = compare(sop(RECEIVE, old), sop(RECEIVE, new))
    assert [one.field for one in changes] == ["bagian[2].pelaksana"]


def test_more_parts_are_one_change():
    parts = (a_node("agendaris"), a_node("kepala"))
    old, new = a_step("Paraf", parts=parts), a_step("Paraf", parts=(*parts, a_node("kasubbag")))
    changes = compare(sop(RECEIVE, old), sop(RECEIVE, new))
    assert [one.field for one in changes] == ["bagian"]


def test_tables_are_matched_by_title():
    first, second = a_procedure(RECEIVE, title="Surat masuk"), a_procedure(FILE, title="Arsip")
    old = a_sop(procedures=(first, second))
    edited = replace(first, steps=(replace(RECEIVE, output=("Surat",)),))
    (change,) = compare(old, a_sop(procedures=(edited, second)))
    assert change.step is not None
    assert (change.field, change.step.table) == ("output", "Surat masuk")


def test_a_new_table_is_one_change():
    first, second = a_procedure(RECEIVE, title="Surat masuk"), a_procedure(FILE, title="Arsip")
    changes = compare(a_sop(procedures=(first,)), a_sop(procedures=(first, second)))
    assert [(one.kind, one.field) for one in changes] == [(Kind.ADDED, "prosedur")]


def test_a_footnote_and_a_table_title_are_changes():
    old = a_procedure(RECEIVE, title="Surat", footnotes=("Lima tahun",))
    new = a_procedure(RECEIVE, title="Surat masuk", footnotes=("Dua tahun",))
    assert said(compare(a_sop(procedures=(old,)), a_sop(procedures=(new,)))) == [
        ("changed", "", "prosedur.judul", "Surat", "Surat masuk"),
        ("changed", "", "catatan", "Lima tahun", "Dua tahun"),
    ]


def test_dates_alone_do_not_touch_steps():
    assert [one.field for one in compare(sop(), sop(dates=Dates()))] == [
        "tanggal.pembuatan",
        "tanggal.efektif",
    ]


def test_five_hundred_reworded_and_reversed_steps_take_a_bounded_time():
    old = random_sop(1, steps=500, performers=5, features=())
    (table,) = old.procedures
    steps = tuple(
        replace(step, activity=f"{step.activity} ulang {n % 7}")
        for n, step in enumerate(reversed(table.steps))
    )
    new = replace(old, procedures=(replace(table, steps=steps),))
    start = process_time()
    assert compare(old, new)
    assert process_time() - start < 20


def test_actor_names_of_an_unnamed_performer_are_its_id():
    (table,) = sop(RECEIVE).procedures
    old = replace(table, actors=(Actor(id="agendaris", name=""), Actor(id="b", name="Kepala")))
    new = replace(old, steps=(replace(RECEIVE, nodes=(a_node("b"),)),))
    (change,) = compare(a_sop(procedures=(old,)), a_sop(procedures=(new,)))
    assert (change.old, change.new) == ("agendaris", "Kepala")


def test_of_two_equal_steps_the_one_that_fits_the_order_stays():
    again = a_step("Menyampaikan konsep", "kasubbag")
    changes = compare(sop(again, SIGN, again, FILE), sop(FILE, SIGN, again))
    assert [(one.kind, one.step and one.step.activity) for one in changes] == [
        (Kind.REMOVED, again.activity),
        (Kind.MOVED, FILE.activity),
    ]
