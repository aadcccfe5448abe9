"""Offices and laws among the related SOPs."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, at, rule
from soptool.lint.wording import word_set
from soptool.model.context import Context

_OFFICES_AND_LAWS = word_set(
    "badan bagian balai biro dinas direktorat inspektorat kantor kanwil kecamatan kelurahan "
    "keputusan kementerian pemerintah peraturan sekretariat undang-undang uu"
)


@rule(Severity.ADVICE)
def terkait_bukan_sop(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Keterkaitan menyebut instansi atau peraturan, bukan SOP.

    ## Mengapa
    Keterkaitan menunjuk SOP lain yang mendahului atau melanjutkan prosedur ini. Instansi yang
    terlibat adalah pelaksana, dan peraturan ditulis di dasar hukum.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: keterkaitan dengan SOP lain.

    ## Contoh
    ```yaml buruk
    keterkaitan:
      - Kementerian Keuangan  # <--
    ```
    ```yaml baik
    keterkaitan:
      - Penataan Kantor
      - judul: Peraturan Disiplin Pegawai
        nomor: 000.8.3.3/002/BAGUM/2026
    ```
    """
    for related in facts.sop.related_sops:
        first = words_of(related.title)[:1]
        if not related.number and not _OFFICES_AND_LAWS.isdisjoint(first):
            yield at(
                related,
                "title",
                f"keterkaitan `{related.title}` bukan judul SOP.",
                "Tulis judul SOP yang terkait, misalnya SOP Penanganan Surat Keluar.",
            )
