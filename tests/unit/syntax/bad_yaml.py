"""Broken texts with the rule that must name them and the stretch it must underline.

`«…»` marks the stretch and is taken out before the text is read.
"""

BAD_YAML: dict[str, tuple[str, str]] = {
    # a second colon, a missing space
    "a colon in a value": ("judul: «Catatan: isi»\n", "titik-dua-dalam-nilai"),
    "a colon before a comment": ("judul: «Catatan: isi» # ya\n", "titik-dua-dalam-nilai"),
    "a colon in an item's value": ("a:\n  - judul: «x: y»\n", "titik-dua-dalam-nilai"),
    "a colon in brackets": ("a: [b c«:» d: e]\n", "titik-dua-dalam-nilai"),
    "no comma after a target": ("keputusan: {ya: lanjut «tidak»: ajukan}\n", "koma-hilang"),
    "no comma after a date": (
        "tanggal: {pembuatan: 2026-01-12  «efektif»: 2026-02-02}\n",
        "koma-hilang",
    ),
    "no comma after a list": ("keputusan: {ya: [a, b] «tidak»: c}\n", "koma-hilang"),
    "no comma after a quoted value": ('x: {ya: "a" «tidak»: c}\n', "koma-hilang"),
    "no comma, and text with blanks": (
        "keputusan: {ya: ke sana «tidak»: ajukan}\n",
        "koma-hilang",
    ),
    "no comma in a part": ("bagian:\n  - {id: susun «pelaksana»: tim}\n", "koma-hilang"),
    "a colon in a text in braces": (
        "a: {judul: Surat Masuk«:» tahap satu}\n",
        "titik-dua-dalam-nilai",
    ),
    "no space after the first key": ("«judul:»Rekap\nnomor: 1\n", "titik-dua-tanpa-spasi"),
    "no space after a later key": ("nomor: 1\n«judul:»Rekap\nb: c\n", "titik-dua-tanpa-spasi"),
    "no space in braces": ("keputusan: {«ya:lanjut»}\n", "titik-dua-tanpa-spasi"),
    "no space after a quoted key": ('«"a":»b\n', "titik-dua-tanpa-spasi"),
    "no colon on the first line": ("«judul»\nnomor: 1\n", "titik-dua-hilang"),
    "no colon in the middle": ("a: x\n«nomor»\nb: c\n", "titik-dua-hilang"),
    "no colon in braces": ("a: {b: [x, y], «z»}\n", "titik-dua-hilang"),
    "no key": ("«:» x\n", "kunci-kosong"),
    "an empty key in braces": ("a: {«:» b}\n", "kunci-kosong"),
    # flow style
    "a comma cuts a value": ("a: {nama: «Dr. Siti, M.Si.»}\n", "koma-memecah-nilai"),
    "a lone dash": ("keterangan: «-»\n", "tanda-hubung-sendirian"),
    "a lone dash in a list": ("keterkaitan:\n  - «-»\n", "tanda-hubung-sendirian"),
    "a lone dash in brackets": ("a: [b, «-» , c]\n", "tanda-hubung-sendirian"),
    "an item beside its key": ("a: «- x»\n", "butir-di-baris-kunci"),
    "an open bracket": ("a: «[x, y»\nb: c\n", "kurung-tidak-ditutup"),
    "an open bracket at the end": ("a: «[x, »\n", "kurung-tidak-ditutup"),
    "an open brace": ("a: «{ya: lanjut»\nb: c\n", "kurung-tidak-ditutup"),
    "a comma too many": ("a: [x, «, y]»\n", "yaml-tidak-terbaca"),
    "a closing bracket too many": ("a: x\nb: «}»\n", "kurung-penutup-berlebih"),
    # items that do not begin as items do
    "an item without a dash": ("a:\n  - Komputer\n  «Printer kartu»\n", "tanda-hubung-hilang"),
    "an item without a dash, and a key": (
        "a:\n  - Komputer\n  «Printer kartu»\nb: c\n",
        "tanda-hubung-hilang",
    ),
    "a dash without a space at the end": (
        "a:\n  - Komputer\n  «-Printer kartu»\nb:\n  - c\n",
        "tanda-hubung-tanpa-spasi",
    ),
    "a dash without a space between items": (
        "a:\n  - Komputer\n  «-Printer kartu»\n  - Map\n",
        "tanda-hubung-tanpa-spasi",
    ),
    "bullets for a list": ("a:\n  «\u2022 Printer kartu»\n", "tanda-butir-word"),
    "a bullet among items": (
        "a:\n  - Komputer\n  «\u2022 Printer kartu»\n",
        "tanda-butir-word",
    ),
    "long dashes for a list": ("a:\n  «\u2013 Map»\n  \u2013 Printer\n", "tanda-butir-word"),
    "a long dash before a step": (
        "langkah:\n  «\u2013 kegiatan: Mencatat»\n    pelaksana: a\n",
        "tanda-butir-word",
    ),
    "a long dash before the second step": (
        "langkah:\n  - kegiatan: b\n    pelaksana: a\n  «\u2013 kegiatan: c»\n",
        "tanda-butir-word",
    ),
    "stars for a list": ("a:\n  «* Map»\n  * Printer\n", "tanda-butir-word"),
    "bullets and Windows line breaks": (
        "a:\r\n  «\u2022 Map»\r\n  \u2022 Printer\r\n",
        "tanda-butir-word",
    ),
    "a colon between curly quotes": ("a: «\u201cb: c\u201d»\n", "titik-dua-dalam-nilai"),
    "an item with a colon that goes on below": (
        "a:\n  - «Perhatian: rusak»\n    dan hilang\n",
        "titik-dua-dalam-nilai",
    ),
    "a colon twice in an item": ("a:\n  - «Perhatian: rusak: ganti»\n", "titik-dua-dalam-nilai"),
    # quotes
    "an open single quote": ("a: «'x»\nb: c\n", "kutip-tidak-ditutup"),
    "an open double quote": ('a: «"x»\n', "kutip-tidak-ditutup"),
    "a quote closed by the next one": ('a: «"Budi»\nnip: "1234"\n', "kutip-tidak-ditutup"),
    "text behind a quote": ('a: "x" «y»\n', "teks-sesudah-penutup"),
    "text behind a bracket": ("a: [x] «y»\n", "teks-sesudah-penutup"),
    "a colon behind a bracket": ("a: [x] «: y»\n", "teks-sesudah-penutup"),
    "an apostrophe in single quotes": ("a: 'it'«s'»\n", "teks-sesudah-penutup"),
    "a Windows path": ('a: "C:«\\d»ata"\n', "garis-miring-terbalik"),
    # signs at the start of a value
    "a star": ("a: «*tebal*»\n", "awal-nilai-tanda-khusus"),
    "a star and words": ("a: «*tebal sekali»\n", "alias-yaml"),
    "an at sign": ("a: «@dinas»\n", "awal-nilai-tanda-khusus"),
    "a backtick in a list": ("a:\n  - «`x`»\n", "awal-nilai-tanda-khusus"),
    "a percent sign": ("a: «%x»\n", "awal-nilai-tanda-khusus"),
    "a greater-than sign": ("a: «> 5 orang»\n", "awal-nilai-tanda-khusus"),
    "a comment glued to a bar": ("a: «|#x»\n", "awal-nilai-tanda-khusus"),
    "a bar": ("a: «|x»\n", "awal-nilai-tanda-khusus"),
    "an ampersand": ("a: «&lampiran dua»\n", "jangkar-yaml"),
    "an exclamation mark": ("a: «!penting sekali»\n", "tag-yaml"),
    "a closing bracket": ("a: «]]>»\n", "awal-nilai-tanda-khusus"),
    # YAML that is not ours
    "an alias": ("a: x\nb: «*x»\n", "alias-yaml"),
    "an anchor": ("a: «&x»\n  - b\n", "jangkar-yaml"),
    "a Python object": ("a: «!!python/object:os.system x»\n", "tag-yaml"),
    "a merge key": ("«<<»: {a: b}\n", "kunci-gabung-yaml"),
    "a directive": ("«%YAML 1.2»\n---\na: b\n", "direktif-yaml"),
    "a second document": ("a: b\n«---»\nc: d\n", "dokumen-kedua"),
    "braces as a key": ("a: {b: 1, «{c: 2}»}\n", "kunci-bukan-teks"),
    "a list as a key": ("? «[a]»\n: b\n", "kunci-bukan-teks"),
    "two equal keys": ("a: 1\nb: 2\n«a»: 3\n", "kunci-ganda"),
    "two equal keys in braces": ("x: {ya: a, «ya»: b}\n", "kunci-ganda"),
    # lines that do not stand where they should
    "a tab before a key": ("a:\n«\t»b: c\n", "tab-sebagai-indentasi"),
    "a tab below an open quote": ('"\n  «\t»', "tab-sebagai-indentasi"),
    "a tab in a block text": ("a: |\n«\t»b\n", "tab-sebagai-indentasi"),
    "a tab after a colon": ("a:«\t»b\n", "tab-di-luar-kutip"),
    "a tab in a value": ("a: b«\t»c\n", "tab-di-luar-kutip"),
    "a tab before a comment": ("a: b«\t»# x\n", "tab-di-luar-kutip"),
    "deeper than the key above": ("judul: x\n  «nomor: y»\n", "indentasi-salah"),
    "between two levels": ("a:\n    b: c\n  «d: e»\n", "indentasi-salah"),
    "one space too few": ("a:\n  - b: x\n   «c: y»\n", "indentasi-salah"),
    "one space too few below a comment": (
        "a:\n  - b: x\n# catatan\n   «c: y»\n",
        "indentasi-salah",
    ),
    "a key among items": ("- a\n«b: c»\n", "indentasi-salah"),
    "something else": ("a: b\n...\n«c»\n", "indentasi-salah"),
    # characters
    "a no-break space after a dash": ("a:\n  -«\u00a0»Mesin\n", "karakter-tak-terlihat"),
    "a no-break space as indentation": ("«\u00a0\u00a0»a: b\n", "karakter-tak-terlihat"),
    "a no-break space after a colon": ("a:«\u00a0»b\nc: d\n", "karakter-tak-terlihat"),
    "a no-break space deeper": (
        "a: x\nb:\n«\u00a0\u00a0»c: y\n",
        "karakter-tak-terlihat",
    ),
    "a zero-width space in a key": ("ju«\u200b»dul: b\n", "karakter-tak-terlihat"),
    "a no-break space in a key": ("dasar«\u00a0»hukum: b\n", "karakter-tak-terlihat"),
    "a mark that turns the text": ("a: b«\u202e»c\n", "karakter-tak-terlihat"),
    "an isolate that turns the text": ("a: b«\u2066»c\n", "karakter-tak-terlihat"),
    "an escaped mark that turns the text": ('a: «"\\u202e"»\n', "karakter-kendali"),
    "a byte order mark inside": ("a: b«\ufeff»\n", "karakter-tak-terlihat"),
    "curly quotes around a key": ("«\u201cjudul\u201d»: x\n", "kutip-melengkung"),
    "a NUL": ("a: b«\0»c\n", "karakter-kendali"),
    "an escape character": ("a: b«\x1b»c\n", "karakter-kendali"),
    "a lone surrogate": ("a: b«\ud800»c\n", "karakter-kendali"),
    "a non-character": ("a: b«\uffff»c\n", "karakter-kendali"),
    "an escaped control character": ('a: «"\\x0b"»\n', "karakter-kendali"),
    "an escaped surrogate": ('a: «"\\ud800"»\n', "karakter-kendali"),
    "a lone carriage return": ("a: b«\r»c: d\n", "pemisah-baris-asing"),
    "a line separator": ("a: b«\u2028»c\n", "pemisah-baris-asing"),
    "a next line": ("a: b«\x85»c\n", "pemisah-baris-asing"),
    # limits
    "brackets without end": ("[" * 64 + "«[»" + "[" * 200, "susunan-terlalu-dalam"),
    "braces without end": ("{a: " * 64 + "«{»a: ", "susunan-terlalu-dalam"),
}


def marked(text: str) -> tuple[str, str]:
    """The text without its marks, and what stood between them."""
    before, _, rest = text.partition("«")
    inside, _, after = rest.partition("»")
    return before + inside + after, inside
