"""Characters that a conversion has spoiled."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.cures import decoded
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import scalars
from soptool.syntax.yaml_document import YamlDocument

# The replacement character, places of private fonts, UTF-8 that was read as Windows-1252.
_SPOILED = re.compile(
    "\ufffd|[\ue000-\uf8ff]|\u00e2\u20ac.?|\u00c3[\u0080-\u00bf]|\u00c2[\u00a0-\u00bf]"
)


@text_rule(Severity.ERROR, draft=Severity.WARNING)
def karakter_rusak(document: YamlDocument) -> Iterator[Finding]:
    """
    Ada huruf yang rusak.

    ## Mengapa
    Tanda seperti � berarti huruf aslinya hilang saat berkas dipindahkan, dan tanda dari huruf
    khusus Word (Symbol, Wingdings) tercetak sebagai kotak. Tidak ada program yang dapat menebak
    isinya kembali.

    Dasar: Unicode: U+FFFD menggantikan huruf yang tidak dikenal; U+E000 sampai U+F8FF tidak
    berarti apa pun di luar hurufnya sendiri.

    ## Contoh
    ```yaml buruk
    peralatan:
      - Komputer � printer  # <--
    ```
    ```yaml baik
    peralatan:
      - Komputer – printer
    ```
    ```yaml buruk uji
    peralatan:
      - Komputer \uf0b7 printer  # <--
      - Komputer â€“ printer  # <--
      - Loket “Terpadu”
    ```
    """
    for scalar in scalars(document.root):
        if not scalar.text.isascii() and (found := _SPOILED.search(scalar.text)):
            yield Finding(
                scalar.span,
                f"isian ini memuat huruf rusak `{found[0]}` (U+{ord(found[0][0]):04X}).",
                "Ketik ulang huruf aslinya, lihat naskah asalnya.",
                fix=decoded(document, scalar.span),
            )
