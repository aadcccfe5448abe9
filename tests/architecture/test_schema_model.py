"""The schemas that editors read and the records that the tool builds say the same."""

import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from soptool.model.form import IdentityForm, Sizes
from soptool.model.labels import Labels, StatusLabels
from soptool.model.profile import (
    Answers,
    Column,
    Margins,
    NumberForm,
    Profile,
    SymbolTexts,
    Thresholds,
    WorkingTime,
)
from soptool.model.record import Record
from soptool.model.settings import DiffSettings, LintSettings, RenderSettings, Settings
from soptool.model.sop import (
    END,
    NEXT,
    Approval,
    Classification,
    Dates,
    Endorsement,
    Institution,
    Node,
    Procedure,
    RelatedSop,
    Revision,
    Sop,
    Step,
)

SCHEMAS = Path(__file__).parents[2] / "schemas"
Schema = dict[str, Any]

# Where each record stands in its schema. A row may hold its only node's keys, a SOP its only
# procedure's.
RECORDS: tuple[tuple[str, str, tuple[type[Record], ...]], ...] = (
    ("sop", "", (Sop, Procedure)),
    ("sop", "tanggal", (Dates,)),
    ("sop", "instansi", (Institution,)),
    ("sop", "pengesah", (Approval,)),
    ("sop", "$defs/pejabat", (Approval,)),
    ("sop", "klasifikasi", (Classification,)),
    ("sop", "$defs/prosedur", (Procedure,)),
    ("sop", "$defs/langkah", (Step, Node)),
    ("sop", "$defs/bagian", (Node,)),
    ("sop", "$defs/sop_terkait", (RelatedSop,)),
    ("sop", "$defs/revisi", (Revision,)),
    ("sop", "$defs/persetujuan", (Endorsement,)),
    ("config", "", (Settings,)),
    ("config", "instansi", (Institution,)),
    ("config", "pengesah", (Approval,)),
    ("config", "$defs/pejabat", (Approval,)),
    ("config", "render", (RenderSettings,)),
    ("config", "lint", (LintSettings,)),
    ("config", "diff", (DiffSettings,)),
    ("profile", "", (Profile,)),
    ("profile", "label", (Labels,)),
    ("profile", "status", (StatusLabels,)),
    ("profile", "identitas", (IdentityForm,)),
    ("profile", "gaya", (Sizes,)),
    ("profile", "teks_simbol", (SymbolTexts,)),
    ("profile", "keputusan", (Answers,)),
    ("profile", "margin", (Margins,)),
    ("profile", "nomor", (NumberForm,)),
    ("profile", "ambang", (Thresholds,)),
    ("profile", "jam", (WorkingTime,)),
)
NAMES = [f"{schema}:{place or 'root'}" for schema, place, _ in RECORDS]
REQUIRED = {"sop:root": {"judul"}, "sop:$defs/prosedur": {"pelaksana", "langkah"}} | {
    "sop:$defs/langkah": {"kegiatan"},
    "sop:$defs/bagian": {"pelaksana"},
}


def read(name: str) -> Schema:
    schema: Schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    return schema


def found(name: str, place: str) -> Schema:
    schema = read(name)
    if place.startswith("$defs/"):
        below: Schema = schema["$defs"][place.removeprefix("$defs/")]
        return below
    return schema["properties"][place] if place else schema


@pytest.mark.parametrize(("schema", "place", "kinds"), RECORDS, ids=NAMES)
def test_the_keys_are_the_same(schema: str, place: str, kinds: tuple[type[Record], ...]) -> None:
    keys = {yaml for kind in kinds for yaml in kind.yaml_keys().values()}
    assert set(found(schema, place)["properties"]) == keys


@pytest.mark.parametrize(("schema", "place", "kinds"), RECORDS, ids=NAMES)
def test_no_other_key_is_allowed(schema: str, place: str, kinds: tuple[type[Record], ...]) -> None:
    assert found(schema, place)["additionalProperties"] is False, kinds


