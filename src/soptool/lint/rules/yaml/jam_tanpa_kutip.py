"""Times of day that other programs take for numbers of seconds."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Fix, Severity
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import bare_figures
from soptool.syntax.yaml_document import YamlDocument

_SIXTIETHS = re.compile(r"[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?")


@text_rule(Severity.ADVICE)
def jam_tanpa_kutip(document: YamlDocument) -> Iterator[Finding]:
    """
    Jam ditulis tanpa tanda kutip.

    ## Mengapa
    soptool membaca teksnya apa adanya, tetapi program lain membaca 10:30 sebagai bilangan dengan
    dasar enam puluh, yaitu 630.

    Dasar: YAML 1.1: bilangan berbasis enam puluh.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Membuka loket pelayanan
        pelaksana: petugas
        keterangan: 10:30  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Membuka loket pelayanan
        pelaksana: petugas
        keterangan:
          - "10:30"
          - 10:75
          - Pukul 10:30
    ```
    """
    for scalar in bare_figures(document.root):
        if _SIXTIETHS.fullmatch(scalar.text):
            yield Finding(
                scalar.span,
                f"program lain membaca `{scalar.text}` sebagai satu bilangan.",
                f'Tulis di antara tanda kutip: "{scalar.text}"',
                fix=Fix.of(scalar.span, f'"{scalar.text}"'),
            )
