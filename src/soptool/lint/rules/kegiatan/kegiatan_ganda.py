"""The same row twice."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, Row
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.keys import normal_text


@rule(Severity.WARNING)
def kegiatan_ganda(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kegiatan yang sama ditulis dua kali.

    ## Mengapa
    Dua baris dengan kegiatan dan pelaksana yang sama biasanya sisa menyalin; pengulangan digambar
    dengan panah kembali.

    Dasar: PermenPAN-RB 35/2012, simbol anak panah menunjukkan arah proses, termasuk kembali.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
      - kegiatan: Menerima surat masuk  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
      - kegiatan: Mencatat surat masuk
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan: Memaraf surat keluar
        pelaksana: petugas
      - kegiatan: Memaraf surat keluar
        pelaksana: kasubbag
    ```
    ```yaml baik uji
    prosedur:
      - judul: Secara langsung
        pelaksana:
          petugas: Pengadministrasi Umum
        langkah:
          - kegiatan: Mencatat surat masuk
            pelaksana: petugas
      - judul: Secara daring
        pelaksana:
          petugas: Pengadministrasi Umum
        langkah:
          - kegiatan: Mencatat surat masuk
            pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - kegiatan:
        pelaksana: petugas
      - kegiatan:
        pelaksana: petugas
    ```
    """
    first: dict[tuple[object, ...], Row] = {}
    for row in facts.rows:
        performers = [node.actors for node in row.nodes]
        same = (row.table, normal_text(row.step.activity), *performers)
        earlier = first.setdefault(same, row)
        if earlier is not row and row.step.activity:
            yield Finding(
                row.step.where("activity"),
                f"kegiatan dan pelaksananya sama dengan {earlier.label}.",
                "Hapus salah satunya, atau tulis bedanya.",
                "kegiatan",
                row,
                ((earlier.step.where("activity"), "yang pertama di sini"),),
            )
