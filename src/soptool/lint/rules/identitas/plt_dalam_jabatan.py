"""Acting officials written into the office."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.identity_cures import acting
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context


@rule(Severity.ADVICE)
def plt_dalam_jabatan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Plt. ditulis di dalam jabatan.

    ## Mengapa
    Bila pelaksana tugas ditulis di dalam jabatan, bentuk cetak tidak dapat menempatkannya menurut
    tata naskah dinas, dan jabatan yang sama tampak sebagai dua jabatan.

    Dasar: tata naskah dinas: penandatanganan oleh pelaksana tugas.

    ## Contoh
    ```yaml buruk
    pengesah:
      jabatan: Plt. Kepala Dinas  # <--
      nama: Dr. Sekar Pramudita, M.Si.
      nip: "198001012005012001"
    ```
    ```yaml baik
    pengesah:
      jabatan: Kepala Dinas
      plt: true
      nama: Dr. Sekar Pramudita, M.Si.
      nip: "198001012005012001"
    ```
    """
    for approval in facts.sop.approvals:
        if approval.office.lower().startswith(("plt", "plh", "pelaksana tugas")):
            yield at(
                approval,
                "office",
                f"pelaksana tugas ditulis di dalam jabatan: `{approval.office}`.",
                "Tulis jabatannya saja, dan tambahkan `plt: true`.",
                fix=acting(facts.document, approval),
            )
