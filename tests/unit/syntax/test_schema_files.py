"""The shipped schemas: sound, explained in Indonesian, and within what old editors understand."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

FILES = sorted((Path(__file__).parents[3] / "schemas").glob("*.schema.json"))
WRITTEN = [path for path in FILES if "report" not in path.name]  # by people, in editors
EACH_FILE = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
EACH_WRITTEN = pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)


def load(path: Path) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


def parts(node: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object in a schema with the way to it."""
    if isinstance(node, dict):
        yield where, node
        for key, value in node.items():
            yield from parts(value, f"{where}/{key}")
    elif isinstance(node, list):
        for value in node:
            yield from parts(value, where)


def test_five_schemas_are_shipped() -> None:
    assert len(WRITTEN) == 3
    assert [path.name for path in FILES] == [
        "config.schema.json",
        "diff-report.schema.json",
        "lint-report.schema.json",
        "profile.schema.json",
        "sop.schema.json",
    ]


@EACH_FILE
def test_it_is_a_schema_of_2020_12_with_a_name_that_is_no_address(path: Path) -> None:
    schema = load(path)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"soptool:{path.name.removesuffix('.schema.json')}"


@EACH_WRITTEN
def test_every_key_is_explained_to_the_editor(path: Path) -> None:
    keys = [
        (f"{where}/{key}", shape)
        for where, part in parts(load(path))
        if isinstance(part.get("properties"), dict) and "dependentSchemas" not in where
        for key, shape in part["properties"].items()
    ]
    assert len(keys) > 10
    assert [where for where, shape in keys if not shape.get("title")] == []


@EACH_WRITTEN
def test_an_example_is_of_its_own_shape(path: Path) -> None:
    schema = load(path)
    examples = [
        (where, part, example)
        for where, part in parts(schema)
        if "properties" not in where.rsplit("/", 1)[-1] and isinstance(part.get("examples"), list)
        for example in part["examples"]
    ]
    assert examples
    for where, part, example in examples:
        own = {**part, "$defs": schema["$defs"]}
        errors = [
            error.message for error in jsonschema.Draft202012Validator(own).iter_errors(example)
        ]
        assert errors == [], where


@EACH_WRITTEN
def test_a_pattern_means_the_same_everywhere_and_is_explained(path: Path) -> None:
    patterns = [
        (part["pattern"], part.get("patternErrorMessage"))
        for _, part in parts(load(path))
        if isinstance(part.get("pattern"), str)
    ]
    assert patterns
    for pattern, message in patterns:
        assert pattern.startswith("^") and pattern.endswith("$")
        assert not re.search(r"\\[dwspDWSP]|[+*)]\)?[+*]", pattern), "unequal or slow"
        assert message


@EACH_FILE
def test_alternatives_are_never_guessed(path: Path) -> None:
    keywords = {key for _, part in parts(load(path)) for key in part}
    assert keywords.isdisjoint({"oneOf", "anyOf", "$dynamicRef", "unevaluatedProperties"})


@EACH_FILE
def test_references_stay_in_the_file(path: Path) -> None:
    schema = load(path)
    references = {part["$ref"] for _, part in parts(schema) if isinstance(part.get("$ref"), str)}
    assert references
    assert {one.removeprefix("#/$defs/") for one in references} <= set(schema["$defs"])
