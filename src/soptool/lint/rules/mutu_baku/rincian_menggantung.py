"""Lists that trail off."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, rule
from soptool.lint.wording import word_set
from soptool.model.context import Context

_TRAILS = word_set("dll dsb dst lain-lain sebagainya seterusnya")


@rule(Severity.WARNING, wording=True)
def rincian_menggantung(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Rincian berakhir dengan dst. atau dll.

    ## Mengapa
    Pelaksana tidak dapat menyiapkan "dan lain-lain". Sebut semua yang diperlukan, atau rujuk
    daftarnya.

    Dasar: PermenPAN-RB 35/2012, prinsip kejelasan dan keterukuran.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        kelengkapan: KTP, KK, dll.  # <--
    peralatan:
      - Komputer, printer, dan lain-lain  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        kelengkapan: KTP dan KK
    ```
    """
    if _TRAILS.isdisjoint(facts.vocabulary):
        return
    for prose in facts.prose:
        if not _TRAILS.isdisjoint(words_of(prose.text)):
            yield Finding(
                prose.span,
                f"`{prose.text}` tidak menyebut semuanya.",
                "Sebut satu per satu, atau rujuk daftarnya.",
                prose.field,
                prose.row,
            )
