"""Words of Indonesian offices, and texts made of them: nobody's SOP, but as long and as wide."""

from random import Random

LONG_TEXT = 600  # letters; real Kegiatan go up to 658

_VERB_LIST = """
Menerima Memeriksa Menyusun Menelaah Menandatangani Mengarsipkan Mencatat Meneruskan Memaraf
Memverifikasi Menetapkan Menyampaikan Mengagendakan Mendistribusikan
"""
_NOUN_LIST = """
berkas permohonan surat usulan daftar rekapitulasi kehadiran pegawai naskah dinas laporan evaluasi
kinerja tahunan rancangan keputusan kepala badan hasil verifikasi kelengkapan data
pertanggungjawaban ketidaksesuaian formulir persyaratan administrasi rapat koordinasi
"""
_VERBS = _VERB_LIST.split()
_NOUNS = _NOUN_LIST.split()
_OFFICES = (
    "Kepala",
    "Sekretaris",
    "Analis",
    "Pengelola",
    "Kepala Bidang",
    "Kepala Subbagian",
    "Kepala Seksi",
    "Petugas",
    "Tim",
)
_UNITS = (
    "Badan",
    "Kepegawaian",
    "Umum dan Kepegawaian",
    "Perencanaan dan Keuangan",
    "Pelayanan",
    "Verifikasi",
    "Mutasi dan Promosi",
    "Pendataan",
    "Pengaduan",
)
_TIMES = ("5 menit", "2 jam", "1 hari kerja", "3 hari", "1-3 hari kerja", "sesuai kebutuhan", "")


def words(random: Random, fewest: int, most: int) -> str:
    """Some nouns."""
    return " ".join(random.choice(_NOUNS) for _ in range(random.randint(fewest, most)))


def activity(random: Random) -> str:
    """A sentence as it stands in Kegiatan, now and then three lines long."""
    return f"{random.choice(_VERBS)} {words(random, 1, random.choice((3, 6, 6, 20)))}"


def long_activity(random: Random) -> str:
    """A Kegiatan of LONG_TEXT letters and a few more."""
    text = activity(random)
    while len(text) < LONG_TEXT:
        text += f", {activity(random).lower()}"
    return text


def office_names(random: Random, count: int) -> list[str]:
    """Performers, all different."""
    names = [f"{office} {unit}" for office in _OFFICES for unit in _UNITS]
    return random.sample(names, count)


def time(random: Random) -> str:
    """What stands in Waktu, if anything."""
    return random.choice(_TIMES)
