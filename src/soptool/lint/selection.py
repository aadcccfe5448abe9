"""Which rules run and how grave they are: from the profile, `soptool.yaml` and the options."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from posixpath import relpath

from soptool.diagnostics import Diagnostic, Severity
from soptool.errors import SoptoolError
from soptool.lint.rule import Rule
from soptool.lint.rules import RULES, SOUNDNESS
from soptool.model.context import Context
from soptool.model.file_patterns import fits
from soptool.model.profile import Level
from soptool.model.settings import LintSettings
from soptool.syntax.likeness import look_alikes

_REASON = "pengabaian-tanpa-alasan"
_PARTING = re.compile(r"[\s_]+")
_SHORTEST_PART = 4
_MOST_SUGGESTED = 5
RULE_LIST = "Daftar aturan: soptool rules"
PAGES = "halaman"  # the group of what only the drawn pages show
BOOK = "buku"  # the group of what only several SOPs show
GROUP_OF = {rule.name: rule.group for rule in RULES}
GROUPS = tuple(dict.fromkeys(rule.group for rule in RULES))
# What keeps a document from being read or drawn; it is always said.
OBLIGATORY = frozenset(
    rule.name
    for rule in RULES
    if rule in SOUNDNESS or (rule.judged_elsewhere and rule.severity is Severity.ERROR)
)


@dataclass(frozen=True)
class Selection:
    """The names of the rules that run, the severities that were set, and exceptions by file.

    `insisted` are the rules whose severity `soptool.yaml` sets, for drafts too.
    """

    names: frozenset[str]
    severities: Mapping[str, Severity]
    insisted: frozenset[str]
    per_file: Mapping[str, frozenset[str]]
    folder: str = ""

    def allows(self, name: str, file: str) -> bool:
        """Whether findings of that rule in that file are wanted."""
        return name in self.names and name not in self._excepted(file)

    def rules(self, file: str) -> list[Rule]:
        """The rules that run on a file, in docs order."""
        excepted = self._excepted(file)
        return [rule for rule in RULES if rule.name in self.names and rule.name not in excepted]

    def settle(self, found: Iterable[Diagnostic], file: str) -> tuple[Diagnostic, ...]:
        """What other stages found in a file: the wanted part of it, as grave as it was set."""
        return tuple(
            replace(one, severity=self.severities.get(one.rule, one.severity))
            for one in found
            if self.allows(one.rule, file)
        )

    def _excepted(self, file: str) -> frozenset[str]:
        if not self.per_file:
            return frozenset()
        path = relpath(file, self.folder or ".")
        hit = (names for pattern, names in self.per_file.items() if fits(path, pattern))
        return frozenset().union(*hit)


def make_selection(
    context: Context, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> Selection:
    """Options go before `soptool.yaml`, which goes before the profile."""
    settings = context.settings.lint
    wanted = _named(select, "--select") or _named(settings.select, "lint.select")
    usual = {rule.name for rule in RULES if _usual(rule, settings)}
    own = _by_rule(settings.levels, "lint.severity")
    levels = {**_by_rule(context.profile.levels, "keparahan"), **own}
    # A rule that is named itself runs, whatever those say that it goes before.
    asked, settled = frozenset(select), frozenset(settings.select)
    unwanted = (
        _ignored(ignore, "--ignore")
        | ((_ignored(settings.ignore, "lint.ignore") | _off(own)) - asked)
        | (_off(levels) - asked - settled)
    )
    return Selection(
        names=frozenset((wanted or usual) - unwanted) | OBLIGATORY,
        severities=_severities(levels, _raised(levels, own) if settings.strict else ()),
        insisted=frozenset(own),
        per_file={
            pattern: _ignored(names, "lint.per_file")
            for pattern, names in settings.per_file.items()
        },
        folder=context.settings.folder,
    )


def _off(levels: Mapping[str, Level]) -> frozenset[str]:
    return frozenset(name for name, level in levels.items() if level is Level.OFF)


def _severities(levels: Mapping[str, Level], raised: Iterable[str]) -> dict[str, Severity]:
    wanted = {name: level.severity for name, level in levels.items() if level.severity}
    return wanted | dict.fromkeys(raised, Severity.ERROR)


def _raised(levels: Mapping[str, Level], own: Mapping[str, Level]) -> Iterator[str]:
    """The warnings about wording that `ketat: true` makes errors; what is set by name stays."""
    for rule in RULES:
        severity = levels[rule.name].severity if rule.name in levels else rule.severity
        if rule.wording and severity is Severity.WARNING and rule.name not in own:
            yield rule.name


def fault_of(name: str, source: str, *, ignored: bool = False) -> SoptoolError | None:
    """What is wrong with a name that `source` gives to a rule or group, if anything.

    `ignored`: that rule would be left out or made milder.
    """
    if ignored and name in OBLIGATORY:
        return SoptoolError(
            f"Aturan `{name}` ({source}) tidak dapat diabaikan atau diringankan.",
            "Tanpa itu SOP tidak dapat dibaca atau digambar; perbaiki berkasnya.",
        )
    if name in GROUPS or any(rule.name == name for rule in RULES):
        return None
    return SoptoolError(f"Aturan atau kelompok `{name}` ({source}) tidak dikenal.", suggest(name))


def _usual(rule: Rule, settings: LintSettings) -> bool:
    """Whether a rule runs where nobody selects any; who sets its level by name wants it."""
    if rule.name == _REASON:
        return settings.reason_required
    return settings.strict or not rule.strict or rule.name in settings.levels


def _by_rule(levels: Mapping[str, Level], source: str) -> dict[str, Level]:
    """What is set for a group holds for its rules, unless they are named themselves."""
    spread: dict[str, Level] = {}
    for name in sorted(levels, key=lambda name: name not in GROUPS):
        milder = levels[name] is not Level.ERROR
        rules = _ignored([name], source) if milder else _named([name], source)
        spread.update(dict.fromkeys(rules, levels[name]))
    return spread


def _ignored(names: Iterable[str], source: str) -> frozenset[str]:
    """A group stands for those of its rules that may be left out; naming another is a mistake."""
    return _named(names, source, ignored=True) - OBLIGATORY


def _named(names: Iterable[str], source: str, *, ignored: bool = False) -> frozenset[str]:
    found: set[str] = set()
    for name in names:
        if fault := fault_of(name, source, ignored=ignored):
            raise fault
        found |= {rule.name for rule in RULES if name in (rule.name, rule.group)}
    return frozenset(found)


def suggest(name: str) -> str:
    """Names near a misspelt one or with its words in them, and where the list is."""
    written = _PARTING.sub("-", name.strip().lower())
    names = [*(rule.name for rule in RULES), *GROUPS]
    near = look_alikes(written, names, most=3)
    words = set(written.split("-")) - {""}
    whole = [name for name in names if words and words <= set(name.split("-"))]
    within = [name for name in names if len(written) >= _SHORTEST_PART and written in name]
    found = list(dict.fromkeys((*near, *whole, *within)))[:_MOST_SUGGESTED]
    return (f"Maksud Anda {_or(found)}? " if found else "") + RULE_LIST


def _or(names: list[str]) -> str:
    return " atau ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
