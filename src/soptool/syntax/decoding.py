"""Bytes of a file → text: UTF-8 and nothing else."""

from soptool.diagnostics import Diagnostic, Place
from soptool.syntax.names import SyntaxRule

LARGEST_FILE = 1024 * 1024

UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_OTHER_FORMATS = {
    b"PK\x03\x04": "Word atau Excel (atau ZIP lain)",
    b"\xd0\xcf\x11\xe0": "Word, Excel, atau PowerPoint bentuk lama",
    b"%PDF-": "PDF",
}
_SAVE_AS = "Simpan ulang dengan pengodean UTF-8 (di Notepad: Simpan Sebagai, Pengodean: UTF-8)."


def decode(content: bytes, file: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text without its byte order mark, or why there is none."""
    if too_large := check_size(len(content), file):
        return None, too_large
    for mark, kind in _OTHER_FORMATS.items():
        if content.startswith(mark):
            return None, (_other_format(file, kind),)
    if content.startswith(_UTF16_MARKS) or b"\0" in content[:4]:
        return None, (_refused(file, b"", "Berkas ini tersimpan sebagai UTF-16, bukan UTF-8."),)
    marked = content.startswith(UTF8_MARK)
    content = content.removeprefix(UTF8_MARK)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_undecodable(file, content, error.start),)
    return text, (_byte_order_mark(file),) if marked else ()


def check_size(size: int, file: str) -> tuple[Diagnostic, ...]:
    """A finding when a file has more than 1 MiB."""
    if size <= LARGEST_FILE:
        return ()
    message = f"Berkas ini berukuran {size:,} bita; paling besar 1 MiB ({LARGEST_FILE:,} bita)."
    return (
        _diagnostic(
            SyntaxRule.FILE_TOO_LARGE,
            Place(file, 1, 1, 1, 1),
            message.replace(",", "."),
            "Pecah menjadi beberapa SOP, atau pindahkan isi yang bukan SOP ke berkas lain.",
        ),
    )


def _other_format(file: str, kind: str) -> Diagnostic:
    return _diagnostic(
        SyntaxRule.NOT_UTF8,
        Place(file, 1, 1, 1, 1),
        f"Ini berkas {kind}, bukan berkas SOP.",
        "SOP ditulis sebagai teks dalam berkas *.sop.yaml; mulai yang baru dengan: soptool new",
    )


def _undecodable(file: str, content: bytes, offset: int) -> Diagnostic:
    byte = content[offset]
    if byte >= 0xA0:
        message = (
            f"Berkas ini bukan UTF-8; di sini ada bita 0x{byte:02X}, dalam Latin-1 "
            f"(Windows-1252) huruf '{chr(byte)}'."
        )
    else:
        message = f"Berkas ini bukan UTF-8; di sini ada bita 0x{byte:02X} yang tidak dapat dibaca."
    return _refused(file, content[:offset], message)


def _refused(file: str, before: bytes, message: str) -> Diagnostic:
    """Everything in `before` is sound UTF-8, so it tells line and column."""
    text = before.decode("utf-8")
    line = text.count("\n") + 1
    column = len(text) - (text.rfind("\n") + 1) + 1
    place = Place(file, line, column, line, column + 1)
    return _diagnostic(SyntaxRule.NOT_UTF8, place, message, _SAVE_AS)


def _byte_order_mark(file: str) -> Diagnostic:
    return _diagnostic(
        SyntaxRule.BYTE_ORDER_MARK,
        Place(file, 1, 1, 1, 1),
        "Berkas ini diawali tanda BOM, yang membuat sebagian program salah membaca kunci pertama.",
        "Simpan ulang sebagai UTF-8 tanpa BOM.",
    )


def _diagnostic(rule: SyntaxRule, place: Place, message: str, hint: str) -> Diagnostic:
    return Diagnostic(rule.rule, rule.severity, message, place, hint)
