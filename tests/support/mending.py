"""Texts judged and mended as `soptool lint --fix` does, without a disk."""

from soptool.lint.fixing import Mended, mend
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.lint.standing import Reading
from soptool.loading import load
from tests.support.minimal_sop import CONTEXT

FILE = "uji.sop.yaml"
SELECTION = make_selection(CONTEXT)


def look(text: str) -> Reading:
    """Everything that all usual rules find in a text."""
    loaded = load(text, FILE, CONTEXT)
    if loaded.sop is None or loaded.document is None:
        return Reading(text, loaded.diagnostics, None)
    found = lint(loaded.sop, loaded.document, CONTEXT, SELECTION)
    return Reading(text, loaded.diagnostics + found, loaded.sop)


def mended(text: str, *, unsafe: bool = False) -> Mended:
    """The text after all its fixes."""
    return mend(text, look, unsafe=unsafe)
