"""Numbers of another year."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context

_YEAR = re.compile(r"(?:^|[^0-9])((?:19|20)[0-9]{2})$")


@rule(Severity.WARNING)
def tahun_nomor_berbeda(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Tahun di nomor berbeda dari tahun tanggalnya.

    ## Mengapa
    Nomor biasanya memuat tahun SOP dibuat atau direvisi. Bila tahunnya tidak sama dengan satu pun
    tanggal SOP, salah satunya keliru.

    Dasar: PermenPAN-RB 35/2012, nomor dan tanggal pada bagian identitas.

    ## Contoh
    ```yaml buruk
    nomor: 000.8.3.3/012/BKPSDM/2023  # <--
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
    ```
    ```yaml baik
    nomor: 000.8.3.3/012/BKPSDM/2026
    tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
    ```
    ```yaml baik
    nomor: 012/BKPSDM
    ```
    ```yaml buruk uji
    nomor: 7/2020  # <--
    ```
    ```yaml baik
    nomor: 000.8.3.3/012/BKPSDM/2020
    tanggal:
    ```
    """
    dates = facts.sop.dates
    years = {d.year for d in (dates.created, dates.revised, dates.effective, dates.approved) if d}
    year = _YEAR.search(facts.sop.number)
    if year and years and int(year[1]) not in years:
        yield at(
            facts.sop,
            "number",
            f"nomor memuat tahun {year[1]}, tetapi tanggal SOP ini tahun "
            f"{', '.join(map(str, sorted(years)))}.",
            "Sesuaikan nomor atau tanggalnya.",
        )
