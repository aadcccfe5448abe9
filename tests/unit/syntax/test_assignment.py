"""assign: the edit that writes one value by its path."""

import pytest

from soptool.syntax.assignment import assign, paths
from soptool.syntax.edit import apply
from soptool.syntax.nodes import Data, Plain
from soptool.syntax.yaml_document import YamlDocument, parse_yaml

TEXT = """\
# kepala
judul: Surat  # nama
nomor:
tanggal: {pembuatan: 2026-01-12, efektif: }
instansi:
  # dua baris
  nama:
    - Kota
    - Dinas
  unit: 'Bagian'
alur: [a, b]
langkah:
  - kegiatan: Menerima
    waktu: |
      5 menit
  - kegiatan: Mengarsipkan
"""


def parsed(text: str) -> YamlDocument:
    document, found = parse_yaml(text, "uji.yaml")
    assert document is not None, found
    return document


def value_at(data: Data, path: str) -> Data:
    for name in path.split("."):
        match data:
            case dict():
                data = data[name]
            case list():
                data = data[int(name) - 1]
    return data


@pytest.mark.parametrize("value", ["baru", "a: b, #c", "{x}", "- x", "010", "ya", 'kutip "', None])
@pytest.mark.parametrize(
    "path", [*paths(parsed(TEXT).root), "versi", "instansi.logo", "tanggal.revisi"]
)
def test_the_value_is_read_back_and_nothing_else_changes(path: str, value: Plain):
    if value is None and path.split(".")[-1].isdecimal():
        return  # an empty item is no item
    document = parsed(TEXT)
    edit = assign(document, path, value)
    assert edit is not None
    changed = parsed(apply(TEXT, [edit]))
    assert value_at(changed.data, path) == value
    others = [other for other in paths(document.root) if other != path]
    assert others
    for other in others:
        assert value_at(changed.data, other) == value_at(document.data, other)


def test_comments_stay():
    edit = assign(parsed(TEXT), "judul", "Cuti")
    assert edit is not None
    assert apply(TEXT, [edit]).startswith("# kepala\njudul: Cuti  # nama\n")


@pytest.mark.parametrize(("path", "written"), [("instansi.nama", ["x"]), ("alur", ["x"])])
def test_a_list_becomes_a_list_of_the_one_value(path: str, written: list[str]):
    edit = assign(parsed(TEXT), path, "x")
    assert edit is not None
    assert value_at(parsed(apply(TEXT, [edit])).data, path) == written


@pytest.mark.parametrize(
    "path", ["instansi", "langkah.1", "instansi.nama.3", "instansi.nama.0", "tanggal.x.y",
             "a.b", "judul.x", "alur.x", "instansi.nama.-1", "langkah.x.waktu",
             "langkah.0.waktu", "langkah.3.waktu"]
)  # fmt: skip
def test_where_there_is_no_place_there_is_no_edit(path: str):
    assert assign(parsed(TEXT), path, "x") is None


@pytest.mark.parametrize("text", ["judul: Surat\n", "{judul: Surat}\n"])
def test_a_value_with_a_comma_stays_one_value_in_braces_too(text: str):
    edit = assign(parsed(text), "judul", "Izin, cuti")
    assert edit is not None
    assert parsed(apply(text, [edit])).data == {"judul": "Izin, cuti"}


def test_a_key_is_added_before_the_only_one():
    edit = assign(parsed("judul: Surat\n"), "nomor", "1/A")
    assert edit is not None
    assert apply("judul: Surat\n", [edit]) == "nomor: 1/A\njudul: Surat\n"
