"""Activities that fill half a page."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ADVICE, wording=True)
def kegiatan_terlalu_panjang(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kegiatan terlalu panjang.

    ## Mengapa
    Kolom kegiatan sempit. Kalimat panjang membuat baris tinggi dan biasanya memuat lebih dari
    satu kegiatan. Batasnya diatur profil (`kegiatan_terpanjang`).

    Dasar: panjang kegiatan dalam SOP yang diamati.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: >-  # <--
          Memeriksa kelengkapan, keabsahan, dan kesesuaian seluruh berkas permohonan
          yang diserahkan pemohon dengan persyaratan yang ditetapkan
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Memeriksa kelengkapan berkas permohonan
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: >-
          Memeriksa kelengkapan, keabsahan, dan kesesuaian seluruh berkas permohonan
          yang diserahkan pemohon dengan persyaratan yg
        pelaksana: petugas
    ```
    """
    most = context.profile.thresholds.activity_length
    for row in facts.rows:
        length = len(row.step.activity)
        if length > most:
            yield in_row(
                row,
                "activity",
                f"kegiatan {length} karakter; sebaiknya paling panjang {most}.",
                "Pindahkan rinciannya ke keterangan, atau pecah menjadi beberapa langkah.",
            )
