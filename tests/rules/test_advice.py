"""What a rule advises fits what was found."""

import pytest

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
