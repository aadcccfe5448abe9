"""What YAML allows and we do not, said while the tree is being built."""

import re
from typing import Any

from soptool.diagnostics import Fix, Span
from soptool.syntax.bullets import check_bullet
from soptool.syntax.characters import check_key_characters
from soptool.syntax.entry_line import value_of
from soptool.syntax.findings import Findings
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Entry, Scalar, Style, YamlNode
from soptool.syntax.quoting import quoted

_COMMENTS = re.compile(r"(?m)^[ \t]*#.*$")
LONGEST_SCALAR = 20_000
MOST_NODES = 50_000
DEEPEST = 64


def refuse_depth(findings: Findings, start: int) -> None:
    """Report a collection inside too many others."""
    findings.add(
        SyntaxRule.TOO_DEEP,
        Span(start, start + 1),
        f"Susunan di sini bertingkat lebih dari {DEEPEST}.",
        "Ratakan susunannya; SOP paling dalam memakai sekitar tujuh tingkat.",
    )


def refuse_count(findings: Findings, start: int) -> None:
    """Report the first value beyond the limit."""
    findings.add(
        SyntaxRule.TOO_MANY_NODES,
        Span(start, start + 1),
        f"Berkas ini berisi lebih dari {_dotted(MOST_NODES)} nilai.",
        "Pecah menjadi beberapa berkas SOP.",
    )


def refuse_length(findings: Findings, node: Scalar) -> None:
    """Report a value that is too long."""
    findings.add(
        SyntaxRule.SCALAR_TOO_LONG,
        node.span,
        f"Nilai ini {_dotted(len(node.text))} karakter; paling panjang {_dotted(LONGEST_SCALAR)}.",
        "Persingkat, atau pindahkan ke lampiran.",
    )


def refuse_decoration(findings: Findings, event: Any) -> None:
    """Report an anchor or a tag: often a text that happens to begin with & or !."""
    rule = SyntaxRule.TAG if event.anchor is None else SyntaxRule.ANCHOR
    _refuse_sign(findings, rule, event.start_mark.index)


def refuse_alias(findings: Findings, start: int) -> None:
    """Report an alias: often a text between stars."""
    _refuse_sign(findings, SyntaxRule.ALIAS, start)


def _refuse_sign(findings: Findings, rule: SyntaxRule, start: int) -> None:
    """Where a whole value begins with the sign, quotes are the cure."""
    line = findings.lines.line(start)
    value = value_of(findings.text[line.start : line.end])
    text = value[1] if value is not None and line.start + value[0] == start else ""
    cure = f" Beri tanda kutip: {quoted(text)}." if text else ""
    span = Span(start, start + len(text)) if text else Span(start, line.end)
    findings.add(
        rule,
        span,
        f"Nilai ini diawali tanda {findings.text[start]} yang mempunyai arti khusus dalam YAML.",
        f"Arti khusus itu tidak dipakai di sini.{cure}",
        fix=Fix.of(span, quoted(text), safe=" " in text) if text else None,
    )


def check_document(findings: Findings, event: Any, number: int) -> None:
    """Report directives, and a second document."""
    line = findings.lines.line(event.start_mark.index)
    whole = findings.lines.whole(event.start_mark.index)
    if event.version or event.tags:
        findings.add(
            SyntaxRule.DIRECTIVE,
            line,
            "Baris perintah YAML (diawali `%`) tidak dipakai di sini.",
            "Hapus baris itu.",
            fix=Fix.of(whole, ""),
        )
    if number > 1:
        empty = not _COMMENTS.sub("", findings.text[whole.end :]).strip()
        findings.add(
            SyntaxRule.SECOND_DOCUMENT,
            line,
            "Sesudah baris ini mulai dokumen kedua; satu berkas berisi satu SOP.",
            "Pindahkan isi sesudah `---` ke berkas lain, atau hapus barisnya.",
            fix=Fix.of(whole, "") if empty else None,
        )


def refuse_key(findings: Findings, node: YamlNode) -> None:
    """Report a key that is a list or a mapping."""
    findings.add(
        SyntaxRule.KEY_NOT_TEXT,
        node.span,
        "Nama kunci harus teks, bukan daftar atau kumpulan kunci.",
        'Beri tanda kutip bila kurung itu bagian dari teks, misalnya "[a]": nilai.',
    )


def check_key(findings: Findings, key: Scalar) -> None:
    """Report a key without letters, a merge key, and odd characters in a key."""
    if not key.text:
        findings.add(
            SyntaxRule.EMPTY_KEY,
            Span(key.span.start, key.span.start + 1),
            "Tidak ada nama kunci di depan titik dua.",
            "Tulis nama kuncinya, misalnya `judul: Penanganan Surat Masuk`.",
        )
    elif key.text == "<<" and key.style is Style.PLAIN:
        findings.add(
            SyntaxRule.MERGE_KEY,
            key.span,
            "Kunci gabung `<<` dari YAML tidak dipakai di sini.",
            "Tulis isinya langsung.",
        )
    elif not key.text.isascii():
        check_key_characters(findings, key)
        check_bullet(findings, key.span.start)


def refuse_word_in_braces(findings: Findings, before: Entry | None, key: Scalar) -> None:
    """In braces, a word without ": " is a forgotten space or the rest of a cut value."""
    name, colon, value = key.text.partition(":")
    if colon and value and key.style is Style.PLAIN:
        place = Span(key.span.start + len(name) + 1, key.span.start + len(name) + 1)
        findings.add(
            SyntaxRule.NO_SPACE_AFTER_COLON,
            key.span,
            f"Sesudah titik dua harus ada spasi: `{name}: {value}`.",
            "Tanpa spasi, seluruhnya terbaca sebagai satu nama kunci.",
            fix=Fix.of(place, " "),
            field=name,
        )
    elif before is not None and isinstance(before.value, Scalar):
        _refuse_comma(findings, before.key, before.value, key)
    else:
        findings.add(
            SyntaxRule.NO_COLON,
            key.span,
            f"`{key.text}` berada dalam kurung kurawal tanpa titik dua dan nilai.",
            "Tulis `kunci: nilai`, misalnya {ya: lanjut, tidak: rekap}.",
        )


def _refuse_comma(findings: Findings, key: Scalar, value: Scalar, rest: Scalar) -> None:
    cut = Span(value.span.start, rest.span.end)
    whole = findings.text[cut.start : cut.end]
    plain = value.style is Style.PLAIN and "\n" not in whole
    findings.add(
        SyntaxRule.COMMA_SPLITS_VALUE,
        cut,
        f"Koma memecah nilai `{key.text}`: `{rest.text}` terbaca sebagai kunci baru.",
        f"Beri tanda kutip: {quoted(whole)}." if plain else "Beri tanda kutip seluruh nilai.",
        fix=Fix.of(cut, quoted(whole)) if plain else None,
        field=key.text,
    )


def check_lone_dash(findings: Findings, start: int, only: YamlNode) -> None:
    """Report `- -`: in a list a dash alone opens an inner list with nothing in it."""
    text = findings.text
    before = text[text.rfind("\n", 0, start) + 1 : start].strip()
    if isinstance(only, Scalar) and only.span.start == only.span.end and before == "-":
        dash = Span(start, start + 1)
        findings.add(
            SyntaxRule.LONE_DASH,
            dash,
            "Tanda hubung sendirian terbaca sebagai butir daftar, bukan sebagai teks.",
            'Beri tanda kutip ("-"), atau kosongkan.',
            fix=Fix.of(dash, '"-"'),
        )


def _dotted(number: int) -> str:
    """As Indonesian writes thousands."""
    return f"{number:,}".replace(",", ".")
