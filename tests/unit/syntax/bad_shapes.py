"""SOPs whose shape is wrong: what must be underlined (`«…»`), its rule, and what is said."""

HEAD = "judul: J\npelaksana:\n  a: A\n  b: B\nlangkah:\n"
STEP = "  - id: satu\n    kegiatan: K\n    pelaksana: a\n"
FULL = HEAD + STEP

BAD_SHAPES: dict[str, tuple[str, str, str]] = {
    # keys
    "a misspelt required key": (
        HEAD + "  - «kegitan»: K\n    pelaksana: a\n",
        "kunci-tidak-dikenal",
        "Langkah 1: kunci `kegitan` tidak dikenal; maksud Anda `kegiatan`?",
    ),
    "a misspelt optional key": (
        FULL + "    «wktu»: 1 jam\n",
        "kunci-tidak-dikenal",
        "Langkah 1 (id: satu): kunci `wktu` tidak dikenal; maksud Anda `waktu`?",
    ),
    "a key that nobody knows": (
        FULL + "«xyz»: 1\n",
        "kunci-tidak-dikenal",
        "Kunci `xyz` tidak dikenal di sini.",
    ),
    "a missing key of a step": (
        HEAD + "  - «kegiatan»: K\n",
        "kunci-wajib-hilang",
        "Langkah 1: kunci wajib `pelaksana` belum ada.",
    ),
    "no steps": (
        "«judul»: J\npelaksana: {a: A}\n",
        "kunci-wajib-hilang",
        "Kunci wajib `langkah` belum ada.",
    ),
    "a missing key of a part": (
        HEAD + "  - kegiatan: K\n    bagian:\n      - pelaksana: a\n      - «id»: dua\n",
        "kunci-wajib-hilang",
        "Langkah 1, bagian 2 (id: dua): kunci wajib `pelaksana` belum ada.",
    ),
    "a missing key of a procedure": (
        "judul: J\nprosedur:\n  - «pelaksana»: {a: A}\n",
        "kunci-wajib-hilang",
        "Prosedur 1: kunci wajib `langkah` belum ada.",
    ),
    "a decision that also goes on": (
        FULL + "    keputusan: {ya: lanjut, tidak: satu}\n    «lanjut»: selesai\n",
        "kunci-tidak-boleh-bersama",
        "Langkah 1 (id: satu): `lanjut` tidak boleh ada bersama `keputusan`.",
    ),
    "a performer beside parts": (
        HEAD + "  - kegiatan: K\n    «pelaksana»: a\n    bagian:\n      - pelaksana: a\n",
        "kunci-tidak-boleh-bersama",
        "Langkah 1: `pelaksana` tidak boleh ada bersama `bagian`.",
    ),
    "steps beside procedures": (
        "judul: J\nprosedur:\n  - pelaksana: {a: A}\n    langkah:\n"
        "      - {kegiatan: K, pelaksana: a}\n«langkah»:\n  - {kegiatan: K, pelaksana: a}\n",
        "kunci-tidak-boleh-bersama",
        "`langkah` tidak boleh ada bersama `prosedur`.",
    ),
    "a performer with a capital letter": (
        "judul: J\npelaksana:\n  «Kepala»: A\nlangkah:\n" + STEP,
        "nama-kunci-salah",
        "Kunci `Kepala` tidak boleh bernama begitu.",
    ),
    # kinds of values
    "true where text belongs": (
        HEAD + "  - kegiatan: «true»\n    pelaksana: a\n",
        "jenis-nilai-salah",
        "Langkah 1: `kegiatan` berisi true (nilai benar/salah); seharusnya teks.",
    ),
    "text where a list belongs": (
        FULL + "dasar_hukum: «UU 20/2023»\n",
        "jenis-nilai-salah",
        "`dasar_hukum` berisi teks; seharusnya daftar.",
    ),
    "a colon in an item": (
        FULL + "dasar_hukum:\n  - «Catatan: isi»\n",
        "jenis-nilai-salah",
        "`dasar_hukum` berisi kumpulan `kunci: nilai`; seharusnya teks.",
    ),
    "brackets around a text": (
        HEAD + "  - kegiatan: «[K]»\n    pelaksana: a\n",
        "jenis-nilai-salah",
        "Langkah 1: `kegiatan` berisi daftar; seharusnya teks.",
    ),
    "a list where keys belong": (
        "judul: J\npelaksana:\n  «- A»\nlangkah:\n" + STEP,
        "jenis-nilai-salah",
        "`pelaksana` berisi daftar; seharusnya kumpulan `kunci: nilai`.",
    ),
    "ya where true belongs": (
        FULL + "    opsional: «ya»\n",
        "jenis-nilai-salah",
        "Langkah 1 (id: satu): `opsional` berisi teks; seharusnya true atau false.",
    ),
    "nothing where a performer belongs": (
        HEAD + "  - kegiatan: K\n    «pelaksana»:\n",
        "jenis-nilai-salah",
        "Langkah 1: `pelaksana` belum diisi; seharusnya teks atau daftar.",
    ),
    "a number where a performer belongs": (
        HEAD + "  - kegiatan: K\n    pelaksana: «5»\n",
        "jenis-nilai-salah",
        "Langkah 1: `5` bukan kunci dari daftar `pelaksana`.",
    ),
    "an invisible character behind a performer": (
        HEAD + "  - kegiatan: K\n    pelaksana: a«\u00a0»\n",
        "karakter-tak-terlihat",
        "Langkah 1: di dalam `a` ada spasi tak terputus (U+00A0).",
    ),
    "curly quotes around a date": (
        FULL + "tanggal:\n  efektif: «\u201c2026-01-12\u201d»\n",
        "kutip-melengkung",
        "`efektif` diapit tanda kutip melengkung dari Word.",
    ),
    "curly quotes around a choice": (
        FULL + "status: «\u201cberlaku\u201d»\n",
        "kutip-melengkung",
        "`status` diapit tanda kutip melengkung dari Word.",
    ),
    "a list without dashes": (
        FULL + "peralatan:\n  «Komputer»\n",
        "jenis-nilai-salah",
        "`peralatan` berisi teks; seharusnya daftar.",
    ),
    "two performers in one text": (
        HEAD + "  - kegiatan: K\n    pelaksana: «a, b»\n",
        "pola-tidak-cocok",
        "Langkah 1: `a, b` menyebut 2 pelaksana dalam satu teks.",
    ),
    "a key and a quoted value where text belongs": (
        FULL + 'peringatan:\n  - «Perhatian: "kartu"»\n',
        "jenis-nilai-salah",
        "`peringatan` berisi kumpulan `kunci: nilai`; seharusnya teks.",
    ),
    "a step that is a text": (
        HEAD + "  - «K»\n",
        "jenis-nilai-salah",
        "Langkah 1: `langkah` berisi teks; seharusnya kumpulan `kunci: nilai`.",
    ),
    # values
    "a choice in capitals": (
        FULL + "status: «Berlaku»\n",
        "nilai-di-luar-pilihan",
        "`Berlaku` bukan pilihan untuk `status`; maksud Anda `berlaku`?",
    ),
    "no choice at all": (
        FULL + "    simbol: «xyz»\n",
        "nilai-di-luar-pilihan",
        "Langkah 1 (id: satu): `xyz` bukan pilihan untuk `simbol`.",
    ),
    "a day that comes first": (
        FULL + "tanggal: {efektif: «12-01-2026»}\n",
        "pola-tidak-cocok",
        "`12-01-2026` tidak sesuai bentuk untuk `efektif`.",
    ),
    "a target that cannot be an id": (
        FULL + "    lanjut: «Langkah 3»\n",
        "pola-tidak-cocok",
        "Langkah 1 (id: satu): `Langkah 3` bukan id; tujuan ditunjuk dengan id langkah, "
        "bukan nomornya.",
    ),
    "a target that is a number": (
        FULL + "    keputusan: {ya: lanjut, tidak: «1»}\n",
        "jenis-nilai-salah",
        "Langkah 1 (id: satu): `1` bukan id; tujuan ditunjuk dengan id langkah, bukan nomornya.",
    ),
    "a target in capitals": (
        FULL + "    lanjut: «Selesai»\n",
        "pola-tidak-cocok",
        "Langkah 1 (id: satu): `Selesai` bukan id sebuah langkah; maksud Anda `selesai`?",
    ),
    "an activity as a target": (
        FULL.replace("kegiatan: K", "kegiatan: Mencatat surat")
        + "  - kegiatan: L\n    pelaksana: a\n    lanjut: «Mencatat surat»\n",
        "pola-tidak-cocok",
        "Langkah 2: `Mencatat surat` bukan id sebuah langkah; maksud Anda `satu`?",
    ),
    "a target that is a sentence": (
        FULL + "    keputusan: {ya: lanjut, tidak: [«Kembali ke pemohon»]}\n",
        "pola-tidak-cocok",
        "Langkah 1 (id: satu): `Kembali ke pemohon` bukan id sebuah langkah.",
    ),
    "a printed name instead of a performer": (
        FULL.replace("a: A", "a: Pengelola Barang").replace("na: a", "na: «Pengelola Barang»"),
        "pola-tidak-cocok",
        "Langkah 1 (id: satu): `Pengelola Barang` bukan kunci dari daftar `pelaksana`; "
        "maksud Anda `a`?",
    ),
    "a performer in capitals in a list": (
        FULL.replace("na: a", "na: [b, «A»]"),
        "pola-tidak-cocok",
        "Langkah 1 (id: satu): `A` bukan kunci dari daftar `pelaksana`; maksud Anda `a`?",
    ),
    "nearly the printed name of a performer in a part": (
        HEAD.replace("b: B", "b: Pengelola Barang")
        + "  - kegiatan: K\n    bagian:\n      - pelaksana: «Pengelola  barng»\n",
        "pola-tidak-cocok",
        "Langkah 1, bagian 1: `Pengelola barng` bukan kunci dari daftar `pelaksana`; "
        "maksud Anda `b`?",
    ),
    "a number as an id": (
        HEAD + "  - id: «3»\n    kegiatan: K\n    pelaksana: a\n",
        "jenis-nilai-salah",
        "Langkah 1 (id: 3): `id` berisi angka 3; seharusnya teks.",
    ),
    "an id with a meaning of its own": (
        HEAD + "  - id: «selesai»\n    kegiatan: K\n    pelaksana: a\n",
        "pola-tidak-cocok",
        "Langkah 1 (id: selesai): `selesai` kata khusus, tidak dapat menjadi `id`.",
    ),
    "an id with a line break": (
        HEAD + '  - id: «"satu\\n"»\n    kegiatan: K\n    pelaksana: a\n',
        "pola-tidak-cocok",
        "Langkah 1 (id: satu): `satu` tidak sesuai bentuk untuk `id`.",
    ),
    "one performer twice": (
        HEAD + "  - kegiatan: K\n    pelaksana: [a, «a»]\n",
        "butir-berulang",
        "Langkah 1: `a` ditulis dua kali dalam `pelaksana`.",
    ),
    "an empty list of steps": (
        "judul: J\npelaksana: {a: A}\n«langkah»: []\n",
        "terlalu-sedikit",
        "`langkah` kosong; isi paling sedikit 1.",
    ),
    "no performers": (
        "judul: J\n«pelaksana»: {}\nlangkah:\n" + STEP,
        "terlalu-sedikit",
        "`pelaksana` kosong; isi paling sedikit 1.",
    ),
    "too many officials": (
        FULL + "pengesah:\n" + "  - jabatan: K\n" * 6 + "  - «jabatan: K»\n",
        "terlalu-banyak",
        "`pengesah` berisi 7 butir; paling banyak 6.",
    ),
    "a misspelt key of an official": (
        FULL + "pengesah:\n  - jabatan: K\n  - «jabatn»: K\n",
        "kunci-tidak-dikenal",
        "Pengesah 2: kunci `jabatn` tidak dikenal; maksud Anda `jabatan`?",
    ),
    # whole files
    "an empty file": ("«»", "berkas-kosong", "Berkas ini kosong."),
    "a text": (
        "«h»alo\n",
        "berkas-bukan-jenisnya",
        "Berkas ini bukan SOP: isinya bukan kumpulan `kunci: nilai`.",
    ),
    "other keys": (
        "«v»ersion: 3\nservices: {}\n",
        "berkas-bukan-jenisnya",
        "Berkas ini bukan SOP: kunci pertamanya `version`.",
    ),
}

# A profile, because an SOP holds no number with a limit.
BAD_PROFILES: dict[str, tuple[str, str, str]] = {
    "too small a font": (
        "ukuran_huruf: «3»\n",
        "angka-di-luar-batas",
        "3 di luar batas untuk `ukuran_huruf`.",
    ),
    "a margin beyond the paper": (
        "margin: {atas: «100»}\n",
        "angka-di-luar-batas",
        "100 di luar batas untuk `atas`.",
    ),
    "a font without widths": (
        "huruf: «Comic Sans»\n",
        "nilai-di-luar-pilihan",
        "`Comic Sans` bukan pilihan untuk `huruf`.",
    ),
    "a column twice": (
        "kolom: [waktu, «waktu»]\n",
        "butir-berulang",
        "`waktu` ditulis dua kali dalam `kolom`.",
    ),
}
