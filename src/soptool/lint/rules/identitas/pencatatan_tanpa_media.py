"""Records that are kept nowhere."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, at, rule
from soptool.lint.wording import has_acronym, is_unfinished
from soptool.model.context import Context


@rule(Severity.ADVICE, wording=True)
def pencatatan_tanpa_media(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pencatatan tidak menyebut medianya.

    ## Mengapa
    "Disimpan" atau "Data" tidak mengatakan di mana catatannya dapat dicari: di buku, formulir,
    kartu kendali, atau aplikasi yang mana. Daftar kata media dapat ditambah dengan `kata:` di
    soptool.yaml.

    Dasar: PermenPAN-RB 35/2012, pencatatan dan pendataan: formulir dan catatan yang diisi
    pelaksana.

    ## Contoh
    ```yaml buruk
    pencatatan:
      - Disimpan  # <--
    ```
    ```yaml baik
    pencatatan:
      - Buku agenda surat masuk
      - Direkam di SRIKANDI
      - TODO nama buku
    ```
    ```yaml buruk uji
    pencatatan:
      - DISIMPAN BAIK  # <--
      - SIMPEG
      - Dicatat di ATK  # <--
    ```
    """
    for index, record in enumerate(facts.sop.records):
        named = not context.words.media.isdisjoint(words_of(record)) or has_acronym(record)
        if not named and not is_unfinished(record):
            yield at(
                facts.sop,
                "records",
                f"pencatatan `{record}` tidak menyebut buku, formulir, atau aplikasinya.",
                "Contoh: Buku agenda surat masuk; aplikasi SRIKANDI.",
                index,
            )
