"""From a document to a SOP: what was written stays what was written."""

from datetime import date

import pytest

from soptool.model.build import build
from soptool.model.sop import Manner, Sop, Status, Symbol
from soptool.syntax.yaml_document import YamlDocument, parse_yaml

HEAD = """\
judul: Penanganan Surat Masuk
pelaksana:
  agendaris: Agendaris
  kepala: Kepala Kantor
"""
ROWS = """\
langkah:
  - kegiatan: Menerima surat
    pelaksana: agendaris
"""


def test_a_small_document_becomes_one_procedure() -> None:
    sop = build_text(HEAD + ROWS)
    (procedure,) = sop.procedures
    assert sop.title == "Penanganan Surat Masuk"
    assert procedure.title == ""
    assert [(actor.id, actor.name) for actor in procedure.actors] == [
        ("agendaris", "Agendaris"),
        ("kepala", "Kepala Kantor"),
    ]
    assert procedure.steps[0].activity == "Menerima surat"
    assert procedure.steps[0].nodes[0].actors == ("agendaris",)


def test_what_is_left_out_is_empty() -> None:
    sop = build_text(HEAD + ROWS)
    step = sop.procedures[0].steps[0]
    assert (sop.number, sop.status, sop.legal_basis) == ("", Status.DRAFT, ())
    assert (sop.dates.created, sop.institution.name, sop.approvals) == (None, (), ())
    assert (step.inputs, step.duration.text, step.optional) == ((), "", False)
    assert step.nodes[0].next is None


@pytest.mark.parametrize("value", ["", " null", " ~"])
def test_null_is_the_same_as_leaving_the_key_out(value: str) -> None:
    rest = "".join(f"{key}:{value}\n" for key in ("nomor", "status", "instansi", "dasar_hukum"))
    cells = "".join(f"    {key}:{value}\n" for key in ("waktu", "lanjut", "keputusan", "simbol"))
    assert build_text(HEAD + rest + ROWS + cells) == build_text(HEAD + ROWS)


@pytest.mark.parametrize("text", ["no", "08:30", "010", "1.10", "1e3", "0x1F", "2026-02-30"])
def test_a_text_stays_what_was_written(text: str) -> None:
    sop = build_text(HEAD + f"nomor: {text}\nversi: {text}\n" + ROWS + f"    output: {text}\n")
    assert (sop.number, sop.version) == (text, text)
    assert sop.procedures[0].steps[0].output == (text,)


def test_white_space_is_tidied_and_wanted_line_breaks_stay() -> None:
    sop = build_text(
        HEAD.replace("Penanganan Surat Masuk", '"  Penanganan \\t Surat\\n Masuk "')
        + 'catatan: |\n  a.  satu\n\n  b. dua\nperingatan: ["  "]\n'
        + ROWS.replace("Menerima surat", "|\n      Menerima:\n        surat")
    )
    assert sop.title == "Penanganan Surat Masuk"
    assert sop.procedures[0].footnotes == ("a. satu\nb. dua",)
    assert sop.procedures[0].steps[0].activity == "Menerima:\nsurat"
    assert sop.cautions == ()


def test_a_text_or_a_list_of_texts_is_a_list() -> None:
    one = build_text(HEAD + ROWS + "    kelengkapan: Surat\n")
    many = build_text(HEAD + ROWS + "    kelengkapan:\n      - Surat\n      -\n      - Buku\n")
    assert one.procedures[0].steps[0].inputs == ("Surat",)
    assert many.procedures[0].steps[0].inputs == ("Surat", "Buku")


def test_blank_texts_of_a_list_are_as_if_left_out() -> None:
    assert build_text("judul: X\nperalatan: ' '\n").equipment == ()
    assert build_text("judul: X\nperalatan: [Komputer, ' ']\n").equipment == ("Komputer",)


def test_one_official_or_several() -> None:
    one = build_text(HEAD + "pengesah: {jabatan: Kepala, plt: true}\n" + ROWS)
    two = build_text(HEAD + "pengesah:\n  - jabatan: Kepala\n  - jabatan: Wakil\n" + ROWS)
    assert [(a.office, a.acting) for a in one.approvals] == [("Kepala", True)]
    assert [(a.office, a.acting) for a in two.approvals] == [("Kepala", False), ("Wakil", False)]


def test_a_related_sop_is_a_title_or_a_mapping() -> None:
    sop = build_text(
        HEAD + "keterkaitan:\n  - Surat Keluar\n  - nomor: 12\n    judul: Arsip\n" + ROWS
    )
    assert [(r.title, r.number) for r in sop.related_sops] == [
        ("Surat Keluar", ""),
        ("Arsip", "12"),
    ]


