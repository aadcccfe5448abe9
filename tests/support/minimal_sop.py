"""A minimal SOP that no rule finds fault with, and the same with some of its blocks replaced."""

import re
from datetime import date
from zlib import crc32

from soptool.assets import read_asset
from soptool.model.context import Context
from soptool.model.profile import NumberForm, Profile, Thresholds
from soptool.model.tables import Laws, Table, Words
from soptool.syntax.yaml_document import parse_yaml


def _table(name: str) -> Table:
    document, _ = parse_yaml(read_asset("templates", "tables", name), name)
    assert document is not None
    assert isinstance(document.data, dict)
    return document.data


TODAY = date(2026, 7, 1)
CONTEXT = Context(
    today=TODAY,
    profile=Profile(
        number=NumberForm(pattern=r"000\.8\.3\.3/\d{3}/[A-Z]+/\d{4}"),
        thresholds=Thresholds(steps=4, copies=2),  # so that examples of too many stay short
    ),
    laws=Laws.of(_table("laws.yaml")),
    words=Words.of(_table("words.yaml")),
    files=frozenset({"logo.png", "surat-keluar.sop.yaml"}),
)

MINIMAL = """\
judul: Penanganan Surat Masuk
nomor: 000.8.3.3/001/BAGUM/2026
status: berlaku
versi: 1
tanggal: {pembuatan: 2026-01-12, efektif: 2026-02-02}
instansi:
  nama:
    - Pemerintah Kota Arunika
    - Sekretariat Daerah
  unit: Bagian Umum
pengesah:
  jabatan: Kepala Bagian Umum
  nama: Dr. Sekar Pramudita, M.Si.
  pangkat: Pembina
  nip: "198001012005012001"
dasar_hukum:
  - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
kualifikasi:
  - Memahami tata naskah dinas
peralatan:
  - Komputer
peringatan:
  - Jika surat tidak dicatat, maka surat dapat hilang tanpa diketahui.
pencatatan:
  - Buku agenda surat masuk
pelaksana:
  petugas: Pengadministrasi Umum
  kasubbag: Kepala Subbagian Tata Usaha
langkah:
  - id: terima
    kegiatan: Menerima surat masuk
    pelaksana: petugas
    kelengkapan: Surat masuk
    waktu: 5 menit
    output: Surat tercatat
  - kegiatan: Memeriksa surat masuk
    pelaksana: kasubbag
    kelengkapan: Surat tercatat
    waktu: 10 menit
    output: Surat terperiksa
    keputusan: {ya: lanjut, tidak: terima}
  - kegiatan: Mengarsipkan surat masuk
    pelaksana: petugas
    kelengkapan: Surat terperiksa
    waktu: 5 menit
    output: Arsip surat masuk
"""

_BLOCK = re.compile(r"^(?=[^ \t#\n-])", re.MULTILINE)


def with_blocks(fragment: str) -> tuple[str, int]:
    """The minimal SOP with the fragment in place of its blocks, and how many lines come before."""
    names = set(re.findall(r"^([a-z_]+):", fragment, re.MULTILINE))
    if "prosedur" in names:
        names |= {"pelaksana", "langkah"}
    kept = [block for block in _BLOCK.split(MINIMAL) if block.split(":")[0] not in names]
    head = "".join(kept)
    return head + fragment, head.count("\n")


def as_another(text: str, name: str) -> str:
    """The same SOP with a number and a title of its own, so that a repository may hold both."""
    number = crc32(name.encode()) % 1000
    title = re.sub(r"(?m)^judul: (.*)$", rf"judul: \1 Cabang {number}", text, count=1)
    return re.sub(r"(?m)^nomor: 000\.8\.3\.3/\d{3}", f"nomor: 000.8.3.3/{number:03}", title)
