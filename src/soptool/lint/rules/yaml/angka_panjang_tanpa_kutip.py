"""Digits too many for a number."""

from collections.abc import Iterator

from soptool.diagnostics import Fix, Severity
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import bare_figures
from soptool.syntax.yaml_document import YamlDocument

_MOST_DIGITS = 15


@text_rule(Severity.ADVICE)
def angka_panjang_tanpa_kutip(document: YamlDocument) -> Iterator[Finding]:
    """
    Angka panjang tanpa tanda kutip.

    ## Mengapa
    Bilangan lebih dari 15 angka, seperti NIP, kehilangan angka terakhirnya di program lain.

    Dasar: YAML 1.1 dan 1.2: arti skalar tanpa tanda kutip.

    ## Contoh
    ```yaml buruk
    pengesah:
      jabatan: Kepala Dinas
      nama: Dr. Sekar Pramudita, M.Si.
      nip: 198001012005012001  # <--
    ```
    ```yaml baik
    pengesah:
      jabatan: Kepala Dinas
      nama: Dr. Sekar Pramudita, M.Si.
      nip: "198001012005012001"
    ```
    ```yaml baik uji
    nomor: 123456789012345
    ```
    ```yaml buruk uji
    nomor: 1234567890123456  # <--
    ```
    """
    for scalar in bare_figures(document.root):
        if scalar.text.isdigit() and len(scalar.text) > _MOST_DIGITS:
            yield Finding(
                scalar.span,
                f"program lain membulatkan `{scalar.text}`, sebab lebih dari 15 angka.",
                f'Tulis di antara tanda kutip: "{scalar.text}"',
                fix=Fix.of(scalar.span, f'"{scalar.text}"'),
            )
