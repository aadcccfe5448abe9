"""render_markdown: the official form as Markdown with a GFM table and the charts beside it."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.render.identity_fields import head_fields, list_fields, official_fields, title_fields
from soptool.render.markdown_flow import LEGEND, flow_table
from soptool.render.markdown_text import LINE_BREAK, escape, escape_cell
from soptool.render.page_template import Source, page_template

if TYPE_CHECKING:
    from jinja2 import Template


def render_markdown(sop: Sop, profile: Profile, charts: Sequence[str] = ()) -> str:
    """The whole document; `charts` are names of SVG files that stand in the same folder."""
    text = _template().render(
        sop=sop,
        labels=profile.labels,
        watermark=profile.watermark(sop),
        identity=(
            *head_fields(sop, profile),
            *official_fields(sop, profile),
            *title_fields(sop, profile),
        ),
        lists=list_fields(sop, profile),
        procedures=[(procedure, flow_table(procedure, profile)) for procedure in sop.procedures],
        legend=LEGEND,
        charts=[Source(quote(chart)) for chart in charts],
    )
    return text.rstrip("\n") + "\n"


@cache
def _template() -> "Template":
    return page_template("sop.md.jinja", escape, {"cell": _cell, "source": Source})


def _cell(lines: Sequence[str]) -> Source:
    return Source(LINE_BREAK.join(escape_cell(line) for line in lines))
