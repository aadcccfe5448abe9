"""A rule as a page: its docstring taken apart, for `soptool explain`, the docs and the tests."""

import re
from dataclasses import dataclass
from inspect import cleandoc
from typing import NamedTuple

from soptool.lint.rule import Rule

_FENCE = re.compile(r"^```yaml (buruk|baik)( uji)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SIGNS = str.maketrans({"␠": " ", "⇥": "\t", "⍽": "\u00a0"})
_FILE = re.compile(r"^### (\S+)\n", re.MULTILINE)
_MARKER = re.compile(r"[ \t]*# <--[ \t]*$", re.MULTILINE)


class Fence(NamedTuple):
    """One example; `marked` are the 1-based lines of `text` that must be reported."""

    good: bool
    shown: bool
    text: str
    marked: tuple[int, ...]

    @property
    def files(self) -> dict[str, "Fence"]:
        """The files that an example of several names by lines such as `### nama.sop.yaml`."""
        _, *parts = _FILE.split(self.text)
        names, texts = parts[::2], parts[1::2]
        found, before = {}, 0
        for name, text in zip(names, texts, strict=True):
            start = before + 1  # the line that names it
            before = start + text.count("\n")
            marked = tuple(line - start for line in self.marked if start < line <= before)
            found[name] = Fence(self.good, self.shown, text, marked)
        return found


@dataclass(frozen=True, slots=True)
class Explanation:
    """`reason` is what stands under *Mengapa*, `basis` the rule's source."""

    title: str
    reason: str
    basis: str
    advice: str
    fences: tuple[Fence, ...]


def explain(rule: Rule) -> Explanation:
    """The parts of a rule's docstring."""
    title, _, rest = cleandoc(rule.text).partition("\n")
    body, _, examples = rest.partition("## Contoh\n")
    reason, _, basis = body.partition("Dasar:")
    prose = _FENCE.sub("", examples).strip()
    return Explanation(
        title.strip().rstrip("."),
        reason.replace("## Mengapa\n", "").strip(),
        basis.strip(),
        prose,
        tuple(_fence(match) for match in _FENCE.finditer(examples)),
    )


def _fence(match: re.Match[str]) -> Fence:
    written = match[3].translate(_SIGNS)
    lines = written.split("\n")
    marked = tuple(number for number, line in enumerate(lines, 1) if _MARKER.search(line))
    return Fence(match[1] == "baik", not match[2], _MARKER.sub("", written), marked)
