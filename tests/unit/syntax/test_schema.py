"""What has the wrong shape gets one sentence that names the step, at the right place."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from soptool.diagnostics import Diagnostic
from soptool.syntax import validator
from soptool.syntax.edit import apply
from soptool.syntax.names import SyntaxRule
from soptool.syntax.schema import check_schema
from soptool.syntax.yaml_document import YamlDocument, parse_yaml
from tests.support.documents import DOCUMENTS, name_of
from tests.unit.syntax.bad_shapes import BAD_PROFILES, BAD_SHAPES, FULL, HEAD, STEP
from tests.unit.syntax.bad_yaml import marked

ROOT = Path(__file__).parents[3]
SCHEMAS: Mapping[str, Mapping[str, Any]] = {
    name: json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    for name in ("sop", "config", "profile")
}
CASES = {
    **{name: ("sop", *case) for name, case in BAD_SHAPES.items()},
    **{name: ("profile", *case) for name, case in BAD_PROFILES.items()},
}
EACH_CASE = pytest.mark.parametrize(
    ("kind", "text", "rule", "message"), CASES.values(), ids=CASES.keys()
)


def read(text: str) -> YamlDocument:
    document, found = parse_yaml(text, "x.yaml")
    assert document is not None, found
    return document


def check(text: str, kind: str = "sop") -> tuple[Diagnostic, ...]:
    return check_schema(read(text), kind, SCHEMAS[kind])


def only(text: str, kind: str = "sop") -> Diagnostic:
    (found,) = check(text, kind)
    return found


@EACH_CASE
def test_it_is_named_underlined_and_said_once(
    kind: str, text: str, rule: str, message: str
) -> None:
    text, stretch = marked(text)
    found = only(text, kind)
    place = found.place
    line = (text + "\n").split("\n")[place.line - 1]
    assert (found.rule, found.message) == (rule, message)
    assert (place.line == place.end_line, line[place.column - 1 : place.end_column - 1]) == (
        True,
        stretch,
    )


@EACH_CASE
def test_jsonschema_says_the_same(
    kind: str, text: str, rule: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, _ = marked(text)
    fast = check(text, kind)
    monkeypatch.setattr(validator, "_checks", {})
    monkeypatch.setattr(validator, "compile_fast", validator.compile_portable)
    assert check(text, kind) == fast


@EACH_CASE
def test_a_safe_fix_mends_it(kind: str, text: str, rule: str, message: str) -> None:
    text, _ = marked(text)
    found = only(text, kind)
    if found.fix is None or not found.fix.safe:
        return
    assert check(apply(text, found.fix.edits), kind) == ()


def test_several_shapes_carry_a_safe_fix() -> None:
    fixes = [only(marked(text)[0], kind).fix for kind, text, _, _ in CASES.values()]
    assert sum(fix is not None and fix.safe for fix in fixes) >= 6


def test_every_rule_of_the_group_is_reached() -> None:
    reached = {rule for _, _, rule, _ in CASES.values()}
    fallback = {SyntaxRule.OTHER_SHAPE.rule}
    beside = {SyntaxRule.INVISIBLE_CHARACTER.rule, SyntaxRule.CURLY_QUOTE.rule}
    assert reached - beside | fallback == {one.rule for one in SyntaxRule if one.group == "skema"}


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_real_sops_have_the_right_shape_for_both_engines(path: Path) -> None:
    document = read(path.read_text(encoding="utf-8"))
    assert check_schema(document, "sop", SCHEMAS["sop"]) == ()
    assert validator.compile_portable(SCHEMAS["sop"])(document.data) == ()


def test_a_draft_may_leave_everything_else_empty() -> None:
    keys = ("nomor", "status", "versi", "tanggal", "instansi", "pengesah", "dasar_hukum", "riwayat")
    cells = ("waktu", "output", "kelengkapan", "keterangan", "keputusan", "lanjut", "simbol")
    text = FULL + "".join(f"    {cell}:\n" for cell in cells[:4])
    assert check(text + "".join(f"{key}:\n" for key in keys)) == ()
    assert check(HEAD + "  - kegiatan:\n    pelaksana: a\n    tanpa_nomor:\n") == ()


def test_everything_the_format_knows_is_accepted() -> None:
    assert check(EVERYTHING) == ()


def test_five_hundred_steps_are_allowed() -> None:
    step = STEP.replace("id: satu\n    ", "")
    assert check(HEAD + step * 500) == ()
    found = only(HEAD + step * 501)
    assert (found.rule, found.message) == (
        "terlalu-banyak",
        "`langkah` berisi 501 butir; paling banyak 500.",
    )
    assert found.place.line == 6 + 500 * 2


def test_forty_performers_are_allowed() -> None:
    def sop(count: int) -> str:
        actors = "".join(f"  p{number}: P\n" for number in range(count))
        return f"judul: J\npelaksana:\n{actors}langkah:\n  - kegiatan: K\n    pelaksana: p1\n"

    assert check(sop(40)) == ()
    assert only(sop(41)).message == "`pelaksana` berisi 41 kunci; paling banyak 40."


def test_a_finding_knows_its_step_and_key() -> None:
    found = only(FULL + "    opsional: mungkin\n")
    assert (found.node, found.field) == ("satu", "opsional")
    found = only(FULL + "status: x\n")
    assert (found.node, found.field) == ("", "status")


def test_all_faults_are_reported_in_reading_order() -> None:
    text = "judul: true\nstatus: x\n" + FULL.removeprefix("judul: J\n") + "    xyz: 1\n"
    assert [found.rule for found in check(text)] == [
        "jenis-nilai-salah",
        "nilai-di-luar-pilihan",
        "kunci-tidak-dikenal",
    ]


def test_a_list_made_of_a_text_stands_below_its_key() -> None:
    text = FULL + "dasar_hukum: UU 20/2023\n"
    fix = only(text).fix
    assert fix is not None
    assert apply(text, fix.edits) == FULL + "dasar_hukum:\n  - UU 20/2023\n"


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("tidak", "Langkah 1 mempunyai id `satu`: tulis `tidak: satu`."),
        (
            "lanjut",
            "Beri langkah 2 sebuah id, misalnya `id: perbaiki`, lalu tulis `lanjut: perbaiki`.",
        ),
        (
            "list",
            "Beri langkah yang dituju sebuah id, misalnya `id: perbaiki`, lalu tulis `perbaiki`.",
        ),
    ],
)
def test_in_place_of_the_number_of_a_step_its_id_is_asked_for(key: str, hint: str) -> None:
    unnumbered = "  - kegiatan: L\n    pelaksana: a\n    tanpa_nomor: true\n"
    written = {"tidak": "keputusan: {ya: lanjut, tidak: 1}", "lanjut": "lanjut: 2"}
    last = "  - kegiatan: M\n    pelaksana: b\n    " + written.get(key, "lanjut: [4]") + "\n"
    found = only(unnumbered.join((FULL, last)))
    assert (found.rule, found.hint) == ("jenis-nilai-salah", hint)


def test_a_number_gets_quotes_only_where_it_may_be_a_text_of_digits() -> None:
    assert only(FULL + "tanggal: {efektif: 2026}\n").hint.startswith("Tulis tanggal sebagai")
    assert only("include: [5]\n", "config").hint == 'Beri tanda kutip: "5".'


def test_a_performer_by_name_is_surely_meant_only_if_one_bears_that_name() -> None:
    text = FULL.replace("a: A", "a: Analis").replace("pelaksana: a", "pelaksana: Analis")
    fix = only(text).fix
    assert fix is not None
    assert fix.safe
    assert "pelaksana: a\n" in apply(text, fix.edits)
    two = only(text.replace("b: B", "b: analis")).fix
    near = only(text.replace("pelaksana: Analis", "pelaksana: Analiss")).fix
    assert [one.safe for one in (two, near) if one] == [False, False]


def test_without_a_list_of_performers_only_the_shape_of_the_name_is_said() -> None:
    text = FULL.replace("  a: A\n  b: B\n", "").replace("pelaksana: a", "pelaksana: Analis")
    said = [one.message for one in check(text)]
    assert "Langkah 1 (id: satu): `Analis` tidak sesuai bentuk untuk `pelaksana`." in said


def test_steps_that_are_no_list_are_told_about_the_dash() -> None:
    found = only(HEAD + "  kegiatan: K\n  pelaksana: a\n")
    assert found.message == "`langkah` berisi kumpulan `kunci: nilai`; seharusnya daftar."
    assert found.hint == "Awali setiap butir dengan `- `, misalnya `- kegiatan: ...`."


def test_a_long_value_is_cut_in_the_message() -> None:
    assert "…" in only(FULL + "status: " + "x" * 200 + "\n").message
    assert len(only(FULL + "status: " + "x" * 200 + "\n").message) < 120


def test_an_empty_settings_file_is_fine() -> None:
    assert check("# kosong\n", "config") == ()


def test_an_sop_is_no_settings_file() -> None:
    found = only("judul: J\nlangkah: []\n", "config")
    assert found.message == "Berkas ini bukan pengaturan soptool: kunci pertamanya `judul`."


def test_no_schema_may_lead_out_of_its_file() -> None:
    schema = {"$id": "soptool:x", "properties": {"a": {"$ref": "file:///etc/hostname"}}}
    with pytest.raises(Exception, match="hostname"):
        validator.compile_fast(schema)
    with pytest.raises(Exception, match="hostname"):
        validator.compile_portable(schema)({"a": 1})


EVERYTHING = """\
judul: Rekapitulasi Kehadiran
nomor: 800/012
status: uji_coba
versi: 1.10
tanggal: {pembuatan: 2026-01-12, revisi: 2026-03-02, efektif: 2026-04-01, pengesahan: 2026-03-30}
instansi:
  nama:
    - Pemerintah Kota Contoh
    - Badan Kepegawaian
  unit: Bidang Kinerja
  logo: logo.png
