"""Titles that name a thing but not what is done with it."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, at, rule
from soptool.lint.wording import is_active_verb, is_unfinished
from soptool.model.context import Context
from soptool.model.tables import Words
from soptool.model.titles import without_prefix


@rule(Severity.WARNING, wording=True)
def judul_tanpa_aspek(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Judul tidak menyebut aspek kegiatannya.

    ## Mengapa
    Judul SOP terdiri atas aspek kegiatan dan hasilnya: Penyusunan Renstra, Evaluasi Kinerja. "Surat
    Masuk" saja tidak mengatakan apakah suratnya diterima, dijawab, atau dimusnahkan. Daftar kata
    aspek dapat ditambah dengan `kata:` di soptool.yaml.

    Dasar: PermenPAN-RB 35/2012, formulir identifikasi SOP: judul adalah aspek kegiatan dan output.

    ## Contoh
    ```yaml buruk
    judul: Surat Masuk  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    ```yaml baik uji
    judul: SOP Evaluasi Kinerja
    ```
    ```yaml baik uji
    judul: Menangani Surat Masuk
    ```
    ```yaml buruk uji
    judul: Laporan Kinerja  # <--
    ```
    ```yaml buruk uji
    judul: Pegawai Teladan  # <--
    ```
    ```yaml baik uji
    judul: "2026"
    ```
    ```yaml baik uji
    judul: TODO judul
    ```
    ```yaml baik uji
    judul: Rapat Koordinasi Perangkat Daerah
    ```
    ```yaml baik uji
    judul: Digitalisasi Arsip
    ```
    """
    title = facts.sop.title
    words = words_of(without_prefix(title))
    if words and not _is_aspect(words[0], context.words) and not is_unfinished(title):
        yield at(
            facts.sop,
            "title",
            f"judul `{title}` tidak diawali aspek kegiatan.",
            "Mulai dengan apa yang dilakukan, misalnya Penanganan, Penyusunan, atau Evaluasi.",
        )


def _is_aspect(word: str, known: Words) -> bool:
    """`Pe-...-an`, `...-asi`, or a noun of the table; a verb is another rule's business."""
    if word in known.aspects or word in known.noun_to_verb or is_active_verb(word):
        return True
    return word.endswith("asi") or (word.startswith("pe") and word.endswith("an"))
