"""Procedures that take longer than the public was promised."""

from collections.abc import Iterator
from fractions import Fraction

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, at, rule
from soptool.model.context import Context
from soptool.model.duration import find_durations
from soptool.model.flow import Flow, NodeRef
from soptool.model.reading import TimeScale


@rule(Severity.WARNING, draft=Severity.ADVICE)
def waktu_melebihi_standar(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Waktu seluruhnya melebihi standar pelayanan.

    ## Mengapa
    Standar pelayanan menjanjikan jangka waktu kepada masyarakat. Bila jalan terpanjang prosedur,
    tanpa pengulangan, lebih lama dari itu, janjinya tidak dapat ditepati. Jangka waktu dibaca dari
    `standar_pelayanan`; hari kerja dihitung menurut profil (`jam`).

    Dasar: PermenPAN-RB 35/2012, mutu baku memenuhi standar pelayanan; UU 25/2009 tentang Pelayanan
    Publik, jangka waktu penyelesaian.

    ## Contoh
    ```yaml buruk
    standar_pelayanan: Standar Pelayanan Surat Pindah, 10 menit  # <--
    ```
    ```yaml baik
    standar_pelayanan: Standar Pelayanan Surat Pindah, 20 menit
    ```
    ```yaml baik uji
    standar_pelayanan: Standar Pelayanan Surat Pindah
    ```
    ```yaml baik uji
    standar_pelayanan: Paling cepat 10 menit
    ```
    ```yaml baik uji
    standar_pelayanan: Standar Pelayanan Surat Pindah, 30 detik
    langkah:
      - kegiatan: Menerima surat masuk
        pelaksana: petugas
        waktu: Sesuai kebutuhan
    ```
    """
    if not facts.sop.service_standard:
        return
    promises = find_durations(facts.sop.service_standard)
    scale = context.profile.time_scale
    promised = promises[0][2].in_minutes(scale) if len(promises) == 1 else None
    if promised is None:
        return
    for flow in facts.flows:
        if _longest_way(flow, scale) > promised:
            yield at(
                facts.sop,
                "service_standard",
                f"jalan terpanjang prosedur ini lebih lama dari `{promises[0][2].text}`.",
                "Persingkat langkahnya, atau sesuaikan standar pelayanannya.",
            )


def _longest_way(flow: Flow, scale: TimeScale) -> Fraction:
    """From the first row on, never back; a row that does not say how long counts nothing."""
    steps = flow.procedure.steps
    took: dict[NodeRef, Fraction] = {}
    for ref in reversed(flow.refs):
        onward = (edge.target for edge in flow.exits[ref] if edge.forward)
        rest = max((took[target] for target in onward), default=Fraction(0))
        own = steps[ref.row].duration.in_minutes(scale) if ref.part == 0 else None
        took[ref] = (own or 0) + rest
    return took[flow.refs[0]]
