"""YAML events → our tree and the plain data of the schema, in one pass without recursion."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeAlias

from yaml import events as yaml_events

from soptool.diagnostics import Span
from soptool.syntax import refusals
from soptool.syntax.bullets import check_bullet
from soptool.syntax.characters import check_escapes, check_separator
from soptool.syntax.duplicates import refuse_duplicates
from soptool.syntax.events import Unreadable
from soptool.syntax.findings import Findings
from soptool.syntax.nodes import Data, Entry, Mapping, Plain, Scalar, Sequence, Style, YamlNode
from soptool.syntax.scalars import core_value

# PyYAML's types let marks be absent; those of its parsers never are.
Event: TypeAlias = Any

_STYLES: dict[str, Style] = {style.value: style for style in Style}
_PLAIN = Style.PLAIN
_TO_COLON = re.compile(r"[ \r\n]*:")
_GLUED_COMMENT = re.compile(r"[|>][0-9+-]*#")
_NO_KEY = Scalar("", None, Span(0, 0))

# A document has a thousand of these, and their own constructors take twice as long.
_span: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)
_scalar: Callable[[tuple[str, Plain, Span, Style]], Scalar] = partial(tuple.__new__, Scalar)
_entry: Callable[[tuple[Scalar, YamlNode]], Entry] = partial(tuple.__new__, Entry)


class _OpenSequence:
    """A list whose end has not come yet."""

    __slots__ = ("data", "flow", "items", "start")
    takes_key = False
    repeated = ()

    def __init__(self, start: int, flow: bool) -> None:
        self.start = start
        self.flow = flow
        self.items: list[YamlNode] = []
        self.data: list[Data] = []

    def close(self, span: Span) -> Sequence:
        return Sequence(tuple(self.items), span, self.flow)


class _OpenMapping:
    """A mapping whose end has not come yet; `key` waits for its value.

    `repeated` are the keys that it had already.
    """

    __slots__ = ("data", "entries", "flow", "key", "repeated", "start", "takes_key")

    def __init__(self, start: int, flow: bool) -> None:
        self.start = start
        self.flow = flow
        self.takes_key = True
        self.key: Scalar = _NO_KEY
        self.entries: dict[str, Entry] = {}
        self.repeated: list[Scalar] = []
        self.data: dict[str, Data] = {}

    def close(self, span: Span) -> Mapping:
        return Mapping(self.entries, span, self.flow)


class _LimitPassed(Exception):
    """What comes after is not looked at."""


class Composer:
    """Builds one document; what it finds goes to `findings`."""

    def __init__(self, findings: Findings) -> None:
        self.root: YamlNode = _NO_KEY
        self.data: Data = None
        self.stopped = False  # at a limit: what comes after is unknown
        self._findings = findings
        self._text = findings.text
        self._open: list[_OpenSequence | _OpenMapping] = []
        self._top: _OpenSequence | _OpenMapping | None = None
        self._last = 0  # where the content read so far ends
        self._scalar_span = Span(0, 0)  # the key or value read last
        self._nodes = 0
        self._documents = 0

    @property
    def open_flow(self) -> int | None:
        """Where the innermost bracket that is still open stands."""
        # The pair in "[a: b]" is open without a bracket of its own.
        starts = (top.start for top in reversed(self._open) if top.flow)
        return next((start for start in starts if self._text[start] in "[{"), None)

    @property
    def late_quote(self) -> Span | None:
        """The value read last, if it is a quoted one over several lines."""
        span = self._scalar_span
        written = self._text[span.start : span.end]
        return span if written[:1] in ("'", '"') and "\n" in written else None

    def compose(self, events: Iterable[Event]) -> None:
        """Take all events; stops early at a limit or a second document."""
        handler_of = _HANDLERS.get
        try:
            for event in events:
                if (handler := handler_of(type(event))) is not None:
                    handler(self, event)
        except _LimitPassed:
            self.stopped = True
        finally:
            for depth, top in enumerate(self._open):  # what the rest would have closed
                self._refuse_duplicates(top, depth)

    def _scalar(self, event: Event) -> None:
        text: str = event.value
        start: int = event.start_mark.index
        end: int = event.end_mark.index
        sign: str = event.style  # none where it is plain: "" of libyaml, None of PyYAML
        if event.anchor is not None or event.tag is not None:
            refusals.refuse_decoration(self._findings, event)
        top = self._top
        is_key = top is not None and top.takes_key
        if not sign:
            if start == end:
                start = end = self._empty_place(start)
            value = text if is_key else core_value(text)
            node = _scalar((text, value, _span((start, end)), _PLAIN))
            if not text.isascii():
                check_separator(self._findings, node)
                if not is_key:
                    check_bullet(self._findings, start)
        else:
            if sign in "|>":
                if _GLUED_COMMENT.match(self._text, start):
                    raise Unreadable(start, None)  # libyaml lets it pass, PyYAML does not
                end = start + len(self._text[start:end].rstrip())
            node = Scalar(text, text, Span(start, end), _STYLES[sign])
            if sign == '"':
                check_escapes(self._findings, node)
        if len(text) > refusals.LONGEST_SCALAR:
            refusals.refuse_length(self._findings, node)
        self._last = end
        self._scalar_span = node.span
        self._put(node, node.value)

    def _empty_place(self, start: int) -> int:
        """Where an empty value stands: right after its colon or dash, whichever parser asked."""
        top = self._top
        if not isinstance(top, _OpenMapping) or top.takes_key:
            return start
        end = top.key.span.end
        colon = _TO_COLON.match(self._text, end)
        return colon.end() if colon else end

    def _start(self, event: Event) -> None:
        if event.anchor is not None or event.tag is not None:
            refusals.refuse_decoration(self._findings, event)
        start: int = event.start_mark.index
        self._last = start
        if len(self._open) == refusals.DEEPEST:
            refusals.refuse_depth(self._findings, start)
            raise _LimitPassed
        opened = _OpenSequence if type(event) is yaml_events.SequenceStartEvent else _OpenMapping
        self._top = opened(start, bool(event.flow_style))
        self._open.append(self._top)

    def _end(self, event: Event) -> None:
        top = self._open.pop()
        self._top = self._open[-1] if self._open else None
        if top.repeated:
            self._refuse_duplicates(top, len(self._open))
        # Only brackets have an end of their own; that of anything else is its last content.
        if event.end_mark.index > event.start_mark.index:
            self._last = event.end_mark.index
        self._put(top.close(Span(top.start, self._last)), top.data)
        if isinstance(top, _OpenSequence) and not top.flow and len(top.items) == 1:
            refusals.check_lone_dash(self._findings, top.start, top.items[0])

    def _put(self, node: YamlNode, data: Data) -> None:
        self._nodes += 1
        if self._nodes > refusals.MOST_NODES:
            refusals.refuse_count(self._findings, node.span.start)
            raise _LimitPassed
        top = self._top
        if isinstance(top, _OpenSequence):
            top.items.append(node)
            top.data.append(data)
        elif top is None:
            self.root, self.data = node, data
        elif top.takes_key:
            top.takes_key = False
            self._take_key(top, node)
        else:
            top.takes_key = True
            key, entries = top.key, top.entries
            name = key.text
            if name in entries:
                top.repeated.append(key)
            elif name:  # without one it is refused already
                if top.flow and node.span.start == key.span.end:
                    before = list(entries.values())[-1] if entries else None
                    refusals.refuse_word_in_braces(self._findings, before, key)
                entries[name] = _entry((key, node))
                top.data[name] = data

    def _take_key(self, top: _OpenMapping, node: YamlNode) -> None:
        """Keep it until its value comes."""
        if isinstance(node, Scalar):
            top.key = node
            if not node.text.isidentifier() or not node.text.isascii():
                refusals.check_key(self._findings, node)
        else:
            top.key = Scalar("", None, node.span)
            refusals.refuse_key(self._findings, node)

    def _refuse_duplicates(self, top: _OpenSequence | _OpenMapping, depth: int) -> None:
        """Once all keys of a mapping are known, for only together they tell what happened."""
        if isinstance(top, _OpenMapping) and top.repeated:
            around = () if top.flow else reversed(self._open[max(depth - 2, 0) : depth])
            holder = next((one for one in around if isinstance(one, _OpenMapping)), None)
            block = holder.key.text if holder else ""
            refuse_duplicates(self._findings, block, top.entries, top.repeated)

    def _alias(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        refusals.refuse_alias(self._findings, start)
        self._last = end
        self._put(Scalar("", None, Span(start, end)), None)

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1 or event.version or event.tags:
            refusals.check_document(self._findings, event, self._documents)
        if self._documents > 1:
            raise _LimitPassed


# A table in each composer would hold the composer, and with it every tree till the next collection.
_HANDLERS: dict[type, Callable[[Composer, Event], None]] = {
    yaml_events.ScalarEvent: Composer._scalar,
    yaml_events.SequenceStartEvent: Composer._start,
    yaml_events.MappingStartEvent: Composer._start,
    yaml_events.SequenceEndEvent: Composer._end,
    yaml_events.MappingEndEvent: Composer._end,
    yaml_events.AliasEvent: Composer._alias,
    yaml_events.DocumentStartEvent: Composer._document,
}
