"""Plain data → our block style, for new files only; parse(emit(x)) == x."""

import re
from collections.abc import Iterator

from soptool.syntax.characters import INVISIBLE
from soptool.syntax.nodes import Data
from soptool.syntax.quoting import quoted
from soptool.syntax.scalars import core_value

# Short values that a clerk reads at a glance; everything else may hold a comma and needs a line.
_FLOW_KEYS = frozenset(("tanggal", "keputusan"))
_INDENT = "  "
# What stays whole without quotes on a line of its own, and what also does inside brackets.
_BARE = re.compile(r"\w(?:[^#:\s]|:(?=\S)|[ ](?=[^\s#]))*")
_BARE_IN_FLOW = re.compile(r"\w(?:[^,\[\]{}#:\s\"'`]|[ ](?=[^\s#]))*")
_HIDDEN = re.compile(f"[{INVISIBLE}\x7f-\x9f\u2028\u2029]")
# Words and clock times that YAML 1.1, still widely used, takes for something else than text.
_OLD_YAML = re.compile(r"(?i:y|n|yes|no|on|off)|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9]*)?")
_DIGITS = re.compile(r"[0-9][0-9_.,]*")


def emit(data: Data) -> str:
    """The data as a YAML text that ends with a line break."""
    return "\n".join(_lines(data, "")) + "\n"


def _lines(data: Data, indent: str) -> Iterator[str]:
    match data:
        case dict() if data:
            for key, value in data.items():
                yield from _entry(key, value, indent)
        case list() if data:
            for item in data:
                yield from _item(item, indent)
        case _:
            yield indent + inline(data)


def _entry(key: str, value: Data, indent: str) -> Iterator[str]:
    start = f"{indent}{_text(key, in_flow=True)}:"
    if value is None:
        yield start
    elif isinstance(value, dict | list) and value and not _fits_flow(key, value):
        yield start
        yield from _lines(value, indent + _INDENT)
    else:
        yield f"{start} {inline(value)}"


def _item(item: Data, indent: str) -> Iterator[str]:
    match item:
        case dict() if item:
            first, *rest = _lines(item, indent + _INDENT)
            yield f"{indent}- {first.lstrip(' ')}"
            yield from rest
        case list() if item:
            yield f"{indent}-"
            yield from _lines(item, indent + _INDENT)
        case _:
            yield f"{indent}- {inline(item)}"


def _fits_flow(key: str, value: Data) -> bool:
    if key not in _FLOW_KEYS or not isinstance(value, dict):
        return False
    return not any(isinstance(inner, dict) for inner in value.values())


def inline(data: Data, *, in_flow: bool = False) -> str:
    """The data on one line; `in_flow` inside brackets, where a comma would end it."""
    match data:
        case dict():
            pairs = (f"{_text(key, in_flow=True)}: {_inner(data[key])}" for key in data)
            return "{" + ", ".join(pairs) + "}"
        case list():
            return "[" + ", ".join(map(_inner, data)) + "]"
        case None:
            return "null"
        case bool():
            return "true" if data else "false"
        case str():
            return _text(data, in_flow=in_flow)
        case _:
            return repr(data)


def _inner(data: Data) -> str:
    return inline(data, in_flow=True)


def _text(text: str, *, in_flow: bool) -> str:
    """The text bare where every YAML tool reads it as text, else in double quotes."""
    bare = (
        (_BARE_IN_FLOW if in_flow else _BARE).fullmatch(text)
        and not _HIDDEN.search(text)
        and not _OLD_YAML.fullmatch(text)
        and not _DIGITS.fullmatch(text)
        and core_value(text) == text
    )
    return text if bare else quoted(text)
