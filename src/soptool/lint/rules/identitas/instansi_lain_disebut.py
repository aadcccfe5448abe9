"""Texts copied from another region's SOP."""

import re
from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, rule
from soptool.lint.scalars import scalars
from soptool.lint.wording import word_set
from soptool.model.context import Context

_NAME = re.compile("[A-Z][a-z]{2,}")
# A town and a regency stand on one level, and no office belongs to two of a level.
_LEVELS = {"Kabupaten ": "daerah", "Kota ": "daerah", "Provinsi ": "provinsi"}
_NO_NAMES = word_set(
    "Administrasi Asal Besar Cerdas Dalam Dan Hijau Induk Kabupaten Kota Kreatif Lain Layak Madya "
    "Mandiri Pemekaran Provinsi Pusaka Sehat Setempat Tanpa Terpadu Tujuan Yang"
)


@rule(Severity.WARNING, draft=Severity.ADVICE)
def instansi_lain_disebut(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Daerah lain disebut dalam SOP ini.

    ## Mengapa
    Nama daerah yang bukan daerah instansi ini biasanya sisa menyalin SOP instansi lain. Rujukan
    hukum dan tujuan laporannya lalu keliru.

    Dasar: PermenPAN-RB 35/2012, prinsip kepatuhan hukum; SOP disusun oleh unit yang menjalankannya.

    ## Contoh
    ```yaml buruk
    pencatatan:
      - Buku agenda Kota Semarang  # <--
    ```
    ```yaml buruk uji
    peralatan:
      - Kota Semarang  # <--
    ```
    ```yaml baik
    pencatatan:
      - Buku agenda Kota Arunika
      - Laporan kepada Provinsi Jawa Tengah
      - Berkas dari Kota Asal
    ```
    ```yaml buruk uji
    instansi:
      nama: PEMERINTAH KOTA ARUNIKA
    pencatatan:
      - Buku agenda Kota Semarang  # <--
    ```
    ```yaml baik uji
    instansi:
      nama: Badan Kepegawaian Negara
    pencatatan:
      - Buku agenda Kota Semarang
    ```
    """
    own = {found for text in _names(facts) for found in _regions(text.title())}
    levels = {level for level, _ in own}
    foreign = {found for found in _regions(facts.document.text) if found[0] in levels} - own
    for scalar in scalars(facts.document.root) if foreign else ():
        if strange := foreign.intersection(_regions(scalar.text)):
            yield Finding(
                scalar.span,
                f"`{min(strange)[1]}` bukan daerah instansi ini.",
                "Biasanya sisa menyalin; tulis nama daerah sendiri.",
            )


def _names(facts: Facts) -> Iterator[str]:
    yield from facts.sop.institution.name
    yield facts.sop.institution.work_unit
    yield from (approval.office for approval in facts.sop.approvals)


def _regions(text: str) -> Iterator[tuple[str, str]]:
    """Level and name of every region that is named in full."""
    for word, level in _LEVELS.items():
        start = text.find(word)
        while start >= 0:
            start += len(word)
            match = _NAME.match(text, start)
            if match and match[0] not in _NO_NAMES:
                yield level, match[0]
            start = text.find(word, start)
