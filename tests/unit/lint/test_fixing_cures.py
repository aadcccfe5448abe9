"""What each fix of wording makes of a value, and which values it leaves to the author."""

import re

import pytest

from tests.support.mending import look, mended
from tests.support.minimal_sop import MINIMAL

MARK = re.compile(r"«([^|»]*)\|([^»]*)»")
TITLE = "judul: Penanganan Surat Masuk\n"
FIRST = "    kegiatan: Menerima surat masuk\n"
OFFICE = "  jabatan: Kepala Bagian Umum\n"

SAFE = {
    # spelling
    "a word": (FIRST, "    kegiatan: Menerima «ijin|izin» cuti\n"),
    "a capital": (FIRST, "    kegiatan: Menerima «Ijin|Izin» cuti\n"),
    "all capitals": (FIRST, "    kegiatan: Menerima «IJIN|IZIN» cuti\n"),
    "twice": (FIRST, "    kegiatan: Menerima «ijin|izin» atas «ijin|izin»\n"),
    "two words for one": (FIRST, "    kegiatan: Menerima surat yang «di kirim|dikirim»\n"),
    "one word for two": (FIRST, "    kegiatan: Menerima surat «kerjasama|kerja sama»\n"),
    "a name of two words": (FIRST, "    kegiatan: Menerima surat «Walikota|Wali Kota»\n"),
    "a small word in a name": (FIRST, "    kegiatan: Menerima surat «Diluar|di Luar» Kota\n"),
    "at the start of a text": (FIRST, FIRST + "    keterangan: «Diluar|Di luar» kota\n"),
    "in quotes": (FIRST, '    kegiatan: "Menerima «ijin|izin»: cuti"\n'),
    "in single quotes": (FIRST, "    kegiatan: 'Menerima «ijin|izin»: ''cuti'''\n"),
    "over two lines": (FIRST, "    kegiatan: >-\n      Menerima surat\n      «ijin|izin» cuti\n"),
    "not in a comment": (FIRST, "    kegiatan: Menerima «ijin|izin»  # ijin\n"),
    "a month": (FIRST, "    kegiatan: Menerima surat «nopember|November»\n"),
    # the first letter
    "a small first letter": (FIRST, "    kegiatan: «m|M»enerima surat masuk\n"),
    "a small first letter in quotes": (FIRST, '    kegiatan: "«m|M»enerima: surat"\n'),
    "a small first letter below": (FIRST, "    kegiatan: |\n      «m|M»enerima surat\n"),
    # titles
    "SOP before a title": (TITLE, "judul: «SOP P|P»enanganan Surat\n"),
    "SOP before a small letter": (TITLE, "judul: «SOP p|P»enanganan Surat\n"),
    "SOP in quotes": (TITLE, 'judul: "«SOP: P|P»enanganan Surat"\n'),
    "the long form": (TITLE, "judul: «Standar Operasional Prosedur - C|C»uti Tahunan\n"),
    # times
    "a time": ("    waktu: 10 menit\n", "    waktu: 10 «minit|menit»\n"),
    "a time in quotes": ("    waktu: 10 menit\n", '    waktu: "10 «minit|menit»"\n'),
    # letters
    "misread letters": (FIRST, "    kegiatan: Menerima surat «\u00e2\u20ac\u201c|\u2013» cuti\n"),
    "two kinds of them": (FIRST, "    kegiatan: Menerima «caf\u00c3\u00a9|caf\u00e9» baru\n"),
    # full stops
    "a full stop": (FIRST, "    kegiatan: Menerima surat masuk«.|»\n"),
    "a full stop in quotes": (FIRST, '    kegiatan: "Menerima: surat«.|»"\n'),
}
LIKELY = {
    "a noun": (FIRST, "    kegiatan: «Penerimaan|Menerima» surat masuk\n"),
    "a noun and its link": (FIRST, "    kegiatan: «Pengawasan terhadap|Mengawasi» pegawai\n"),
    "a light verb": (FIRST, "    kegiatan: «Melakukan verifikasi|Memverifikasi» berkas\n"),
    "a light verb and a link": (
        FIRST,
        "    kegiatan: «Melakukan evaluasi atas|Mengevaluasi» laporan\n",
    ),
    "who acts": (FIRST, "    kegiatan: «Pengadministrasi Umum m|M»enerima surat masuk\n"),
    "an abbreviated office": (
        "kegiatan: Memeriksa surat masuk\n",
        "kegiatan: «Kasubbag m|M»emeriksa surat masuk\n",
    ),
    "the verb of a title": (TITLE, "judul: «Menyusun|Penyusunan» Rencana Kerja\n"),
    "capitals": (TITLE, "judul: «PENGAJUAN CUTI|Pengajuan Cuti» PNS «DI|di» «BADAN|Badan»\n"),
    "an acting official": (OFFICE, "  jabatan: «Plt. |»Kepala Bagian Umum«|\n  plt: true»\n"),
    "an acting official, commented": (
        OFFICE,
        "  jabatan: «Pelaksana Tugas |»Kepala Bagian Umum  # sementara«|\n  plt: true»\n",
    ),
    "a target": ("tidak: terima}", "tidak: «trima|terima»}"),
    "a law twice": (
        "tentang Kearsipan\n",
        "tentang Kearsipan\n«  - UU Nomor 43 Tahun 2009 tentang Kearsipan\n|»",
    ),
    "a symbol": ("    waktu: 10 menit\n", "    waktu: 10 menit\n«    simbol: kotak\n|»"),
}
LEFT = {
    "an address": (FIRST, "    kegiatan: Membuka https://contoh.go.id/survey\n"),
    "a file": (FIRST, "    kegiatan: Mengisi ijin.docx\n"),
    "a name that begins small": (FIRST, "    kegiatan: e-KTP dicetak\n"),
    "two words over two lines": (FIRST, "    kegiatan: >-\n      Surat di\n      kirim\n"),
    "an escaped letter": (FIRST, '    kegiatan: "\\u006denerima surat"\n'),
    "nothing behind SOP": (TITLE, "judul: SOP\n"),
    "a number behind SOP": (TITLE, "judul: SOP 12\n"),
    "a stop of an abbreviation": (FIRST, "    kegiatan: Menerima surat, map, dll.\n"),
    "a noun with a doer": (FIRST, "    kegiatan: Penerimaan surat oleh petugas\n"),
    "a noun and another": (FIRST, "    kegiatan: Penerimaan dan pencatatan surat\n"),
    "a noun alone": (FIRST, "    kegiatan: Penerimaan\n"),
    "a noun nobody knows": (FIRST, "    kegiatan: Rapat koordinasi\n"),
    "somebody else who acts": (FIRST, "    kegiatan: Kepala Bidang menerima surat masuk\n"),
    "a title whose verb has two nouns": (TITLE, "judul: Menghitung Tunjangan\n"),
    "an acting official in braces": (
        "pengesah:\n" + OFFICE,
        "pengesah:\n  jabatan: Plh. Kepala Bagian Umum\n",
    ),
    "an item with a comment": (
        "tentang Kearsipan\n",
        "tentang Kearsipan\n  - UU Nomor 43 Tahun 2009 tentang Kearsipan  # lama\n",
    ),
}


