"""Parts of our own with what the office says about the same: sections, settings, fonts."""

import re

from lxml import etree

from soptool.render.docx.letterhead.letterhead import Letterhead
from soptool.render.docx.letterhead.names import as_part, w

_SECTION = re.compile(r"<w:sectPr>.*?</w:sectPr>", re.DOTALL)
_TAB_STOP = re.compile(r"[0-9]{1,5}")
_REFERENCE = re.compile(r"<w:(?:header|footer)Reference [^>]*/>")


def merge_section(document: str, references: str, letterhead: Letterhead) -> str:
    """Every section of the document on the office's page."""
    return _SECTION.sub(lambda found: _section(found[0], references, letterhead), document)


def merge_settings(settings: str, letterhead: Letterhead) -> str:
    """What the office's headers need of the settings, in the order of the schema."""
    if letterhead.background.content:
        settings = settings.replace(
            "<w:defaultTabStop", "<w:displayBackgroundShape/><w:defaultTabStop"
        )
    if _TAB_STOP.fullmatch(letterhead.tab_stop):
        said = f'<w:defaultTabStop w:val="{letterhead.tab_stop}"/>'
        settings = re.sub(r'<w:defaultTabStop w:val="\d+"/>', said, settings)
    if "even" in letterhead.variants:
        settings = settings.replace(
            "<w:characterSpacingControl", "<w:evenAndOddHeaders/><w:characterSpacingControl"
        )
    return settings


def merge_fonts(own: bytes, office: bytes) -> bytes:
    """Our fonts as we say them, and the office's others."""
    table = etree.fromstring(own)
    known = {font.get(w("name")) for font in table}
    for font in etree.fromstring(office):
        if font.get(w("name")) not in known:
            known.add(font.get(w("name")))
            table.append(font)
    return as_part(table)


def _section(section: str, references: str, letterhead: Letterhead) -> str:
    """The body's own margins; the distances of the headers are the office's.

    A negative margin holds whatever the header's height (ECMA-376, 17.6.11): the pages stay what
    was planned, even where the header turns out taller than it was taken for.
    """
    sheet = letterhead.sheet
    section = _REFERENCE.sub("", section).replace("<w:sectPr>", f"<w:sectPr>{references}", 1)
    section = re.sub(r'w:top="(?=\d)', 'w:top="-', section)
    section = re.sub(r'w:header="\d+"', f'w:header="{sheet.header}"', section)
    if "kop-kaki" in references:
        section = re.sub(r'w:footer="\d+"', f'w:footer="{sheet.footer}"', section)
    section = re.sub(
        r"<w:pgMar [^>]*/>", lambda found: found[0] + letterhead.borders, section, count=1
    )
    if "first" in letterhead.variants:
        section = re.sub(r"(?=<w:docGrid|</w:sectPr>)", "<w:titlePg/>", section, count=1)
    return section
