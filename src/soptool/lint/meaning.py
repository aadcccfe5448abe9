"""What a safe fix may not change: what an SOP means, and every value it does not touch.

The meaning of an SOP is all of it but the wording of free texts: which fields are filled, the
steps and their order, who acts, where each way leads, the choices, the days, and how long a
step takes however that is spelled.
"""

from collections.abc import Sequence as Many
from dataclasses import fields

from soptool.diagnostics import Edit, Span
from soptool.model.duration import Duration
from soptool.model.reading import Unread, meaning
from soptool.model.record import Record
from soptool.model.sop import Sop
from soptool.syntax.nodes import Mapping, Scalar, Sequence, YamlNode

# Texts that name a step, a performer, a file or a content: another text names another one.
_NAMES = frozenset({"id", "actors", "next", "targets", "file", "logo", "fingerprint"})


def meaning_of(sop: Sop) -> object:
    """Equal for SOPs that differ only in the wording of free texts."""
    return _meaning(sop, literal=False)


def _meaning(value: object, *, literal: bool) -> object:
    match value:
        case Duration(text=text, reading=Unread()):
            return bool(text)
        case Duration(reading=reading):
            return meaning(reading)
        case Record():
            names = (field.name for field in fields(value) if field.compare)
            return tuple(_meaning(getattr(value, one), literal=one in _NAMES) for one in names)
        case tuple():
            return tuple(_meaning(one, literal=literal) for one in value)
        case str() if not literal:
            return bool(value)
    return value


def same_elsewhere(before: YamlNode, after: YamlNode, edits: Many[Edit]) -> bool:
    """Whether every value that no edit touches is still there, under its key, in its order."""
    match before, after:
        case Mapping(), Mapping():
            return all(
                same_elsewhere(entry.value, after.entries[name].value, edits)
                if name in after.entries
                else _touched(Span(entry.key.span.start, entry.value.span.end), edits)
                for name, entry in before.entries.items()
            )
        case Sequence(), Sequence() if len(before.items) == len(after.items):
            pairs = zip(before.items, after.items, strict=True)
            return all(same_elsewhere(one, other, edits) for one, other in pairs)
        case Sequence(), Sequence():
            rest = iter(after.items)
            kept = (item for item in before.items if not _touched(item.span, edits))
            return all(any(same_elsewhere(one, other, ()) for other in rest) for one in kept)
        case Scalar(), Scalar() if before.text == after.text:
            return True
    return _touched(before.span, edits)


def _touched(span: Span, edits: Many[Edit]) -> bool:
    return any(edit.span.start <= span.end and edit.span.end >= span.start for edit in edits)
