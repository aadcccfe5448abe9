"""SOPs of Indonesian government offices as YAML: read, lint, compare, lay out, render.

    text ── load ──► Loaded(document, sop, diagnostics)          soptool.loading
    sop, document ── check ──► diagnostics                       soptool.lint
    sop, sop ── compare ──► changes                              soptool.diff
    sop, profile ── lay_out ──► Layout: pages in twips           soptool.layout
    layout ── render_docx, render_svg ──► bytes, text            soptool.render
    sop, profile ── render_markdown ──► text                     soptool.render

Nothing here touches the disk. Importing the package costs nothing: a name is loaded when used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from soptool.diagnostics import Diagnostic
    from soptool.diff.comparison import compare
    from soptool.layout.flowchart import lay_out
    from soptool.lint.linter import lint as check
    from soptool.loading import load
    from soptool.model.sop import Sop
    from soptool.render.docx.document import render_docx
    from soptool.render.markdown import render_markdown
    from soptool.render.svg import render_svg

__version__ = "0.1.0"

# `check` is lint's function under another name: `soptool.lint` is the package.
_HOMES = {
    "load": "soptool.loading:load",
    "check": "soptool.lint.linter:lint",
    "compare": "soptool.diff.comparison:compare",
    "lay_out": "soptool.layout.flowchart:lay_out",
    "render_docx": "soptool.render.docx.document:render_docx",
    "render_svg": "soptool.render.svg:render_svg",
    "render_markdown": "soptool.render.markdown:render_markdown",
    "Diagnostic": "soptool.diagnostics:Diagnostic",
    "Sop": "soptool.model.sop:Sop",
}
__all__ = [
    "Diagnostic",
    "Sop",
    "check",
    "compare",
    "lay_out",
    "load",
    "render_docx",
    "render_markdown",
    "render_svg",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'soptool' has no attribute {name!r}")
    module, _, attribute = _HOMES[name].partition(":")
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
