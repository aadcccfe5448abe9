"""Everything one SOP becomes in one form: names of files with their content."""

from enum import Enum

from soptool.layout.plan import Layout
from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.render.docx.document import render_docx
from soptool.render.html import render_html
from soptool.render.markdown import render_markdown
from soptool.render.svg import render_chart_svg, render_svg


class Form(Enum):
    """What `render` can write; the value is the ending of the file's name."""

    DOCX = "docx"
    MARKDOWN = "md"
    HTML = "html"
    SVG = "svg"
    PDF = "pdf"
    PNG = "png"


# What another program makes of the Word file.
CONVERTED = (Form.PDF, Form.PNG)


def render_files(
    form: Form, stem: str, layout: Layout, sop: Sop, profile: Profile
) -> dict[str, bytes]:
    """The files in the order in which they should be written: what others refer to comes first."""
    match form:
        case Form.DOCX:
            return {f"{stem}.docx": render_docx(layout, sop)}
        case Form.MARKDOWN:
            return _markdown(stem, layout, sop, profile)
        case Form.HTML:
            return {f"{stem}.html": render_html(layout, sop).encode()}
        case Form.SVG:
            pages = range(len(layout.pages))
            return {page_name(stem, n, form): render_svg(layout, n).encode() for n in pages}
        case Form.PDF | Form.PNG:
            raise AssertionError(form)


def page_name(stem: str, page: int, form: Form) -> str:
    """The file of one page, counted from 0."""
    return f"{stem}.halaman-{page + 1}.{form.value}"


def _markdown(stem: str, layout: Layout, sop: Sop, profile: Profile) -> dict[str, bytes]:
    pictures = [
        picture
        for procedure in range(len(sop.procedures))
        for picture in render_chart_svg(layout, procedure)
    ]
    charts = {f"{stem}.bagan-{n}.svg": picture.encode() for n, picture in enumerate(pictures, 1)}
    return {**charts, f"{stem}.md": render_markdown(sop, profile, tuple(charts)).encode()}
