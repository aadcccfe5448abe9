"""render_markdown: the official form as Markdown with a GFM table and the charts beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from soptool.assets import read_asset
from soptool.model.calendar import print_date
from soptool.model.profile import Profile
from soptool.model.sop import Approval, Sop
from soptool.render.markdown_flow import LEGEND, flow_table
from soptool.render.markdown_text import LINE_BREAK, escape, escape_cell

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class _Source:
    """Markdown source that is already safe; everything else a template prints is escaped."""

    text: str


def render_markdown(sop: Sop, profile: Profile, charts: Sequence[str] = ()) -> str:
    """The whole document; `charts` are names of SVG files that stand in the same folder."""
    labels = profile.labels
    text = _template().render(
        sop=sop,
        labels=labels,
        watermark=profile.watermark(sop),
        identity=_identity(sop, profile),
        lists=(
            (labels.legal_basis, sop.legal_basis),
            (labels.qualifications, sop.qualifications),
            (labels.related_sops, tuple(related.printed for related in sop.related_sops)),
            (labels.equipment, sop.equipment),
            (labels.cautions, sop.cautions),
            (labels.records, sop.records),
        ),
        procedures=[(procedure, flow_table(procedure, profile)) for procedure in sop.procedures],
        legend=LEGEND,
        charts=[_Source(quote(chart)) for chart in charts],
    )
    return text.rstrip("\n") + "\n"


def _identity(sop: Sop, profile: Profile) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Label and lines of each field beside the institution's name, in the order of the form."""
    labels = profile.labels
    days = ((kind, sop.dates.day(kind)) for kind in profile.dates)
    return (
        (labels.number, (sop.number or "-",)),
        *((labels.date(kind), (print_date(day) if day else "-",)) for kind, day in days),
        *(
            (labels.approval(one), _official(one, profile))
            for one in sop.approvals or (Approval(),)
        ),
        (labels.title, (sop.title,)),
    )


def _official(approval: Approval, profile: Profile) -> tuple[str, ...]:
    nip = f"{profile.labels.nip} {approval.printed_nip}" if approval.nip else ""
    printed = (profile.labels.office(approval), approval.name, approval.rank, nip)
    return tuple(line for line in printed if line) or ("-",)


@cache
def _template() -> "Template":
    """Jinja costs 50 ms to import: only who renders pays. Nothing is printed unescaped."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        finalize=_print,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"cell": _cell, "source": _Source}
    return environment.from_string(read_asset("templates", "pages", "sop.md.jinja"))


def _print(value: object) -> str:
    return value.text if isinstance(value, _Source) else escape(str(value))


def _cell(lines: Sequence[str]) -> _Source:
    return _Source(LINE_BREAK.join(escape_cell(line) for line in lines))
