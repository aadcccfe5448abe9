"""Verbs that mean nothing alone."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.activity_cures import with_verb
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ADVICE, wording=True)
def kata_kerja_ringan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kata kerja ringan di depan kata benda.

    ## Mengapa
    "Melakukan verifikasi" sama artinya dengan "Memverifikasi", tetapi lebih panjang.

    Dasar: seperempat kegiatan yang diamati memakai "melakukan" atau "melaksanakan".

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Melakukan verifikasi berkas  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memverifikasi berkas
        pelaksana: petugas
      - kegiatan: Melakukan rapat
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Menyusun evaluasi kinerja
        pelaksana: petugas
      - kegiatan: Melakukan
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Melakukan verifikasi  # <--
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if len(row.words) > 1 and row.words[0] in context.words.light_verbs:
            verb = context.words.noun_to_verb.get(row.words[1])
            if verb:
                rest = " ".join(row.step.activity.split()[2:])
                yield in_row(
                    row,
                    "activity",
                    f"`{row.words[0]} {row.words[1]}` lebih singkat dengan satu kata kerja.",
                    f"Misalnya: {verb.capitalize()} {rest}".rstrip(),
                    fix=with_verb(facts.document, row, 2, verb),
                )
