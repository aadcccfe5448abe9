"""Lists that trail off."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context

_TRAIL = re.compile(
    r"\b(?:dst|dll|dsb)\b|\bdan (?:lain-lain|sebagainya|seterusnya)\b", re.IGNORECASE
)


@rule(Severity.WARNING)
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
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa surat masuk
        pelaksana: petugas
        kelengkapan: KTP dan KK
    ```
    """
    for row in facts.rows:
        step = row.step
        for name, texts in (
            ("activity", (step.activity,)),
            ("inputs", step.inputs),
            ("output", step.output),
        ):
            for index, text in enumerate(texts):
                if _TRAIL.search(text):
                    yield in_row(
                        row,
                        name,
                        f"`{text}` tidak menyebut semuanya.",
                        "Sebut satu per satu, atau rujuk daftarnya.",
                        index,
                    )
