"""Marks of what is still to be written."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.rule import Finding, text_rule
from soptool.lint.scalars import scalars
from soptool.lint.wording import LEFTOVER, LEFTOVER_MARKS
from soptool.syntax.yaml_document import YamlDocument


@text_rule(Severity.ERROR, draft=Severity.WARNING)
def isian_belum_selesai(document: YamlDocument) -> Iterator[Finding]:
    """
    Masih ada isian yang belum selesai.

    ## Mengapa
    Tanda seperti TODO, titik-titik, `${nama}`, atau `xxx` menandai isian yang menunggu diisi. SOP
    yang berlaku tidak boleh memuatnya; dalam draf tanda ini hanya mengingatkan.

    Dasar: kelengkapan naskah sebelum disahkan.

    ## Contoh
    ```yaml buruk
    judul: TODO nama prosedur  # <--
    ```
    ```yaml baik
    judul: Penanganan Surat Masuk
    ```
    ```yaml buruk uji
    peralatan:
      - Komputer
      - ...  # <--
      - Aplikasi ${nama aplikasi}  # <--
      - Formulir {{nomor}}  # <--
      - Ruang rapat lantai ___  # <--
      - Stempel <nama unit>  # <--
      - Lemari nomor xxx  # <--
      - Kabel < 2 meter
    ```
    ```yaml baik
    # TODO
    judul: Penanganan Surat Masuk
    pengesah:
      jabatan: Kepala Dinas
      nama: "Dr. Sekar"
      nip: "198001012005012001"
    ```
    """
    if any(mark in document.text for mark in LEFTOVER_MARKS):
        for scalar in scalars(document.root):
            if found := LEFTOVER.search(scalar.text):
                yield Finding(
                    scalar.span,
                    f"isian `{scalar.text}` belum selesai.",
                    f"Ganti `{found[0]}` dengan isinya.",
                )
