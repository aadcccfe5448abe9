"""What the drawn pages show: the same for `soptool render` and for `soptool lint --pages`."""

from dataclasses import dataclass
from pathlib import Path

from soptool.cli.render_findings import as_diagnostic, logo_of, replaced_letters
from soptool.diagnostics import Diagnostic
from soptool.layout.flowchart import lay_out
from soptool.layout.notices import CannotDrawError
from soptool.layout.plan import Layout
from soptool.layout.style import FlowchartStyle
from soptool.layout.units import Twips
from soptool.model.context import Context
from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.render.docx.letterhead import Fitted
from soptool.storage.letterhead import find_letterhead
from soptool.syntax.yaml_document import YamlDocument

_JUDGED_ANYWAY = "logo-tidak-ditemukan"  # by the rule of that name


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages, None where the paper is too small, and what is to be said about them."""

    layout: Layout | None
    found: tuple[Diagnostic, ...]


def draw(
    printed: Sop, document: YamlDocument, profile: Profile, file: Path, first_drop: Twips = 0
) -> Drawn:
    """Lay out a sound SOP as it is printed."""
    logo, found = logo_of(printed, document, file, FlowchartStyle.of(profile))
    try:
        laid = lay_out(printed, profile, logo, first_drop=first_drop)
    except CannotDrawError as error:
        return Drawn(None, (*found, as_diagnostic(error.notice, printed, document)))
    noticed = (as_diagnostic(notice, printed, document) for notice in laid.notices)
    return Drawn(laid.layout, (*found, *noticed))


def judge_pages(
    sop: Sop, document: YamlDocument, context: Context, file: Path
) -> tuple[Diagnostic, ...]:
    """Everything that `soptool render` would say about the pages of that SOP."""
    fitted = Fitted(context.profile)
    if letterhead := find_letterhead(None, context.settings, file):
        from soptool.render.docx.letterhead.fit import fit  # lxml, seldom needed

        fitted = fit(letterhead, context.profile)
    drawn = draw(sop, document, fitted.profile, file, fitted.first_drop)
    letters = replaced_letters(drawn.layout, sop, document) if drawn.layout else ()
    return tuple(one for one in (*drawn.found, *letters) if one.rule != _JUDGED_ANYWAY)