@pytest.mark.parametrize(("schema", "place", "kinds"), RECORDS, ids=NAMES)
def test_every_field_can_hold_what_its_schema_allows(
    schema: str, place: str, kinds: tuple[type[Record], ...]
) -> None:
    root = read(schema)
    for kind in kinds:
        hints = get_type_hints(kind)
        for name, yaml in kind.yaml_keys().items():
            shape = resolved(root, found(schema, place)["properties"][yaml])
            assert fits(root, shape, hints[name]), (kind.__name__, name, shape)


@pytest.mark.parametrize("place", REQUIRED)
def test_only_what_makes_the_shape_is_required(place: str) -> None:
    schema, _, below = place.partition(":")
    assert set(found(schema, below.replace("root", ""))["required"]) == REQUIRED[place]


def test_nothing_else_is_required_anywhere() -> None:
    others = [
        (schema, place)
        for schema, place, _ in RECORDS
        if f"{schema}:{place or 'root'}" not in REQUIRED
    ]
    assert others
    assert not [place for place in others if "required" in found(*place)]


def test_a_sop_has_one_table_or_several() -> None:
    schema = read("sop")
    assert schema["if"] == {"not": {"required": ["prosedur"]}}
    assert set(schema["then"]["required"]) == {"pelaksana", "langkah"}


def test_the_words_for_targets_are_no_ids() -> None:
    for place in ("$defs/langkah", "$defs/bagian"):
        assert set(found("sop", place)["properties"]["id"]["not"]["enum"]) == {NEXT, END}


def resolved(root: Schema, shape: Schema) -> Schema:
    if "$ref" not in shape:
        return shape
    below: Schema = root["$defs"][shape["$ref"].removeprefix("#/$defs/")]
    return below | {key: value for key, value in shape.items() if key != "$ref"}


def fits(root: Schema, shape: Schema, hint: Any) -> bool:
    """Whether a field of this type can be read from every value the schema lets pass."""
    types = _types(shape)
    if get_origin(hint) is UnionType:
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
    if get_origin(hint) is tuple:
        return _fits_list(root, shape, types, get_args(hint)[0])
    if get_origin(hint) is Mapping:
        return types == {"object"} and fits(
            root, resolved(root, shape["additionalProperties"]), get_args(hint)[1]
        )
    if issubclass(hint, Enum):
        return set(shape["enum"]) - {None} == {member.value for member in hint}
    if issubclass(hint, Record):
        return types <= {"object", "string", "number"} and (
            types == {"object"} or bool(hint.AS_TEXT)
        )
    if hint is date:
        return types == {"string"} and "pattern" in shape
    if hint is bool:
        return types == {"boolean"}
    if hint.__name__ in ("int", "float", "Fraction"):
        return types <= {"number", "integer"}
    return types <= {"string", "number"} or set(map(type, shape.get("enum", [0]))) <= {
        str,
        NoneType,
    }


def _fits_list(root: Schema, shape: Schema, types: set[str], hint: Any) -> bool:
    if issubclass(hint, Record) and hint.AS_ENTRY:
        return types == {"object"}
    items = resolved(root, shape["items"])
    if issubclass(hint, Record):
        return types <= {"array", "object"} and _types(items) <= {"object", "string", "number"}
    if issubclass(hint, Enum):
        return types == {"array"} and set(items["enum"]) <= {member.value for member in hint}
    return "array" in types and {*types, *_types(items)} <= {"array", "string", "number"}


def _types(shape: Schema) -> set[str]:
    types = shape.get("type", [])
    return set([types] if isinstance(types, str) else types) - {"null"}


def test_the_last_columns_are_those_after_the_performers() -> None:
    fixed = {Column.NUMBER, Column.ACTIVITY, Column.ACTORS}
    items = read("profile")["properties"]["kolom"]["items"]["enum"]
    assert set(items) == {column.value for column in Column if column not in fixed}
