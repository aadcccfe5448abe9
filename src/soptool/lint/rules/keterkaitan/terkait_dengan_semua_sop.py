"""SOPs related to everything."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def terkait_dengan_semua_sop(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Keterkaitan menyebut semua SOP.

    ## Mengapa
    Rujukan ke semua SOP tidak menunjuk apa pun: pembaca tidak tahu prosedur mana yang harus
    dibuka.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: keterkaitan dengan SOP lain.

    ## Contoh
    ```yaml buruk
    keterkaitan:
      - Seluruh SOP di Sekretariat Daerah  # <--
    ```
    ```yaml baik
    keterkaitan:
      - SOP Penanganan Surat Keluar
      - SOP Pendataan Semua Aset
    ```
    ```yaml baik uji
    keterkaitan:
      - "2026"
      - Seluruh Aset Daerah
    ```
    """
    for related in facts.sop.related_sops:
        words = words_of(related.title)
        if words and words[0] in ("semua", "seluruh") and "sop" in words:
            yield at(
                related,
                "title",
                f"keterkaitan `{related.title}` tidak menunjuk SOP tertentu.",
                "Sebut judul SOP yang benar-benar berhubungan.",
            )
