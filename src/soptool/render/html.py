"""The whole SOP as one HTML file: its pages as drawings, no script, nothing from elsewhere."""

from base64 import b64encode
from hashlib import sha256

from soptool.drawing.page import draw_page, page_label
from soptool.layout.geometry import Box
from soptool.layout.plan import Layout, Paper
from soptool.layout.units import TWIPS_PER_POINT
from soptool.model.sop import Sop
from soptool.render.svg import svg_image
from soptool.render.xml import escape, escape_attribute


def render_html(layout: Layout, sop: Sop) -> str:
    """Pages one under the other on a screen, one to a sheet on paper."""
    look = _look(layout.paper)
    fingerprint = b64encode(sha256(look.encode()).digest()).decode("ascii")
    policy = (
        f"default-src 'none'; style-src 'sha256-{fingerprint}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    pages = "".join(_page(layout, number) for number in range(len(layout.pages)))
    return (
        '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(' '.join(sop.title.split()) or 'SOP')}</title>\n"
        f"<style>{look}</style>\n</head>\n<body>\n<main>\n{pages}</main>\n</body>\n</html>\n"
    )


def _page(layout: Layout, number: int) -> str:
    sheet = Box(0, 0, layout.paper.width, layout.paper.height)
    label = escape_attribute(page_label(layout, number))
    return f'<section aria-label="{label}">\n{svg_image(draw_page(layout, number), sheet, page_label(layout, number))}</section>\n'


def _look(paper: Paper) -> str:
    width = f"{paper.width / TWIPS_PER_POINT:g}pt"
    height = f"{paper.height / TWIPS_PER_POINT:g}pt"
    return (
        f"@page{{size:{width} {height};margin:0}}"
        "body{margin:0;background:#ddd}"
        f"section{{width:{width};max-width:100%;margin:12pt auto;box-shadow:0 1pt 4pt #888}}"
        "svg{display:block;width:100%;height:auto}"
        "@media print{body{background:none}"
        # A hair less than the sheet: rounding would otherwise put a blank page after each.
        f"section{{max-width:none;height:calc({height} - 1pt);overflow:hidden;margin:0;"
        "box-shadow:none;break-after:page}section:last-of-type{break-after:auto}}"
    )