def written(case: tuple[str, str]) -> tuple[str, str]:
    """`«wrong|right»` in the place of a line: the SOP before and after."""
    old, new = case
    assert MINIMAL.count(old) == 1
    before = re.sub(MARK, r"\1", new)
    after = re.sub(MARK, r"\2", new)
    return MINIMAL.replace(old, before), MINIMAL.replace(old, after)


@pytest.mark.parametrize("case", SAFE.values(), ids=SAFE.keys())
def test_it_is_surely_meant(case: tuple[str, str]) -> None:
    before, after = written(case)
    assert mended(before).text == after
    assert mended(windows(before)).text == windows(after)


@pytest.mark.parametrize("case", LIKELY.values(), ids=LIKELY.keys())
def test_it_is_likely_meant(case: tuple[str, str]) -> None:
    before, after = written(case)
    assert mended(before).text == before
    assert mended(before, unsafe=True).text == after
    assert mended(windows(before), unsafe=True).text == windows(after)


def windows(text: str) -> str:
    """With the line breaks of Windows."""
    return text.replace("\n", "\r\n")


@pytest.mark.parametrize("case", LEFT.values(), ids=LEFT.keys())
def test_it_is_left_to_the_author(case: tuple[str, str]) -> None:
    before, after = written(case)
    assert before == after != MINIMAL
    assert look(before).diagnostics
    assert mended(before, unsafe=True).text == before
