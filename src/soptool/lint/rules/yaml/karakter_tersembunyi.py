"""Blanks and marks inside a value that nobody sees."""

from collections.abc import Iterator

from soptool.diagnostics import Edit, Fix, Severity, Span
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import scalars
from soptool.syntax.characters import HIDDEN, spoken
from soptool.syntax.yaml_document import YamlDocument

# Spaces of every width; all else that is hidden stands between two letters of one word.
_BLANKS = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)


@text_rule(Severity.ADVICE)
def karakter_tersembunyi(document: YamlDocument) -> Iterator[Finding]:
    """
    Ada karakter tersembunyi di dalam teks.

    ## Mengapa
    Spasi tak terputus, tanda hubung lunak, dan karakter tanpa lebar terbawa saat menyalin dari
    Word atau laman web. Kata yang memuatnya tidak ditemukan saat dicari, dan dua isian yang
    tampak sama menjadi berbeda.

    Dasar: YAML 1.2: karakter itu bagian dari nilai, bukan spasi.

    ## Contoh
    ```yaml buruk
    peralatan:
      - Komputer⍽dan printer  # <--
    ```
    ```yaml baik
    peralatan:
      - Komputer dan printer
      - Map – merah
    ```
    ```yaml buruk uji
    peralatan:
      - Komputer dan\u200b printer  # <--
      - "Komputer dan\\u200b pemindai"  # <--
    ```
    """
    for scalar in scalars(document.root):
        if not scalar.text.isascii() and (found := HIDDEN.search(scalar.text)):
            yield Finding(
                scalar.span,
                f"isian ini memuat {spoken(found[0][0])}.",
                "Ganti dengan spasi biasa, atau hapus.",
                fix=_cure(document.text, scalar.span),
            )


def _cure(text: str, span: Span) -> Fix | None:
    """None where the character was made by an escape, which is not in the text itself."""
    edits = tuple(
        Edit(Span(*match.span()), " " if match[0][0] in _BLANKS else "")
        for match in HIDDEN.finditer(text, span.start, span.end)
    )
    return Fix(edits) if edits else None
