"""SOPs as offices write them, in any number: text of a `*.sop.yaml`, the same for the same seed.

Mostly a straight path through 2 to 9 performers; about one step in seven decides and sends work
back that is not right. Words are drawn anew for each file, so that what a program remembers of
one file helps it little with the next.
"""

from collections.abc import Iterator
from random import Random

FEWEST_STEPS, MOST_STEPS = 8, 60
FEWEST_ACTORS, MOST_ACTORS = 2, 9
_DECIDING = 0.15
_STAYING = 0.45  # the next step is mostly another's, and mostly a neighbour's
_FARTHEST_RETURN = 6  # rows


def listed(text: str) -> list[str]:
    """The entries of a list that is written with bars and line ends."""
    return text.strip().replace("\n", "|").split("|")


_VERBS = listed("""
Menerima|Mencatat|Meneliti|Memverifikasi|Menyusun|Mengonsep|Mengoreksi|Menelaah|Menandatangani
Mengarsipkan|Menyampaikan|Mendistribusikan|Menghimpun|Merekapitulasi|Menetapkan|Mengunggah
Mengunduh|Menjadwalkan|Mengundang|Menyiapkan|Memutakhirkan|Mendokumentasikan
""")
_CHECKING = listed("Memeriksa|Memverifikasi|Meneliti|Menelaah|Mengevaluasi")
_THINGS = listed("""
berkas permohonan|surat usulan|daftar hadir|rekapitulasi kehadiran|naskah dinas
rancangan keputusan|laporan bulanan|laporan pertanggungjawaban|lembar disposisi|nota dinas
data kepegawaian|dokumen kelengkapan|formulir pendaftaran|bukti pembayaran|berita acara
hasil verifikasi|jadwal kegiatan|surat tugas|kerangka acuan kerja|rencana anggaran|daftar aset
surat pengantar|kartu kendali|buku agenda|pertimbangan teknis|sertifikat pelatihan|surat izin
rincian kebutuhan|hasil survei kepuasan|pengaduan masyarakat|salinan putusan|peta jabatan
""")
_OF_WHAT = listed("""
kenaikan pangkat|izin usaha mikro|pensiun pegawai|kependudukan|penerimaan siswa
cuti tahunan|pengadaan barang dan jasa|penelitian dan pengabdian|pelayanan terpadu|sarana prasarana
tunjangan kinerja|vaksinasi anak sekolah|pemeliharaan gedung|perjalanan dinas|mutasi antarinstansi
bantuan sosial|keselamatan kerja|penyusunan anggaran|kehumasan|pengelolaan arsip inaktif
""")
_HOW = listed("""
sesuai ketentuan|melalui aplikasi|bersama tim teknis|kepada unit terkait
paling lambat akhir bulan|sebagai bahan rapat|beserta lampirannya|untuk ditindaklanjuti
berdasarkan disposisi pimpinan|dan membubuhkan paraf
""")
_TOOLS = listed("""
komputer|printer|alat tulis kantor|jaringan internet|aplikasi SRIKANDI|mesin pemindai
lemari arsip|ruang rapat|proyektor|telepon|kendaraan dinas|stempel
""")
_OFFICES = listed("""
Kepala|Sekretaris|Kepala Bidang|Kepala Subbagian|Pengelola|Analis|Pengadministrasi
Petugas|Bendahara|Tim|Verifikator|Arsiparis|Pranata Komputer
""")
_FIELDS = listed("""
Umum dan Kepegawaian|Perencanaan|Keuangan|Pelayanan|Loket|Teknis|Penilaian Kinerja
Data dan Informasi|Mutasi|Pengembangan SDM|Arsip|Pengaduan|Perizinan
""")
_TIMES = (
    *(f"{minutes} menit" for minutes in (5, 10, 15, 20, 30, 45)),
    *(f"{hours} jam" for hours in (1, 2, 3)),
    *(f"{days} hari kerja" for days in (1, 2, 3, 5)),
)
_MONTHS = ("01", "02", "03", "04", "05", "06")


