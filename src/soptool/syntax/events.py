"""PyYAML's two parsers as one source of events, and its errors as two offsets."""

from collections.abc import Iterator
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import Event

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML without libyaml
    CParser = None  # type: ignore[assignment, misc]


class Unreadable(Exception):
    """The text is no YAML at `offset`; `begun` is where the unfinished thing did."""

    def __init__(self, offset: int, begun: int | None) -> None:
        super().__init__(offset, begun)
        self.offset = offset
        self.begun = begun


def fast_events(text: str) -> Iterator[Event] | None:
    """Events of libyaml; None where it is missing, or would judge tabs in its own way."""
    if CParser is None or "\t" in text:
        return None
    return _events(CParser, text)


def pure_events(text: str) -> Iterator[Event]:
    """The same events from PyYAML's own parser, forty times as slow."""
    from soptool.syntax.pure_parser import PureParser  # most files never need it

    return _events(PureParser, text)


def _events(parser_class: Any, text: str) -> Iterator[Event]:
    try:
        yield from iter(parser_class(text).get_event, None)  # without a step of Python for each
    except MarkedYAMLError as error:
        mark, context = error.problem_mark or error.context_mark, error.context_mark
        raise Unreadable(mark.index if mark else 0, context.index if context else None) from None
    except (YAMLError, ValueError, OverflowError) as error:
        # PyYAML's own parser raises ValueError for escapes such as "\UFFFFFFFF".
        raise Unreadable(getattr(error, "position", 0), None) from None
