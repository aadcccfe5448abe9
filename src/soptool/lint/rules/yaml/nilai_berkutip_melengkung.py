"""Word's quotation marks around a whole value."""

from collections.abc import Iterator

from soptool.diagnostics import Fix, Severity
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import scalars
from soptool.syntax.nodes import Style
from soptool.syntax.quoting import between_curly, quoted
from soptool.syntax.yaml_document import YamlDocument


@text_rule(Severity.WARNING)
def nilai_berkutip_melengkung(document: YamlDocument) -> Iterator[Finding]:
    """
    Nilai diapit tanda kutip melengkung.

    ## Mengapa
    Word mengganti tanda kutip lurus dengan yang melengkung. Bagi YAML itu huruf biasa, jadi ikut
    tercetak dan ikut diperiksa sebagai isi.

    Dasar: YAML 1.2: hanya kutip lurus yang mengapit nilai.

    ## Contoh
    ```yaml buruk
    peralatan:
      - “Komputer”  # <--
    ```
    ```yaml baik
    peralatan:
      - "Komputer"
    ```
    ```yaml baik
    peralatan:
      - Stempel “Diterima” dan “Ditolak”
    ```
    """
    if document.text.isascii():
        return
    for scalar in scalars(document.root):
        if scalar.style is Style.PLAIN and (inside := between_curly(scalar.text)):
            straight = quoted(inside)
            yield Finding(
                scalar.span,
                f"isian {scalar.text} diapit tanda kutip melengkung dari Word.",
                f"Pakai kutip lurus: {straight}",
                fix=Fix.of(scalar.span, straight),
            )
