"""Logos that are not there."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def logo_tidak_ditemukan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Berkas logo tidak ditemukan.

    ## Mengapa
    Logo dicetak di kiri atas halaman pertama. Bila berkasnya tidak ada, tempatnya kosong.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: logo dan nama instansi.

    ## Contoh
    ```yaml buruk
    instansi:
      nama: Pemerintah Kota Arunika
      logo: lambang.png  # <--
    ```
    ```yaml baik
    instansi:
      nama: Pemerintah Kota Arunika
      logo: logo.png
    ```
    """
    logo = facts.sop.institution.logo
    if logo and context.files is not None and logo not in context.files:
        yield at(
            facts.sop.institution,
            "logo",
            f"berkas logo `{logo}` tidak ditemukan.",
            "Alamatnya dihitung dari folder berkas SOP ini, dan harus di dalam repositori.",
        )
