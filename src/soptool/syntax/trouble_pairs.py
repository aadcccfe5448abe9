"""Quotation marks and brackets without their partner, and what stands behind them."""

from soptool.diagnostics import Fix, Span
from soptool.syntax.entry_line import value_of, without_comment
from soptool.syntax.names import SyntaxRule
from soptool.syntax.quoting import quoted
from soptool.syntax.stop import Stop

_CLOSING = {"[": "]", "{": "}", '"': '"', "'": "'"}


def escape(stop: Stop) -> bool:
    """A backslash in double quotes: a Windows path, or a slip."""
    before = stop.text[max(stop.offset - 2, 0) : stop.offset]
    if stop.begun is None or stop.text[stop.begun : stop.begun + 1] != '"' or "\\" not in before:
        return False
    start = stop.offset - len(before) + before.index("\\")
    stop.add(
        SyntaxRule.BAD_ESCAPE,
        Span(start, min(max(stop.offset + 1, start + 2), stop.line.end)),
        "Garis miring terbalik di dalam kutip ganda adalah tanda khusus.",
        "Tulis dua kali (\\\\), atau pakai kutip tunggal: 'teks'.",
        Fix.of(Span(start, start), "\\", safe=False),
    )
    return True


def late_quote(stop: Stop) -> bool:
    """A quotation mark that only the opening one of a later line closed."""
    if stop.quote is None or stop.findings.lines.line(stop.quote.end) != stop.line:
        return False
    opened = stop.findings.lines.line(stop.quote.start)
    sign = stop.text[stop.quote.start]
    number = stop.findings.lines.place(Span(stop.quote.end, stop.quote.end)).line
    stop.add(
        SyntaxRule.UNCLOSED_QUOTE,
        Span(stop.quote.start, opened.end),
        f"Tanda kutip {sign} di sini baru ditutup di baris {number}.",
        f"Tambahkan {sign} di akhir teks pada baris ini.",
        _closed(stop, stop.quote.start),
    )
    return True


def open_quote(stop: Stop) -> bool:
    """A quotation mark that nothing closes."""
    if stop.begun is None or stop.text[stop.begun : stop.begun + 1] not in ("'", '"'):
        return False
    sign = stop.text[stop.begun]
    stop.add(
        SyntaxRule.UNCLOSED_QUOTE,
        Span(stop.begun, stop.findings.lines.line(stop.begun).end),
        f"Tanda kutip {sign} di sini tidak ditutup.",
        f"Tambahkan {sign} di akhir teksnya.",
        _closed(stop, stop.begun),
    )
    return True


def _closed(stop: Stop, start: int) -> Fix:
    """The quotation mark that opened at `start`, again at the end of that line."""
    line = stop.findings.lines.line(start)
    end = start + len(without_comment(stop.read(Span(start, line.end))))
    return Fix.of(Span(end, end), stop.text[start], safe=False)


def text_after(stop: Stop) -> bool:
    """Text behind a closing quotation mark or bracket on the same line."""
    value = value_of(stop.content)
    if value is None or value[1][0] not in _CLOSING or stop.flow is not None:
        return False
    start, text = value
    closing = _CLOSING[text[0]]
    end = text.find(closing, 1)
    if end < 0 or stop.offset <= stop.line.start + start + end:
        return False
    whole = Span(stop.line.start + start, stop.line.start + start + len(text))
    cure = _requoted(text)
    stop.add(
        SyntaxRule.TEXT_AFTER_CLOSE,
        Span(stop.offset, whole.end),
        f"Sesudah {closing} penutup masih ada teks.",
        f"Beri tanda kutip seluruh nilai: {cure}.",
        Fix.of(whole, cure, safe=False),
    )
    return True


def bracket(stop: Stop) -> bool:
    """A bracket without its partner, or something in it that cannot stand there."""
    if stop.flow is None:
        return False
    opening = stop.text[stop.flow]
    closing = _CLOSING[opening]
    opened = stop.findings.lines.line(stop.flow)
    if stop.offset >= opened.end:
        stop.add(
            SyntaxRule.UNCLOSED_BRACKET,
            Span(stop.flow, opened.end),
            f"Kurung {opening} di sini tidak ditutup.",
            f"Tambahkan {closing} di akhirnya.",
        )
    elif stop.character == ":":
        stop.add(
            SyntaxRule.COLON_IN_VALUE,
            Span(stop.offset, stop.offset + 1),
            "Nilai di dalam kurung memuat ': ' (titik dua dan spasi), beri kutip.",
            'Misalnya {kunci: "teks: teks"}.',
        )
    else:
        stop.add(
            SyntaxRule.UNREADABLE,
            stop.rest,
            f"Isi kurung {opening} {closing} tidak dapat dibaca mulai dari sini.",
            "Pisahkan isinya dengan koma; beri tanda kutip nilai yang memuat tanda baca.",
        )
    return True


def stray(stop: Stop) -> bool:
    """Signs that close or part something that was never opened."""
    sign = stop.character
    if sign not in ("]", "}", ","):
        return False
    what = "Koma" if sign == "," else f"Kurung penutup {sign}"
    stop.add(
        SyntaxRule.STRAY_BRACKET if sign != "," else SyntaxRule.UNREADABLE,
        Span(stop.offset, stop.offset + 1),
        f"{what} di sini tidak mempunyai pasangan.",
        "Hapus, atau beri tanda kutip bila bagian dari teks.",
    )
    return True


def _requoted(text: str) -> str:
    """The value as a text: between the other quotes, or with quotes around everything."""
    if len(text) > 2 and text[0] == text[-1] == "'":
        return quoted(text[1:-1])
    inner = text[1:-1] if len(text) > 2 and text[0] == text[-1] == '"' else text
    return "'" + inner.replace("'", "''") + "'"