pengesah:
  - jabatan: Kepala
    nama: Sari
    pangkat: Pembina
    nip: "198001012005011001"
    peran: mengesahkan
    plt: true
dasar_hukum:
  - UU 20/2023
kualifikasi:
  - 5
keterkaitan:
  - SOP Surat
  - judul: Tunjangan
    nomor: 1
    berkas: tunjangan.sop.yaml
peralatan:
peringatan: []
pencatatan:
  - Buku
prosedur:
  - judul: Pertama
    pelaksana: {a: A, b: B}
    langkah:
      - kegiatan: Satu
        pelaksana: [a, b]
        cara: berurutan
        kelengkapan: Surat
        waktu: 30 menit
        output:
          - Surat
        keterangan:
          - Catatan
        opsional: true
        tanpa_nomor: false
        simbol: kapsul
        teks: Siap?
        lanjut: [dua, tiga]
      - id: dua
        kegiatan: Dua
        bagian:
          - {id: tiga, pelaksana: a, teks: Setuju?, simbol: belah_ketupat}
          - {pelaksana: [b], keputusan: {ya: lanjut, tidak: [tiga, dua]}}
          - {pelaksana: a, lanjut: []}
      - kegiatan: ""
        pelaksana: a
        lanjut: selesai
    catatan:
      - Kaki
