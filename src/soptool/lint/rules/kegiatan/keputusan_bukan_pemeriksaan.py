"""Diamonds whose activity decides nothing."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.activity import passive_verb
from soptool.lint.facts import Facts, Row
from soptool.lint.rule import Finding, in_row, rule
from soptool.lint.wording import is_unfinished
from soptool.model.context import Context
from soptool.model.tables import Words


@rule(Severity.WARNING, wording=True)
def keputusan_bukan_pemeriksaan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Keputusan tanpa kata kerja yang memutuskan.

    ## Mengapa
    Belah ketupat adalah kegiatan mengambil keputusan: memeriksa, menelaah, memverifikasi, menilai,
    menyetujui. Pada "Mengirim berkas" pembaca tidak tahu pertanyaan apa yang dijawab cabangnya.
    Pertanyaan di dalam simbol (`teks: Setuju?`) juga menjelaskannya.

    Dasar: PermenPAN-RB 35/2012, simbol belah ketupat (*decision*): kegiatan pengambilan keputusan.

    ## Contoh
    ```yaml buruk
    langkah:
      - id: hitung
        kegiatan: Menghitung indeks
        pelaksana: petugas
      - kegiatan: Mengirim indeks  # <--
        pelaksana: kasubbag
        keputusan: {ya: lanjut, tidak: hitung}
      - kegiatan: Mengarsipkan indeks
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - id: hitung
        kegiatan: Menghitung indeks
        pelaksana: petugas
      - kegiatan: Memeriksa hasil penghitungan indeks
        pelaksana: kasubbag
        keputusan: {ya: lanjut, tidak: hitung}
      - kegiatan: Mengarsipkan indeks
        pelaksana: petugas
    ```
    ```yaml baik uji
    langkah:
      - id: hitung
        kegiatan: Menghitung indeks
        pelaksana: petugas
      - kegiatan: Verifikasi indeks
        pelaksana: kasubbag
        keputusan: {ya: lanjut, tidak: hitung}
      - kegiatan: Mengirim indeks
        pelaksana: kasubbag
        teks: Setuju?
        keputusan: {ya: lanjut, tidak: hitung}
      - kegiatan: Indeks diperiksa kasubbag
        pelaksana: kasubbag
        keputusan: {ya: lanjut, tidak: hitung}
      - kegiatan: TODO indeks
        pelaksana: petugas
        keputusan: {ya: hitung, tidak: terima}
      - id: terima
        kegiatan: Mengarsipkan indeks
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if len(row.nodes) == 1 and row.nodes[0].branches and not _decides(row, context.words):
            yield in_row(
                row,
                "activity",
                f"kegiatan `{row.step.activity}` bercabang, tetapi tidak memutuskan apa pun.",
                "Mulai dengan Memeriksa, Menelaah, Memverifikasi, Menilai, atau Menyetujui.",
            )


def _decides(row: Row, known: Words) -> bool:
    verbs = {known.noun_to_verb.get(word, word) for word in row.words}
    asked = row.nodes[0].text.endswith("?")
    if asked or is_unfinished(row.step.activity):
        return True
    # A passive verb is told of once; what it decides is seen when it is an active one.
    return not known.checking_verbs.isdisjoint(verbs) or bool(passive_verb(row, known))
