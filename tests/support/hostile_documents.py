"""Files that nobody should send: each must give clean findings, quickly and in little memory."""

from tests.support.minimal_sop import MINIMAL

_MEBIBYTE = 1024 * 1024
_HEAD = "judul: Penanganan Surat Masuk"
_COMMENT = "# soptool: abaikan"


def _steps(count: int) -> str:
    rows = "".join(
        f"  - kegiatan: Memeriksa berkas {row}\n    pelaksana: a\n" for row in range(count)
    )
    return f"judul: Uji\npelaksana: {{a: Petugas}}\nlangkah:\n{rows}"


def _bomb() -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return "\n".join(lines)


Case = tuple[str | bytes, set[str]]

# Name: content, and the names of all rules that are told about it.
UNREADABLE: dict[str, Case] = {
    # bombs
    "bom-alias": (_bomb(), {"jangkar-yaml", "alias-yaml"}),
    "bom-gabung": (
        "a: &a {x: 1}\nb:\n  <<: [*a, *a]\n",
        {"jangkar-yaml", "alias-yaml", "kunci-gabung-yaml"},
    ),
    "lingkaran": ("&x [*x]", {"jangkar-yaml", "alias-yaml"}),
    "tag-python": ("judul: !!python/object/apply:os.system [ls]\n", {"tag-yaml"}),
    "tag-biner": ("judul: !!binary '@@@'\n", {"tag-yaml"}),
    "direktif": ("%YAML 1.1\n---\njudul: x\n", {"direktif-yaml"}),
    "dokumen-kedua": ("judul: x\n---\njudul: y\n", {"dokumen-kedua"}),
    # depth
    "kurung": ("judul: " + "[" * 200_000, {"susunan-terlalu-dalam"}),
    "kurawal": ("judul: " + "{a: " * 100_000, {"susunan-terlalu-dalam"}),
    "butir": ("- " * 100_000, {"susunan-terlalu-dalam"}),
    "tingkat": (
        "".join(f"{' ' * level}a:\n" for level in range(1_400)),
        {"susunan-terlalu-dalam"},
    ),
    # size
    "besar": ("# " + "x" * _MEBIBYTE, {"berkas-terlalu-besar"}),
    "sangat-besar": (b"judul: " + b"x" * (70 * _MEBIBYTE), {"berkas-terlalu-besar"}),
    "nilai-panjang": (f"judul: {'x' * 20_001}\n", {"nilai-terlalu-panjang"}),
    "kutip-panjang": (f'judul: "{"x" * 900_000}"\n', {"nilai-terlalu-panjang"}),
    "kutip-terbuka": (f'judul: "{"x " * 400_000}', {"kutip-tidak-ditutup"}),
    "simpul": ("judul: [" + "x," * 60_000 + "]", {"simpul-terlalu-banyak"}),
    "langkah": (_steps(501), {"terlalu-banyak"}),
    "angka-panjang": (f"judul: x\nversi: {'9' * 5_000}\n{MINIMAL}", {"kunci-ganda"}),
    # encodings
    "utf-16": (MINIMAL.encode("utf-16"), {"berkas-bukan-utf8"}),
    "utf-16-be": (MINIMAL.encode("utf-16-be"), {"berkas-bukan-utf8"}),
    "utf-32": (MINIMAL.encode("utf-32"), {"berkas-bukan-utf8"}),
    "latin-1": (MINIMAL.replace("Surat", "S\xfcrat").encode("latin-1"), {"berkas-bukan-utf8"}),
    "cp1252": (f"{_HEAD} \x93Masuk\x94\n".encode("latin-1"), {"berkas-bukan-utf8"}),
    "utf-8-terpotong": (MINIMAL.encode() + b"\xe2\x80", {"berkas-bukan-utf8"}),
    "utf-8-surogat": (b"judul: \xed\xa0\x80\n", {"berkas-bukan-utf8"}),
    "utf-8-kelebihan": (b"judul: \xc0\xaf\n", {"berkas-bukan-utf8"}),
    # binary
    "png": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", {"berkas-bukan-utf8"}),
    "docx": (b"PK\x03\x04\x14\0\x06\0\x08", {"berkas-bukan-utf8"}),
    "elf": (b"\x7fELF\x02\x01\x01" + bytes(64), {"karakter-kendali"}),
    "nol": (bytes(1_000), {"berkas-bukan-utf8"}),
    "acak": (bytes(range(256)) * 100, {"berkas-bukan-utf8"}),
    # characters
    "escape": (f"{_HEAD} \x1b[2J\x1b]0;milikku\x07\n", {"karakter-kendali"}),
    "c1": (f"{_HEAD} \x9b31m\n", {"karakter-kendali"}),
    "kendali-berkutip": (
        MINIMAL.replace("Penanganan", '"\\x07', 1).replace("Masuk", 'M"', 1),
        {"karakter-kendali"},
    ),
    "surogat-berkutip": ('judul: "\\ud800"\n', {"karakter-kendali"}),
    "arah": (f"{_HEAD} \u202edamm\u202c\n", {"karakter-tak-terlihat"}),
    "spasi-nol": (MINIMAL.replace("nomor: ", "nomor\u200b: "), {"karakter-tak-terlihat"}),
    "dua-bom": ("\ufeff\ufeff" + MINIMAL, {"bom-di-awal-berkas", "karakter-tak-terlihat"}),
    "cr": (MINIMAL.replace("\n", "\x85"), {"pemisah-baris-asing"}),
    "pemisah": (MINIMAL.replace("\n", "\u2028"), {"pemisah-baris-asing"}),
    # nothing
    "kosong": ("", {"berkas-kosong"}),
    "hanya-bom": ("\ufeff", {"bom-di-awal-berkas", "berkas-kosong"}),
    "hanya-baris": ("\n" * 100_000, {"berkas-kosong"}),
    "hanya-komentar": ("#\n" * 100_000, {"berkas-kosong"}),
    "null": ("~", {"berkas-bukan-jenisnya"}),
    "teks": ("halo", {"berkas-bukan-jenisnya"}),
    "angka": ("9" * 5_000, {"berkas-bukan-jenisnya"}),
    "lain": ('{"name": "x", "version": 1}', {"berkas-bukan-jenisnya"}),
}


