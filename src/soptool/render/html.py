"""render_html: one page for the citizen, which prints as the official form."""

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from soptool.assets import read_asset
from soptool.layout.plan import Layout
from soptool.layout.table import Table
from soptool.model.flow_words import capital
from soptool.model.profile import Profile
from soptool.model.sop import Procedure, Sop
from soptool.render.html_pictures import (
    ChartPicture,
    chart_pictures,
    length,
    printed_pages,
    sheet,
)
from soptool.render.html_steps import StepTable, step_table
from soptool.render.html_summary import needs, status_note, summary
from soptool.render.identity_fields import head_fields, list_fields, official_fields, title_fields
from soptool.render.page_template import Source, page_template
from soptool.render.svg import picture_address, view_box
from soptool.render.xml import escape

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class _Part:
    """One procedure; `prefix` is what the names of its places in the page begin with."""

    procedure: Procedure
    prefix: str
    steps: StepTable
    charts: tuple[ChartPicture, ...]


def render_html(layout: Layout, sop: Sop, profile: Profile) -> str:
    """One file without scripts that fetches nothing; `layout` must be of the same SOP."""
    look = _page_rule(layout) + read_asset("templates", "pages", "sop.css")
    return _template().render(
        sop=sop,
        labels=profile.labels,
        title=" ".join(sop.title.split()) or "SOP",
        policy=_policy(look),
        look=Source(look),
        logo=_logo(layout),
        watermark=profile.watermark(sop),
        note=status_note(sop, profile),
        summary=summary(sop),
        needs=needs(sop),
        parts=[_part(layout, n, one, profile) for n, one in enumerate(sop.procedures)],
        identity=(
            *title_fields(sop, profile),
            *head_fields(sop, profile),
            *list_fields(sop, profile),
        ),
        officials=official_fields(sop, profile),
        footer=profile.footer_text(sop),
        sheets=printed_pages(layout),
        sheet_view=view_box(sheet(layout)),
    )


def _part(layout: Layout, number: int, procedure: Procedure, profile: Profile) -> _Part:
    return _Part(
        procedure=procedure,
        prefix=f"prosedur-{number + 1}",
        steps=step_table(procedure, profile),
        charts=chart_pictures(layout, number, procedure),
    )


def _page_rule(layout: Layout) -> str:
    """The margins are inside the sheets: so no program adds lines of its own to them."""
    paper, shown = layout.paper, sheet(layout)
    return (
        f"@page {{ size: {length(paper.width)} {length(paper.height)}; margin: 0 }}\n"
        f".lembar {{ width: {length(shown.width)}; height: {length(shown.height)} }}\n"
    )


def _policy(look: str) -> str:
    """No scripts, no forms, nothing from elsewhere, and of style only what we wrote."""
    fingerprint = b64encode(sha256(look.encode()).digest()).decode("ascii")
    return (
        f"default-src 'none'; style-src 'sha256-{fingerprint}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _logo(layout: Layout) -> Source:
    """The address of the picture in the identity block; it is checked already."""
    for page in layout.pages:
        for block in page.blocks:
            if isinstance(block, Table):
                for _, cell, _ in block.cells():
                    if cell.picture is not None:
                        return Source(picture_address(cell.picture.content))
    return Source("")


@cache
def _template() -> "Template":
    return page_template("sop.html.jinja", _escape, {"capital": capital, "source": Source})


def _escape(text: str) -> str:
    """For the content of elements and between double quotes."""
    return escape(text).replace('"', "&quot;")
