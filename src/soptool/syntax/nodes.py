"""The tree of a YAML text: every key and value with what the author wrote and where."""

from collections.abc import Mapping as Lookup
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, TypeAlias

from soptool.diagnostics import Span

Plain: TypeAlias = str | int | float | bool | None
Data: TypeAlias = "Plain | list[Data] | dict[str, Data]"


class Style(Enum):
    """How a scalar stands in the text; the value is YAML's own sign for it."""

    PLAIN = ""
    SINGLE_QUOTED = "'"
    DOUBLE_QUOTED = '"'
    LITERAL = "|"
    FOLDED = ">"


class Scalar(NamedTuple):
    """`text` is the meaning as written ("no", "010"); `value` what YAML 1.2 core makes of it."""

    text: str
    value: Plain
    span: Span
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """A list; the span of one in block style ends with its last item."""

    items: tuple["YamlNode", ...]
    span: Span
    flow: bool = False


class Entry(NamedTuple):
    """One key of a mapping with its value."""

    key: Scalar
    value: "YamlNode"


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """Entries by the text of their key, in the order of the file."""

    entries: Lookup[str, Entry]
    span: Span
    flow: bool = False


YamlNode: TypeAlias = Scalar | Sequence | Mapping
