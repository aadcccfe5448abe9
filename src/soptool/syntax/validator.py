"""JSON Schema engines: jsonschema-rs, or jsonschema where it cannot be, with one kind of answer."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from soptool.syntax.nodes import Data

Schema = Mapping[str, Any]
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Violation:
    """One keyword of the schema that the data at `path` does not keep.

    `trail` leads to the keyword through the schema; `key` is the key a `propertyNames` refuses.
    """

    path: Path
    trail: Path
    key: str = ""

    @property
    def keyword(self) -> str:
        """The keyword, such as "required"."""
        return str(self.trail[-1])


Check = Callable[[Data], tuple[Violation, ...]]

_checks: dict[str, tuple[Schema, Check]] = {}


def find_violations(name: str, schema: Schema, data: Data) -> tuple[Violation, ...]:
    """Everything in `data` that the schema forbids; the compiled schema is kept by its name."""
    known = _checks.get(name)
    if known is None or known[0] is not schema:
        known = _checks[name] = (schema, _compile(schema))
    return known[1](data)


def _compile(schema: Schema) -> Check:
    try:
        return compile_fast(schema)
    except ImportError:  # no wheel for this machine
        return compile_portable(schema)


def compile_fast(schema: Schema) -> Check:
    """With jsonschema-rs, whose regular expressions are those of editors."""
    import jsonschema_rs

    # `format` only helps editors: which days the calendar has is for the model to say.
    validator = jsonschema_rs.Draft202012Validator(
        dict(schema), validate_formats=False, retriever=_refuse_reference
    )

    def check(data: Data) -> tuple[Violation, ...]:
        if validator.is_valid(data):
            return ()
        return tuple(_violation(error) for error in validator.iter_errors(data))

    def _violation(error: Any) -> Violation:
        refused = error.kind.error.instance if error.kind.name == "propertyNames" else ""
        # Without "$ref" the way is the one jsonschema tells.
        way = getattr(error, "evaluation_path", error.schema_path)
        trail = tuple(part for part in way if part != "$ref")
        return Violation(tuple(error.instance_path), trail, str(refused))

    return check


def compile_portable(schema: Schema) -> Check:
    """With jsonschema, which is pure Python and a hundred times as slow."""
    import jsonschema
    from referencing import Registry

    validator_class = jsonschema.validators.extend(  # type: ignore[no-untyped-call]
        jsonschema.Draft202012Validator, {"pattern": _match_like_editors}
    )
    validator = validator_class(schema, registry=Registry())

    def check(data: Data) -> tuple[Violation, ...]:
        return tuple(_violation(error) for error in validator.iter_errors(data))

    def _violation(error: Any) -> Violation:
        trail = tuple(error.absolute_schema_path)
        refused = error.instance if "propertyNames" in trail[-2:] else ""
        return Violation(tuple(error.absolute_path), trail, str(refused))

    return check


def _match_like_editors(
    _validator: object, pattern: str, instance: object, _schema: object
) -> Iterator[Any]:
    r"""Python lets `$` match before a last line break; editors and jsonschema-rs do not."""
    from jsonschema import ValidationError

    if isinstance(instance, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), instance):
        yield ValidationError("pattern")


def _refuse_reference(address: str) -> Any:
    raise ValueError(f"a schema may only refer to itself: {address}")


def walk(schema: Schema, trail: Path) -> Any:
    """What stands at `trail`; a reference and what it refers to count as one."""
    node: Any = schema
    for part in trail:
        node = _whole(schema, node)[part]
    return _whole(schema, node)


def _whole(schema: Schema, node: Any) -> Any:
    while isinstance(node, Mapping) and "$ref" in node:
        beside = {key: value for key, value in node.items() if key != "$ref"}
        node = {**walk(schema, tuple(node["$ref"].removeprefix("#/").split("/"))), **beside}
    return node
