"""Officials without office, name or NIP."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context

_HINT = "Isi jabatan, nama, dan nip di `pengesah`, atau sekali saja di soptool.yaml."
_ELECTED = ("wali kota", "walikota", "bupati", "gubernur", "wakil", "menteri", "presiden", "ketua")


@rule(Severity.ERROR, draft=Severity.ADVICE)
def pengesah_tidak_lengkap(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Pengesah belum lengkap.

    ## Mengapa
    SOP berlaku karena disahkan pejabat yang berwenang. Jabatan, nama, dan NIP-nya harus
    tercantum; kepala daerah dan pejabat politik lain tidak mempunyai NIP.

    Dasar: PermenPAN-RB 35/2012, bagian identitas: pengesahan oleh pejabat yang berkompeten.

    ## Contoh
    ```yaml buruk
    pengesah:
      nama: Dr. Sekar Pramudita, M.Si.  # <--
      nip: "198001012005012001"
    ```
    ```yaml baik
    pengesah:
      jabatan: Kepala Dinas
      nama: Dr. Sekar Pramudita, M.Si.
      nip: "198001012005012001"
    ```
    ```yaml baik
    pengesah:
      jabatan: Wali Kota Arunika
      nama: Bagas Wirayudha
    ```
    ```yaml buruk uji
    pengesah:  # <--
    ```
    """
    if not facts.sop.approvals:
        yield at(facts.sop, "approvals", "pengesah belum diisi.", _HINT)
    for approval in facts.sop.approvals:
        missing = [
            word
            for word, filled in (
                ("jabatan", approval.office),
                ("nama", approval.name),
                ("nip", approval.nip or approval.office.lower().startswith(_ELECTED)),
            )
            if not filled
        ]
        if missing:
            place = facts.sop if approval.origin is None else approval
            yield Finding(
                place.where("approvals" if approval.origin is None else ""),
                f"{', '.join(missing)} pengesah belum diisi.",
                _HINT,
                "pengesah",
            )
