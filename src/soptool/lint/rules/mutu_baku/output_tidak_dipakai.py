"""Outputs no other step needs."""

from collections import Counter
from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, Row, words_of
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ADVICE)
def output_tidak_dipakai(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Output tidak dipakai langkah lain.

    ## Mengapa
    Output satu langkah adalah kelengkapan langkah lain. Output yang tidak dipakai siapa pun
    menandakan langkah yang tidak perlu atau kelengkapan yang lupa ditulis.

    Dasar: PermenPAN-RB 35/2012, kolom mutu baku: output adalah masukan langkah berikutnya.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
        kelengkapan: Surat masuk
        output: Nomor agenda  # <--
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        kelengkapan: Map
        output: Arsip
    ```
    ```yaml baik
    langkah:
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
        kelengkapan: Surat masuk
        output: Surat masuk yang diagendakan
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        kelengkapan: Surat masuk
        output: Arsip
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
        kelengkapan: Surat masuk
        output: Surat masuk
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        kelengkapan: Surat masuk
        output: Nomor arsip
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Memeriksa nomor agenda
        pelaksana: petugas
        kelengkapan: Nomor agenda
        output: Nomor agenda  # <--
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
        kelengkapan: Map
        output: Arsip
    ```
    ```yaml buruk uji
    prosedur:
      - judul: Secara langsung
        pelaksana:
          petugas: Pengadministrasi Umum
        langkah:
          - kegiatan: Mencatat surat masuk
            pelaksana: petugas
            kelengkapan: Surat masuk
            output: Nomor agenda  # <--
          - kegiatan: Mengarsipkan surat masuk
            pelaksana: petugas
            kelengkapan: Map
            output: Arsip
      - judul: Secara daring
        pelaksana:
          petugas: Pengadministrasi Umum
        langkah:
          - kegiatan: Mencari surat masuk
            pelaksana: petugas
            kelengkapan: Nomor agenda
            output: Surat masuk
          - kegiatan: Mengarsipkan surat masuk
            pelaksana: petugas
            kelengkapan: Surat masuk
            output: Arsip
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
        output: Nomor agenda
      - kegiatan: Mengarsipkan surat masuk
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
        kelengkapan: Surat masuk
      - kegiatan: Menandatangani dan memaraf surat
        bagian:
          - pelaksana: petugas
          - pelaksana: kasubbag
        output: Arsip
    ```
    """
    filled = {row.table for row in facts.rows if row.step.inputs}
    asked = Counter((row.table, text) for row in facts.rows for text in set(row.step.inputs))
    for row in facts.rows:
        inputs, outputs = row.step.inputs, row.step.output
        if any(asked[row.table, text] > (text in inputs) for text in outputs):
            continue
        if outputs and row.table in filled and _leads_on(row) and not _shares_a_word(row, facts):
            yield in_row(
                row,
                "output",
                f"output `{outputs[0]}` tidak menjadi kelengkapan langkah lain.",
                "Tambahkan pada kelengkapan langkah yang memerlukannya.",
            )


def _leads_on(row: Row) -> bool:
    return any(edge.target.row != row.index for _, _, exits in row.ways for edge in exits)


def _shares_a_word(row: Row, facts: Facts) -> bool:
    """Whether another row of the table needs something of that name, if not word for word."""
    made = {word for text in row.step.output for word in words_of(text)}
    others = (other for other in facts.rows if other.table == row.table and other is not row)
    return not made or any(not made.isdisjoint(other.input_words) for other in others)
