"""Run rules over one SOP and turn what they yield into diagnostics."""

from collections.abc import Iterable, Iterator

from soptool.diagnostics import Diagnostic, Related, Severity, sort_diagnostics
from soptool.lint.excuses import FORM, read_excuses, unreadable_excuses, without_excused
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, Rule
from soptool.lint.rules import RULES, SOUNDNESS
from soptool.lint.rules.yaml.pengabaian_keliru import pengabaian_keliru
from soptool.lint.selection import OBLIGATORY, Selection, suggest
from soptool.model.context import Context
from soptool.model.sop import Sop, Status
from soptool.syntax.yaml_document import YamlDocument


def check_soundness(sop: Sop, document: YamlDocument, context: Context) -> tuple[Diagnostic, ...]:
    """The findings without which layout and diff may rely on the flow; none can be switched off."""
    return _run(SOUNDNESS, Facts(sop, document, context), context, None)


def lint(
    sop: Sop, document: YamlDocument, context: Context, selection: Selection
) -> tuple[Diagnostic, ...]:
    """Everything the selected rules find in a sound SOP, less what its comments excuse."""
    rules = [rule for rule in selection.rules(document.file) if rule.name not in OBLIGATORY]
    facts = Facts(sop, document, context)
    found = _run(rules, facts, context, selection)
    return without_excused(found, document, context.today)


def _run(
    rules: Iterable[Rule], facts: Facts, context: Context, selection: Selection | None
) -> tuple[Diagnostic, ...]:
    draft = facts.sop.status is Status.DRAFT
    return sort_diagnostics(
        _stamp(finding, rule, _severity(rule, draft, selection), facts)
        for rule in rules
        for finding in _findings(rule, facts, context)
    )


def _findings(rule: Rule, facts: Facts, context: Context) -> Iterator[Finding]:
    if rule is pengabaian_keliru:
        return _vain_excuses(facts.document, context)
    return iter(()) if rule.check is None else rule.check(facts, context)


def _vain_excuses(document: YamlDocument, context: Context) -> Iterator[Finding]:
    """Comments that excuse nothing; only here are the names of all rules known."""
    for span in unreadable_excuses(document):
        yield Finding(span, "komentar pengabaian ini tidak terbaca.", f"Bentuknya: {FORM}")
    known = {rule.name for rule in RULES}
    for excuse in read_excuses(document):
        for name in excuse.names:
            if name not in known:
                yield Finding(excuse.span, f"tidak ada aturan `{name}`.", suggest(name))
            elif name in OBLIGATORY:
                yield Finding(excuse.span, f"aturan `{name}` tidak dapat diabaikan.")
        if excuse.until is not None and excuse.until < context.today:
            yield Finding(
                excuse.span, f"pengabaian ini berakhir pada {excuse.until}.", "Hapus komentarnya."
            )


def _severity(rule: Rule, draft: bool, selection: Selection | None) -> Severity:
    """What is set, but in a draft never graver than the rule's word for drafts.

    Only an office that sets a rule in its own `soptool.yaml` means its drafts too.
    """
    severity = selection.severities.get(rule.name, rule.severity) if selection else rule.severity
    insisted = selection is not None and rule.name in selection.insisted
    if draft and rule.draft is not None and not insisted:
        return max(severity, rule.draft, key=lambda one: one.rank)
    return severity


def _stamp(finding: Finding, rule: Rule, severity: Severity, facts: Facts) -> Diagnostic:
    row = finding.row
    document = facts.document
    return Diagnostic(
        rule=rule.name,
        severity=severity,
        message=f"{row.label}: {finding.message}" if row else _sentence(finding.message),
        place=document.place(finding.span),
        hint=finding.hint,
        related=tuple(Related(document.place(span), text) for span, text in finding.related),
        fix=finding.fix,
        node=row.key if row else "",
        field=finding.field,
        row=str(row.number or "") if row else "",
    )


def _sentence(message: str) -> str:
    return message[:1].upper() + message[1:]
