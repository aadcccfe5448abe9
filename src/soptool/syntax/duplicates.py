"""Keys that a mapping has already; in a step, often those of the next one without its dash."""

import re
from collections.abc import Mapping

from soptool.diagnostics import Fix, Related, Span
from soptool.syntax.findings import Findings
from soptool.syntax.names import SyntaxRule
from soptool.syntax.nodes import Entry, Scalar

_STEPS = "langkah"
_ACTIVITY = "kegiatan"
_OPTIONAL_LEAD = "id"
_DASHED = re.compile(r" *-( +)")


def refuse_duplicates(
    findings: Findings, block: str, entries: Mapping[str, Entry], repeated: list[Scalar]
) -> None:
    """Report the repeated keys of one mapping, which stands under `block` or in its list.

    Where a step has a second `kegiatan`, only what comes before it is reported key by key.
    """
    starts = _new_steps(entries, repeated) if block == _STEPS else []
    for key in repeated:
        if not starts or key.span < starts[0].span:
            _refuse(findings, entries[key.text].key, key)
    # A second `kegiatan` alone may also be a slip of its own.
    more = [key for key in repeated if key.text != _ACTIVITY]
    for start in starts:
        sure = any(key.span >= start.span for key in more)
        _refuse_missing_dash(findings, entries, start, sure=sure)


def _new_steps(entries: Mapping[str, Entry], repeated: list[Scalar]) -> list[Scalar]:
    """The keys at which a new step begins: at `kegiatan`, or before it where the first did so."""
    names = list(entries)
    if _ACTIVITY not in names:
        return []
    lead = {_OPTIONAL_LEAD, *names[: names.index(_ACTIVITY)]}
    keys = sorted([*(entry.key for entry in entries.values()), *repeated], key=lambda key: key.span)
    starts = []
    for position, key in enumerate(keys):
        if key.text == _ACTIVITY and key is not entries[_ACTIVITY].key:
            while keys[position - 1].text in lead:
                position -= 1
            starts.append(keys[position])
    return starts


def _refuse(findings: Findings, first: Scalar, second: Scalar) -> None:
    place = findings.lines.place(first.span)
    findings.add(
        SyntaxRule.DUPLICATE_KEY,
        second.span,
        f"Kunci `{second.text}` ditulis dua kali; yang pertama di baris {place.line}.",
        "Hapus salah satunya, atau gabungkan isinya.",
        fix=_without(findings, first, second),
        related=(Related(place, f"`{first.text}` yang pertama"),),
        field=second.text,
    )


def _without(findings: Findings, first: Scalar, second: Scalar) -> Fix | None:
    """Take out the second one where its line says the same as the first, and nothing more."""
    lines = findings.lines
    before, line = lines.whole(first.span.start), lines.whole(second.span.start)
    said = findings.text[second.span.start : line.end].strip()
    alone = not findings.text[line.start : second.span.start].strip()
    same = findings.text[first.span.start : before.end].strip() == said
    column = second.span.start - line.start
    after = findings.text[line.end :].lstrip("\r\n")
    deeper = len(after) - len(after.lstrip(" ")) > column or after[column : column + 1] == "-"
    if before == line or not alone or not same or "#" in said or deeper:
        return None
    return Fix.of(line, "")


def _refuse_missing_dash(
    findings: Findings, entries: Mapping[str, Entry], start: Scalar, *, sure: bool
) -> None:
    first = next(iter(entries.values())).key
    place = findings.lines.place(first.span)
    findings.add(
        SyntaxRule.DUPLICATE_KEY,
        start.span,
        f"Langkah baru di sini tanpa tanda hubung, sehingga menyatu dengan langkah "
        f"di baris {place.line}: `{_ACTIVITY}` ditulis dua kali.",
        f"Tulis `- ` di depannya: `- {start.text}: ...`. Bila bukan langkah baru, hapus salah satu "
        f"`{_ACTIVITY}`.",
        fix=_dash(findings, first, start, safe=sure),
        related=(Related(place, "langkah sebelumnya"),),
        field=_ACTIVITY,
    )


def _dash(findings: Findings, first: Scalar, start: Scalar, *, safe: bool) -> Fix | None:
    """The blanks before the key become what stands before the first key of the item."""
    lines = findings.lines
    model = findings.text[lines.line(first.span.start).start : first.span.start]
    blanks = Span(lines.line(start.span.start).start, start.span.start)
    if not _DASHED.fullmatch(model) or blanks.end - blanks.start != len(model):
        return None
    return Fix.of(blanks, model, safe=safe)
