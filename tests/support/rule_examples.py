"""The fenced examples in the docstrings of rules, and whether a rule judges them as they say."""

from soptool.diagnostics import Diagnostic
from soptool.lint.explanation import Fence
from soptool.lint.linter import lint
from soptool.lint.rule import Rule
from soptool.lint.rules.yaml.pengabaian_tidak_dipakai import pengabaian_tidak_dipakai
from soptool.lint.selection import make_selection
from soptool.loading import load
from tests.support.minimal_sop import CONTEXT, with_blocks


def judge(text: str, rule: Rule | None = None) -> tuple[Diagnostic, ...]:
    """Everything found in a text, by one lint rule besides what loading reports, or by all."""
    loaded = load(text, "uji.sop.yaml", CONTEXT)
    if loaded.sop is None or loaded.document is None:
        return loaded.diagnostics
    if rule is pengabaian_tidak_dipakai:  # it asks what the others found
        rule = None
    selection = make_selection(CONTEXT, [rule.name] if rule else ())
    return loaded.diagnostics + lint(loaded.sop, loaded.document, CONTEXT, selection)


def disagreement(rule: Rule, fence: Fence) -> str:
    """How the rule judges otherwise than its example says; nothing if it does not."""
    text, offset = with_blocks(fence.text)
    found = judge(text, rule)
    lines = sorted({d.place.line - offset for d in found if d.rule == rule.name})
    if lines == list(fence.marked) and not (fence.good and found):
        return ""
    told = [f"{d.place.line - offset}: {d.rule}: {d.message}" for d in found]
    return f"lines {list(fence.marked)} must be reported, and these are: {told}"
