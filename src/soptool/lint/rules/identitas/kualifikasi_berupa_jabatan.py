"""Posts and persons among the qualifications."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts, words_of
from soptool.lint.rule import Finding, at, rule
from soptool.lint.wording import PERSON, word_set
from soptool.model.context import Context

_ABILITIES = word_set(
    "bersertifikat berpendidikan berpengalaman cakap dapat diklat keahlian kemampuan kompetensi "
    "lulus lulusan mahir mampu memahami memiliki menguasai mengerti mengetahui minimal paham "
    "pelatihan pemahaman pendidikan pengalaman pengetahuan sertifikat terampil terlatih yang"
)


@rule(Severity.WARNING, wording=True)
def kualifikasi_berupa_jabatan(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kualifikasi berisi jabatan atau nama orang.

    ## Mengapa
    Kualifikasi adalah kecakapan yang diperlukan agar prosedur dapat dijalankan, bukan siapa yang
    menjalankannya. Jabatan sudah menjadi kepala kolom pelaksana.

    Dasar: SK KMA 002/2012, kualifikasi pelaksana: kecakapan yang berlaku bagi semua pelaksana.

    ## Contoh
    ```yaml buruk
    kualifikasi:
      - Kasubbag Umum  # <--
      - Pengadministrasi Umum  # <--
    ```
    ```yaml baik
    kualifikasi:
      - Memahami tata naskah dinas
      - Pengelola yang bersertifikat
      - S1 atau SMA
    ```
    ```yaml buruk uji
    kualifikasi:
      - Bagas Wirayudha, S.Kom.  # <--
      - Kepala  # <--
      - "2026"
    ```
    """
    performers = {words_of(one.name) for part in facts.sop.procedures for one in part.actors}
    for index, item in enumerate(facts.sop.qualifications):
        words = words_of(item)
        if not words or not _ABILITIES.isdisjoint(words):
            continue
        office = words[0] in context.words.posts or words[0] in context.words.offices
        if office or words in performers or PERSON.search(item):
            yield at(
                facts.sop,
                "qualifications",
                f"kualifikasi `{item}` adalah jabatan atau orang.",
                "Tulis kecakapannya, misalnya Memahami tata naskah dinas.",
                index,
            )
