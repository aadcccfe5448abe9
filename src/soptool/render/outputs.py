"""Everything one SOP becomes in one form: names of files with their content."""

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from soptool.layout.plan import Layout
from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.render.docx.document import render_docx
from soptool.render.markdown import render_markdown
from soptool.render.png import render_png
from soptool.render.svg import render_chart_svg, render_svg

if TYPE_CHECKING:
    from soptool.render.docx.letterhead.letterhead import Letterhead


class Form(Enum):
    """What `render` can write; the value is the ending of the file's name."""

    DOCX = "docx"
    MARKDOWN = "md"
    HTML = "html"
    SVG = "svg"
    PDF = "pdf"
    PNG = "png"


# What another program can also make, of the Word file.
CONVERTIBLE = (Form.PDF, Form.PNG)


def render_files(
    form: Form,
    stem: str,
    layout: Layout,
    sop: Sop,
    profile: Profile,
    letterhead: "Letterhead | None" = None,
) -> dict[str, bytes]:
    """The files in the order in which they should be written: what others refer to comes first."""
    match form:
        case Form.DOCX:
            return {f"{stem}.docx": render_docx(layout, sop, letterhead=letterhead)}
        case Form.MARKDOWN:
            return _markdown(stem, layout, sop, profile)
        case Form.HTML:
            return {f"{stem}.html": _html(layout, sop, profile)}
        case Form.SVG:
            pages = [render_svg(layout, number) for number in range(len(layout.pages))]
            return _numbered(stem, form, [page.encode() for page in pages])
        case Form.PDF | Form.PNG:
            return pdf_files(form, stem, _pdf(layout, sop))


def pdf_files(form: Form, stem: str, pdf: bytes) -> dict[str, bytes]:
    """The PDF itself, or its pages as pictures."""
    if form is Form.PDF:
        return {f"{stem}.pdf": pdf}
    return _numbered(stem, form, render_png(pdf))


def replaced_in_pdf(layout: Layout) -> dict[str, str]:
    """Letters of which a PDF shows something else, and what."""
    from soptool.render.pdf.letters import replaced_letters

    return replaced_letters(layout)


def _html(layout: Layout, sop: Sop, profile: Profile) -> bytes:
    """The writer is imported here, because most runs write no page for the screen."""
    from soptool.render.html import render_html

    return render_html(layout, sop, profile).encode()


def _pdf(layout: Layout, sop: Sop) -> bytes:
    """The same of PDF."""
    from soptool.render.pdf.document import render_pdf

    return render_pdf(layout, sop)


def _numbered(stem: str, form: Form, pages: Sequence[bytes]) -> dict[str, bytes]:
    return {
        f"{stem}.halaman-{number}.{form.value}": page for number, page in enumerate(pages, start=1)
    }


def _markdown(stem: str, layout: Layout, sop: Sop, profile: Profile) -> dict[str, bytes]:
    pictures = [
        picture
        for procedure in range(len(sop.procedures))
        for picture in render_chart_svg(layout, procedure)
    ]
    charts = {f"{stem}.bagan-{n}.svg": picture.encode() for n, picture in enumerate(pictures, 1)}
    return {**charts, f"{stem}.md": render_markdown(sop, profile, tuple(charts)).encode()}
