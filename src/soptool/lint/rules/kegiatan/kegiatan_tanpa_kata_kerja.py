"""Activities that begin with a noun."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.activity import lacks_verb
from soptool.lint.activity_cures import with_verb
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.WARNING, wording=True)
def kegiatan_tanpa_kata_kerja(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kegiatan tidak diawali kata kerja aktif.

    ## Mengapa
    Setiap baris menyatakan satu tindakan. Kata kerja aktif di awal (Menerima, Memeriksa,
    Menyusun) membuat tindakannya jelas.

    Dasar: PermenPAN-RB 35/2012, kegiatan ditulis dengan kata kerja aktif tanpa subjek.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Pengumpulan data pegawai  # <--
        pelaksana: petugas
      - kegiatan: Rapat koordinasi  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Mengumpulkan data pegawai
        pelaksana: petugas
      - kegiatan: Berkoordinasi dengan Badan Keuangan Daerah
        pelaksana: petugas
      - kegiatan: TODO kegiatan
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if lacks_verb(row, context.words):
            verb = context.words.noun_to_verb.get(row.words[0])
            rest = row.step.activity.partition(" ")[2]
            yield in_row(
                row,
                "activity",
                f"kegiatan `{row.step.activity}` tidak diawali kata kerja aktif.",
                f"Misalnya: {verb.capitalize()} {rest}"
                if verb
                else "Mulai dengan kata kerja, misalnya Menyusun atau Memeriksa.",
                fix=with_verb(facts.document, row, 1, verb) if verb else None,
            )
