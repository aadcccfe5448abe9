"""The name, group and severity of everything that can be wrong before there is a SOP."""

from enum import Enum

from soptool.diagnostics import Severity

_ERROR, _WARNING, _ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


class SyntaxRule(Enum):
    """The value is (name, group, severity); the name says the bad pattern."""

    # decode
    FILE_TOO_LARGE = ("berkas-terlalu-besar", "yaml", _ERROR)
    NOT_UTF8 = ("berkas-bukan-utf8", "yaml", _ERROR)
    BYTE_ORDER_MARK = ("bom-di-awal-berkas", "yaml", _ADVICE)
    # characters
    CONTROL_CHARACTER = ("karakter-kendali", "yaml", _ERROR)
    FOREIGN_LINE_BREAK = ("pemisah-baris-asing", "yaml", _ERROR)
    INVISIBLE_CHARACTER = ("karakter-tak-terlihat", "yaml", _ERROR)
    CURLY_QUOTE = ("kutip-melengkung", "yaml", _ERROR)
    TAB_INDENTATION = ("tab-sebagai-indentasi", "yaml", _ERROR)
    TAB_OUTSIDE_QUOTES = ("tab-di-luar-kutip", "yaml", _ERROR)
    # limits
    SCALAR_TOO_LONG = ("nilai-terlalu-panjang", "yaml", _ERROR)
    TOO_MANY_NODES = ("simpul-terlalu-banyak", "yaml", _ERROR)
    TOO_DEEP = ("susunan-terlalu-dalam", "yaml", _ERROR)
    # YAML that is not ours
    ALIAS = ("alias-yaml", "yaml", _ERROR)
    ANCHOR = ("jangkar-yaml", "yaml", _ERROR)
    TAG = ("tag-yaml", "yaml", _ERROR)
    MERGE_KEY = ("kunci-gabung-yaml", "yaml", _ERROR)
    DIRECTIVE = ("direktif-yaml", "yaml", _ERROR)
    SECOND_DOCUMENT = ("dokumen-kedua", "yaml", _ERROR)
    # keys
    DUPLICATE_KEY = ("kunci-ganda", "yaml", _ERROR)
    KEY_NOT_TEXT = ("kunci-bukan-teks", "yaml", _ERROR)
    EMPTY_KEY = ("kunci-kosong", "yaml", _ERROR)
    # traps
    COLON_IN_VALUE = ("titik-dua-dalam-nilai", "yaml", _ERROR)
    NO_SPACE_AFTER_COLON = ("titik-dua-tanpa-spasi", "yaml", _ERROR)
    NO_COLON = ("titik-dua-hilang", "yaml", _ERROR)
    NO_COMMA = ("koma-hilang", "yaml", _ERROR)
    COMMA_SPLITS_VALUE = ("koma-memecah-nilai", "yaml", _ERROR)
    LONE_DASH = ("tanda-hubung-sendirian", "yaml", _ERROR)
    ITEM_BESIDE_KEY = ("butir-di-baris-kunci", "yaml", _ERROR)
    NO_DASH = ("tanda-hubung-hilang", "yaml", _ERROR)
    NO_SPACE_AFTER_DASH = ("tanda-hubung-tanpa-spasi", "yaml", _ERROR)
    WORD_BULLET = ("tanda-butir-word", "yaml", _ERROR)
    SPECIAL_START = ("awal-nilai-tanda-khusus", "yaml", _ERROR)
    TEXT_AFTER_CLOSE = ("teks-sesudah-penutup", "yaml", _ERROR)
    UNCLOSED_QUOTE = ("kutip-tidak-ditutup", "yaml", _ERROR)
    UNCLOSED_BRACKET = ("kurung-tidak-ditutup", "yaml", _ERROR)
    STRAY_BRACKET = ("kurung-penutup-berlebih", "yaml", _ERROR)
    BAD_ESCAPE = ("garis-miring-terbalik", "yaml", _ERROR)
    WRONG_INDENTATION = ("indentasi-salah", "yaml", _ERROR)
    UNREADABLE = ("yaml-tidak-terbaca", "yaml", _ERROR)
    # schema: one name per family of keywords
    EMPTY_FILE = ("berkas-kosong", "skema", _ERROR)
    NOT_THIS_KIND = ("berkas-bukan-jenisnya", "skema", _ERROR)
    UNKNOWN_KEY = ("kunci-tidak-dikenal", "skema", _ERROR)
    MISSING_KEY = ("kunci-wajib-hilang", "skema", _ERROR)
    FORBIDDEN_KEY = ("kunci-tidak-boleh-bersama", "skema", _ERROR)
    WRONG_TYPE = ("jenis-nilai-salah", "skema", _ERROR)
    NOT_A_CHOICE = ("nilai-di-luar-pilihan", "skema", _ERROR)
    PATTERN_MISMATCH = ("pola-tidak-cocok", "skema", _ERROR)
    BAD_KEY_NAME = ("nama-kunci-salah", "skema", _ERROR)
    TOO_MANY = ("terlalu-banyak", "skema", _ERROR)
    TOO_FEW = ("terlalu-sedikit", "skema", _ERROR)
    NUMBER_OUT_OF_RANGE = ("angka-di-luar-batas", "skema", _ERROR)
    NOT_UNIQUE = ("butir-berulang", "skema", _ERROR)
    OTHER_SHAPE = ("bentuk-tidak-sesuai", "skema", _ERROR)

    @property
    def rule(self) -> str:
        """The printed name."""
        return self.value[0]

    @property
    def group(self) -> str:
        """`yaml` for what the text says wrongly, `skema` for its shape."""
        return self.value[1]

    @property
    def severity(self) -> Severity:
        """How grave it is, unless a profile says otherwise."""
        return self.value[2]