klasifikasi: {sifat: teknis, cakupan: makro, kelengkapan: final, jenis: generik}
standar_pelayanan: Standar
proses_bisnis: Proses
riwayat:
  - {versi: 1, tanggal: 2025-01-01, alasan: x, semula: y, menjadi: z, oleh: Bagian}
persetujuan:
  - {peran: disusun, nama: Budi, jabatan: Analis, tanggal: 2026-01-12}
tinjau_ulang: 2027-04-01
retensi: 5 tahun
digantikan_oleh: 800/019
"""


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("margin: {atas: 1}\n", "Yang boleh: paling kecil 5, paling besar 60."),
        ("ukuran_huruf: 5\n", "Yang boleh: paling kecil 6, paling besar 14, kelipatan 0.5."),
    ],
)
def test_a_number_out_of_range_is_told_the_range(written: str, hint: str) -> None:
    assert [found.hint for found in check(written, "profile")] == [hint]


def test_in_braces_a_text_is_not_moved_below_its_key() -> None:
    step = "{kegiatan: K, pelaksana: a}"
    found = only(f"{{judul: x, pelaksana: {{a: A}}, langkah: [{step}], dasar_hukum: UU ASN}}\n")
    assert (found.field, found.fix) == ("dasar_hukum", None)
    assert found.hint == "Tulis sebagai daftar: `- UU ASN`."


def test_lines_without_dashes_are_not_told_to_become_one_item() -> None:
    found = only(FULL + "peralatan:\n  Komputer\n  Printer\n", "sop")
    assert found.hint == "Tulis satu butir satu baris, masing-masing diawali `- `."
    assert found.fix is not None and not found.fix.safe
    assert apply(FULL + "peralatan:\n  Komputer\n  Printer\n", found.fix.edits).endswith(
        "peralatan:\n  - Komputer\n  - Printer\n"
    )


def test_dashes_without_a_space_behind_them_get_one() -> None:
    text = FULL + "peralatan:\n  -Komputer\n  - Map\n  -Printer\nkualifikasi: -x\n"
    found = check(text)
    assert [one.fix and apply(text, one.fix.edits) for one in found] == [
        text.replace("-Komputer", "- Komputer").replace("-Printer", "- Printer"),
        None,
    ]


def test_keys_without_a_space_behind_their_colons_get_one() -> None:
    text = FULL + "pengesah:\n  jabatan:Kepala\n  nama:Sari\ntanggal: efektif:2026-01-02\n"
    found = check(text)
    assert [one.fix and apply(text, one.fix.edits) for one in found] == [
        text.replace("jabatan:", "jabatan: ").replace("nama:", "nama: "),
        None,
    ]


def test_a_step_without_a_space_behind_its_colons_is_still_a_step() -> None:
    text = FULL + "  - kegiatan:Mencatat\n    pelaksana:a\n"
    (found,) = check(text)
    assert found.fix is not None and found.fix.safe
    mended = apply(text, found.fix.edits)
    assert mended == FULL + "  - kegiatan: Mencatat\n    pelaksana: a\n"


def test_a_text_is_not_made_an_item_of_a_list_of_steps() -> None:
    (found,) = check("judul: J\npelaksana:\n  a: A\nlangkah: Mencatat\n")
    assert (found.field, found.fix) == ("langkah", None)


@pytest.mark.parametrize(
    ("written", "mended", "safe"),
    [("2 Juni 2026", "2026-06-02", True), ('"2-6-2026"', "2026-06-02", False)],
)
def test_a_day_in_another_spelling_is_mended(written: str, mended: str, safe: bool) -> None:
    text = FULL + f"tanggal:\n  efektif: {written}\n"
    (found,) = check(text)
    assert found.hint.endswith(f"Mungkin yang dimaksud {mended}.")
    assert found.fix is not None and found.fix.safe is safe
    assert apply(text, found.fix.edits) == text.replace(written, mended)


@pytest.mark.parametrize(
    ("written", "mended"),
    [("Kepala", "kepala"), ("Tim Kerja", "tim_kerja"), ("B", None), ("1a", None)],
)
def test_a_key_of_a_performer_is_mended_if_no_other_has_it(
    written: str, mended: str | None
) -> None:
    text = HEAD.replace("  a: A\n", f"  a: A\n  {written}: A\n") + STEP
    (found,) = check(text)
    fixed = found.fix and apply(text, found.fix.edits)
    assert fixed == (mended and text.replace(written, mended))
