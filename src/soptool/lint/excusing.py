"""What the comments of a document excuse, and which of them excuse nothing."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from soptool.diagnostics import Diagnostic, Fix, Span
from soptool.lint.excuses import FORM, Excuse, Excuses, read_excuses
from soptool.lint.rule import Finding
from soptool.lint.rules import RULES
from soptool.lint.selection import OBLIGATORY, RULE_LIST, suggest
from soptool.model.context import Context
from soptool.syntax.yaml_document import YamlDocument

# What is said about comments no comment excuses.
ABOUT_EXCUSES = frozenset(
    {"pengabaian-keliru", "pengabaian-tanpa-alasan", "pengabaian-tidak-dipakai"}
)
_KNOWN = frozenset(rule.name for rule in RULES)
_MOST_SUGGESTIONS = 50  # they take time, and nobody misspells more names in one file


class Excusing:
    """The comments of one file, asked about every finding; it remembers which excused one."""

    def __init__(self, excuses: Iterable[Excuse], today: date) -> None:
        self.today = today
        self._used: set[tuple[Span, str]] = set()
        self._whole: dict[str, Excuse] = {}
        self._lines: dict[str, dict[int, Excuse]] = {}
        for excuse in excuses:
            for name in excuse.names if not excuse.expired(today) else ():
                if excuse.lines is None:
                    self._whole.setdefault(name, excuse)
                else:
                    self._lines.setdefault(name, {}).setdefault(excuse.lines.start, excuse)
        self._starts = {name: sorted(lines) for name, lines in self._lines.items()}

    def covers(self, found: Diagnostic) -> bool:
        """Whether a comment excuses the finding; the one nearest to it is used."""
        if found.rule in OBLIGATORY or found.rule in ABOUT_EXCUSES:
            return False
        excuse = self._beside(found) or self._whole.get(found.rule)
        if excuse is None:
            return False
        self._used.add((excuse.span, found.rule))
        return True

    def used(self, excuse: Excuse, name: str) -> bool:
        """Whether the comment excused a finding of that rule."""
        return (excuse.span, name) in self._used

    def _beside(self, found: Diagnostic) -> Excuse | None:
        line, starts = found.place.line, self._starts.get(found.rule, ())
        index = bisect_right(starts, line) - 1
        excuse = self._lines[found.rule][starts[index]] if index >= 0 else None
        return excuse if excuse and excuse.lines and line in excuse.lines else None


def without_excused(
    found: Iterable[Diagnostic], document: YamlDocument, context: Context
) -> tuple[Diagnostic, ...]:
    """What no comment of the document excuses."""
    excusing = Excusing(read_excuses(document)[0], context.today)
    return tuple(one for one in found if not excusing.covers(one))


def wrong_excuses(excuses: Excuses, today: date) -> Iterator[Finding]:
    """Comments that cannot be read, name no rule or one that stays, or are past their day."""
    read, misspelt = excuses
    for one in misspelt:
        yield Finding(one.span, one.fault, f"Bentuknya: {FORM}")
    left = _MOST_SUGGESTIONS
    for excuse in read:
        if unknown := [name for name in excuse.names if name not in _KNOWN]:
            hint = suggest(unknown[0]) if left > 0 else RULE_LIST
            left -= 1
            yield Finding(excuse.span, f"tidak ada aturan {_listed(unknown)}.", hint)
        if kept := [name for name in excuse.names if name in OBLIGATORY | ABOUT_EXCUSES]:
            message = f"aturan {_listed(kept)} tidak dapat diabaikan dengan komentar."
            yield Finding(excuse.span, message, "Perbaiki temuannya, lalu hapus namanya.")
        if excuse.expired(today):
            yield Finding(
                excuse.span,
                f"pengabaian ini berakhir pada {excuse.until}.",
                "Perbaiki temuannya lalu hapus komentarnya, atau tulis tanggal baru.",
            )


def unused_excuses(
    excuses: Sequence[Excuse], excusing: Excusing, ran: set[str]
) -> Iterator[Finding]:
    """Names of rules that ran and found nothing there; of others nobody knows."""
    for excuse in excuses:
        if excuse.expired(excusing.today):
            continue
        idle = [name for name in excuse.names if name in ran and not excusing.used(excuse, name)]
        if idle:
            where = "di berkas ini" if excuse.lines is None else "di baris itu"
            needed = [name for name in excuse.names if name not in idle]
            yield Finding(
                excuse.span,
                f"tidak ada temuan {_listed(idle)} {where}; pengabaiannya tidak dipakai.",
                f"Hapus {_listed(idle)} dari komentarnya." if needed else "Hapus komentarnya.",
                fix=Fix.of(excuse.names_span, ", ".join(needed))
                if needed
                else Fix.of(excuse.whole_span, ""),
            )


def _listed(names: Sequence[str]) -> str:
    most = [f"`{name}`" for name in names[:3]]
    rest = f" dan {len(names) - 3} lainnya" if len(names) > 3 else ""
    return ", ".join(most) + rest
