"""Splicing text at known spans: the only way an existing file changes."""

from collections.abc import Iterable

from soptool.diagnostics import Edit, Span


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits; their spans are those of the text as it was."""
    parts: list[str] = []
    done = 0
    for span, replacement in _in_order(edits):
        parts += text[done : span.start], replacement
        done = span.end
    return "".join((*parts, text[done:]))


def shift(span: Span, edits: Iterable[Edit]) -> Span:
    """Where the content of `span` stands after the edits; what is put beside it stays outside."""
    start, end, moved = span.start, span.end, 0
    for replaced, replacement in _in_order(edits):
        grown = len(replacement) - (replaced.end - replaced.start)
        if replaced.end <= span.start:
            moved += grown
        elif replaced.start >= span.end:
            break
        else:
            start = min(start, replaced.start)
            end = max(end, replaced.end) + grown
    return Span(start + moved, end + moved)


def _in_order(edits: Iterable[Edit]) -> list[Edit]:
    """By place; two insertions at one place keep their order, and overlaps are a bug."""
    ordered = sorted(edits, key=lambda edit: edit.span)
    for before, after in zip(ordered, ordered[1:], strict=False):
        if after.span.start < before.span.end:
            raise ValueError(f"edits overlap: {before} and {after}")
    return ordered
