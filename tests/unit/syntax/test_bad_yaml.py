"""Whatever breaks a YAML text gets one sentence in plain Indonesian, at the right place."""

import re

import pytest

from soptool.diagnostics import Diagnostic
from soptool.syntax import events
from soptool.syntax.edit import apply
from soptool.syntax.names import SyntaxRule
from soptool.syntax.yaml_document import parse_yaml
from tests.unit.syntax.bad_yaml import BAD_YAML, marked

CASES = pytest.mark.parametrize(("text", "rule"), BAD_YAML.values(), ids=BAD_YAML.keys())


def only(text: str) -> Diagnostic:
    document, (found,) = parse_yaml(text, "contoh.sop.yaml")
    assert document is None
    return found


def underlined(text: str, found: Diagnostic) -> str:
    lines = re.split("(?<=\n)|(?<=\r)(?!\n)", text)
    place = found.place
    if place.line == place.end_line:
        return lines[place.line - 1][place.column - 1 : place.end_column - 1]
    return lines[place.line - 1][place.column - 1 :]


@CASES
def test_it_is_named_and_underlined(text: str, rule: str) -> None:
    text, stretch = marked(text)
    found = only(text)
    assert (found.rule, underlined(text, found)) == (rule, stretch)


@CASES
def test_pyyaml_alone_says_the_same(text: str, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text, _ = marked(text)
    with_libyaml = only(text)
    monkeypatch.setattr(events, "CParser", None)
    assert only(text) == with_libyaml


@CASES
def test_no_jargon_and_no_english(text: str, rule: str) -> None:
    found = only(marked(text)[0])
    said = f"{found.message} {found.hint}"
    assert found.hint
    assert not re.search(r"\b(mapping|token|block|flow|scalar|expected|found|stream)\b", said)


@pytest.mark.parametrize(
    "text", [marked(text)[0] for text, _ in BAD_YAML.values()], ids=BAD_YAML.keys()
)
def test_a_safe_fix_mends_what_it_names(text: str) -> None:
    found = only(text)
    if found.fix is None or not found.fix.safe:
        return
    mended = apply(text, found.fix.edits)
    _, after = parse_yaml(mended, "contoh.sop.yaml")
    assert mended != text
    assert all(other.place.line > found.place.line for other in after)


def test_many_bad_texts_carry_a_safe_fix() -> None:
    fixes = [only(marked(text)[0]).fix for text, _ in BAD_YAML.values()]
    assert sum(fix is not None and fix.safe for fix in fixes) >= 25


def test_a_colon_in_a_value_is_mended_by_quotes() -> None:
    text = 'judul: Catatan: isi "x" # komentar\n'
    found = only(text)
    assert found.fix is not None
    assert apply(text, found.fix.edits) == 'judul: "Catatan: isi \\"x\\"" # komentar\n'


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("a: 'it's'\n", 'a: "it\'s"\n'),
        ('a: "x"s"\n', "a: 'x\"s'\n"),
        ("a: [x] : y\n", "a: '[x] : y'\n"),
    ],
)
def test_a_value_with_text_behind_its_end_is_quoted_as_a_whole(written: str, mended: str) -> None:
    fix = only(written).fix
    assert fix is not None
    assert apply(written, fix.edits) == mended


def test_a_line_between_two_levels_is_told_the_levels_that_are_open() -> None:
    found = only("a:\n  b:\n      c: d\n  e: f\n g: h\n")
    assert found.message == "Baris ini menjorok 1 spasi, tidak sejajar dengan baris di atasnya."
    assert found.hint.startswith("Isi di atasnya mulai sesudah 0 atau 2 spasi;")


def test_an_item_beside_its_key_moves_below_it() -> None:
    text = "a:\n  - b: - x\n"
    found = only(text)
    assert found.fix is not None and not found.fix.safe
    assert apply(text, found.fix.edits) == "a:\n  - b: \n      - x\n"


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("keputusan: {ya: lanjut tidak: ajukan}\n", True),
        ("keputusan: {a: x, ya: lanjut tidak: ajukan}\n", True),
        ("keputusan: {ya: ke sana tidak: ajukan}\n", False),
        ("x: {id: susun pelaksana: tim}\n", False),
    ],
)
def test_a_comma_is_sure_where_no_value_can_hold_a_colon(text: str, safe: bool) -> None:
    found = only(text)
    assert found.fix is not None
    assert found.fix.safe is safe
    key = found.field
    assert apply(text, found.fix.edits) == text.replace(f" {key}:", f", {key}:")


