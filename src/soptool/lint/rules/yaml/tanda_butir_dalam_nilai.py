"""Bullets that became a part of a text."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Severity, Span
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import scalars
from soptool.syntax.bullets import BULLETS
from soptool.syntax.nodes import Style
from soptool.syntax.yaml_document import YamlDocument

_BULLET = re.compile(rf"^[{BULLETS}] |[\r\n][ ]*(?:[{BULLETS}]|-(?= ))")


@text_rule(Severity.WARNING)
def tanda_butir_dalam_nilai(document: YamlDocument) -> Iterator[Finding]:
    """
    Tanda butir menjadi bagian dari teks.

    ## Mengapa
    Bulatan dari Word, dan tanda hubung yang menjorok lebih dalam dari butir di atasnya, tidak
    memulai butir baru: teksnya menyambung dan tercetak bersama tandanya.

    Dasar: YAML 1.2: butir diawali tanda hubung dan spasi, pada kolom yang sama.

    ## Contoh
    ```yaml buruk
    peralatan:
      - • Komputer  # <--
    ```
    ```yaml baik
    peralatan:
      - Komputer
      - Printer
    ```
    ```yaml buruk uji
    peralatan:
      - Komputer  # <--
        - Printer
    ```
    ```yaml baik uji
    kualifikasi:
      - "• memahami aturan"
      - "Memahami aturan
        - kepegawaian"
    ```
    ```yaml baik uji
    kualifikasi:
      - Memahami aturan
        kepegawaian
    ```
    """
    for text, _, (start, end), style in scalars(document.root):
        on_one_line = end - start == len(text)
        if style is not Style.PLAIN or (on_one_line and text.isascii()):
            continue
        if found := _BULLET.search(document.text[start:end]):
            yield Finding(
                Span(start, end),
                f"tanda `{found[0].strip()}` di sini menjadi bagian dari teks, bukan awal butir.",
                "Tulis setiap butir di barisnya sendiri, diawali `- ` dan sejajar dengan butir "
                "lain.",
            )
