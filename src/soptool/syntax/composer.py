"""YAML events → our tree and the plain data of the schema, in one pass without recursion."""

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from yaml import events as yaml_events

from soptool.diagnostics import Edit, Fix, Related, Span
from soptool.syntax.characters import check_escapes, check_key_characters, check_separator
from soptool.syntax.entry_line import value_of
from soptool.syntax.findings import Findings
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Data, Entry, Mapping, Scalar, Sequence, Style, YamlNode
from soptool.syntax.quoting import quoted
from soptool.syntax.scalars import core_value

# PyYAML's types let marks be absent; those of its parsers never are.
Event: TypeAlias = Any

LONGEST_SCALAR = 20_000
MOST_NODES = 50_000
DEEPEST = 64

_STYLES: dict[str | None, Style] = {None: Style.PLAIN, **{style.value: style for style in Style}}
_TO_COLON = re.compile(r"[ \r\n]*:")
_EMPTY = Scalar("", None, Span(0, 0))


class _OpenSequence:
    """A list whose end has not come yet."""

    __slots__ = ("data", "flow", "items", "start")

    def __init__(self, start: int, flow: bool) -> None:
        self.start = start
        self.flow = flow
        self.items: list[YamlNode] = []
        self.data: list[Data] = []

    def close(self, span: Span) -> Sequence:
        return Sequence(tuple(self.items), span, self.flow)


class _OpenMapping:
    """A mapping whose end has not come yet; `key` waits for its value."""

    __slots__ = ("data", "entries", "flow", "key", "start")

    def __init__(self, start: int, flow: bool) -> None:
        self.start = start
        self.flow = flow
        self.key: Scalar | None = None
        self.entries: dict[str, Entry] = {}
        self.data: dict[str, Data] = {}

    def close(self, span: Span) -> Mapping:
        return Mapping(self.entries, span, self.flow)


class _LimitPassed(Exception):
    """What comes after is not looked at."""


