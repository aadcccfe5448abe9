"""SOPs related to themselves."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.cures import without_line
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context
from soptool.model.keys import normal_text
from soptool.model.titles import without_prefix


@rule(Severity.WARNING)
def terkait_dengan_diri_sendiri(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Keterkaitan menyebut SOP ini sendiri.

    ## Mengapa
    Keterkaitan menunjuk SOP lain yang mendahului atau melanjutkan prosedur ini. Menyebut diri
    sendiri biasanya sisa menyalin.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: keterkaitan dengan SOP lain.

    ## Contoh
    ```yaml buruk
    keterkaitan:
      - SOP Penanganan Surat Masuk  # <--
    ```
    ```yaml baik
    keterkaitan:
      - SOP Penanganan Surat Keluar
      - judul: SOP Pengarsipan
        nomor: 000.8.3.3/002/BAGUM/2026
    ```
    ```yaml buruk uji
    keterkaitan:
      - judul: Surat  # <--
        nomor: 000.8.3.3/001/BAGUM/2026
    ```
    ```yaml baik uji
    nomor:
    keterkaitan:
      - SOP Penanganan Surat Keluar
    ```
    """
    own = normal_text(without_prefix(facts.sop.title))
    for related in facts.sop.related_sops:
        same_number = related.number != "" and related.number == facts.sop.number
        if same_number or normal_text(without_prefix(related.title)) == own:
            yield at(
                related,
                "title",
                "keterkaitan menyebut SOP ini sendiri.",
                "Tulis SOP lain yang mendahului atau melanjutkannya, atau hapus butir ini.",
                fix=without_line(facts.document, related.where("title")),
            )