def test_a_missing_comma_is_told_with_the_key_that_follows() -> None:
    found = only("keputusan: {ya: lanjut tidak: ajukan}\n")
    assert found.message == "Di dalam kurung kurawal, di depan `tidak` belum ada koma."
    assert found.hint == "Tulis `..., tidak: ...`, misalnya {ya: lanjut, tidak: rekap}."
    assert "beri tanda kutip" in only("x: {id: susun pelaksana: tim}\n").hint


def test_only_a_sign_before_several_words_is_surely_a_text() -> None:
    anchor, words = only("a: &x\n").fix, only("a: &x dan y\n").fix
    assert anchor is not None and not anchor.safe
    assert words is not None and words.safe


def test_a_duplicate_key_points_at_the_first_one() -> None:
    found = only("a: 1\nb: 2\na: 3\n")
    (related,) = found.related
    assert (found.place.line, related.place.line, related.place.column) == (3, 1, 1)
    assert found.message == "Kunci `a` ditulis dua kali; yang pertama di baris 1."


NO_DASH = """\
langkah:
  - id: satu
    kegiatan: A
    pelaksana: a
    waktu: 5 menit
    kegiatan: B
    pelaksana: b
    waktu: 6 menit
    id: tiga
    kegiatan: C
    pelaksana: c
"""


def test_a_step_without_its_dash_is_one_fault_and_not_one_for_each_of_its_keys() -> None:
    _, found = parse_yaml(NO_DASH, "x.yaml")
    assert [(one.rule, one.place.line, one.field) for one in found] == [
        ("kunci-ganda", 6, "kegiatan"),
        ("kunci-ganda", 9, "kegiatan"),
    ]
    assert found[0].message == (
        "Langkah baru di sini tanpa tanda hubung, sehingga menyatu dengan langkah di baris 2: "
        "`kegiatan` ditulis dua kali."
    )
    assert found[0].hint.startswith("Tulis `- ` di depannya: `- kegiatan: ...`.")
    assert found[1].hint.startswith("Tulis `- ` di depannya: `- id: ...`.")
    assert [one.place.line for one in found[0].related] == [2]


def test_the_missing_dashes_of_steps_are_put_where_they_belong() -> None:
    _, found = parse_yaml(NO_DASH, "x.yaml")
    edits = [edit for one in found if one.fix and one.fix.safe for edit in one.fix.edits]
    mended = apply(NO_DASH, edits)
    assert mended == NO_DASH.replace("    kegiatan: B", "  - kegiatan: B").replace(
        "    id: tiga", "  - id: tiga"
    )
    assert parse_yaml(mended, "x.yaml")[1] == ()


def test_steps_without_any_dash_are_told_so_too() -> None:
    found = only("langkah:\n  kegiatan: A\n  pelaksana: a\n  kegiatan: B\n  pelaksana: b\n")
    assert (found.place.line, found.fix) == (4, None)
    assert found.hint.startswith("Tulis `- ` di depannya: `- kegiatan: ...`.")


def test_a_key_below_the_dash_of_an_item_is_told_about_its_own_dash() -> None:
    found = only("langkah:\n  - kegiatan: A\n    pelaksana: a\n  kegiatan: B\n")
    assert found.rule == "indentasi-salah"
    assert found.hint.endswith("tulis `- ` di depannya; bila bukan, jorokkan dua spasi lagi.")
    assert only("a: b\n...\nc\n").hint.endswith("atau `kunci: nilai` saja.")


def test_a_repeated_key_before_the_step_without_a_dash_is_reported_too() -> None:
    text = NO_DASH.replace("    waktu: 5 menit\n", "    waktu: 5 menit\n    waktu: 7 menit\n")
    _, found = parse_yaml(text, "x.yaml")
    assert [(one.place.line, one.field) for one in found] == [
        (6, "waktu"),
        (7, "kegiatan"),
        (10, "kegiatan"),
    ]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("langkah:\n- kegiatan: A\n  kegiatan: B\n", False),
        ("langkah:\n- kegiatan: A\n  waktu: 1\n  waktu: 2\n  kegiatan: B\n", False),
        ("langkah:\n-   kegiatan: A\n    waktu: 1\n    kegiatan: B\n    waktu: 2\n", True),
    ],
)
def test_a_dash_is_sure_only_where_more_than_the_activity_is_repeated(
    text: str, safe: bool
) -> None:
    found = [one for one in parse_yaml(text, "x.yaml")[1] if one.field == "kegiatan"]
    assert [one.fix.safe for one in found if one.fix] == [safe]


