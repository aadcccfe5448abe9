"""SOPs in force in a far future."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ADVICE)
def efektif_terlalu_jauh(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Tanggal efektif terlalu jauh di depan.

    ## Mengapa
    SOP yang baru berlaku lebih dari setahun lagi biasanya salah ketik tahunnya. Batasnya diatur
    profil (`hari_ke_depan`).

    Dasar: PermenPAN-RB 35/2012, tanggal efektif.

    ## Contoh
    ```yaml buruk
    tanggal:
      pembuatan: 2026-01-12
      efektif: 2029-02-02  # <--
    ```
    ```yaml baik
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-12-01}
    ```
    ```yaml baik uji
    tanggal: {pembuatan: 2026-01-12, efektif: 2027-07-02}
    ```
    ```yaml baik uji
    tanggal: {pembuatan: 2026-01-12}
    ```
    """
    effective = facts.sop.dates.effective
    most = context.profile.thresholds.future_days
    future = effective and effective > context.today  # for most SOPs no longer, whatever the day
    if effective and future and (effective - context.today).days > most:
        yield at(
            facts.sop.dates,
            "effective",
            f"tanggal efektif {effective} lebih dari {most} hari lagi.",
            "Periksa tahunnya.",
        )
