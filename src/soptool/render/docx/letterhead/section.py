"""The first section of a letterhead: its paper, its margins, its frame, its kinds of page."""

from dataclasses import dataclass

from lxml import etree

from soptool.layout.units import Twips, mm
from soptool.render.docx.letterhead.names import WORD, is_on, local, w
from soptool.render.docx.letterhead.package import OfficePackage, untrusted

_WIDEST = mm(1000)  # Word's own limit is 558 mm
_SIDES = ("top", "left", "bottom", "right")


@dataclass(frozen=True)
class Sheet:
    """The paper and margins of the letterhead's first section."""

    width: Twips
    height: Twips
    top: Twips
    right: Twips
    bottom: Twips
    left: Twips
    header: Twips
    footer: Twips


def read_sheet(package: OfficePackage, main: str, section: etree._Element) -> Sheet:
    """The paper as it lies; a margin that Word holds at any cost counts as any other."""
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    if size is None or margins is None:
        raise untrusted(package.file, main, "tidak menyebut ukuran kertas atau margin")

    def length(element: etree._Element, name: str) -> Twips:
        said = element.get(w(name), "0").removeprefix("-")
        if not said.isascii() or not said.isdigit() or int(said[:9]) > _WIDEST:
            raise untrusted(package.file, main, f"memuat ukuran yang mustahil ({name}={said[:20]})")
        return int(said)

    names = ("top", "right", "bottom", "left", "header", "footer")
    return Sheet(length(size, "w"), length(size, "h"), *(length(margins, name) for name in names))


def read_variants(section: etree._Element, settings: etree._Element | None) -> tuple[str, ...]:
    """Which kinds of page the section tells apart."""
    first = is_on(section.find(w("titlePg")))
    even = settings is not None and is_on(settings.find(w("evenAndOddHeaders")))
    return ("default", *(("first",) if first else ()), *(("even",) if even else ()))


def read_borders(section: etree._Element) -> str:
    """The frame around the page, written anew from what may stand in it."""
    found = section.find(w("pgBorders"))
    if found is None:
        return ""
    sides = [child for child in found if local(child.tag) in _SIDES]
    lines = "".join(f"<w:{local(side.tag)}{_said(side)}/>" for side in sides)
    return f"<w:pgBorders{_said(found)}>{lines}</w:pgBorders>"


def _said(element: etree._Element) -> str:
    """Word's own attributes whose values are plain words."""
    return "".join(
        f' w:{local(str(key))}="{said!s}"'
        for key, said in element.attrib.items()
        if str(key).startswith(f"{{{WORD}}}") and str(said).isascii() and str(said).isalnum()
    )
