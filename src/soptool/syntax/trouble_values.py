"""Values that YAML takes for something else: a second colon, a dash alone, a special sign."""

import re

from soptool.diagnostics import Fix, Span
from soptool.syntax.entry_line import columns, sentence_of, value_of, without_comment
from soptool.syntax.names import SyntaxRule
from soptool.syntax.stop import Stop
from soptool.syntax.trouble_pairs import text_after

_NO_SPACE = re.compile(r"""[ ]*(?:-[ ]+)*(?P<key>[A-Za-z_]+|"[^"]*"|'[^']*'):(?=[^\s:])""")
_BLOCK_SIGNS = re.compile(r"[|>][0-9+-]*")


def lone_dash(stop: Stop) -> bool:
    """`keterangan: -`, or a list that begins beside its key."""
    before = stop.text[stop.line.start : stop.offset]
    if stop.character != "-" or (":" not in before and stop.flow is None):
        return False
    dash = Span(stop.offset, stop.offset + 1)
    if stop.flow is not None or without_comment(stop.read(stop.rest)) == "-":
        stop.add(
            SyntaxRule.LONE_DASH,
            dash,
            "Tanda hubung sendirian terbaca sebagai awal daftar, bukan sebagai teks.",
            'Beri tanda kutip ("-"), atau kosongkan.',
            Fix.of(dash, '"-"'),
        )
        return True
    column = columns(stop.content)[-1]
    stop.add(
        SyntaxRule.ITEM_BESIDE_KEY,
        stop.rest,
        "Butir daftar harus mulai di baris baru, di bawah kuncinya.",
        "Pindahkan `- ...` ke baris berikutnya; bila `-` bagian dari teks, beri tanda kutip.",
        Fix.of(Span(stop.offset, stop.offset), f"\n{' ' * (column + 2)}", safe=False),
    )
    return True


def special_start(stop: Stop) -> bool:
    """A value that begins with a sign of YAML: quotes make it a text."""
    value = value_of(stop.content)
    if value is None or stop.flow is not None:
        return False
    start, text = value
    sign = text[0]
    begins = stop.offset == stop.line.start + start
    always = sign in "@`%*" or (sign in "|>" and not _BLOCK_SIGNS.fullmatch(text))
    here = begins and (sign in "&!?" or (sign in "]}," and len(text) > 1))
    if not always and not here:
        return False
    stop.add_quotable(
        SyntaxRule.SPECIAL_START,
        _span(stop, start, text),
        f"Nilai ini diawali tanda {sign} yang mempunyai arti khusus dalam YAML.",
    )
    return True


def no_space(stop: Stop) -> bool:
    """`judul:Rekap`: on the line where reading stopped, where it began, or the one above."""
    begun = None if stop.begun is None else stop.findings.lines.line(stop.begun)
    for line in (stop.line, begun, stop.previous):
        match = _NO_SPACE.match(stop.text, line.start, line.end) if line else None
        if match:
            key = match["key"].strip("\"'")
            stop.add(
                SyntaxRule.NO_SPACE_AFTER_COLON,
                Span(match.start("key"), match.end()),
                f"Sesudah `{key}:` harus ada spasi.",
                f"Tulis `{key}: ...`.",
                Fix.of(Span(match.end(), match.end()), " "),
                key,
            )
            return True
    return False


def colon(stop: Stop) -> bool:
    """A second ": " on one line belongs to the text of the value."""
    value = value_of(stop.content)
    if stop.character != ":" or value is None or stop.flow is not None:
        return False
    start, text = value
    if stop.offset <= stop.line.start + start or text[0] in "[{":
        return False
    if text[0] in "\"'":
        return text_after(stop)
    start, text = sentence_of(stop.content) or value
    stop.add_quotable(
        SyntaxRule.COLON_IN_VALUE,
        _span(stop, start, text),
        "Nilai memuat ': ' (titik dua dan spasi), beri kutip.",
    )
    return True


def _span(stop: Stop, start: int, text: str) -> Span:
    return Span(stop.line.start + start, stop.line.start + start + len(text))
