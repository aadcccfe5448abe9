"""Comments that excuse without saying why."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context


@rule(Severity.ERROR, strict=True)
def pengabaian_tanpa_alasan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pengabaian tanpa alasan.

    ## Mengapa
    Yang membaca SOP tahun depan perlu tahu mengapa sebuah temuan dibiarkan. Aturan ini hanya
    dijalankan bila soptool.yaml memuat `lint: {alasan_wajib: true}`.

    Dasar: tata cara pengabaian soptool: `# soptool: abaikan NAMA[, NAMA] -- alasan (s.d.
    2027-01-01)`.

    ## Contoh
    ```yaml buruk
    judul: SOP Penanganan Surat Masuk  # soptool: abaikan judul-berawalan-sop  # <--
    ```
    ```yaml baik
    judul: SOP Penanganan Surat Masuk  # soptool: abaikan judul-berawalan-sop -- nama resmi
    ```
    """
    for excuse in facts.excuses[0]:
        if not excuse.reason:
            yield Finding(
                excuse.span,
                "komentar pengabaian ini tidak menyebut alasan.",
                "Tulis alasannya sesudah nama aturan, misalnya: -- nama resmi",
            )
