"""Small SOPs and what a colleague makes of them, one kind of change each."""

from soptool.loading import load
from soptool.model.sop import Sop
from tests.support.random_sop import CONTEXT

BASE = """\
judul: Penanganan Surat Masuk
nomor: 000.8.3.3/001/BAGUM/2026
status: berlaku
tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
instansi:
  nama:
    - Pemerintah Kota Arunika
    - Sekretariat Daerah
  unit: Bagian Umum
pengesah:
  - jabatan: Kepala Bagian Umum
    nama: Dr. Sekar Pramudita, M.Si.
    nip: "198001012005012001"
dasar_hukum:
  - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
  - Peraturan Menteri Nomor 35 Tahun 2012 tentang SOP
kualifikasi:
  - Memahami tata naskah dinas
peralatan:
  - Komputer
  - Pemindai
pelaksana:
  petugas: Pengadministrasi Umum
  arsiparis: Arsiparis
  kepala: Kepala Bagian Umum
langkah:
  - kegiatan: Menerima surat dari kurir dan memeriksa alamatnya
    pelaksana: petugas
    kelengkapan:
      - Surat masuk
      - Buku ekspedisi
    waktu: 5 menit
    output: Surat diterima
  - id: catat
    kegiatan: Mencatat surat dalam buku agenda
    pelaksana: petugas
    waktu: 10 menit
    output: Surat tercatat
  - kegiatan: Memindai surat dan menyimpan salinannya
    pelaksana: arsiparis
    kelengkapan: Pemindai
    waktu: 15 menit
    output: Salinan elektronik
    keterangan: Hanya surat biasa
  - kegiatan: Memeriksa isi surat
    pelaksana: kepala
    waktu: 1 jam
    output: Surat diperiksa
    keputusan: {ya: lanjut, tidak: catat}
  - kegiatan: Memberi disposisi kepada kepala subbagian
    pelaksana: kepala
    waktu: 30 menit
    output: Disposisi
catatan:
  - Surat rahasia tidak dibuka oleh petugas.
"""

_SCAN = BASE[BASE.index("  - kegiatan: Memindai") : BASE.index("  - kegiatan: Memeriksa isi")]
_STEPS = BASE[BASE.index("pelaksana:\n  petugas") : BASE.index("catatan:")]
_NOTES = BASE[BASE.index("catatan:") :]
_LETTER, _BOOK = "      - Surat masuk\n", "      - Buku ekspedisi\n"
_NEW_STEP = """\
  - kegiatan: Menghubungi pengirim lewat telepon
    pelaksana: arsiparis
    waktu: 1 hari
    output: Kepastian
"""
_SECOND_SIGNER = """\
  - jabatan: Sekretaris Daerah
    nama: Ir. Galang Wibisono
    peran: menyetujui
"""


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())


def _two(first: str, second: str) -> str:
    start, rest = BASE.split(_STEPS)
    tables = "".join(
        f"  - judul: {title}\n{_indented(_STEPS)}" for title in (first, second) if title
    )
    return f"{start}prosedur:\n{tables}" if rest else ""


def _exchanged(text: str) -> str:
    """The two tables of an SOP in the other order."""
    start, one, other = text.split("  - judul: ")
    return f"{start}  - judul: {other}  - judul: {one}"


def _long(before: str, what: str) -> str:
    """A list that does not fit its page."""
    return "".join(f"{before}- {what} nomor {n} tahun {n + 1900}\n" for n in range(1, 90))


def _replaced(*edits: tuple[str, str]) -> str:
    text = BASE
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    return text


_TABLES = _two("Surat biasa", "Surat rahasia")
_FIRST, _SECOND = _TABLES.split("Surat rahasia\n")
_DIFFERENT_TABLES = _FIRST + "Surat rahasia\n" + _SECOND.replace("surat", "bingkisan")
_LAWS = _long("  ", "Undang-undang")
_MANY_LAWS = _replaced(("dasar_hukum:\n", f"dasar_hukum:\n{_LAWS}"))
_TALL_ROW = _replaced((_BOOK, _BOOK + _long("      ", "Berkas")))

