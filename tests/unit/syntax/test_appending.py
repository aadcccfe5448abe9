"""append_item: a list of a document grows by one item, and nothing else changes."""

import pytest

from soptool.syntax.appending import append_item
from soptool.syntax.edit import apply
from soptool.syntax.nodes import Data
from soptool.syntax.yaml_document import YamlDocument, parse_yaml

ITEM: dict[str, Data] = {"versi": "2", "alasan": "Peraturan: baru, # 3"}
PLACES = {
    "a key that is missing": "judul: Surat\nlangkah:\n  - kegiatan: A  # akhir\n",
    "a last value over several lines": "judul: Surat\ncatatan: |\n  satu\n\n  dua\n\n# akhir\n",
    "a last key without a value": "judul: Surat\nnomor:  # belum\n",
    "no line break at the end": "judul: Surat\nlangkah:\n  - kegiatan: A",
    "an empty value": "judul: Surat\nriwayat:  # belum ada\nlangkah:\n  - kegiatan: A\n",
    "an empty list": "judul: Surat\nriwayat: []\nlangkah:\n  - kegiatan: A\n",
    "items in lines": "riwayat:\n  - versi: '1'  # awal\n    alasan: B\n\n# lalu\nlangkah: [A]\n",
    "items without indent": "judul: Surat\nriwayat:\n- versi: '1'\nlangkah: [A]\n",
    "far indented items": "riwayat:\n      - versi: '1'\n        alasan: B\njudul: A\n",
    "an item over several lines": "riwayat:\n  - alasan: >-\n      satu\n      dua\njudul: A\n",
    "items in brackets": "judul: A\nriwayat: [{versi: '1'}]  # awal\nlangkah: [A]\n",
    "items in braces each": "riwayat:\n  - {versi: '1', alasan: B}\njudul: A\n",
}


def parsed(text: str) -> YamlDocument:
    document, found = parse_yaml(text, "uji.yaml")
    assert document is not None, found
    return document


@pytest.mark.parametrize("breaks", ["\n", "\r\n"])
@pytest.mark.parametrize("text", PLACES.values(), ids=PLACES)
def test_the_item_stands_last_and_all_else_stays(text: str, breaks: str):
    text = text.replace("\n", breaks)
    document = parsed(text)
    edit = append_item(document, "riwayat", ITEM)
    assert edit is not None
    changed = apply(text, [edit])
    assert isinstance(document.data, dict)
    before = document.data.get("riwayat") or []
    assert isinstance(before, list)
    assert parsed(changed).data == document.data | {"riwayat": [*before, ITEM]}
    assert changed.count("#") == text.count("#") + 1  # the one in the item
    assert changed.count("\n") == changed.count(breaks)


def test_the_item_is_written_as_its_neighbours_are_indented():
    text = "riwayat:\n    - versi: '1'\njudul: A\n"
    edit = append_item(parsed(text), "riwayat", {"versi": "b", "oleh": "C"})
    assert edit is not None
    assert apply(text, [edit]) == (
        "riwayat:\n    - versi: '1'\n    - versi: b\n      oleh: C\njudul: A\n"
    )


@pytest.mark.parametrize("text", ["{judul: A}\n", "- a\n", "riwayat: satu\n", "{}\n"])
def test_there_is_no_place_in_braces_or_beside_a_single_value(text: str):
    assert append_item(parsed(text), "riwayat", ITEM) is None
