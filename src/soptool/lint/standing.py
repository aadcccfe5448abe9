"""Whether a mended text may take the place of the one before it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from soptool.diagnostics import Diagnostic, Edit
from soptool.lint.meaning import meaning_of, same_elsewhere
from soptool.model.build import build
from soptool.model.endorsements import outdated
from soptool.model.sop import Endorsement, Sop
from soptool.syntax.nodes import YamlNode
from soptool.syntax.yaml_document import YamlDocument, parse_yaml


@dataclass(frozen=True)
class Reading:
    """What one look at a text gave; `sop` where it is sound."""

    text: str
    diagnostics: tuple[Diagnostic, ...]
    sop: Sop | None

    @cached_property
    def document(self) -> YamlDocument | None:
        """The tree, if YAML can read the text at all."""
        return parse_yaml(self.text, "")[0]

    @property
    def root(self) -> YamlNode | None:
        """The top of the tree."""
        return None if self.document is None else self.document.root

    @property
    def outdated(self) -> tuple[Endorsement, ...]:
        """The approvals of a sound SOP whose fingerprint is that of another content."""
        if self.document is None or self.sop is None or not self.sop.endorsements:
            return ()
        return outdated(build(self.document)[0])  # without what `soptool.yaml` adds


def stands(before: Reading, after: Reading, mended: Sequence[Diagnostic]) -> bool:
    """Whether the edits lost nothing: no stage that was passed, no value they do not touch.

    Of a sound SOP, safe fixes leave the meaning and what was approved, and none brings a finding
    graver than its own.
    """
    if before.root is None:
        return after.root is not None or not _stuck(after, mended)
    if after.root is None or not same_elsewhere(before.root, after.root, edits_of(mended)):
        return False
    if before.sop is None:
        return True
    if after.sop is None or _worse(before, after, mended):
        return False
    safe = all(found.fix and found.fix.safe for found in mended)
    same = meaning_of(before.sop) == meaning_of(after.sop) and before.outdated == after.outdated
    return same or not safe


def _stuck(after: Reading, mended: Iterable[Diagnostic]) -> bool:
    """Whether something that was mended is still said of the same place."""
    still = {(found.rule, found.place[:3]) for found in after.diagnostics}
    return any((found.rule, found.place[:3]) in still for found in mended)


def _worse(before: Reading, after: Reading, mended: Iterable[Diagnostic]) -> bool:
    gravest = min(found.severity.rank for found in mended)
    known = Counter(found.rule for found in before.diagnostics)
    now = Counter(found.rule for found in after.diagnostics)
    return any(
        found.severity.rank < gravest and now[found.rule] > known[found.rule]
        for found in after.diagnostics
    )


def edits_of(mended: Iterable[Diagnostic]) -> list[Edit]:
    """All edits of their fixes."""
    return [edit for found in mended if found.fix for edit in found.fix.edits]