def make_sop(seed: int, steps: int | None = None) -> str:
    """The text of one SOP; without `steps` it has 8 to 60."""
    random = Random(f"soptool/{seed}/{steps}")
    size = steps or random.randint(FEWEST_STEPS, MOST_STEPS)
    actors = [f"p{number}" for number in range(1, random.randint(FEWEST_ACTORS, MOST_ACTORS) + 1)]
    lines = [*_identity(random, seed), "pelaksana:"]
    lines += [f"  {actor}: {_actor(random)} {number}" for number, actor in enumerate(actors, 1)]
    lines += ["langkah:", *_steps(random, size, actors)]
    return "\n".join(lines) + "\n"


def _identity(random: Random, seed: int) -> Iterator[str]:
    subject, month = random.choice(_OF_WHAT), random.choice(_MONTHS)
    yield f"judul: Pengelolaan {random.choice(_THINGS)} {subject} {seed}"
    yield f"nomor: 800/{seed:04}/ORG/2026"
    yield "status: berlaku"
    yield f"tanggal: {{pembuatan: 2026-{month}-12, revisi: 2026-{month}-20, efektif: 2026-07-01}}"
    yield "instansi:\n  nama:\n    - Pemerintah Kota Contoh"
    yield f"    - Dinas {random.choice(_FIELDS)}\n  unit: Bidang {random.choice(_FIELDS)}"
    yield "pengesah:\n  jabatan: Kepala Dinas\n  nama: Siti Rahmawati"
    yield '  pangkat: Pembina Utama Muda\n  nip: "198001012005011001"'
    yield "dasar_hukum:"
    for year in sorted(random.sample(range(2003, 2025), 3)):
        yield f"  - Peraturan Daerah Nomor {random.randint(1, 40)} Tahun {year} tentang {subject}"
    for key, texts in (
        ("kualifikasi", [f"Memahami aturan tentang {_thing(random)}" for _ in range(3)]),
        ("keterkaitan", [f"SOP Pengelolaan {_thing(random)}" for _ in range(2)]),
        ("peralatan", random.sample(_TOOLS, 4)),
        ("peringatan", [f"Jika {_thing(random)} terlambat, pelayanan kepada pemohon tertunda."]),
        ("pencatatan", [f"Buku register {_thing(random)}" for _ in range(2)]),
    ):
        yield f"{key}:"
        yield from (f"  - {text[0].upper()}{text[1:]}" for text in texts)


def _steps(random: Random, size: int, actors: list[str]) -> Iterator[str]:
    deciding = {row for row in range(2, size - 1) if random.random() < _DECIDING}
    returns = {row: row - random.randint(1, min(row, _FARTHEST_RETURN)) for row in deciding}
    output, lane = f"{_thing(random)}", 0
    for row in range(size):
        if row in returns.values():
            yield f"  - id: langkah-{row + 1}\n    kegiatan: {_activity(random, row in deciding)}"
        else:
            yield f"  - kegiatan: {_activity(random, row in deciding)}"
        yield f"    pelaksana: {actors[lane]}"
        yield f"    kelengkapan:\n      - {output[0].upper()}{output[1:]}"
        yield from (
            f"      - {tool[0].upper()}{tool[1:]}"
            for tool in random.sample(_TOOLS, random.choice((0, 1, 1, 2)))
        )
        output = f"{_thing(random)} terperiksa" if row in deciding else _thing(random)
        yield f"    waktu: {random.choice(_TIMES)}"
        yield f"    output: {output[0].upper()}{output[1:]}"
        if random.random() < 0.2:
            yield f"    keterangan: Dilanjutkan dengan SOP {_thing(random)}"
        if row in deciding:
            yield f"    keputusan: {{ya: lanjut, tidak: langkah-{returns[row] + 1}}}"
        lane = _next_lane(random, lane, len(actors))


def _next_lane(random: Random, lane: int, lanes: int) -> int:
    if random.random() < _STAYING:
        return lane
    near = [other for other in (lane - 1, lane + 1) if 0 <= other < lanes]
    return random.choice(near) if random.random() < 0.75 else random.randrange(lanes)


def _activity(random: Random, deciding: bool) -> str:
    verb = random.choice(_CHECKING if deciding else _VERBS)
    return f"{verb} {_thing(random)} {random.choice((*_HOW, '', '', '', ''))}".strip()


def _thing(random: Random) -> str:
    return f"{random.choice(_THINGS)} {random.choice(_OF_WHAT)}"


def _actor(random: Random) -> str:
    return f"{random.choice(_OFFICES)} {random.choice(_FIELDS)}"
