"""Values that a hash cuts."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Fix, Severity, Span
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import scalars
from soptool.syntax.nodes import Style
from soptool.syntax.quoting import quoted
from soptool.syntax.yaml_document import YamlDocument

_CUT = re.compile(r"[ ]+(?P<rest>#(?!soptool:)[^\s#][^\r\n]*)")


@text_rule(Severity.WARNING)
def pagar_memotong_nilai(document: YamlDocument) -> Iterator[Finding]:
    """
    Tanda # memotong nilai.

    ## Mengapa
    Spasi yang diikuti # memulai catatan untuk penulis, yang tidak dibaca dan tidak dicetak.
    Bagian seperti #21 dalam nomor hilang tanpa pesan.

    Dasar: YAML 1.2: tanda # sesudah spasi memulai komentar.

    ## Contoh
    ```yaml buruk
    peralatan:
      - Map #2 biru  # <--
    ```
    ```yaml buruk uji
    nomor: #21  # <--
    ```
    ```yaml baik
    peralatan:
      - "Map #2 biru"
      - Komputer  # milik bersama
    ```
    """
    if " #" not in document.text:
        return
    for scalar in scalars(document.root):
        cut = _CUT.match(document.text, scalar.span.end)
        if cut and scalar.style is Style.PLAIN:
            rest = cut["rest"].rstrip()
            end = cut.start("rest") + len(rest)
            start = scalar.span.start if scalar.text else cut.start("rest")
            whole = quoted(" ".join(document.text[start:end].split()))
            yield Finding(
                Span(cut.start("rest"), end),
                f"`{rest}` tidak terbaca: spasi dan # memulai catatan.",
                f"Beri tanda kutip: {whole}; bila memang catatan, tulis `# ` dengan spasi.",
                fix=Fix.of(Span(start, end), whole, safe=False),
            )
