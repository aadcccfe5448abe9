"""Profile: how one institution prints and judges SOPs. The defaults are PermenPAN-RB 35/2012."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from soptool.diagnostics import Severity
from soptool.model.form import IdentityForm, Sizes
from soptool.model.labels import Labels, StatusLabels
from soptool.model.reading import TimeScale
from soptool.model.record import Record, key
from soptool.model.sop import DateKind, Sop


class PaperSize(Enum):
    """Sheets that offices have in their trays; F4 is what shops call folio."""

    A4 = "A4"
    F4 = "F4"
    LETTER = "Letter"
    LEGAL = "Legal"

    @property
    def millimetres(self) -> tuple[float, float]:
        """The short and the long side."""
        return _SHEETS[self]


_SHEETS = {
    PaperSize.A4: (210.0, 297.0),
    PaperSize.F4: (215.0, 330.0),
    PaperSize.LETTER: (215.9, 279.4),
    PaperSize.LEGAL: (215.9, 355.6),
}


class Orientation(Enum):
    """How the sheet lies."""

    LANDSCAPE = "lanskap"
    PORTRAIT = "potret"


class Column(Enum):
    """A column of the flowchart table; ACTORS stands for one column per performer."""

    NUMBER = "no"
    ACTIVITY = "kegiatan"
    ACTORS = "pelaksana"
    INPUTS = "kelengkapan"
    DURATION = "waktu"
    OUTPUT = "output"
    NOTE = "keterangan"

    __hash__ = object.__hash__  # asked for in every cell: Enum's own takes longer


QUALITY_COLUMNS = frozenset({Column.INPUTS, Column.DURATION, Column.OUTPUT})


class SignatureMode(Enum):
    """What stands where the official signs."""

    WET = "basah"
    ELECTRONIC = "tte"
    EMPTY = "kosong"


class Level(Enum):
    """How grave a rule is to this institution, if it is to be run at all."""

    ERROR = "galat"
    WARNING = "perhatian"
    ADVICE = "saran"
    OFF = "abaikan"

    @property
    def severity(self) -> Severity | None:
        """None where the rule is not run."""
        return None if self is Level.OFF else Severity(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins(Record):
    """White edges in millimetres."""

    top: float = key("atas", 12.0)
    right: float = key("kanan", 12.0)
    bottom: float = key("bawah", 14.0)
    left: float = key("kiri", 12.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SymbolTexts(Record):
    """What stands in the first and in the last capsule."""

    start: str = key("mulai", "")
    end: str = key("selesai", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers(Record):
    """How the two usual answers of a decision are printed."""

    yes: str = key("ya", "Ya")
    no: str = key("tidak", "Tidak")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberForm(Record):
    """What a Nomor SOP must look like as a whole; an empty pattern accepts any."""

    pattern: str = key("pola", "")
    example: str = key("contoh", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds(Record):
    """From where on lint speaks up."""

    title_length: int = key("judul_terpanjang", 100)
    activity_length: int = key("kegiatan_terpanjang", 120)
    actors: int = key("pelaksana_terbanyak", 7)
    steps: int = key("langkah_terbanyak", 50)
    future_days: int = key("hari_ke_depan", 366)
    copies: int = key("salinan_terbanyak", 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingTime(Record):
    """Hours counted for a day; 7.5 is 37.5 hours in five days (Perpres 21/2023)."""

    working_day: Fraction = key("hari_kerja", Fraction(15, 2))
    day: Fraction = key("hari", Fraction(24))


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Record):
    """Everything an institution may decide about the form."""

    base: str = key("dasar", "")
    name: str = key("nama", "PermenPAN-RB 35 Tahun 2012")
    description: str = key("keterangan", "Bentuk baku SOP administrasi pemerintahan.")
    labels: Labels = key("label", Labels())
    statuses: StatusLabels = key("status", StatusLabels())
    dates: tuple[DateKind, ...] = key(
        "tanggal", (DateKind.CREATED, DateKind.REVISED, DateKind.EFFECTIVE)
    )
    last_columns: tuple[Column, ...] = key(
        "kolom", (Column.INPUTS, Column.DURATION, Column.OUTPUT, Column.NOTE)
    )
    identity: IdentityForm = key("identitas", IdentityForm())
    column_numbers: bool = key("baris_nomor_kolom", False)  # a header row (1), (2), ...
    symbol_texts: SymbolTexts = key("teks_simbol", SymbolTexts())
    answers: Answers = key("keputusan", Answers())
    paper: PaperSize = key("kertas", PaperSize.A4)
    orientation: Orientation = key("orientasi", Orientation.LANDSCAPE)
    margins: Margins = key("margin", Margins())
    font: str = key("huruf", "Arial")
    font_size: float = key("ukuran_huruf", 9.0)  # points, in the table, before it has to shrink
    sizes: Sizes = key("gaya", Sizes())
    number: NumberForm = key("nomor", NumberForm())
    levels: Mapping[str, Level] = key("keparahan", {})
    thresholds: Thresholds = key("ambang", Thresholds())
    working_time: WorkingTime = key("jam", WorkingTime())
    footer: str = key("kaki", "{nomor} - {judul} - {status}")
    signature: SignatureMode = key("tanda_tangan", SignatureMode.WET)

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns from left to right."""
        return (Column.NUMBER, Column.ACTIVITY, Column.ACTORS, *self.last_columns)

    @property
    def paper_size(self) -> tuple[float, float]:
        """Width and height of the sheet as it lies, in millimetres."""
        short, long = self.paper.millimetres
        return (long, short) if self.orientation is Orientation.LANDSCAPE else (short, long)

    @property
    def time_scale(self) -> TimeScale:
        """For comparing durations."""
        return TimeScale(self.working_time.working_day, self.working_time.day)

    def heading(self, column: Column) -> str:
        """The words above a column; above ACTORS the word over all performers."""
        match column:
            case Column.NUMBER:
                return self.labels.row_number
            case Column.ACTIVITY:
                return self.labels.activity
            case Column.ACTORS:
                return self.labels.actors
            case Column.INPUTS:
                return self.labels.inputs
            case Column.DURATION:
                return self.labels.duration
            case Column.OUTPUT:
                return self.labels.output
            case Column.NOTE:
                return self.labels.note

    def branch_label(self, label: str) -> str:
        """`ya` and `tidak` in any case as the profile says, other labels as written."""
        return {"ya": self.answers.yes, "tidak": self.answers.no}.get(label.casefold(), label)

    def watermark(self, sop: Sop) -> str:
        """The word that warns of a SOP that is not in force, or ""."""
        return self.statuses.word(sop.status)

    def footer_text(self, sop: Sop) -> str:
        """The running line of a SOP; what is not filled leaves no dangling mark."""
        filled = {"nomor": sop.number, "judul": sop.title, "status": self.watermark(sop)}
        pieces = (_fill(piece, filled) for piece in self.footer.split(" - "))
        return " - ".join(piece for piece in pieces if piece)


def _fill(text: str, filled: Mapping[str, str]) -> str:
    line = re.sub(r"\{([a-z_]+)\}", lambda match: filled.get(match[1], match[0]), text)
    return " ".join(line.split())