class Composer:
    """Builds one document; what it finds goes to `findings`."""

    def __init__(self, findings: Findings) -> None:
        self.root: YamlNode = _EMPTY
        self.data: Data = None
        self.stopped = False  # at a limit: what comes after is unknown
        self._findings = findings
        self._text = findings.text
        self._open: list[_OpenSequence | _OpenMapping] = []
        self._last = 0  # where the content read so far ends
        self._scalar_span = Span(0, 0)  # the key or value read last
        self._nodes = 0
        self._documents = 0
        self._handlers: dict[type, Callable[[Event], None]] = {
            yaml_events.ScalarEvent: self._scalar,
            yaml_events.SequenceStartEvent: self._start,
            yaml_events.MappingStartEvent: self._start,
            yaml_events.SequenceEndEvent: self._end,
            yaml_events.MappingEndEvent: self._end,
            yaml_events.AliasEvent: self._alias,
            yaml_events.DocumentStartEvent: self._document,
        }

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
        handlers = self._handlers
        try:
            for event in events:
                handler = handlers.get(type(event))
                if handler is not None:
                    handler(event)
        except _LimitPassed:
            self.stopped = True

    def _scalar(self, event: Event) -> None:
        text: str = event.value
        start: int = event.start_mark.index
        end: int = event.end_mark.index
        style = _STYLES[event.style]
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if style is Style.PLAIN:
            if start == end:
                start = end = self._empty_place(start)
            node = Scalar(text, core_value(text), Span(start, end), style)
            if not text.isascii():
                check_separator(self._findings, node)
        else:
            if style is Style.LITERAL or style is Style.FOLDED:
                end = start + len(self._text[start:end].rstrip())
            node = Scalar(text, text, Span(start, end), style)
            if style is Style.DOUBLE_QUOTED:
                check_escapes(self._findings, node)
        if len(text) > LONGEST_SCALAR:
            self._too_long(node)
        self._last = end
        self._scalar_span = node.span
        self._put(node, node.value)

    def _empty_place(self, start: int) -> int:
        """Where an empty value stands: right after its colon or dash, whichever parser asked."""
        top = self._open[-1] if self._open else None
        if not isinstance(top, _OpenMapping):
            return start
        if top.key is None:
            return start
        colon = _TO_COLON.match(self._text, top.key.span.end)
        return colon.end() if colon else top.key.span.end

    def _start(self, event: Event) -> None:
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        start = event.start_mark.index
        self._last = start
        if len(self._open) == DEEPEST:
            self._findings.add(
                SyntaxRule.TOO_DEEP,
                Span(start, start + 1),
                f"Susunan di sini bertingkat lebih dari {DEEPEST}.",
                "Ratakan susunannya; SOP paling dalam memakai sekitar tujuh tingkat.",
            )
            raise _LimitPassed
        flow = bool(event.flow_style)
        if isinstance(event, yaml_events.SequenceStartEvent):
            self._open.append(_OpenSequence(start, flow))
        else:
            self._open.append(_OpenMapping(start, flow))

    def _end(self, event: Event) -> None:
        top = self._open.pop()
        # The end event of a block stands at the next token; of "[a: b]" the inner one is empty.
        if top.flow:
            self._last = max(self._last, event.end_mark.index)
        span = Span(top.start, self._last)
        if isinstance(top, _OpenMapping):
            self._put(top.close(span), top.data)
        else:
            self._put(top.close(span), top.data)
            self._check_lone_dash(top)

    def _put(self, node: YamlNode, data: Data) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._findings.add(
                SyntaxRule.TOO_MANY_NODES,
                Span(node.span.start, node.span.start + 1),
                f"Berkas ini berisi lebih dari {MOST_NODES:,} nilai.".replace(",", "."),
                "Pecah menjadi beberapa berkas SOP.",
            )
            raise _LimitPassed
        if not self._open:
            self.root, self.data = node, data
            return
        top = self._open[-1]
        if isinstance(top, _OpenSequence):
            top.items.append(node)
            top.data.append(data)
        elif top.key is None:
            top.key = self._key(node)
        else:
            self._entry(top, top.key, node, data)
            top.key = None

    def _key(self, node: YamlNode) -> Scalar:
        findings = self._findings
        if not isinstance(node, Scalar):
            findings.add(
                SyntaxRule.KEY_NOT_TEXT,
                node.span,
                "Nama kunci harus teks, bukan daftar atau kumpulan kunci.",
                'Beri tanda kutip bila kurung itu bagian dari teks, misalnya "[a]": nilai.',
            )
            return _EMPTY
        if node.span.start == node.span.end or not node.text:
            findings.add(
                SyntaxRule.EMPTY_KEY,
                Span(node.span.start, node.span.start + 1),
                "Tidak ada nama kunci di depan titik dua.",
                "Tulis nama kuncinya, misalnya `judul: Penanganan Surat Masuk`.",
            )
        elif node.text == "<<" and node.style is Style.PLAIN:
            findings.add(
                SyntaxRule.MERGE_KEY,
                node.span,
                "Kunci gabung `<<` dari YAML tidak dipakai di sini.",
                "Tulis isinya langsung.",
            )
        elif not node.text.isascii():
            check_key_characters(findings, node)
        return node

    def _entry(self, top: _OpenMapping, key: Scalar, node: YamlNode, data: Data) -> None:
        first = top.entries.get(key.text)
        if first is not None:
            self._duplicate(first.key, key)
            return
        if top.flow and isinstance(node, Scalar) and node.span.start == key.span.end:
            self._without_colon(top, key)
        top.entries[key.text] = Entry(key, node)
        top.data[key.text] = data

    def _duplicate(self, first: Scalar, second: Scalar) -> None:
        place = self._findings.lines.place(first.span)
        self._findings.add(
            SyntaxRule.DUPLICATE_KEY,
            second.span,
            f"Kunci `{second.text}` ditulis dua kali; yang pertama di baris {place.line}.",
            "Hapus salah satunya, atau gabungkan isinya.",
            related=(Related(place, f"`{first.text}` yang pertama"),),
            field=second.text,
        )

    def _without_colon(self, top: _OpenMapping, key: Scalar) -> None:
        """In braces, a word without ": " is a forgotten space or the rest of a cut value."""
        name, colon, value = key.text.partition(":")
        if colon and value and key.style is Style.PLAIN:
            place = Span(key.span.start + len(name) + 1, key.span.start + len(name) + 1)
            self._findings.add(
                SyntaxRule.NO_SPACE_AFTER_COLON,
                key.span,
                f"Sesudah titik dua harus ada spasi: `{name}: {value}`.",
                "Tanpa spasi, seluruhnya terbaca sebagai satu nama kunci.",
                fix=Fix((Edit(place, " "),)),
                field=name,
            )
            return
        before = list(top.entries.values())[-1:]
        if not before or not isinstance(before[0].value, Scalar):
            self._findings.add(
                SyntaxRule.NO_COLON,
                key.span,
                f"`{key.text}` berada dalam kurung kurawal tanpa titik dua dan nilai.",
                "Tulis `kunci: nilai`, misalnya {ya: lanjut, tidak: rekap}.",
            )
            return
        cut = Span(before[0].value.span.start, key.span.end)
        whole = self._text[cut.start : cut.end]
        plain = before[0].value.style is Style.PLAIN and "\n" not in whole
        self._findings.add(
            SyntaxRule.COMMA_SPLITS_VALUE,
            cut,
            f"Koma memecah nilai `{before[0].key.text}`: `{key.text}` terbaca sebagai kunci baru.",
            f"Beri tanda kutip: {quoted(whole)}." if plain else "Beri tanda kutip seluruh nilai.",
            fix=Fix((Edit(cut, quoted(whole)),)) if plain else None,
            field=before[0].key.text,
        )

    def _check_lone_dash(self, top: _OpenSequence) -> None:
        """Report `- -`: in a list a dash alone opens an inner list with nothing in it."""
        if top.flow or len(top.items) != 1 or not self._open:
            return
        (only,) = top.items
        line_start = self._text.rfind("\n", 0, top.start) + 1
        before = self._text[line_start : top.start].strip()
        if isinstance(only, Scalar) and only.span.start == only.span.end and before == "-":
            dash = Span(top.start, top.start + 1)
            self._findings.add(
                SyntaxRule.LONE_DASH,
                dash,
                "Tanda hubung sendirian terbaca sebagai butir daftar, bukan sebagai teks.",
                'Beri tanda kutip ("-"), atau kosongkan.',
                fix=Fix((Edit(dash, '"-"'),)),
            )

    def _too_long(self, node: Scalar) -> None:
        self._findings.add(
            SyntaxRule.SCALAR_TOO_LONG,
            node.span,
            f"Nilai ini {len(node.text):,} karakter; paling panjang {LONGEST_SCALAR:,}.".replace(
                ",", "."
            ),
            "Persingkat, atau pindahkan ke lampiran.",
        )

    def _decorated(self, event: Event) -> None:
        """An anchor or a tag: often a text that happens to begin with & or !."""
        if event.anchor is not None:
            self._special(SyntaxRule.ANCHOR, event.start_mark.index, "&")
        else:
            self._special(SyntaxRule.TAG, event.start_mark.index, "!")

    def _alias(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self._special(SyntaxRule.ALIAS, start, "*")
        self._last = end
        self._put(Scalar("", None, Span(start, end)), None)

    def _special(self, rule: SyntaxRule, start: int, sign: str) -> None:
        """Report a sign of YAML; where a whole value begins with it, quotes are the cure."""
        line = self._findings.lines.line(start)
        value = value_of(self._text[line.start : line.end])
        text = value[1] if value is not None and line.start + value[0] == start else ""
        span = Span(start, start + len(text)) if text else Span(start, line.end)
        cure = f" Beri tanda kutip: {quoted(text)}." if text else ""
        self._findings.add(
            rule,
            span,
            f"Nilai ini diawali tanda {sign} yang mempunyai arti khusus dalam YAML.",
            f"Arti khusus itu tidak dipakai di sini.{cure}",
            fix=Fix((Edit(span, quoted(text)),), safe=" " in text) if text else None,
        )

    def _document(self, event: Event) -> None:
        self._documents += 1
        start = event.start_mark.index
        if event.version or event.tags:
            self._findings.add(
                SyntaxRule.DIRECTIVE,
                self._findings.lines.line(start),
                "Baris perintah YAML (diawali `%`) tidak dipakai di sini.",
                "Hapus baris itu.",
            )
        if self._documents > 1:
            self._findings.add(
                SyntaxRule.SECOND_DOCUMENT,
                self._findings.lines.line(start),
                "Sesudah baris ini mulai dokumen kedua; satu berkas berisi satu SOP.",
                "Pindahkan isi sesudah `---` ke berkas lain, atau hapus barisnya.",
            )
            raise _LimitPassed
