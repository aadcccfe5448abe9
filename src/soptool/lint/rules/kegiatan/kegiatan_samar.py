"""Activities that could mean anything."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, in_row, rule
from soptool.model.context import Context


@rule(Severity.ADVICE, wording=True)
def kegiatan_samar(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Kegiatan tidak menyebut apa yang dikerjakan.

    ## Mengapa
    "Memproses" atau "menindaklanjuti" tidak mengatakan tindakan apa yang dilakukan, sehingga
    pelaksana baru tidak dapat mengikutinya.

    Dasar: PermenPAN-RB 35/2012, prinsip kemudahan dan kejelasan.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Memproses berkas  # <--
        pelaksana: petugas
      - kegiatan: Melaksanakan kegiatan  # <--
        pelaksana: petugas
    ```
    ```yaml baik
    langkah:
      - kegiatan: Mencetak kartu keluarga
        pelaksana: petugas
      - kegiatan: Melaksanakan rapat anggaran
        pelaksana: petugas
    ```
    ```yaml buruk uji
    langkah:
      - kegiatan: Melakukan koordinasi dengan bidang lain  # <--
        pelaksana: petugas
      - kegiatan: Melakukan tindak lanjut atas surat masuk  # <--
        pelaksana: petugas
    ```
    """
    for row in facts.rows:
        if context.words.vague_beginnings.isdisjoint(row.words[:1]):
            continue
        heads = (" ".join(row.words[:count]) for count in (1, 2, 3))
        if head := next((one for one in heads if one in context.words.vague), ""):
            yield in_row(
                row,
                "activity",
                f"kegiatan `{row.step.activity}` tidak jelas: `{head}` bagaimana?",
                "Sebut tindakannya, misalnya Mencetak, Menghitung, atau Mengirim.",
            )