def _block(lines: int) -> str:
    body = "".join("      x\n" for _ in range(lines))
    return MINIMAL.replace("    output: Arsip surat masuk\n", f"    output: |\n{body}")


# Sound SOPs whose comments want to cost time.
COMMENTS: dict[str, Case] = {
    "banyak-nama": (
        "".join(f"{_COMMENT} salah{n}\n" for n in range(33_000)) + MINIMAL,
        {"pengabaian-keliru"},
    ),
    "satu-komentar": (
        f"{_COMMENT} {','.join(f'a{n}' for n in range(130_000))}\n{MINIMAL}",
        {"pengabaian-keliru"},
    ),
    "nama-panjang": (f"{_COMMENT} {'a' * 900_000}\n{MINIMAL}", {"pengabaian-keliru"}),
    "spasi": (
        f"# soptool{' ' * 900_000}x\n{_COMMENT} a --{' ' * 90_000}x\n{MINIMAL}",
        {"pengabaian-keliru"},
    ),
    "tanggal": (f"{_COMMENT} a -- {'(s.d. 2026-' * 80_000}\n{MINIMAL}", {"pengabaian-keliru"}),
    "sampai-dengan": (f"{_COMMENT} a -- {'s.d. ' * 160_000}\n{MINIMAL}", {"pengabaian-keliru"}),
    "pagar": (f"# {'# soptool: abaikan a ' * 40_000}\n{MINIMAL}", set()),
    "bertumpuk": (
        _block(9_000).replace(
            "    output: |\n", f"    {_COMMENT} alur-melompat\n" * 10_000 + "    output: |\n"
        ),
        {"pengabaian-tidak-dipakai"},
    ),
    "sama": (f"{_COMMENT} alur-melompat\n" * 20_000 + MINIMAL, {"pengabaian-tidak-dipakai"}),
}
