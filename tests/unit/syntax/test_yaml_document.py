"""parse_yaml keeps what was written, where it stands, and what a JSON Schema sees."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from soptool.diagnostics import Span
from soptool.syntax import events
from soptool.syntax.nodes import Mapping, Scalar, Sequence, YamlNode
from soptool.syntax.yaml_document import YamlDocument, parse_yaml
from tests.support.documents import DOCUMENTS, ROOT

REAL_FILES = (*DOCUMENTS, ROOT / "examples/soptool.yaml")


def read(text: str) -> YamlDocument:
    document, found = parse_yaml(text, "x.yaml")
    assert document is not None, found
    return document


def value(text: str) -> YamlNode:
    root = read(text).root
    assert isinstance(root, Mapping)
    return root.entries["a"].value


def outline(document: YamlDocument, node: YamlNode) -> object:
    """The tree as the stretches of text that its spans cover."""
    written = document.text[node.span.start : node.span.end]
    match node:
        case Scalar(text=text, value=value):
            return (written, text, value)
        case Sequence(items=items):
            return (written, [outline(document, item) for item in items])
        case Mapping(entries=entries):
            parts = [
                (outline(document, entry.key), outline(document, entry.value))
                for entry in entries.values()
            ]
            return (written, parts)


@pytest.mark.parametrize(
    ("written", "text", "seen"),
    [
        ("no", "no", "no"),
        ("on", "on", "on"),
        ("Yes", "Yes", "Yes"),
        ("yes", "yes", "yes"),
        ("off", "off", "off"),
        ("true", "true", True),
        ("False", "False", False),
        ("TRUE", "TRUE", True),
        ("FALSE", "FALSE", False),
        ("", "", None),
        ("~", "~", None),
        ("null", "null", None),
        ("NULL", "NULL", None),
        ("08:30", "08:30", "08:30"),
        ("10:30", "10:30", "10:30"),
        ("190:20:30", "190:20:30", "190:20:30"),
        ("010", "010", 10),
        ("0o17", "0o17", 15),
        ("0x1F", "0x1F", 31),
        ("1_000", "1_000", "1_000"),
        ("1.10", "1.10", 1.1),
        ("-5", "-5", -5),
        ("1e3", "1e3", 1000.0),
        ("1e999", "1e999", "1e999"),
        (".inf", ".inf", ".inf"),
        (".nan", ".nan", ".nan"),
        ("1980010120050110", "1980010120050110", 1980010120050110),
        ("19800101200501100", "19800101200501100", "19800101200501100"),
        ("198001012005011001", "198001012005011001", "198001012005011001"),
        ("2026-01-02", "2026-01-02", "2026-01-02"),
        ("2026-13-45", "2026-13-45", "2026-13-45"),
        ('"010"', "010", "010"),
        ("'no'", "no", "no"),
        ('"a\\u00e9"', "a\u00e9", "a\u00e9"),
        ("Nomor 5 #1", "Nomor 5", "Nomor 5"),
        ("Nomor 5#1", "Nomor 5#1", "Nomor 5#1"),
        ("a ]]> b", "a ]]> b", "a ]]> b"),
    ],
)
def test_a_scalar_keeps_its_text_and_shows_its_core_type(
    written: str, text: str, seen: object
) -> None:
    node = value(f"a: {written}\n")
    assert isinstance(node, Scalar)
    assert (node.text, node.value, type(node.value)) == (text, seen, type(seen))


def test_a_number_of_five_thousand_digits_is_text() -> None:
    node = value("a: " + "9" * 5000)
    assert isinstance(node, Scalar)
    assert node.value == "9" * 5000


def test_spans_end_with_the_content() -> None:
    text = (
        "a:\n- x  # satu\n- y: 1\n  z: [q, {r: s}]\n\n# dua\nb: |\n  halo\n\n\nc:\nd: {k: , m: n}\n"
    )
    document = read(text)
    assert outline(document, document.root) == (
        text.rstrip("\n"),
        [
            (
                ("a", "a", "a"),
                (
                    "- x  # satu\n- y: 1\n  z: [q, {r: s}]",
                    [
                        ("x", "x", "x"),
                        (
                            "y: 1\n  z: [q, {r: s}]",
                            [
                                (("y", "y", "y"), ("1", "1", 1)),
                                (
                                    ("z", "z", "z"),
                                    (
                                        "[q, {r: s}]",
                                        [
                                            ("q", "q", "q"),
                                            (
                                                "{r: s}",
                                                [(("r", "r", "r"), ("s", "s", "s"))],
                                            ),
                                        ],
                                    ),
                                ),
                            ],
                        ),
                    ],
                ),
            ),
            (("b", "b", "b"), ("|\n  halo", "halo\n", "halo\n")),
            (("c", "c", "c"), ("", "", None)),
            (
                ("d", "d", "d"),
                (
                    "{k: , m: n}",
                    [(("k", "k", "k"), ("", "", None)), (("m", "m", "m"), ("n", "n", "n"))],
                ),
            ),
        ],
    )


def test_a_pair_in_brackets_ends_with_its_content() -> None:
    document = read("[a: , b: c ]")
    assert outline(document, document.root) == (
        "[a: , b: c ]",
        [
            ("a:", [(("a", "a", "a"), ("", "", None))]),
            ("b: c", [(("b", "b", "b"), ("c", "c", "c"))]),
        ],
    )


def test_the_data_is_the_same_as_the_tree() -> None:
    document = read("a: [1, no, null]\nb:\n  010: x\n  true: y\n")
    assert document.data == {"a": [1, "no", None], "b": {"010": "x", "true": "y"}}
    assert isinstance(document.root, Mapping)
    inner = document.root.entries["b"].value
    assert isinstance(inner, Mapping)
    assert [(one.key.text, one.key.value) for one in inner.entries.values()] == [
        ("010", "010"),
        ("true", "true"),
    ]


def test_columns_count_letters_and_not_bytes() -> None:
    document = read("judul: \U0001f600\u00e9 x\r\nnomor: 1\r\n")
    assert isinstance(document.root, Mapping)
    title, number = document.root.entries.values()
    assert document.place(title.value.span)[1:] == (1, 8, 1, 12)
    assert document.place(number.value.span)[1:] == (2, 8, 2, 9)


@pytest.mark.parametrize("text", ["", "\n", "# komentar\n", "---\n"])
def test_a_text_without_content_is_an_empty_value(text: str) -> None:
    document = read(text)
    assert isinstance(document.root, Scalar)
    assert document.data is None


@pytest.mark.parametrize("path", REAL_FILES, ids=lambda path: path.name)
def test_pyyaml_alone_reads_real_files_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = path.read_text(encoding="utf-8")
    with_libyaml = read(text)
    monkeypatch.setattr(events, "CParser", None)
    alone = read(text)
    assert outline(alone, alone.root) == outline(with_libyaml, with_libyaml.root)
    assert alone.data == with_libyaml.data


@pytest.mark.parametrize(
    "text",
    ["a: {b: , c: d}\n", "a: {tidak:}\n", "? a\n: b\n", "a: {b: # c\n  , d: e}\n", "- \n- x\n"],
)
def test_both_parsers_place_empty_values_alike(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with_libyaml = read(text)
    monkeypatch.setattr(events, "CParser", None)
    alone = read(text)
    assert outline(alone, alone.root) == outline(with_libyaml, with_libyaml.root)


def rules(text: str) -> list[str]:
    return [found.rule for found in parse_yaml(text, "x.yaml")[1]]


def test_a_file_holds_one_mebibyte() -> None:
    line = "a" * 1023 + "\n"
    text = "".join(f"k{number}: {'x' * 1000}\n" for number in range(1100))
    fits = text[: 1024 * 1024]
    assert "berkas-terlalu-besar" not in rules(fits)
    assert rules(fits + "x") == ["berkas-terlalu-besar"]
    assert rules("\u00e9" * (512 * 1024) + line) == ["berkas-terlalu-besar"]


def test_a_value_holds_twenty_thousand_characters() -> None:
    assert rules("a: " + "x" * 20_000) == []
    assert rules("a: " + "x" * 20_001) == ["nilai-terlalu-panjang"]


def test_a_file_holds_fifty_thousand_values() -> None:
    items = "- x\n" * 49_999  # and the list itself
    assert rules(items) == []
    assert rules(items + "- x\n") == ["simpul-terlalu-banyak"]


def test_a_file_is_sixty_four_levels_deep() -> None:
    assert rules("[" * 64 + "]" * 64) == []
    assert rules("[" * 65 + "]" * 65) == ["susunan-terlalu-dalam"]
    levels = "".join(f"{' ' * level}k:\n" for level in range(65))
    assert rules(levels) == ["susunan-terlalu-dalam"]
    assert rules("k:\n" + "".join(f"{' ' * level}k:\n" for level in range(1, 64))) == []


@pytest.mark.parametrize(
    "text",
    [
        '"[" * 200_000',
        '"{a: " * 200_000',
        '"- " * 200_000',
        '"\\n".join(" " * n + "a:" for n in range(1400))',
    ],
    ids=["brackets", "braces", "dashes", "blocks"],
)
def test_nesting_does_not_kill_the_process(text: str) -> None:
    program = (
        "from soptool.syntax.yaml_document import parse_yaml\n"
        f"print([found.rule for found in parse_yaml({text}, 'x')[1]])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "['susunan-terlalu-dalam']"


def test_an_alias_bomb_ends_at_once() -> None:
    levels = (
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]" for n in range(9)
    )
    bomb = "a: &a [x, x]\n" + "\n".join(levels)
    start = time.perf_counter()
    found = rules(bomb)
    assert time.perf_counter() - start < 1
    assert {"alias-yaml", "jangkar-yaml"} == set(found)


def test_everything_accepted_is_json() -> None:
    document = read("a: .nan\nb: .inf\nc: 1e999\nd: 2001-01-01\ne: 0x1F\n")
    assert json.loads(json.dumps(document.data, allow_nan=False)) == document.data


def test_soptool_itself_does_not_import_yaml() -> None:
    program = "import soptool, sys; print('yaml' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_an_empty_span_has_a_place() -> None:
    assert read("a:\n").place(Span(2, 2))[1:] == (1, 3, 1, 3)
