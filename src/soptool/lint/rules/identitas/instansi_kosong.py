"""A missing institution."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ERROR, draft=Severity.ADVICE)
def instansi_kosong(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Nama instansi belum diisi.

    ## Mengapa
    Nama instansi dicetak di bawah logo dan menyatakan siapa yang berwenang atas SOP ini.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: logo dan nama instansi.

    ## Contoh
    ```yaml buruk
    instansi:  # <--
    ```
    ```yaml baik
    instansi:
      nama:
        - Pemerintah Kota Arunika
        - Badan Kepegawaian dan Pengembangan Sumber Daya Manusia
    ```
    """
    if not facts.sop.institution.name:
        yield at(
            facts.sop,
            "institution",
            "nama instansi belum diisi.",
            "Isi `instansi: nama:` di sini, atau sekali saja di soptool.yaml.",
        )
