"""Approved, and nobody looked."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def disahkan_tanpa_pemeriksaan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Disahkan tanpa diperiksa.

    ## Mengapa
    Sebelum disahkan, SOP diuji dan ditelaah oleh bagian organisasi. Persetujuan yang hanya memuat
    pengesahan tidak menunjukkan siapa yang memeriksanya.

    Dasar: PermenPAN-RB 35/2012, pengembangan SOP: pengujian dan reviu sebelum pengesahan.

    ## Contoh
    ```yaml buruk
    persetujuan:
      - peran: disusun
        nama: Laras Wening
      - peran: disahkan  # <--
        nama: Dr. Sekar Pramudita, M.Si.
    ```
    ```yaml baik
    persetujuan:
      - peran: disusun
        nama: Laras Wening
      - peran: diperiksa
        nama: Damar Prakoso
      - peran: disahkan
        nama: Dr. Sekar Pramudita, M.Si.
    ```
    """
    roles = {one.role: one for one in facts.sop.endorsements}
    if "disahkan" in roles and "diperiksa" not in roles:
        yield Finding(
            roles["disahkan"].where("role"),
            "SOP disahkan, tetapi tidak ada yang memeriksanya.",
            "Tulis juga persetujuan dengan `peran: diperiksa`.",
            "persetujuan",
        )
