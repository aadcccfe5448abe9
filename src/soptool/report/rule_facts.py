"""What is said about every rule beside its docstring: level, cure, and how to ignore it."""

from soptool.diagnostics import Severity
from soptool.lint.excusing import ABOUT_EXCUSES
from soptool.lint.fixable import FIXED_SAFELY, FIXED_WITH_REVIEW
from soptool.lint.rule import Rule
from soptool.lint.selection import OBLIGATORY

REVISION = "revisi"  # the group of what only two revisions show
_STRICT = "`lint: {ketat: true}`"


def severity_of(rule: Rule) -> str:
    """Its level, and when it gets another one."""
    said = [f"{rule.severity.value}."]
    if milder := draft_of(rule):
        said.append(f"Selama SOP masih draf: {milder.value}.")
    if rule.strict:
        said.append(f"Hanya dijalankan bila soptool.yaml berisi {_STRICT}.")
    if rule.wording and rule.severity is Severity.WARNING:
        said.append(f"Dengan {_STRICT} di soptool.yaml: {Severity.ERROR.value}.")
    return " ".join(said)


def draft_of(rule: Rule) -> Severity | None:
    """The level that drafts get, if it is another one."""
    return None if rule.draft is rule.severity else rule.draft


def cure_of(rule: Rule) -> str:
    """Whether soptool can mend what the rule finds."""
    match fixable(rule):
        case "safe":
            return "`soptool lint --fix` memperbaikinya bila maksudnya pasti."
        case "unsafe":
            return "`soptool lint --unsafe-fixes` memperbaikinya; periksa lagi hasilnya."
        case _:
            return "tidak ada yang otomatis; perbaiki sendiri."


def excuse_of(rule: Rule) -> str:
    """How an author says that a line is right as it stands."""
    if rule.name in OBLIGATORY:
        return "tidak dapat; tanpa ini SOP tidak dapat dibaca atau digambar."
    if rule.group == REVISION:
        return "tidak dapat; `soptool diff` selalu menyebutnya."
    if rule.name in ABOUT_EXCUSES:
        return f"di soptool.yaml, `lint: {{ignore: [{rule.name}]}}`."
    comment = f"`# soptool: abaikan {rule.name} -- alasan`"
    return f"{comment} di akhir barisnya atau di baris sebelumnya."


def fixable(rule: Rule) -> str | None:
    """ "safe" if `--fix` mends it where the cure is sure, "unsafe" if only `--unsafe-fixes`."""
    if rule.name in FIXED_SAFELY:
        return "safe"
    return "unsafe" if rule.name in FIXED_WITH_REVIEW else None


def scope_of(rule: Rule) -> str:
    """Over what it judges; "elsewhere" where reading, drawing or comparing reports it."""
    if rule.book_check is not None:
        return "repository"
    return "document" if rule.check is not None else "elsewhere"


def docs_page(rule: Rule) -> str:
    """Where its page lies in the repository of soptool."""
    return f"docs/rules/{rule.name}.md"
