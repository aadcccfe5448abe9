"""Related files that are not there."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.WARNING)
def berkas_terkait_tidak_ditemukan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Berkas SOP terkait tidak ditemukan.

    ## Mengapa
    Dengan `berkas:` pembaca dapat membuka SOP yang terkait. Alamat yang salah tidak membuka apa
    pun.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: keterkaitan dengan SOP lain.

    ## Contoh
    ```yaml buruk
    keterkaitan:
      - judul: Penanganan Surat Keluar
        berkas: surat-kluar.sop.yaml  # <--
    ```
    ```yaml baik
    keterkaitan:
      - judul: Penanganan Surat Keluar
        berkas: surat-keluar.sop.yaml
      - SOP Pengarsipan
    ```
    """
    for related in facts.sop.related_sops:
        if related.file and context.files is not None and related.file not in context.files:
            yield at(
                related,
                "file",
                f"berkas `{related.file}` tidak ditemukan.",
                "Alamatnya dihitung dari folder berkas SOP ini, dan harus di dalam repositori.",
            )
