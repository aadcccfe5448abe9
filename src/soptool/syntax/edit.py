"""Splicing text at known spans: the only way an existing file changes."""

from collections.abc import Iterable
from itertools import pairwise

from soptool.diagnostics import Edit


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits; their spans are those of the text as it was."""
    parts: list[str] = []
    done = 0
    for span, replacement in _in_order(edits):
        parts += text[done : span.start], replacement
        done = span.end
    return "".join((*parts, text[done:]))


def _in_order(edits: Iterable[Edit]) -> list[Edit]:
    """By place; two insertions at one place keep their order, and overlaps are a bug."""
    ordered = sorted(edits, key=lambda edit: edit.span)
    for before, after in pairwise(ordered):
        if after.span.start < before.span.end:
            raise ValueError(f"edits overlap: {before} and {after}")
    return ordered
