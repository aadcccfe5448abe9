"""Numbers that do not look as the profile says."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.lint.wording import is_unfinished
from soptool.model.context import Context
from soptool.model.number_pattern import matches


@rule(Severity.WARNING)
def nomor_tidak_sesuai_pola(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Nomor tidak sesuai pola instansi.

    ## Mengapa
    Nomor yang seragam memudahkan penyimpanan dan pencarian. Polanya ditetapkan profil instansi
    menurut tata naskah dinasnya; tanpa pola, aturan ini diam.

    Dasar: tata naskah dinas instansi masing-masing.

    ## Contoh
    ```yaml buruk
    nomor: SOP 12  # <--
    ```
    ```yaml baik
    nomor: 000.8.3.3/012/BKPSDM/2026
    ```
    ```yaml baik uji
    nomor: TODO
    ```
    ```yaml baik uji
    nomor:
    status: draf
    ```
    """
    form = context.profile.number
    number = facts.sop.number
    skipped = not form.pattern or not number or is_unfinished(number)
    if not skipped and not matches(form.pattern, number):
        hint = f"Contoh: {form.example}" if form.example else "Lihat tata naskah dinas instansi."
        yield at(facts.sop, "number", f"nomor `{number}` tidak sesuai pola instansi.", hint)
