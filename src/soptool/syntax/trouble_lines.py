"""Lines that do not stand where they should: tabs, odd blanks, indentation, no colon."""

import re

from soptool.diagnostics import Fix, Span
from soptool.syntax.characters import INVISIBLE, report_invisible
from soptool.syntax.entry_line import columns, is_entry, sentence_of
from soptool.syntax.names import SyntaxRule
from soptool.syntax.quoting import quoted
from soptool.syntax.stop import Stop
from soptool.syntax.trouble_items import among_items, no_dash

_TABS = re.compile(r"\t+")
_HIDDEN_BLANK = re.compile(f"[ ]*(?:(?:-[ ]*)*|[a-z_]+:[ ]*)(?P<hidden>[{INVISIBLE}]+)")

_AS_ITEM = " Bila ini butir baru, tulis `- ` di depannya; bila bukan, jorokkan dua spasi lagi."


def tab(stop: Stop) -> bool:
    """A tab before the content is indentation; elsewhere it stands for a space."""
    lead = stop.content[: len(stop.content) - len(stop.content.lstrip())]
    offset = stop.offset if stop.character == "\t" else stop.line.start + lead.find("\t")
    tabs = _TABS.match(stop.text, offset) if "\t" in lead or stop.character == "\t" else None
    if tabs is None:
        return False
    span = Span(*tabs.span())
    if stop.text[stop.line.start : offset].strip(" ") == "":
        stop.add(
            SyntaxRule.TAB_INDENTATION,
            span,
            "Baris ini menjorok dengan tab; YAML hanya menerima spasi.",
            "Ganti setiap tab di awal baris dengan dua spasi.",
            Fix.of(span, "  " * (span.end - span.start), safe=False),
        )
    else:
        stop.add(
            SyntaxRule.TAB_OUTSIDE_QUOTES,
            span,
            "Di sini ada tab; di luar tanda kutip hanya spasi yang boleh.",
            "Ganti tab itu dengan satu spasi.",
            Fix.of(span, " "),
        )
    return True


def hidden_blank(stop: Stop) -> bool:
    """A blank that only looks like a space, on this line or the one above."""
    for line in (stop.line, stop.previous):
        match = _HIDDEN_BLANK.match(stop.text, line.start, line.end) if line else None
        if match:
            report_invisible(stop.findings, match.start("hidden"), match["hidden"])
            return True
    return False


def no_key(stop: Stop) -> bool:
    """A colon with nothing before it."""
    before = stop.text[stop.line.start : stop.offset].strip(" -")
    if stop.character != ":" or (before and before[-1] not in "{,"):
        return False
    stop.add(
        SyntaxRule.EMPTY_KEY,
        Span(stop.offset, stop.offset + 1),
        "Tidak ada nama kunci di depan titik dua.",
        "Tulis nama kuncinya, misalnya `judul: Penanganan Surat Masuk`.",
    )
    return True


def no_colon(stop: Stop) -> bool:
    """A line of words among lines of `key: value`."""
    begun = None if stop.begun is None else stop.findings.lines.line(stop.begun)
    line = begun if begun is not None and begun != stop.line else None
    if line is None and stop.character == ":" and columns(stop.content)[0] == 0:
        line = stop.previous
    if line is None or stop.flow is not None:
        return False
    content = stop.read(line)
    if ":" in content or content.lstrip(" ").startswith(("-", '"', "'", "[", "{", "...")):
        return False
    if no_dash(stop, line) or _sentence_goes_on(stop, line):
        return True
    start = line.start + columns(content)[0]
    stop.add(
        SyntaxRule.NO_COLON,
        Span(start, line.end),
        "Baris ini bukan `kunci: nilai`: tidak ada titik duanya.",
        "Tambahkan titik dua, atau jorokkan baris ini bila lanjutan dari nilai di atasnya.",
    )
    return True


def _sentence_goes_on(stop: Stop, line: Span) -> bool:
    """`- Perhatian: kartu rusak` and the rest of that text below it."""
    above = stop.findings.lines.previous(line.start)
    begins = sentence_of(stop.read(above)) if above is not None else None
    if above is None or begins is None:
        return False
    whole = Span(above.start + begins[0], line.end)
    text = quoted(f"{begins[1]} {stop.read(line).strip()}")
    stop.add(
        SyntaxRule.COLON_IN_VALUE,
        Span(whole.start, whole.start + len(begins[1])),
        "Teks butir ini memuat ': ' (titik dua dan spasi) dan berlanjut di baris berikutnya.",
        f"Beri tanda kutip seluruhnya: {text}.",
        Fix.of(whole, text, safe=False),
    )
    return True


def indentation(stop: Stop) -> bool:
    """A line that stands in line with nothing above it, or with what it does not belong to."""
    column = columns(stop.content)[0]
    first = stop.line.start + column
    previous = stop.previous
    if previous is None or stop.flow is not None or not stop.content.strip():
        return False
    above = stop.read(previous)
    deeper = stop.character == ":" and column > columns(above)[0] and is_entry(above)
    if stop.offset > first and not deeper:
        return False
    known = sorted(set(_columns_above(stop)))
    span = Span(first, stop.line.end)
    if column in known:
        is_item = stop.content[column] == "-"
        stop.add(
            SyntaxRule.WRONG_INDENTATION,
            span,
            "Baris ini tidak menyambung dengan baris-baris yang setingkat di atasnya.",
            "Pada satu tingkat hanya boleh ada butir `- ...` saja, atau `kunci: nilai` saja."
            + (_AS_ITEM if not is_item and among_items(stop, stop.line) else ""),
        )
        return True
    stop.add(
        SyntaxRule.WRONG_INDENTATION,
        span,
        f"Baris ini menjorok {column} spasi, tidak sejajar dengan baris di atasnya.",
        f"Isi di atasnya mulai sesudah {_listed(known)} spasi; samakan dengan yang setingkat.",
        _level(stop, columns(above)[-1], column) if deeper else None,
    )
    return True


def _level(stop: Stop, wanted: int, column: int) -> Fix:
    """Bring the line level with the one above."""
    lead = Span(stop.line.start, stop.line.start + column)
    return Fix.of(lead, " " * wanted, safe=False)


def _columns_above(stop: Stop) -> list[int]:
    """The columns at which the enclosing lines above begin."""
    found: list[int] = []
    line = stop.previous
    while line is not None:
        begins = columns(stop.read(line))
        if not found or begins[0] < min(found):
            found.extend(begins)
        if begins[0] == 0:
            break
        line = stop.findings.lines.previous(line.start)
    return found


def _listed(numbers: list[int]) -> str:
    words = [str(number) for number in numbers]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} atau {words[-1]}"
