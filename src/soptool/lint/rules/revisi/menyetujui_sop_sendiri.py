"""One person who wrote a SOP and approved it."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context
from soptool.model.endorsements import own_approvals


@rule(Severity.ADVICE)
def menyetujui_sop_sendiri(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Penyusun SOP memeriksa atau mengesahkannya sendiri.

    ## Mengapa
    Pemeriksaan berguna bila dilakukan orang lain: penyusun jarang melihat kekeliruannya sendiri.

    Dasar: PermenPAN-RB 35/2012, pengujian dan reviu sebelum pengesahan.

    ## Contoh
    ```yaml buruk
    persetujuan:
      - peran: disusun
        nama: Laras Kinanti
        jabatan: Analis Kebijakan
      - peran: diperiksa
        nama: Laras Kinanti  # <--
        jabatan: Analis Kebijakan
    ```
    ```yaml baik
    persetujuan:
      - peran: disusun
        nama: Laras Kinanti
        jabatan: Analis Kebijakan
      - peran: diperiksa
        nama: Dr. Sekar Pramudita, M.Si.
        jabatan: Kepala Bagian Umum
    ```
    """
    for one in own_approvals(facts.sop):
        yield at(
            one, "name", f"{one.name} juga yang menyusun SOP ini.", "Mintakan pada orang lain."
        )
