"""What `soptool explain` says about each name: the page of a rule, as in a rule's docstring.

In examples `␠ ⇥ ⍽` stand for a space, a tab and a no-break space.
"""

from typing import NamedTuple

from soptool.syntax.names import SyntaxRule

_BASES = {
    "yaml": "YAML 1.2, bagian yang dipakai soptool.",
    "skema": "schemas/sop.schema.json; lihat `soptool schema`.",
}


class Page(NamedTuple):
    """`bad` and `good` are YAML; empty where a page cannot show the fault."""

    title: str
    reason: str
    bad: str = ""
    good: str = ""


def explanation(rule: SyntaxRule) -> str:
    """The page as one text: title, Mengapa, Dasar, Contoh."""
    page = PAGES[rule]
    parts = [f"{page.title}.\n\n## Mengapa\n{page.reason}\n\nDasar: {_BASES[rule.group]}\n"]
    if page.good:
        parts.append("\n## Contoh\n")
        parts += [f"```yaml buruk\n{page.bad}\n```\n"] if page.bad else []
        parts.append(f"```yaml baik\n{page.good}\n```\n")
    return "".join(parts)


PAGES: dict[SyntaxRule, Page] = {
    SyntaxRule.FILE_TOO_LARGE: Page(
        "Berkas lebih besar dari 1 MiB",
        "SOP terpanjang yang pernah ditemui tidak sampai seperseratusnya. Berkas sebesar ini\n"
        "biasanya salah berkas, atau memuat isi yang seharusnya menjadi lampiran.",
    ),
    SyntaxRule.NOT_UTF8: Page(
        "Berkas tidak tersimpan sebagai UTF-8",
        "Hanya UTF-8 yang dibaca sama oleh semua program. Di Notepad: Simpan Sebagai, lalu pilih\n"
        "Pengodean UTF-8.",
    ),
    SyntaxRule.BYTE_ORDER_MARK: Page(
        "Berkas diawali tanda BOM",
        "Tanda tak terlihat di awal berkas ini membuat sebagian program salah membaca kunci\n"
        "pertama. Simpan ulang sebagai UTF-8 tanpa BOM.",
    ),
    SyntaxRule.CONTROL_CHARACTER: Page(
        "Karakter kendali di dalam teks",
        "Karakter seperti NUL atau ESC tidak dapat dicetak dan tidak boleh ada dalam berkas Word.",
    ),
    SyntaxRule.FOREIGN_LINE_BREAK: Page(
        "Pemisah baris yang tidak dikenal semua program",
        "Hanya LF dan CRLF yang dibaca semua program sebagai akhir baris; yang lain membuat nomor\n"
        "baris dan arti berkas berbeda-beda.",
    ),
    SyntaxRule.INVISIBLE_CHARACTER: Page(
        "Karakter tak terlihat di tempat spasi",
        "Teks yang disalin dari Word atau laman web sering membawa spasi tak terputus. Bagi YAML\n"
        "itu huruf biasa, sehingga butir daftar atau nama kunci tidak dikenali lagi.",
        "peralatan:\n  -⍽Mesin presensi  # <--",
        "peralatan:\n  - Mesin presensi",
    ),
    SyntaxRule.CURLY_QUOTE: Page(
        "Tanda kutip melengkung pada nama kunci",
        "Word mengganti tanda kutip lurus dengan yang melengkung; bagi YAML itu huruf biasa yang\n"
        "menjadi bagian nama kunci.",
        "“judul”: Penanganan Surat Masuk  # <--",
        "judul: Penanganan Surat Masuk",
    ),
    SyntaxRule.TAB_INDENTATION: Page(
        "Tab sebagai indentasi",
        "YAML hanya menerima spasi di awal baris, karena lebar tab berbeda di setiap program.",
        "tanggal:\n⇥efektif: 2026-06-02  # <--",
        "tanggal:\n  efektif: 2026-06-02",
    ),
    SyntaxRule.TAB_OUTSIDE_QUOTES: Page(
        "Tab di luar tanda kutip",
        "Tab sebagai pemisah dibaca berbeda oleh berbagai program. Pakai satu spasi.",
        "judul:⇥Penanganan Surat Masuk  # <--",
        "judul: Penanganan Surat Masuk",
    ),
    SyntaxRule.SCALAR_TOO_LONG: Page(
        "Satu nilai lebih dari 20.000 karakter",
        "Nilai sepanjang itu tidak muat dalam sel tabel mana pun. Biasanya tanda kutip penutup\n"
        "yang hilang membuat sisa berkas terbaca sebagai satu nilai.",
    ),
    SyntaxRule.TOO_MANY_NODES: Page(
        "Berkas berisi lebih dari 50.000 nilai",
        "SOP dengan 500 langkah pun tidak mencapai seperlimanya.",
    ),
    SyntaxRule.TOO_DEEP: Page(
        "Susunan bertingkat lebih dari 64",
        "SOP paling dalam memakai sekitar tujuh tingkat; susunan sedalam ini pasti keliru.",
    ),
    SyntaxRule.ALIAS: Page(
        "Nilai diawali bintang",
        "Tanda * di awal nilai dalam YAML menunjuk nilai lain. Di sini itu tidak dipakai; beri\n"
        "tanda kutip bila bintang itu bagian dari teks.",
        "judul: *Penanganan surat masuk  # <--",
        'judul: "*Penanganan surat masuk"',
    ),
    SyntaxRule.ANCHOR: Page(
        "Nilai diawali tanda &",
        "Tanda & di awal nilai dalam YAML menamai nilai itu. Di sini itu tidak dipakai.",
        "judul: &Lampiran dua  # <--",
        'judul: "&Lampiran dua"',
    ),
    SyntaxRule.TAG: Page(
        "Nilai diawali tanda seru",
        "Tanda ! di awal nilai dalam YAML menyatakan jenis nilai, dan dapat menjalankan program\n"
        "pada alat lain. Di sini itu tidak dipakai.",
        "judul: !Penting sekali  # <--",
        'judul: "!Penting sekali"',
    ),
    SyntaxRule.MERGE_KEY: Page(
        "Kunci gabung <<",
        "Kunci << menyalin isi kumpulan lain. Di sini isi ditulis langsung, supaya pembaca\n"
        "melihat semuanya di tempatnya.",
        "tanggal:\n  <<: {efektif: 2026-06-02}  # <--",
        "tanggal:\n  efektif: 2026-06-02",
    ),
    SyntaxRule.DIRECTIVE: Page(
        "Baris perintah YAML",
        "Baris yang diawali % mengubah cara berkas dibaca. Tidak diperlukan dan tidak dipakai.",
        "%YAML 1.2  # <--\n---\njudul: Penanganan Surat Masuk",
        "judul: Penanganan Surat Masuk",
    ),
    SyntaxRule.SECOND_DOCUMENT: Page(
        "Dokumen kedua dalam satu berkas",
        "Satu berkas berisi satu SOP; baris --- memulai dokumen baru.",
        "judul: Penanganan Surat Masuk\n---  # <--\njudul: Penanganan Surat Keluar",
        "judul: Penanganan Surat Masuk",
    ),
    SyntaxRule.DUPLICATE_KEY: Page(
        "Satu kunci ditulis dua kali",
        "Program lain diam-diam memakai yang terakhir saja, sehingga isi yang pertama hilang.",
        "judul: Penanganan Surat\njudul: Penanganan Surat Masuk  # <--",
        "judul: Penanganan Surat Masuk",
    ),
    SyntaxRule.KEY_NOT_TEXT: Page(
        "Nama kunci berupa daftar atau kumpulan",
        "Nama kunci harus teks.",
        "keputusan:\n  [ya]: lanjut  # <--\n  tidak: rekap",
        "keputusan:\n  ya: lanjut\n  tidak: rekap",
    ),
    SyntaxRule.EMPTY_KEY: Page(
        "Nama kunci kosong",
        "Di depan titik dua harus ada nama kunci.",
        "judul: Penanganan Surat Masuk\n: berlaku  # <--",
        "judul: Penanganan Surat Masuk\nstatus: berlaku",
    ),
    SyntaxRule.COLON_IN_VALUE: Page(
        "Titik dua di dalam nilai",
        "Titik dua yang diikuti spasi memisahkan kunci dari nilai. Bila bagian dari teks, seluruh\n"
        "nilai harus berada di antara tanda kutip.",
        "judul: Surat masuk: penanganan  # <--",
        'judul: "Surat masuk: penanganan"',
    ),
    SyntaxRule.NO_SPACE_AFTER_COLON: Page(
        "Titik dua tanpa spasi",
        "Tanpa spasi sesudah titik dua, semuanya terbaca sebagai satu kata.",
        "keputusan: {ya:lanjut, tidak: rekap}  # <--",
        "keputusan: {ya: lanjut, tidak: rekap}",
    ),
    SyntaxRule.NO_COLON: Page(
        "Baris tanpa titik dua",
        "Di antara baris `kunci: nilai`, setiap baris harus mempunyai kunci dan titik dua.",
        "judul: Penanganan Surat Masuk\nstatus  # <--\nversi: 2",
        "judul: Penanganan Surat Masuk\nstatus: berlaku\nversi: 2",
    ),
    SyntaxRule.COMMA_SPLITS_VALUE: Page(
        "Koma memecah nilai di dalam kurung",
        "Di dalam { } koma memisahkan kunci, sehingga gelar sesudah koma menjadi kunci baru.\n"
        "Tulis teks bebas pada baris sendiri, atau beri tanda kutip.",
        "pengesah: {nama: Dr. Siti, M.Si.}  # <--",
        "pengesah:\n  nama: Dr. Siti, M.Si.",
    ),
    SyntaxRule.LONE_DASH: Page(
        "Tanda hubung sendirian",
        "Tanda hubung memulai butir daftar. Bila maksudnya `tidak ada`, kosongkan saja nilainya.",
        "keterangan: -  # <--",
        "keterangan:",
    ),
    SyntaxRule.ITEM_BESIDE_KEY: Page(
        "Butir daftar di baris kunci",
        "Setiap butir daftar mulai di baris baru, di bawah kuncinya.",
        "peralatan: - Komputer  # <--",
        "peralatan:\n  - Komputer",
    ),
    SyntaxRule.SPECIAL_START: Page(
        "Nilai diawali tanda khusus",
        "Tanda seperti @ ` % * > | di awal nilai mempunyai arti khusus dalam YAML. Dengan tanda\n"
        "kutip nilainya terbaca sebagai teks.",
        "waktu: > 5 hari  # <--",
        'waktu: "> 5 hari"',
    ),
    SyntaxRule.TEXT_AFTER_CLOSE: Page(
        "Teks sesudah kutip atau kurung penutup",
        "Nilai yang diawali kutip atau kurung berakhir pada penutupnya; sesudahnya tidak boleh\n"
        "ada teks lagi.",
        'judul: "Surat" masuk  # <--',
        "judul: '\"Surat\" masuk'",
    ),
    SyntaxRule.UNCLOSED_QUOTE: Page(
        "Tanda kutip tidak ditutup",
        "Tanpa penutup, sisa berkas terbaca sebagai bagian dari nilai ini.",
        'judul: "Penanganan Surat Masuk  # <--',
        'judul: "Penanganan Surat Masuk"',
    ),
    SyntaxRule.UNCLOSED_BRACKET: Page(
        "Kurung tidak ditutup",
        "Setiap [ memerlukan ] dan setiap { memerlukan }.",
        "keputusan: {ya: lanjut, tidak: rekap  # <--\nwaktu: 2 jam",
        "keputusan: {ya: lanjut, tidak: rekap}\nwaktu: 2 jam",
    ),
    SyntaxRule.STRAY_BRACKET: Page(
        "Kurung penutup tanpa pembuka",
        "Kurung penutup di awal nilai tidak menutup apa pun.",
        "judul: }  # <--",
        "judul: Penanganan Surat Masuk",
    ),
    SyntaxRule.BAD_ESCAPE: Page(
        "Garis miring terbalik di dalam kutip ganda",
        "Di dalam kutip ganda, garis miring terbalik memulai kode seperti \\n. Untuk alamat\n"
        "folder Windows pakailah kutip tunggal.",
        'keterangan: "D:\\sop"  # <--',
        "keterangan: 'D:\\sop'",
    ),
    SyntaxRule.WRONG_INDENTATION: Page(
        "Indentasi salah",
        "Baris yang setingkat harus mulai pada kolom yang sama; biasanya dua spasi lebih dalam\n"
        "daripada induknya.",
        "tanggal:\n    pembuatan: 2026-01-12\n  efektif: 2026-06-02  # <--",
        "tanggal:\n  pembuatan: 2026-01-12\n  efektif: 2026-06-02",
    ),
    SyntaxRule.UNREADABLE: Page(
        "Baris tidak dapat dibaca sebagai YAML",
        "Ada yang tidak sesuai dengan cara penulisan YAML, tetapi sebabnya tidak dapat\n"
        "dipastikan. Periksa spasi, titik dua, dan tanda kutip di baris itu dan di atasnya.",
        "peralatan: [Komputer, , Printer]  # <--",
        "peralatan:\n  - Komputer\n  - Printer",
    ),
    SyntaxRule.EMPTY_FILE: Page(
        "Berkas kosong",
        "Berkas tanpa isi bukan SOP. Mulai dengan `soptool new`.",
    ),
    SyntaxRule.NOT_THIS_KIND: Page(
        "Berkas bukan SOP",
        "Tidak satu pun kunci di berkas ini dikenal dalam SOP. Mungkin berkas YAML lain.",
    ),
    SyntaxRule.UNKNOWN_KEY: Page(
        "Kunci tidak dikenal",
        "Kunci yang salah eja tidak akan tercetak; lebih baik ketahuan sekarang.",
        "langkah:\n  - kegitan: Menerima surat masuk  # <--\n    pelaksana: petugas",
        "langkah:\n  - kegiatan: Menerima surat masuk\n    pelaksana: petugas",
    ),
    SyntaxRule.MISSING_KEY: Page(
        "Kunci wajib hilang",
        "Tanpa kunci ini tabel tidak dapat digambar: setiap langkah menyebut kegiatan dan\n"
        "pelaksananya.",
        "langkah:\n  - kegiatan: Menerima surat masuk  # <--",
        "langkah:\n  - kegiatan: Menerima surat masuk\n    pelaksana: petugas",
    ),
    SyntaxRule.FORBIDDEN_KEY: Page(
        "Dua kunci yang tidak boleh bersama",
        "`keputusan` sudah menyebut tujuannya, dan `bagian` sudah menyebut pelaksananya; kunci\n"
        "kedua akan membantahnya.",
        "langkah:\n  - id: terima\n    kegiatan: Memeriksa surat\n    pelaksana: petugas\n"
        "    keputusan: {ya: lanjut, tidak: terima}\n    lanjut: selesai  # <--\n"
        "  - kegiatan: Mengarsipkan surat\n    pelaksana: petugas",
        "langkah:\n  - id: terima\n    kegiatan: Memeriksa surat\n    pelaksana: petugas\n"
        "    keputusan: {ya: lanjut, tidak: terima}\n"
        "  - kegiatan: Mengarsipkan surat\n    pelaksana: petugas",
    ),
    SyntaxRule.WRONG_TYPE: Page(
        "Jenis nilai salah",
        "Setiap kunci mengharapkan teks, daftar, kumpulan `kunci: nilai`, atau true/false.",
        "dasar_hukum: Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan  # <--",
        "dasar_hukum:\n  - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
    ),
    SyntaxRule.NOT_A_CHOICE: Page(
        "Nilai di luar pilihan",
        "Untuk kunci ini hanya ada beberapa nilai yang mempunyai arti.",
        "status: aktif  # <--",
        "status: berlaku",
    ),
    SyntaxRule.PATTERN_MISMATCH: Page(
        "Pola tidak cocok",
        "Tanggal ditulis tahun-bulan-hari; id dan tujuan ditulis dengan huruf kecil, angka,\n"
        "- atau _, diawali huruf.",
        "tanggal: {efektif: 02-06-2026}  # <--",
        "tanggal: {efektif: 2026-06-02}",
    ),
    SyntaxRule.BAD_KEY_NAME: Page(
        "Nama kunci salah",
        "Kunci pelaksana dipakai untuk menunjuk: huruf kecil, angka, - atau _, diawali huruf,\n"
        "paling panjang 40 karakter.",
        "pelaksana:\n  petugas: Pengadministrasi Umum\n  Kepala Sub: Kepala Subbagian  # <--",
        "pelaksana:\n  petugas: Pengadministrasi Umum\n  kasubbag: Kepala Subbagian",
    ),
    SyntaxRule.TOO_MANY: Page(
        "Isi terlalu banyak",
        "Paling banyak 500 langkah dan 40 pelaksana dalam satu tabel. Pecah menjadi beberapa\n"
        "prosedur atau beberapa SOP.",
    ),
    SyntaxRule.TOO_FEW: Page(
        "Isi terlalu sedikit",
        "Daftar yang wajib ada tidak boleh kosong: tanpa langkah tidak ada yang digambar.",
        "langkah: []  # <--",
        "langkah:\n  - kegiatan: Menerima surat masuk\n    pelaksana: petugas",
    ),
    SyntaxRule.NUMBER_OUT_OF_RANGE: Page(
        "Angka di luar batas",
        "Ukuran dalam profil mempunyai batas, supaya halaman tetap dapat dibaca dan dicetak.",
    ),
    SyntaxRule.NOT_UNIQUE: Page(
        "Butir berulang",
        "Dalam daftar ini setiap butir hanya boleh disebut sekali.",
        "langkah:\n  - kegiatan: Menandatangani surat\n    pelaksana: [petugas, petugas]  # <--",
        "langkah:\n  - kegiatan: Menandatangani surat\n    pelaksana: [petugas, kasubbag]",
    ),
    SyntaxRule.OTHER_SHAPE: Page(
        "Bentuk tidak sesuai",
        "Isi kunci ini tidak seperti yang diharapkan; bandingkan dengan contoh dari `soptool new`.",
    ),
}
