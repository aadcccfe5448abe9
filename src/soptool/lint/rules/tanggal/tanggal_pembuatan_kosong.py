"""No day of making."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.WARNING, draft=Severity.ADVICE)
def tanggal_pembuatan_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Tanggal pembuatan belum diisi.

    ## Mengapa
    Tanggal pembuatan menyatakan sejak kapan SOP ini ada; nomor dan revisinya dihitung dari sana.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: tanggal pembuatan.

    ## Contoh
    ```yaml buruk
    tanggal: {efektif: 2026-02-02}  # <--
    ```
    ```yaml buruk uji
    tanggal:
      pembuatan:  # <--
      efektif: 2026-02-02
    ```
    ```yaml baik
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
    ```
    """
    dates = facts.sop.dates
    if dates.created is None:
        yield Finding(
            dates.where("created") if dates.origin else facts.sop.where("dates"),
            "tanggal pembuatan belum diisi.",
            "Tulis `pembuatan:` dengan tahun-bulan-hari, misalnya 2026-01-12.",
            "pembuatan",
        )
