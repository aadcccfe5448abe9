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


def test_an_item_beside_its_key_moves_below_it() -> None:
    text = "a:\n  - b: - x\n"
    found = only(text)
    assert found.fix is not None and not found.fix.safe
    assert apply(text, found.fix.edits) == "a:\n  - b: \n      - x\n"


def test_only_a_sign_before_several_words_is_surely_a_text() -> None:
    anchor, words = only("a: &x\n").fix, only("a: &x dan y\n").fix
    assert anchor is not None and not anchor.safe
    assert words is not None and words.safe


def test_a_duplicate_key_points_at_the_first_one() -> None:
    found = only("a: 1\nb: 2\na: 3\n")
    (related,) = found.related
    assert (found.place.line, related.place.line, related.place.column) == (3, 1, 1)
    assert found.message == "Kunci `a` ditulis dua kali; yang pertama di baris 1."


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
