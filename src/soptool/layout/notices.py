"""What the layout has to say about a document: it sees pages, which no earlier stage does."""

from dataclasses import dataclass
from enum import Enum

from soptool.diagnostics import Severity, Span


class LayoutRule(Enum):
    """The value is (name, severity); the names are those `soptool rules` lists."""

    CANNOT_DRAW = ("tabel-tidak-muat", Severity.ERROR)
    SMALL_LETTERS = ("huruf-terlalu-kecil", Severity.WARNING)
    BROKEN_WORD = ("kata-terpotong", Severity.ADVICE)
    ROW_CUT = ("baris-lebih-tinggi-dari-halaman", Severity.WARNING)
    TEXT_LEFT_OUT = ("teks-simbol-tanpa-tempat", Severity.WARNING)
    LABEL_LEFT_OUT = ("label-tanpa-tempat", Severity.ERROR)

    @property
    def rule(self) -> str:
        """The printed name."""
        return self.value[0]

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Notice:
    """A finding of the layout; it becomes a Diagnostic where the file's name is known."""

    rule: LayoutRule
    message: str
    hint: str
    span: Span
    row: int = -1  # the step it is about


class CannotDrawError(Exception):
    """No concession makes the document fit the paper; nothing is rendered."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice.message)
        self.notice = notice