@pytest.mark.parametrize(
    "text",
    [
        "langkah:\n  - {kegiatan: A, pelaksana: a, kegiatan: B}\n",
        "kegiatan: A\npelaksana: a\nkegiatan: B\n",
        "bagian:\n  - kegiatan: A\n    kegiatan: B\n",
        "langkah:\n  - waktu: 1\n    waktu: 2\n",
        "- kegiatan: A\n  kegiatan: B\n",
    ],
)
def test_elsewhere_a_repeated_key_is_only_that(text: str) -> None:
    found = only(text)
    assert found.message.startswith("Kunci `")
    assert found.fix is None


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("a: 1\nb: 2\na: 1\nc: 3\n", "a: 1\nb: 2\nc: 3\n"),
        ("a: 1\na: 1", "a: 1\n"),
        ("x:\n  - a: 1\n    b: 2\n    a: 1\n  - c: 3\n", "x:\n  - a: 1\n    b: 2\n  - c: 3\n"),
        ("a: 1\na: 2\n", None),
        ("a: 1 # satu\na: 1 # satu\n", None),
        ("x: {a: 1, a: 1}\n", None),
        ("a:\n  b: 1\na:\n  b: 2\n", None),
        ("a: 1\na: 1\n  dua\n", None),
        ("a:\n- 1\na:\n- 2\n", None),
    ],
)
def test_only_a_line_that_says_the_same_again_is_taken_out(text: str, mended: str | None) -> None:
    found = only(text)
    assert found.rule == "kunci-ganda"
    assert (found.fix and apply(text, found.fix.edits)) == mended


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("%YAML 1.2\n---\na: b\n", "---\na: b\n"),
        ("a: b\n---\n", "a: b\n"),
        ("a: b\n---\n# akhir\n", "a: b\n# akhir\n"),
        ("a: b\n--- # akhir\nc: d\n", None),
    ],
)
def test_what_yaml_needs_for_several_documents_is_taken_out(text: str, mended: str | None) -> None:
    found = only(text)
    assert (found.fix and apply(text, found.fix.edits)) == mended


def test_repeated_keys_are_reported_also_where_the_text_breaks_off() -> None:
    _, found = parse_yaml(NO_DASH + "x: y: z\n", "x.yaml")
    assert [one.place.line for one in found] == [6, 9, 12]
    _, found = parse_yaml(NO_DASH + "    a: [\n", "x.yaml")
    assert [one.place.line for one in found] == [6, 9, 12]


def test_independent_faults_are_all_reported() -> None:
    _, found = parse_yaml("a: 1\na: 2\nb: &x c\nd: 5\ne: f: g\n", "x.yaml")
    assert [(one.rule, one.place.line) for one in found] == [
        ("kunci-ganda", 2),
        ("jangkar-yaml", 3),
        ("titik-dua-dalam-nilai", 5),
    ]


def test_a_binary_file_is_not_reported_byte_by_byte() -> None:
    _, found = parse_yaml("\x01" * 500, "x.yaml")
    assert len(found) == 20
    assert "480 karakter lain" in found[-1].hint


def test_every_rule_of_the_group_is_reached() -> None:
    reached = {rule for _, rule in BAD_YAML.values()}
    elsewhere = {  # test_decoding.py, test_yaml_document.py
        "berkas-terlalu-besar",
        "berkas-bukan-utf8",
        "bom-di-awal-berkas",
        "nilai-terlalu-panjang",
        "simpul-terlalu-banyak",
    }
    assert reached | elsewhere == {one.rule for one in SyntaxRule if one.group == "yaml"}


def test_names_are_spelled_out_and_unique() -> None:
    names = [one.rule for one in SyntaxRule]
    assert len(set(names)) == len(names) > 40
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", name) for name in names)
