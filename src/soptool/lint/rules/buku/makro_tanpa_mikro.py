"""Macro SOPs without a micro SOP."""

from collections.abc import Iterator

from soptool.diagnostics import Severity
from soptool.lint.rule import BookFinding, book_rule
from soptool.model.book import Book
from soptool.model.context import Context


@book_rule(Severity.WARNING, strict=True)
def makro_tanpa_mikro(book: Book, context: Context) -> Iterator[BookFinding]:
    """
    SOP makro tanpa SOP mikro.

    ## Mengapa
    SOP makro menggambarkan kegiatan besar yang rinciannya diatur SOP mikro. Bila tidak ada SOP
    mikro yang terkait, rinciannya belum ditulis, atau keterkaitannya belum disebut. Aturan ini
    diam bila tidak semua SOP repositori diperiksa, atau bila ada SOP terkait yang tidak dikenal.

    Dasar: PermenPAN-RB 35/2012, jenis SOP menurut cakupan dan besaran kegiatan: makro dan mikro.

    ## Contoh
    ```yaml buruk
    ### pengadaan.sop.yaml
    judul: Pengadaan Pegawai
    nomor: 000.8.3.3/001/BAGUM/2026
    klasifikasi:
      cakupan: makro  # <--
    ```
    ```yaml baik
    ### pengadaan.sop.yaml
    judul: Pengadaan Pegawai
    nomor: 000.8.3.3/001/BAGUM/2026
    klasifikasi:
      cakupan: makro
    keterkaitan:
      - SOP Seleksi Administrasi
    ### seleksi.sop.yaml
    judul: Seleksi Administrasi
    nomor: 000.8.3.3/002/BAGUM/2026
    klasifikasi:
      cakupan: mikro
    ```
    ```yaml baik uji
    ### pengadaan.sop.yaml
    judul: Pengadaan Pegawai
    nomor: 000.8.3.3/001/BAGUM/2026
    klasifikasi:
      cakupan: makro
    ### seleksi.sop.yaml
    judul: Seleksi Administrasi
    nomor: 000.8.3.3/002/BAGUM/2026
    keterkaitan:
      - SOP Pengadaan Pegawai
    klasifikasi:
      cakupan: mikro
    ```
    ```yaml baik uji
    ### pengadaan.sop.yaml
    judul: Pengadaan Pegawai
    klasifikasi:
      cakupan: makro
    keterkaitan:
      - SOP Seleksi Administrasi
    ### lama.sop.yaml
    judul: Pengadaan Barang
    status: dicabut
    klasifikasi:
      cakupan: makro
    ```
    ```yaml baik uji
    ### pengadaan.sop.yaml
    klasifikasi:
      cakupan: makro
    ### rusak.sop.yaml
    langkah: []
    ```
    """
    if not book.whole:
        return
    detailed = {
        other
        for file, sop in book.sops.items()
        for link in (sop.links if sop.scope.text == "mikro" else ())
        for other in book.linked(file, link)
    }
    for file, sop in book.sops.items():
        linked = [book.linked(file, link) for link in sop.links]
        micro = any(book.sops[other].scope.text == "mikro" for found in linked for other in found)
        unknown = not all(linked)
        if sop.scope.text == "makro" and not (sop.outdated or micro or unknown or file in detailed):
            yield BookFinding(
                file,
                sop.scope.where,
                "SOP makro ini tidak terkait dengan SOP mikro mana pun.",
                "Sebut SOP mikronya di `keterkaitan:`, atau tulis SOP itu.",
                "klasifikasi",
            )