def test_dates_are_days() -> None:
    sop = build_text(HEAD + "tanggal: {efektif: 2026-02-28}\ntinjau_ulang: 2028-02-29\n" + ROWS)
    assert sop.dates.effective == date(2026, 2, 28)
    assert sop.review_on == date(2028, 2, 29)


def test_an_impossible_date_is_a_finding_at_its_place() -> None:
    text = HEAD + "tanggal: {efektif: 2026-02-30}\n" + ROWS
    sop, (finding,) = build(document(text))
    assert sop.dates.effective is None
    assert (finding.rule, finding.field) == ("tanggal-mustahil", "efektif")
    assert (finding.place.line, finding.place.column, finding.place.end_column) == (5, 20, 30)
    assert "Februari 2026 hanya 01 sampai 28" in finding.message


def test_branches_keep_their_labels_targets_and_place() -> None:
    sop = build_text(HEAD + ROWS + "    keputusan: {ya: lanjut, Tidak: [a, b]}\n")
    branches = sop.procedures[0].steps[0].nodes[0].branches
    assert [(b.label, b.targets) for b in branches] == [("ya", ("lanjut",)), ("Tidak", ("a", "b"))]
    text = HEAD + ROWS + "    keputusan: {ya: lanjut, Tidak: [a, b]}\n"
    assert [text[slice(*b.where("label"))] for b in branches] == ["ya", "Tidak"]
    assert text[slice(*branches[1].where("targets", 1))] == "b"


@pytest.mark.parametrize(
    ("written", "following"),
    [
        ("", None),
        ("    lanjut: lanjut\n", ("lanjut",)),
        ("    lanjut: arsip\n", ("arsip",)),
        ("    lanjut: [a, b]\n", ("a", "b")),
        ("    lanjut: selesai\n", ()),
        ("    lanjut: []\n", ()),
    ],
)
def test_where_a_step_leads(written: str, following: tuple[str, ...] | None) -> None:
    assert build_text(HEAD + ROWS + written).procedures[0].steps[0].nodes[0].next == following


def test_a_row_with_parts_has_a_node_for_each() -> None:
    rows = (
        "langkah:\n  - kegiatan: Menyusun surat\n    id: surat\n    bagian:\n"
        "      - {id: susun, pelaksana: agendaris, simbol: kapsul}\n"
        "      - {pelaksana: [kepala, agendaris], cara: berurutan, teks: Setuju?}\n"
    )
    (step,) = build_text(HEAD + rows).procedures[0].steps
    first, second = step.nodes
    assert (step.id, first.id, first.symbol) == ("surat", "susun", Symbol.TERMINATOR)
    assert (second.actors, second.manner, second.text) == (
        ("kepala", "agendaris"),
        Manner.IN_TURN,
        "Setuju?",
    )


def test_the_only_node_of_a_row_leaves_the_id_to_the_row() -> None:
    (step,) = build_text(HEAD + ROWS + "    id: terima\n").procedures[0].steps
    assert (step.id, step.nodes[0].id) == ("terima", "")


def test_several_procedures_have_their_own_titles() -> None:
    part = "    pelaksana: {a: Analis}\n    langkah: [{kegiatan: Menulis, pelaksana: a}]\n"
    text = f"judul: Izin\nprosedur:\n  - judul: Daring\n{part}  - judul: Luring\n{part}"
    sop = build_text(text)
    assert [procedure.title for procedure in sop.procedures] == ["Daring", "Luring"]


def test_a_field_knows_where_it_was_written() -> None:
    text = HEAD + ROWS + "    kelengkapan:\n      -\n      - Surat\n    waktu: 5 menit\n"
    sop = build_text(text)
    step = sop.procedures[0].steps[0]

    def written(span: tuple[int, int]) -> str:
        return text[slice(*span)]

    assert written(sop.where("title")) == "Penanganan Surat Masuk"
    assert written(step.where("activity")) == "Menerima surat"
    assert written(step.nodes[0].where("actors")) == "agendaris"
    assert written(step.where("inputs", 0)) == "Surat"
    assert written(step.where("duration")) == "5 menit"
    assert written(sop.procedures[0].actors[1].where("id")) == "kepala"
    assert written(sop.procedures[0].actors[1].where("name")) == "Kepala Kantor"
    assert written(step.where("output")) == "kegiatan", "what is missing points at its step"


def build_text(text: str) -> Sop:
    sop, findings = build(document(text))
    assert findings == (), findings
    return sop


def document(text: str) -> YamlDocument:
    parsed, findings = parse_yaml(text, "surat.sop.yaml")
    assert parsed is not None and not findings, findings
    return parsed
