"""Half a procedure without its other half."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING, draft=Severity.ADVICE)
def parsial_tanpa_lanjutan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    SOP parsial tanpa SOP lanjutan.

    ## Mengapa
    SOP parsial belum menghasilkan produk akhir. Tanpa lanjutannya, pembaca tidak tahu di mana
    pekerjaan diselesaikan.

    Dasar: PermenPAN-RB 35/2012, jenis SOP menurut kelengkapan kegiatan: final dan parsial.

    ## Contoh
    ```yaml buruk
    klasifikasi:
      kelengkapan: parsial  # <--
    ```
    ```yaml baik
    klasifikasi:
      kelengkapan: parsial
    keterkaitan:
      - SOP Penanganan Surat Keluar
    ```
    ```yaml baik uji
    klasifikasi:
      kelengkapan: parsial
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        keterangan: Dilanjutkan dengan SOP Pengarsipan
    ```
    """
    kind = facts.sop.classification
    if kind.completeness == "parsial" and not facts.names_other_sops:
        yield at(
            kind,
            "completeness",
            "SOP parsial ini tidak menyebut SOP yang melanjutkannya.",
            "Sebut di `keterkaitan:`, atau di `keterangan:` langkah terakhir.",
        )
