"""From a schema-valid tree to records: the annotation of a field says how its value is read."""

import re
from collections.abc import Callable
from collections.abc import Mapping as Lookup
from dataclasses import replace
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from soptool.diagnostics import Span
from soptool.model.calendar import explain_impossible, parse_date
from soptool.model.duration import Duration
from soptool.model.findings import ModelFindings, ModelRule
from soptool.model.record import Record, is_blank, is_null, written_items
from soptool.syntax.nodes import Entry, Mapping, Scalar, YamlNode
from soptool.syntax.yaml_document import YamlDocument

R = TypeVar("R", bound=Record)
_BLANKS = re.compile(r"[ \t]+")


class TreeReader:
    """Reads the records of one document; what cannot be a value is noted in `findings`."""

    def __init__(self, document: YamlDocument) -> None:
        self.findings = ModelFindings(document)

    def read(self, kind: type[R], node: YamlNode, base: R | None = None, **given: object) -> R:
        """The record written there; what is not written comes from `base`, or is `given`."""
        values = {}
        if isinstance(node, Mapping):
            plan = _plan(kind)
            for yaml, entry in node.entries.items():
                if (way := plan.get(yaml)) is not None and not is_null(entry.value):
                    name, convert = way
                    if name not in given:
                        before = None if base is None else getattr(base, name)
                        values[name] = convert(self, entry, before)
        else:
            values[kind.AS_TEXT] = one_line(node)
        if base is not None:
            return replace(base, origin=node, **values, **given)
        return kind(origin=node, **values, **given)

    def read_entry(self, kind: type[R], entry: Entry) -> R:
        """A record that is one entry of a mapping: its key and its value."""
        assert kind.AS_ENTRY is not None
        first, second = kind.AS_ENTRY
        value = _entry_converter(kind, second)(self, entry, None)
        return kind(origin=entry, **{first: _clean(entry.key.text), second: value})

    def day(self, span: Span, text: str, yaml_key: str) -> date | None:
        """The day a text names, or None with a finding."""
        day = parse_date(text)
        if day is None:
            self.findings.add(
                ModelRule.IMPOSSIBLE_DATE,
                span,
                explain_impossible(text),
                "Tulis tanggal yang ada, dengan urutan tahun-bulan-hari; contoh: 2026-06-02.",
                yaml_key,
            )
        return day


def one_line(node: YamlNode) -> str:
    """The text of a scalar with every run of white space as one blank."""
    assert isinstance(node, Scalar), node
    return _clean(node.text)


def _number(node: YamlNode) -> Fraction:
    """What YAML makes of it: 16, 16.0, 1.6e1 and 0x10 are one number."""
    assert isinstance(node, Scalar), node
    return Fraction(str(node.value))


def lines(node: YamlNode) -> str:
    """The text of a scalar; line breaks the author asked for (`|`) stay, empty lines go."""
    assert isinstance(node, Scalar), node
    if "\n" not in node.text:
        return _clean(node.text)
    kept = (_clean(line) for line in node.text.splitlines())
    return "\n".join(line for line in kept if line)


def texts(node: YamlNode) -> tuple[str, ...]:
    """The filled items of a list, or a single text as a list of one."""
    if isinstance(node, Scalar):  # most are
        return () if is_blank(node) else (lines(node),)
    return tuple([lines(item) for item in written_items(node)])


def _clean(text: str) -> str:
    """NBSP stays: the author glued two words on purpose."""
    if "\n" in text or "\t" in text or "  " in text or "\r" in text:
        text = _BLANKS.sub(" ", text.replace("\r", " ").replace("\n", " "))
    return text.strip(" ")


_Convert = Callable[[TreeReader, Entry, Any], object]


_PLANS: dict[type[Record], dict[str, tuple[str, _Convert]]] = {}


def _plan(kind: type[Record]) -> dict[str, tuple[str, _Convert]]:
    """For every YAML key the field it fills and how it is read; worked out once."""
    if kind not in _PLANS:
        hints = get_type_hints(kind)
        _PLANS[kind] = {
            yaml: (name, _converter(hints[name])) for name, yaml in kind.yaml_keys().items()
        }
    return _PLANS[kind]


_ENTRY_CONVERTERS: dict[type[Record], _Convert] = {}


def _entry_converter(kind: type[Record], name: str) -> _Convert:
    if kind not in _ENTRY_CONVERTERS:
        _ENTRY_CONVERTERS[kind] = _converter(get_type_hints(kind)[name])
    return _ENTRY_CONVERTERS[kind]


@cache
def _converter(hint: Any) -> _Convert:
    if get_origin(hint) is UnionType:
        (hint,) = (kind for kind in get_args(hint) if kind is not NoneType)
    if get_origin(hint) is tuple:
        return _tuple_converter(get_args(hint)[0])
    if get_origin(hint) is Lookup:
        return _lookup_converter(get_args(hint)[1])
    if issubclass(hint, Record):
        return lambda reader, entry, base: reader.read(hint, entry.value, base)
    if issubclass(hint, Enum):
        return lambda reader, entry, base: hint(one_line(entry.value))
    return _SCALARS[hint]


_SCALARS: dict[type, _Convert] = {
    str: lambda reader, entry, base: one_line(entry.value),
    bool: lambda reader, entry, base: one_line(entry.value).lower() == "true",
    int: lambda reader, entry, base: int(_number(entry.value)),
    float: lambda reader, entry, base: float(_number(entry.value)),
    Fraction: lambda reader, entry, base: _number(entry.value),
    Duration: lambda reader, entry, base: Duration.parse(one_line(entry.value)),
    date: lambda reader, entry, base: reader.day(
        entry.value.span, one_line(entry.value), entry.key.text
    ),
}


def _tuple_converter(hint: Any) -> _Convert:
    if hint is str:
        return lambda reader, entry, base: texts(entry.value)
    if issubclass(hint, Enum):
        return lambda reader, entry, base: tuple(hint(text) for text in texts(entry.value))
    if hint.AS_ENTRY is not None:
        return lambda reader, entry, base: _read_entries(reader, hint, entry.value)
    return lambda reader, entry, base: tuple(
        reader.read(hint, item) for item in written_items(entry.value)
    )


def _read_entries(reader: TreeReader, kind: type[R], node: YamlNode) -> tuple[R, ...]:
    assert isinstance(node, Mapping), node
    return tuple(reader.read_entry(kind, entry) for entry in node.entries.values())


def _lookup_converter(hint: Any) -> _Convert:
    convert = _converter(hint)

    def read(reader: TreeReader, entry: Entry, base: Any) -> object:
        assert isinstance(entry.value, Mapping), entry.value
        written = {
            name: convert(reader, inner, None)
            for name, inner in entry.value.entries.items()
            if not is_null(inner.value)
        }
        return {**(base or {}), **written}

    return read
