"""Symbols set against what they do."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.cures import without_line
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.sop import Symbol


@rule(Severity.ERROR)
def simbol_bertentangan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Simbol bertentangan dengan cabangnya.

    ## Mengapa
    Belah ketupat berarti keputusan dan selalu bercabang; kotak dan kapsul tidak bercabang. Simbol
    yang dipaksakan membuat gambar berkata lain daripada isinya.

    Dasar: PermenPAN-RB 35/2012, arti lima simbol.

    ## Contoh
    ```yaml buruk
    langkah:
      - id: terima
        kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        simbol: kotak  # <--
        keputusan: {ya: lanjut, tidak: terima}
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - id: terima
        kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        simbol: belah_ketupat
        keputusan: {ya: lanjut, tidak: terima}
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        simbol: belah_ketupat  # <--
    ```
    """
    for row in facts.rows:
        for node in row.nodes:
            diamond = node.symbol is Symbol.DECISION
            if node.symbol is not None and diamond != bool(node.branches):
                yield Finding(
                    node.where("symbol"),
                    f"simbol `{node.symbol.value}` bertentangan: langkah ini "
                    f"{'bercabang' if node.branches else 'tidak bercabang'}.",
                    "Hapus `simbol:`; soptool memilih simbol yang tepat.",
                    "simbol",
                    row,
                    fix=without_line(facts.document, node.where("symbol"), "simbol:"),
                )
