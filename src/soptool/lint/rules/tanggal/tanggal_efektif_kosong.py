"""No day of effect."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.WARNING, draft=Severity.ADVICE)
def tanggal_efektif_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Tanggal efektif belum diisi.

    ## Mengapa
    Sejak tanggal efektif SOP mengikat para pelaksananya; tanpa tanggal itu tidak jelas revisi
    mana yang berlaku.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: tanggal efektif.

    ## Contoh
    ```yaml buruk
    tanggal: {pembuatan: 2026-01-12}  # <--
    ```
    ```yaml buruk uji
    tanggal:
      pembuatan: 2026-01-12
      efektif:  # <--
    ```
    ```yaml baik
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
    ```
    """
    dates = facts.sop.dates
    if dates.effective is None:
        yield Finding(
            dates.where("effective") if dates.origin else facts.sop.where("dates"),
            "tanggal efektif belum diisi.",
            "Tulis `efektif:` dengan tahun-bulan-hari, misalnya 2026-02-02.",
            "efektif",
        )
