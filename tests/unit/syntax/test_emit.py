"""New files are written in our block style and read back as what they were."""

from pathlib import Path

import pytest

from soptool.syntax.emit import emit
from soptool.syntax.nodes import Data
from soptool.syntax.yaml_document import parse_yaml
from tests.support.documents import DOCUMENTS, name_of


def test_free_text_stands_in_block_style() -> None:
    data: Data = {
        "judul": "Rekapitulasi",
        "versi": 2,
        "tanggal": {"pembuatan": "2026-01-12", "efektif": "2026-04-01"},
        "pengesah": {"nama": "Dr. Siti, M.Si.", "nip": "198001012005011001", "plt": True},
        "dasar_hukum": ["UU 20/2023: ASN", "- lain"],
        "langkah": [
            {"kegiatan": "Memeriksa", "keputusan": {"ya": "lanjut", "tidak": ["a", "b"]}},
            {"kegiatan": None, "waktu": "08:30"},
        ],
        "peralatan": [],
    }
    assert (
        emit(data)
        == """\
judul: Rekapitulasi
versi: 2
tanggal: {pembuatan: 2026-01-12, efektif: 2026-04-01}
pengesah:
  nama: Dr. Siti, M.Si.
  nip: "198001012005011001"
  plt: true
dasar_hukum:
  - "UU 20/2023: ASN"
  - "- lain"
langkah:
  - kegiatan: Memeriksa
    keputusan: {ya: lanjut, tidak: [a, b]}
  - kegiatan:
    waktu: "08:30"
peralatan: []
"""
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        " x",
        "x ",
        "no",
        "Y",
        "10:30",
        "010",
        "1.10",
        "true",
        "~",
        "null",
        "- x",
        "a: b",
        "a #b",
        "a#b",
        "'x'",
        '"',
        "\\",
        "*x",
        "x\ny",
        "x\ty",
        "@x",
        "[x]",
        "x, y",
        "\u00a0x",
        "\u2028",
        "\ufeff",
        ".inf",
        "<<",
        "a:",
        "\r\n",
        "---",
        "%x",
        "0x1F",
    ],
)
def test_an_odd_text_comes_back(text: str) -> None:
    data: Data = {"a": text, "b": [text], "keputusan": {"ya": text, "tidak": [text]}}
    document, found = parse_yaml(emit(data), "x")
    assert document is not None, found
    assert document.data == data


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_a_document_comes_back(path: Path) -> None:
    document, _ = parse_yaml(path.read_text(encoding="utf-8"), path.name)
    assert document is not None
    again, _ = parse_yaml(emit(document.data), path.name)
    assert again is not None
    assert again.data == document.data
