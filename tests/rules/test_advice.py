"""What a rule advises fits what was found."""

import pytest

from soptool.syntax.edit import apply
from tests.support.minimal_sop import with_blocks
from tests.support.rule_examples import judge

DECISION = """langkah:
  - kegiatan: Memeriksa permohonan
    pelaksana: petugas
    keputusan:
      {label}: selesai
      lain: lanjut
  - kegiatan: Mengarsipkan permohonan
    pelaksana: petugas
"""


@pytest.mark.parametrize(
    ("label", "advice"),
    [("ya", "Mengarsipkan berkas"), ("Tidak", "Memberitahukan penolakan kepada pemohon")],
)
def test_only_a_refusal_is_closed_by_telling_it(label: str, advice: str) -> None:
    text, _ = with_blocks(DECISION.format(label=label))
    (found,) = (one for one in judge(text) if one.rule == "cabang-tanpa-kegiatan")
    assert advice in found.hint


def test_a_cut_value_is_shown_whole_in_quotes() -> None:
    text, _ = with_blocks("nomor: 800.1/BKPSDM #21\n")
    (found,) = (one for one in judge(text) if one.rule == "pagar-memotong-nilai")
    assert '"800.1/BKPSDM #21"' in found.hint
    assert found.fix and not found.fix.safe


def test_what_has_one_standard_form_is_mended_surely_what_has_equivalents_is_not() -> None:
    text, _ = with_blocks("peralatan:\n  - Formulir ijin\n  - Checklist berkas\n")
    fixes = {one.message: one.fix for one in judge(text) if one.rule == "salah-eja"}
    assert {message: fix and fix.safe for message, fix in fixes.items()} == {
        "`ijin` tidak baku.": True,
        "`checklist` tidak baku.": False,
    }


def test_a_hidden_blank_becomes_a_blank_and_any_other_hidden_character_goes() -> None:
    text, _ = with_blocks("peralatan:\n  - Map\u00a0bi\u00adru\n")
    (found,) = (one for one in judge(text) if one.rule == "karakter-tersembunyi")
    assert found.fix and found.fix.safe
    assert "- Map biru\n" in apply(text, found.fix.edits)


def test_a_word_of_a_wrong_pair_is_not_told_again() -> None:
    text, _ = with_blocks("peralatan:\n  - Berkas yang di upload\n")
    assert [one.message for one in judge(text)] == ["`di upload` tidak baku."]
