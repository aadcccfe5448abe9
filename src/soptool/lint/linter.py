"""Run rules over one SOP and turn what they yield into diagnostics."""

from collections.abc import Iterable, Iterator, Sequence

from soptool.diagnostics import Diagnostic, Related, Severity, sort_diagnostics
from soptool.lint.excusing import ABOUT_EXCUSES, Excusing, unused_excuses, wrong_excuses
from soptool.lint.facts import Facts
from soptool.lint.rule import Finding, Rule
from soptool.lint.rules import SOUNDNESS
from soptool.lint.rules.yaml.pengabaian_keliru import pengabaian_keliru
from soptool.lint.rules.yaml.pengabaian_tidak_dipakai import pengabaian_tidak_dipakai
from soptool.lint.selection import OBLIGATORY, PAGES, Selection
from soptool.model.context import Context
from soptool.model.sop import Sop, Status
from soptool.syntax.yaml_document import YamlDocument


def check_soundness(sop: Sop, document: YamlDocument, context: Context) -> tuple[Diagnostic, ...]:
    """The findings without which layout and diff may rely on the flow; none can be switched off."""
    return _run(SOUNDNESS, Facts.of(sop, document, context), context, None)


def lint(
    sop: Sop,
    document: YamlDocument,
    context: Context,
    selection: Selection,
    earlier: Sequence[Diagnostic] = (),
    pages: Sequence[Diagnostic] | None = None,
) -> tuple[Diagnostic, ...]:
    """Everything the selected rules find in a sound SOP, less what its comments excuse.

    `earlier` is what `load` found in it and `pages` what the layout did, None if nobody looked.
    """
    rules = [rule for rule in selection.rules(document.file) if rule.name not in OBLIGATORY]
    facts = Facts.of(sop, document, context)
    found = _run(rules, facts, context, selection)
    found += selection.settle((*earlier, *(pages or ())), document.file)
    excusing = Excusing(facts.excuses[0], context.today)
    kept = [one for one in found if not excusing.covers(one)]
    if any(facts.excuses):
        ran = {rule.name for rule in rules if rule.check} - ABOUT_EXCUSES
        ran |= set() if pages is None else {rule.name for rule in rules if rule.group == PAGES}
        kept += _about_excuses(facts, context, selection, rules, excusing, ran)
    return sort_diagnostics(kept)


def _about_excuses(
    facts: Facts,
    context: Context,
    selection: Selection,
    rules: Sequence[Rule],
    excusing: Excusing,
    ran: set[str],
) -> Iterator[Diagnostic]:
    """Comments that excuse nothing; only here is known what was excused."""
    draft = facts.sop.status is Status.DRAFT
    for rule, findings in (
        (pengabaian_keliru, wrong_excuses(facts.excuses, context.today)),
        (pengabaian_tidak_dipakai, unused_excuses(facts.excuses[0], excusing, ran)),
    ):
        if rule in rules:
            severity = _severity(rule, draft, selection)
            yield from (_stamp(finding, rule, severity, facts) for finding in findings)


def _run(
    rules: Iterable[Rule], facts: Facts, context: Context, selection: Selection | None
) -> tuple[Diagnostic, ...]:
    draft = facts.sop.status is Status.DRAFT
    return sort_diagnostics(
        _stamp(finding, rule, _severity(rule, draft, selection), facts)
        for rule in rules
        if rule.check is not None
        for finding in rule.check(facts, context)
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
