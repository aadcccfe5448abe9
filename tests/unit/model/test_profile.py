"""Profiles and settings: what an institution changes, over what the standard says."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from soptool.diagnostics import Severity
from soptool.loading import load_profile, load_settings
from soptool.model.build_settings import base_of
from soptool.model.profile import Column, Orientation, PaperSize, Profile, SignatureMode
from soptool.model.settings import Settings
from soptool.model.sop import Approval, Institution, Status
from soptool.syntax.yaml_document import parse_yaml
from tests.support.builders import a_sop

ROOT = Path(__file__).parents[3]
SHIPPED = ROOT / "templates/profiles/permenpan-35-2012/profile.yaml"


def profile(text: str, base: Profile | None = None) -> Profile:
    made, findings = load_profile(text, "profile.yaml", base)
    assert made is not None, findings
    return made


def settings(text: str) -> Settings:
    made, findings = load_settings(text, "soptool.yaml", "kantor")
    assert made is not None, findings
    return made


def test_the_shipped_profile_is_the_default() -> None:
    assert profile(SHIPPED.read_text("utf-8")) == Profile()


def test_the_shipped_profile_names_every_key_but_its_base() -> None:
    document, _ = parse_yaml(SHIPPED.read_text("utf-8"), "")
    schema = json.loads((ROOT / "schemas/profile.schema.json").read_text("utf-8"))
    assert document is not None
    assert _keys_missing(schema, document.data) == ["dasar"]


def test_a_profile_says_only_what_differs() -> None:
    base = profile("kertas: F4\nlabel: {judul: Judul, nomor: Nomor}\nkeparahan: {alur: galat}\n")
    own = "label: {judul: Nama POS}\nkeparahan: {waktu-kosong: abaikan}\ntanggal: [efektif]\n"
    made = profile(own, base)
    assert (made.paper, made.labels.title, made.labels.number) == (
        PaperSize.F4,
        "Nama POS",
        "Nomor",
    )
    assert {name: level.severity for name, level in made.levels.items()} == {
        "alur": Severity.ERROR,
        "waktu-kosong": None,
    }
    assert [kind.value for kind in made.dates] == ["efektif"]


def test_a_profile_may_empty_a_text_of_its_base() -> None:
    assert profile('status: {draf: ""}\n').statuses.word(Status.DRAFT) == ""


def test_a_profile_names_its_base() -> None:
    document, _ = parse_yaml("dasar: pemda-umum\n", "")
    assert document is not None
    base = base_of(document)
    assert base is not None
    assert base.text == "pemda-umum"


def test_a_number_pattern_that_cannot_be_read_is_a_finding() -> None:
    made, (finding,) = load_profile('nomor: {pola: "[0-9"}\n', "profile.yaml")
    assert made is None
    assert (finding.rule, finding.place.line) == ("pola-nomor-salah", 1)


@pytest.mark.parametrize(
    ("paper", "orientation", "size"),
    [
        (PaperSize.A4, Orientation.LANDSCAPE, (297.0, 210.0)),
        (PaperSize.F4, Orientation.LANDSCAPE, (330.0, 215.0)),
        (PaperSize.F4, Orientation.PORTRAIT, (215.0, 330.0)),
    ],
)
def test_a_sheet_lies_as_the_profile_says(
    paper: PaperSize, orientation: Orientation, size: tuple[float, float]
) -> None:
    assert Profile(paper=paper, orientation=orientation).paper_size == size


def test_columns_after_the_performers_may_be_moved_or_left_out() -> None:
    made = profile("kolom: [output, waktu]\n")
    assert made.columns == (
        Column.NUMBER,
        Column.ACTIVITY,
        Column.ACTORS,
        Column.OUTPUT,
        Column.DURATION,
    )


def test_every_heading_is_a_label() -> None:
    headings = " | ".join(Profile().heading(column) for column in Column)
    assert headings == "No. | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan"


def test_hours_are_exact() -> None:
    made = profile("jam: {hari_kerja: 7.5, hari: 8}\n")
    assert (made.time_scale.working_day, made.time_scale.day) == (Fraction(15, 2), Fraction(8))


@pytest.mark.parametrize("written", ["45", "45.0", "4.5e1", "0x2d", "+45"])
def test_a_number_may_be_spelled_in_every_way_of_yaml(written: str) -> None:
    made = profile(f"identitas: {{lebar_kiri: {written}}}\nmargin: {{kiri: {written}}}\n")
    assert (made.identity.left_share, made.margins.left) == (45, 45.0)


def test_a_signature_is_wet_unless_said_otherwise() -> None:
    assert profile("kertas: A4\n").signature is SignatureMode.WET
    assert profile("tanda_tangan: tte\n").signature is SignatureMode.ELECTRONIC


def test_the_footer_leaves_no_dangling_mark() -> None:
    sop = a_sop(title="Izin Belajar", number="800/1", status=Status.IN_FORCE)
    assert Profile().footer_text(sop) == "800/1 - Izin Belajar"
    draft = replace(sop, number="", status=Status.DRAFT)
    assert Profile().footer_text(draft) == "Izin Belajar - DRAF"


def test_the_paper_and_font_of_a_repository_go_before_the_profile() -> None:
    adjusted = settings("render: {kertas: Legal, huruf: Calibri}\n").adjust(Profile())
    assert (adjusted.paper, adjusted.font) == (PaperSize.LEGAL, "Calibri")
    assert settings("").adjust(Profile()) == Profile()


def test_a_sop_takes_what_it_leaves_out_from_the_repository() -> None:
    shared = settings(
        "instansi: {nama: [Kota Contoh], unit: Bidang A, logo: gambar/logo.png}\n"
        "pengesah: {jabatan: Kepala}\n"
    )
    bare = a_sop(institution=Institution(work_unit="Bidang B"), approvals=())
    filled = shared.fill(bare, "kantor/izin/belajar.sop.yaml")
    assert filled.institution == Institution(
        name=("Kota Contoh",), work_unit="Bidang B", logo="../gambar/logo.png"
    )
    nameless = shared.fill(
        replace(bare, institution=Institution(logo="l.png")), "kantor/a.sop.yaml"
    )
    assert (nameless.institution.work_unit, nameless.institution.logo) == ("Bidang A", "l.png")
    assert filled.approvals == (Approval(office="Kepala"),)
    assert filled.approvals[0].origin is None


def test_a_sop_keeps_what_it_says_itself() -> None:
    own = a_sop(institution=Institution(name=("Dinas",), work_unit="Seksi", logo="l.png"))
    shared = settings("instansi: {nama: Kota, unit: X, logo: y.png}\npengesah: {jabatan: Z}\n")
    assert shared.fill(own, "kantor/a.sop.yaml") == own


def test_lint_settings_are_read() -> None:
    lint = settings(
        "lint:\n  ignore: [alur]\n  severity: {waktu-kosong: abaikan}\n"
        '  fail_on: perhatian\n  per_file:\n    "arsip/*": [tanggal]\n'
    ).lint
    assert (lint.ignore, lint.fail_on) == (("alur",), Severity.WARNING)
    assert lint.levels["waktu-kosong"].severity is None
    assert lint.per_file == {"arsip/*": ("tanggal",)}


def _keys_missing(schema: dict[str, object], data: object, path: str = "") -> list[str]:
    properties = schema.get("properties")
    if not isinstance(properties, dict):
        return []
    assert isinstance(data, dict), path
    missing = [f"{path}{key}" for key in properties if key not in data]
    nested = (
        _keys_missing(below, data[key], f"{path}{key}.")
        for key, below in properties.items()
        if key in data
    )
    return [*missing, *(key for keys in nested for key in keys)]
