"""What changes weigh: every field has a line in the table, and wording weighs less."""

import json
from pathlib import Path

import pytest

from soptool.diff.changes import Change, Kind, StepPlace
from soptool.diff.significance import SIGNIFICANCE, weigh
from soptool.model.record import Record
from soptool.model.significance import Significance
from soptool.model.sop import (
    Approval,
    Dates,
    Institution,
    Node,
    Procedure,
    Sop,
    Step,
)
from soptool.syntax.nodes import Data

STEP = StepPlace("a", "Memeriksa", "1", "1")
CONFIG = Path(__file__).parents[3] / "schemas/config.schema.json"
MAJOR, MEDIUM, MINOR, LAYOUT = Significance


def weighed(field: str, old: Data = "a", new: Data = "b", kind: Kind = Kind.CHANGED) -> Change:
    """`langkah.` stands before what belongs to a step."""
    step = STEP if field.startswith("langkah.") else None
    return weigh(Change(kind, field.removeprefix("langkah."), old, new, step), {})


def paths(kind: type[Record], prefix: str, *left_out: str) -> list[str]:
    return [f"{prefix}{key}" for key in kind.yaml_keys().values() if key not in left_out]


FIELDS = [
    *paths(Sop, "", "tanggal", "instansi", "prosedur"),
    *paths(Dates, "tanggal."),
    *paths(Institution, "instansi."),
    *paths(Approval, "pengesah."),
    *paths(Procedure, "prosedur.", "langkah", "pelaksana", "catatan"),
    "pelaksana",
    "catatan",
    "berkas",
    "prosedur",
    *paths(Step, "langkah.", "id"),
    *paths(Node, "langkah.", "id"),
]


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_of_an_sop_has_a_line_of_its_own(field: str):
    assert weighed(field).check in (field, "langkah.kegiatan_lain")


def test_every_line_is_reached_and_has_a_reason():
    reached = {weighed(field).check for field in FIELDS}
    whole = {"sop", "ejaan", "redaksi", "urutan", "langkah.kegiatan"}
    whole |= {f"langkah.{act}" for act in ("ditambah", "dihapus", "pindah", "dipecah", "digabung")}
    assert reached | whole == set(SIGNIFICANCE)
    assert all(
        len(line.reason) > 15 and line.reason.endswith(".") for line in SIGNIFICANCE.values()
    )


@pytest.mark.parametrize(
    "field",
    ["langkah.pelaksana", "langkah.keputusan.tidak", "langkah.lanjut", "langkah.waktu",
     "langkah.output", "dasar_hukum", "pengesah.nama", "pengesah[2].jabatan", "status",
     "pelaksana", "prosedur[2].pelaksana", "langkah.bagian[2].keputusan.ya"],
)  # fmt: skip
def test_what_asks_for_another_approval_is_besar(field: str):
    assert weighed(field).significance is MAJOR


@pytest.mark.parametrize(
    ("kind", "check"),
    [
        (Kind.ADDED, "langkah.ditambah"),
        (Kind.REMOVED, "langkah.dihapus"),
        (Kind.MOVED, "langkah.pindah"),
        (Kind.SPLIT, "langkah.dipecah"),
        (Kind.MERGED, "langkah.digabung"),
    ],
)
def test_what_becomes_of_a_whole_step_is_besar(kind: Kind, check: str):
    change = weigh(Change(kind, step=STEP), {})
    assert (change.check, change.significance) == (check, MAJOR)


@pytest.mark.parametrize(
    ("old", "new", "check", "level"),
    [
        ("Memeriksa surat", "memeriksa  surat.", "ejaan", MINOR),
        ("Memeriksa berkas", "Memerikasa berkas", "ejaan", MINOR),
        ("Memeriksa berkas", "Memreiksa berkas", "ejaan", MINOR),
        ("Meneliti di tempat", "Meneliti ditempat", "ejaan", MINOR),
        ("Memeriksa berkas", "Memeriksa kelengkapan berkas", "redaksi", MINOR),
        ("Menerima berkas", "Penerima berkas", "langkah.kegiatan_lain", MAJOR),
        ("Menerima berkas izin", "Menolak berkas izin", "langkah.kegiatan", MEDIUM),
        ("Memeriksa 2 berkas", "Memeriksa 3 berkas", "langkah.kegiatan", MEDIUM),
        ("Memberi izin eselon II", "Memberi izin eselon III", "langkah.kegiatan", MEDIUM),
        ("Mengirim berkas lengkap", "Mengirim berkas tidak lengkap", "langkah.kegiatan", MEDIUM),
        ("Memeriksa berkas", "Menandatangani surat", "langkah.kegiatan_lain", MAJOR),
    ],
)
def test_another_wording_of_an_activity(old: str, new: str, check: str, level: Significance):
    change = weighed("langkah.kegiatan", old, new)
    assert (change.check, change.significance) == (check, level)


@pytest.mark.parametrize(
    ("field", "old", "new", "check"),
    [
        ("langkah.output", "Surat di terima", "Surat diterima", "ejaan"),
        ("langkah.output", "Surat diterima", "Surat sudah diterima", "langkah.output"),
        ("dasar_hukum", "UU 5 Tahun 2014", "UU 5 tahun 2014", "ejaan"),
        ("dasar_hukum", "UU 5 Tahun 2014", "UU 20 Tahun 2023", "dasar_hukum"),
        ("pengesah.nama", "Sari Wulandari", "Sari Wulandary", "pengesah.nama"),
        ("peringatan", "Jika terlambat, izin gugur", "Jika terlambat maka izin gugur", "redaksi"),
        ("prosedur[2].pelaksana", "Kepala Badan", "kepala badan", "ejaan"),
    ],
)
def test_spelling_and_wording_count_only_where_they_cannot_change_the_matter(
    field: str, old: str, new: str, check: str
):
    assert weighed(field, old, new).check == check


def test_another_order_is_layout_and_an_added_item_is_not_a_wording():
    assert weighed("dasar_hukum", ["a"], ["b"], Kind.MOVED).significance is LAYOUT
    assert weighed("peringatan", None, "a", Kind.ADDED).check == "peringatan"


def test_an_office_has_the_last_word():
    change = Change(Kind.CHANGED, "waktu", "1 jam", "2 jam", STEP)
    assert weigh(change, {"langkah.waktu": MINOR}).significance is MINOR
    assert weigh(change, {"waktu": MINOR}).significance is MAJOR


def test_the_schema_of_settings_names_the_same_lines():
    settings = json.loads(CONFIG.read_text("utf-8"))["properties"]["diff"]["properties"]
    levels = settings["signifikansi"]
    assert levels["propertyNames"]["enum"] == list(SIGNIFICANCE)
    assert levels["additionalProperties"]["enum"] == [level.value for level in Significance]
