"""Promises of the reader for every text, not only those that somebody thought of."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.syntax import events
from soptool.syntax.decoding import decode
from soptool.syntax.edit import apply
from soptool.syntax.emit import emit
from soptool.syntax.nodes import Data, Mapping, Scalar, Sequence, YamlNode
from soptool.syntax.schema import check_schema
from soptool.syntax.yaml_document import YamlDocument, parse_yaml

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schemas" / "sop.schema.json").read_text(encoding="utf-8"))
EXAMPLE = (ROOT / "examples" / "rekapitulasi-kehadiran.sop.yaml").read_text(encoding="utf-8")

# Signs that mean something to YAML, and words that mean something to an SOP.
PIECES = (
    *"-:?,[]{}#&*!|>'\"%@`\\ \n\t~<=.0189a",
    *(": ", "- ", "\n  ", "\n    ", " #", "\n- ", "---", "...", "<<: ", "\r\n", "\u00a0", "\ufeff"),
    *("judul", "langkah:\n", "  - kegiatan: ", "pelaksana: {a: b}\n", "keputusan: {ya: lanjut}"),
    *("\0", "\x85", "\u2028", "\u200b", "\u201c", "\ud800", "\\x0b", "\U0001f600", "true", "null"),
)
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(st.characters(), max_size=60),
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A real SOP in which a stretch was replaced by something else."""
    start = draw(st.integers(0, len(EXAMPLE)))
    end = min(start + draw(st.integers(0, 12)), len(EXAMPLE))
    put = draw(st.lists(st.sampled_from(PIECES), max_size=4).map("".join))
    return EXAMPLE[:start] + put + EXAMPLE[end:]


def nodes(node: YamlNode) -> list[YamlNode]:
    found: list[YamlNode] = []
    waiting = [node]
    while waiting:
        node = waiting.pop()
        found.append(node)
        if isinstance(node, Sequence):
            waiting.extend(node.items)
        elif isinstance(node, Mapping):
            waiting.extend(part for one in node.entries.values() for part in (one.key, one.value))
    return found


def told(document: YamlDocument | None) -> object:
    """All that can be known of a document, for a comparison."""
    if document is None:
        return None
    values = [
        (type(node), node.span, getattr(node, "text", None), getattr(node, "value", None))
        for node in nodes(document.root)
    ]
    return values, document.data


@given(st.one_of(texts, damaged()))
def test_any_text_gives_a_result_or_findings(text: str) -> None:
    document, found = parse_yaml(text, "x.yaml")
    assert (document is None) == any(one.severity.rank == 0 for one in found)
    if document is not None:
        found += check_schema(document, "sop", SCHEMA)
        json.dumps(document.data, allow_nan=False)
    for one in found:
        place = one.place
        assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
        assert one.message and not one.message.startswith(" ")
        if one.fix is not None:
            assert apply(text, one.fix.edits) != text


@given(st.binary(max_size=60))
def test_any_bytes_give_a_text_or_a_finding(content: bytes) -> None:
    text, found = decode(content, "x.yaml")
    assert (text is None) == any(one.severity.rank == 0 for one in found)


@given(st.one_of(texts, damaged()))
def test_a_span_holds_its_value_and_lies_in_its_parent(text: str) -> None:
    document, _ = parse_yaml(text, "x.yaml")
    if document is None:
        return
    for node in nodes(document.root):
        written = text[node.span.start : node.span.end]
        assert written == written.strip(" \n\r")
        inside = nodes(node)
        assert all(node.span.start <= one.span.start for one in inside)
        assert all(one.span.end <= node.span.end for one in inside)
        if isinstance(node, Scalar) and node.style.value == "" and "\n" not in written:
            assert written == node.text


@given(st.one_of(texts, damaged()))
def test_the_reader_without_libyaml_gives_the_same(text: str) -> None:
    with_libyaml, found = parse_yaml(text, "x.yaml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "CParser", None)
        alone, also_found = parse_yaml(text, "x.yaml")
    assert told(alone) == told(with_libyaml)
    assert also_found == found


printable = st.text(
    st.one_of(st.characters(exclude_categories=["Cs", "Cc"]), st.sampled_from("\n\t")), max_size=20
)
keys = st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1, max_size=12)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**14), 10**15),
    st.floats(allow_nan=False, allow_infinity=False),
    printable,
    st.sampled_from(("no", "010", "1.10", "08:30", "~", "-", "a: b", "x #y", "2026-01-02")),
)
data = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.one_of(keys, st.just("keputusan"), st.just("tanggal")), inner, max_size=4
        ),
    ),
    max_leaves=12,
)


@given(data)
def test_what_was_emitted_is_read_back(value: Data) -> None:
    text = emit(value)
    document, found = parse_yaml(text, "x.yaml")
    assert document is not None, found
    assert document.data == value
    assert emit(document.data) == text
