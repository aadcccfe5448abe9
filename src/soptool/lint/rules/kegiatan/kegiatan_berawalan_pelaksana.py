"""Activities that begin with who acts."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.activity import names_actor
from soptool.lint.activity_cures import without_performer
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.WARNING, wording=True)
def kegiatan_berawalan_pelaksana(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kegiatan diawali nama pelaksana.

    ## Mengapa
    Siapa yang bekerja sudah ditunjukkan kolom tempat simbolnya berada. Nama pelaksana di awal
    kalimat mengulanginya, dan dapat bertentangan dengan kolomnya.

    Dasar: PermenPAN-RB 35/2012, kegiatan ditulis dengan kata kerja aktif tanpa subjek.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Pengadministrasi Umum menerima surat masuk  # <--
        pelaksana: petugas
      - kegiatan: Kasubbag memeriksa surat masuk  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk dari Pengadministrasi Umum
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Pengadministrasi menerima surat masuk  # <--
        pelaksana: petugas
      - kegiatan: Pengadministrasi
        pelaksana: petugas
      - kegiatan: Rapat membahas anggaran
        pelaksana: petugas
      - kegiatan: Menerima surat
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if names_actor(row, context.words):
            yield in_row(
                row,
                "activity",
                f"kegiatan `{row.step.activity}` diawali pelaksananya.",
                "Mulai dengan kata kerjanya, misalnya Memeriksa berkas.",
                fix=without_performer(facts.document, row, context.words),
            )
