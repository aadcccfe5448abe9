"""WordprocessingML as text: runs and paragraphs. Only here and in its neighbours are raw tags."""

import re
from functools import lru_cache

from soptool.layout.table import Align, Paragraph, TextStyle
from soptool.layout.text import one_line
from soptool.layout.units import Twips
from soptool.render.xml import escape

_BLANK = re.compile(r"[\t\r\n]")
BREAK_PLACE = "\u200b"
TINY = 20  # one point: the least height a paragraph of our own takes


def element_properties(tag: str, content: str) -> str:
    """A properties element, left out where it would be empty."""
    return f"<{tag}>{content}</{tag}>" if content else ""


def run_properties(style: TextStyle) -> str:
    """Font, weight and size; what the document's defaults already say is left out."""
    usual = TextStyle()
    font = style.font.value
    parts = [
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
        if style.font is not usual.font
        else "",
        "<w:b/><w:bCs/>" if style.bold else "",
        f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>'
        if style.size != usual.size
        else "",
        '<w:u w:val="single"/>' if style.underline else "",
    ]
    return element_properties("w:rPr", "".join(parts))


def run(text: str, style: TextStyle, tag: str = "w:t") -> str:
    """A run of text; line ends and tabs in it are spaces, as they were when it was measured."""
    words = escape(text if text.isprintable() else _BLANK.sub(" ", text))
    return f"{_run_begun(style, tag)}{words}</{tag}></w:r>"


@lru_cache(maxsize=4096)
def _run_begun(style: TextStyle, tag: str) -> str:
    return f'<w:r>{run_properties(style)}<{tag} xml:space="preserve">'


@lru_cache(maxsize=4096)
def paragraph_properties(
    line_height: Twips,
    align: Align = Align.LEFT,
    left: Twips = 0,
    right: Twips = 0,
    hanging: Twips = 0,
    space_before: Twips = 0,
    style_name: str = "",
    page_break: bool = False,
) -> str:
    """Lines of exactly the planned height, so that Word cannot move what stands below."""
    before = f' w:before="{space_before}"' if space_before else ""
    sides = f' w:left="{left}"' if left else ""
    sides += f' w:right="{right}"' if right else ""
    sides += f' w:hanging="{hanging}"' if hanging else ""
    parts = [
        f'<w:pStyle w:val="{style_name}"/>' if style_name else "",
        "<w:pageBreakBefore/>" if page_break else "",
        f'<w:spacing{before} w:line="{line_height}" w:lineRule="exact"/>',
        f"<w:ind{sides}/>" if sides else "",
        '<w:jc w:val="center"/>' if align is Align.CENTER else "",
    ]
    return element_properties("w:pPr", "".join(parts))


def paragraph(
    content: Paragraph,
    left: Twips = 0,
    right: Twips = 0,
    style_name: str = "",
    above: Twips = 0,
    drawings: str = "",
) -> str:
    """A measured paragraph; its marker hangs left of the text."""
    properties = properties_of(content, left, right, style_name, above)
    words = run(breakable(content), content.style)
    marker = marker_run(content.marker, content.style) if content.marker else ""
    return f"<w:p>{properties}{drawings}{marker}{words}</w:p>"


def properties_of(
    content: Paragraph, left: Twips, right: Twips, style_name: str, above: Twips
) -> str:
    """The properties of a measured paragraph."""
    return paragraph_properties(
        content.line_height,
        content.align,
        left + content.indent,
        right,
        content.indent if content.marker else 0,
        content.space_before + above,
        style_name,
    )


def marker_run(marker: str, style: TextStyle, tag: str = "w:t") -> str:
    """The number or dash of a list's entry, and the way to its text."""
    return run(marker, style, tag) + "<w:r><w:tab/></w:r>"


def breakable(content: Paragraph) -> str:
    """The text, with a place to break where a word was too wide for its line.

    Without it LibreOffice would first move the word to a line of its own, below its marker.
    """
    text = one_line(content.text)
    if " ".join(content.lines) == text:
        return text
    position, parts = 0, []
    for line in content.lines:
        start = text.find(line, position)
        if start < 0:
            return text
        inside_word = 0 < start == position and text[start - 1] != "-"
        parts += [BREAK_PLACE if inside_word else text[position:start], line]
        position = start + len(line)
    return "".join(parts) + text[position:]


def spacer(height: Twips, drawings: str = "", page_break: bool = False) -> str:
    """A paragraph without text that takes exactly this height."""
    properties = paragraph_properties(height, style_name="Sela", page_break=page_break)
    return f"<w:p>{properties}{drawings}</w:p>"
