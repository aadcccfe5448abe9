"""load: each stage stops before the next, and a SOP comes out only if it is sound."""

from dataclasses import replace
from datetime import date

import pytest

from soptool.loading import Loaded, load, load_bytes, load_profile, load_settings
from soptool.model.context import Context
from soptool.model.settings import Settings
from soptool.model.sop import Institution

CONTEXT = Context(today=date(2026, 3, 1))
SOUND = """\
judul: Penanganan Surat Masuk
pelaksana:
  agendaris: Agendaris
  kepala: Kepala Kantor
langkah:
  - id: terima
    kegiatan: Menerima surat
    pelaksana: agendaris
  - kegiatan: Memeriksa surat
    pelaksana: kepala
    keputusan: {ya: lanjut, tidak: terima}
  - kegiatan: Mengarsipkan surat
    pelaksana: agendaris
"""


def loaded(text: str) -> Loaded:
    return load(text, "surat.sop.yaml", CONTEXT)


def test_a_sound_text_gives_a_sop_and_its_document() -> None:
    result = loaded(SOUND)
    assert result.sop is not None and result.document is not None
    assert result.diagnostics == ()
    assert len(result.sop.procedures[0].steps) == 3


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("judul: Pen", "judul: a\njudul: Pen", {"kunci-ganda"}),
        ("kegiatan: Menerima surat\n", "kegiatn: Menerima surat\n", None),
        ("pelaksana: kepala\n", "pelaksana: entah\n", {"pelaksana-tidak-terdaftar"}),
        ("tidak: terima}", "tidak: entah}", {"tujuan-tidak-ada"}),
        (", tidak: terima}", "}", {"keputusan-tanpa-cabang"}),
    ],
)
def test_an_unsound_text_gives_findings_and_no_sop(
    old: str, new: str, rules: set[str] | None
) -> None:
    assert old in SOUND
    result = loaded(SOUND.replace(old, new))
    assert result.sop is None
    assert result.diagnostics
    assert rules is None or {found.rule for found in result.diagnostics} == rules
    assert all(found.place.file == "surat.sop.yaml" for found in result.diagnostics)


def test_syntax_stops_before_the_schema_and_the_schema_before_the_model() -> None:
    unknown_key, unknown_actor = "kegiatn: x\n", "pelaksana: entah\n"
    broken = SOUND.replace("judul: Pen", "judul: a\njudul: Pen") + unknown_key
    assert {found.rule for found in loaded(broken).diagnostics} == {"kunci-ganda"}
    misshapen = SOUND.replace("pelaksana: kepala\n", unknown_actor) + unknown_key
    assert {found.rule for found in loaded(misshapen).diagnostics} == {"kunci-tidak-dikenal"}


def test_only_an_unsound_sop_still_has_its_document() -> None:
    assert loaded(SOUND.replace("tidak: terima}", "tidak: entah}")).document is not None
    assert loaded(SOUND + "kegiatn: x\n").document is None


def test_an_impossible_date_keeps_a_sop_from_being_made() -> None:
    result = loaded(SOUND + "tanggal: {efektif: 2026-02-30}\n")
    assert result.sop is None
    (found,) = result.diagnostics
    assert (found.rule, found.field) == ("tanggal-mustahil", "efektif")
    assert found.place.line == 14


def test_settings_fill_what_the_sop_leaves_out() -> None:
    settings = Settings(institution=Institution(name=("Kota Contoh",)))
    result = load(SOUND, "surat.sop.yaml", replace(CONTEXT, settings=settings))
    assert result.sop is not None
    assert result.sop.institution.name == ("Kota Contoh",)


def test_bytes_are_decoded_first() -> None:
    assert load_bytes(SOUND.encode(), "a.sop.yaml", CONTEXT).sop is not None
    latin = load_bytes("judul: Café".encode("latin-1"), "a.sop.yaml", CONTEXT)
    assert latin.sop is None
    assert [found.rule for found in latin.diagnostics] == ["berkas-bukan-utf8"]


def test_a_byte_order_mark_is_advice_only() -> None:
    result = load_bytes(b"\xef\xbb\xbf" + SOUND.encode(), "a.sop.yaml", CONTEXT)
    assert result.sop is not None
    assert [found.rule for found in result.diagnostics] == ["bom-di-awal-berkas"]


def test_wrong_settings_and_profiles_give_findings_only() -> None:
    assert load_settings("profl: x\n", "soptool.yaml")[0] is None
    profile, findings = load_profile("kertas: A5\n", "profile.yaml")
    assert profile is None
    assert [found.rule for found in findings] == ["nilai-di-luar-pilihan"]


def test_empty_settings_are_no_settings() -> None:
    assert load_settings("", "soptool.yaml", "kantor") == (Settings(folder="kantor"), ())
