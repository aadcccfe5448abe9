"""Which rules bring a fix; `tests/rules/test_fixable.py` compares with what their examples do."""

# Mended by `--fix`, if not always: only where the cure is sure.
FIXED_SAFELY = frozenset(
    {
        "alias-yaml",
        "angka-panjang-tanpa-kutip",
        "awal-nilai-tanda-khusus",
        "direktif-yaml",
        "huruf-kecil-di-awal",
        "jam-tanpa-kutip",
        "jangkar-yaml",
        "jawaban-berbahasa-inggris",
        "jenis-nilai-salah",
        "judul-berawalan-sop",
        "karakter-tak-terlihat",
        "karakter-tersembunyi",
        "koma-hilang",
        "koma-memecah-nilai",
        "kunci-ganda",
        "kunci-tidak-dikenal",
        "kutip-melengkung",
        "nama-kunci-salah",
        "nilai-berkutip-melengkung",
        "nilai-di-luar-pilihan",
        "nol-di-belakang-tanpa-kutip",
        "nol-di-depan-tanpa-kutip",
        "pelaksana-tidak-terdaftar",
        "pemisah-baris-asing",
        "pengabaian-tidak-dipakai",
        "pola-tidak-cocok",
        "salah-eja",
        "tab-di-luar-kutip",
        "tag-yaml",
        "tanda-butir-word",
        "tanda-hubung-sendirian",
        "tanda-hubung-tanpa-spasi",
        "titik-dua-dalam-nilai",
        "titik-dua-tanpa-spasi",
        "waktu-salah-eja",
        "ya-tidak-tanpa-kutip",
    }
)
# Mended by `--unsafe-fixes` only: whether it is what was meant, the author must see.
FIXED_WITH_REVIEW = frozenset(
    {
        "butir-di-baris-kunci",
        "dasar-hukum-ganda",
        "indentasi-salah",
        "karakter-kendali",
        "kata-kerja-ringan",
        "kegiatan-berawalan-pelaksana",
        "kegiatan-tanpa-kata-kerja",
        "pagar-memotong-nilai",
        "tab-sebagai-indentasi",
        "tanda-hubung-hilang",
        "teks-sesudah-penutup",
    }
)