# Each is compared in both directions.
PAIRS: dict[str, tuple[str, str]] = {
    "wording": (BASE, _replaced(("memeriksa alamatnya", "mencocokkan alamatnya"))),
    "everything reworded": (BASE, _replaced(("Memeriksa isi surat", "Apakah semuanya jelas?"))),
    "time": (BASE, _replaced(("10 menit", "25 menit"))),
    "row at the start": (BASE, _replaced(("langkah:\n", f"langkah:\n{_NEW_STEP}"))),
    "row inside": (BASE, _replaced((_SCAN, _NEW_STEP + _SCAN))),
    "row at the end": (BASE, _replaced(("catatan:", f"{_NEW_STEP}catatan:"))),
    "two rows": (BASE, _replaced((_SCAN, _NEW_STEP), ("30 menit", "45 menit"))),
    "moved row": (BASE, _replaced((_SCAN, ""), ("catatan:", f"{_SCAN}catatan:"))),
    "split row": (
        BASE,
        _replaced(
            (
                _SCAN,
                "  - {kegiatan: Memindai surat, pelaksana: arsiparis, output: Salinan}\n"
                "  - {kegiatan: Menyimpan salinannya, pelaksana: arsiparis, output: Arsip}\n",
            )
        ),
    ),
    "item changed": (BASE, _replaced(("      - Buku ekspedisi", "      - Buku ekspedisi surat"))),
    "item added": (BASE, _replaced(("      - Surat", "      - Amplop\n      - Surat"))),
    "items exchanged": (
        BASE,
        _replaced((f"{_LETTER}{_BOOK}", f"{_BOOK}{_LETTER}")),
    ),
    "one item left": (BASE, _replaced((_BOOK, ""))),
    "list emptied": (
        BASE,
        _replaced((f"    kelengkapan:\n{_LETTER}{_BOOK}", "")),
    ),
    "note of a row gone": (BASE, _replaced(("    keterangan: Hanya surat biasa\n", ""))),
    "laws": (
        BASE,
        _replaced(
            ("Nomor 43 Tahun 2009", "Nomor 11 Tahun 2030"),
            ("  - Peraturan Menteri Nomor 35 Tahun 2012 tentang SOP\n", ""),
        ),
    ),
    "equipment": (
        BASE,
        _replaced(("  - Komputer\n  - Pemindai\n", "  - Mesin presensi\n  - Telepon\n")),
    ),
    "office": (BASE, _replaced(("    - Sekretariat Daerah\n", ""), ("unit: Bagian", "unit: Biro"))),
    "number, title, dates": (
        BASE,
        _replaced(
            ("001/BAGUM", "002/BAGUM"), ("Penanganan", "Pengelolaan"), ("2026-02-02", "2026-03-03")
        ),
    ),
    "second signer": (BASE, _replaced(("dasar_hukum:", f"{_SECOND_SIGNER}dasar_hukum:"))),
    "performer renamed": (BASE, _replaced(("arsiparis: Arsiparis", "arsiparis: Arsiparis Muda"))),
    "performer replaced": (BASE, _replaced(("arsiparis", "juru"), ("Arsiparis", "Penata Layanan"))),
    "performer added": (
        BASE,
        _replaced(("  kepala: Kepala", "  kasi: Kepala Seksi\n  kepala: Kepala"), ("kurir", "pos")),
    ),
    "performers exchanged": (
        BASE,
        _replaced(
            ("  petugas: Pengadministrasi Umum\n  arsiparis: Arsiparis\n",
             "  arsiparis: Arsiparis\n  petugas: Pengadministrasi Umum\n"),
        ),
    ),
    "footnotes gone": (BASE, _replaced((_NOTES, ""))),
    "footnotes changed": (BASE, _replaced(("oleh petugas.", "oleh siapa pun.\n  - Lain-lain"))),
    "second table": (
        _two("Surat biasa", ""),
        _two("Surat biasa", "Surat rahasia").replace("Memindai", "Menyegel", 1),
    ),
    "tables exchanged": (_DIFFERENT_TABLES, _exchanged(_DIFFERENT_TABLES)),
    "laws over two pages": (BASE, _replaced(("dasar_hukum:\n", f"dasar_hukum:\n{_LAWS}"))),
    "one of many laws": (_MANY_LAWS, _MANY_LAWS.replace("undang nomor 50", "undang nomor 5000")),
    "a row over two pages": (_TALL_ROW, _TALL_ROW.replace("Berkas nomor 60", "Map nomor 60")),
    "tables renamed": (_two("Surat biasa", "Surat rahasia"), _two("Surat umum", "Surat rahasia")),
}  # fmt: skip


def sop(text: str) -> Sop:
    """The SOP, which has to be sound."""
    loaded = load(text, "surat.sop.yaml", CONTEXT)
    assert loaded.sop is not None, loaded.diagnostics
    return loaded.sop


def both_ways() -> dict[str, tuple[Sop, Sop]]:
    """All pairs, there and back."""
    pairs = {name: (sop(old), sop(new)) for name, (old, new) in PAIRS.items()}
    return pairs | {f"{name}, back": (new, old) for name, (old, new) in pairs.items()}
