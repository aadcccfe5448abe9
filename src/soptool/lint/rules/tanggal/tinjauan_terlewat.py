"""Reviews that are overdue."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context
from soptool.model.sop import Status


@rule(Severity.WARNING)
def tinjauan_terlewat(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Tanggal tinjauan ulang sudah lewat.

    ## Mengapa
    SOP yang berlaku ditinjau berkala agar tetap sesuai dengan pekerjaannya. Tanggal
    `tinjau_ulang` yang sudah lewat berarti peninjauan belum dicatat.

    Dasar: PermenPAN-RB 35/2012, monitoring dan evaluasi SOP dilakukan sekurang-kurangnya sekali
    setahun.

    ## Contoh
    ```yaml buruk
    tinjau_ulang: 2026-01-05  # <--
    ```
    ```yaml baik
    tinjau_ulang: 2027-01-05
    ```
    ```yaml baik
    tinjau_ulang: 2026-01-05
    status: dicabut
    ```
    ```yaml baik uji
    tinjau_ulang: 2026-07-01
    ```
    """
    day = facts.sop.review_on
    if day and day < context.today and facts.sop.status is Status.IN_FORCE:
        yield at(
            facts.sop,
            "review_on",
            f"tinjauan ulang seharusnya sudah dilakukan pada {day}.",
            "Tinjau SOP ini, lalu tulis tanggal tinjauan berikutnya.",
        )
