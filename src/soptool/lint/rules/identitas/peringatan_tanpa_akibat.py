"""Cautions that name no consequence."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, at, rule
from soptool.lint.wording import is_unfinished, word_set
from soptool.model.context import Context

_SIGNS = word_set(
    "akan akibat akibatnya apabila berakibat berdampak berisiko bila bilamana dapat denda dikenai "
    "dikenakan jika kalau maka mengakibatkan menyebabkan sanksi"
)


@rule(Severity.ADVICE, wording=True)
def peringatan_tanpa_akibat(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Peringatan tidak menyebut akibat.

    ## Mengapa
    Peringatan berguna bila pembaca tahu apa yang terjadi bila prosedur diabaikan. Anjuran seperti
    "Teliti" tidak menyebut akibat apa pun.

    Dasar: PermenPAN-RB 35/2012, peringatan memberi penjelasan mengenai kemungkinan yang terjadi
    bila prosedur tidak dilaksanakan.

    ## Contoh
    ```yaml buruk
    peringatan:
      - Kerjakan dengan teliti.  # <--
    ```
    ```yaml baik
    peringatan:
      - Jika berkas tidak diperiksa, maka dokumen dapat terbit dengan data yang salah.
    ```
    ```yaml baik
    peringatan:
      - TODO akibat
    ```
    ```yaml baik uji
    peringatan:
      - TODO
    ```
    ```yaml buruk uji
    peringatan:
      - Kerjakan menurut Lampiran XXXVIII.  # <--
    ```
    """
    for index, caution in enumerate(facts.sop.cautions):
        if not is_unfinished(caution) and _SIGNS.isdisjoint(words_of(caution)):
            yield at(
                facts.sop,
                "cautions",
                f"peringatan `{caution}` tidak menyebut akibat.",
                "Pakai pola: Jika ..., maka ....",
                index,
            )
