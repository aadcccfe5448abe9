"""read_letterhead: the bytes of an office's Word file become what every page of ours carries."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from soptool.render.docx.letterhead.names import (
    RELATIONSHIPS,
    WORD,
    as_part,
    is_on,
    local,
    value,
    w,
)
from soptool.render.docx.letterhead.package import OfficePackage, open_package, untrusted
from soptool.render.docx.letterhead.refusals import refuse_hostile
from soptool.render.docx.letterhead.section import (
    Sheet,
    read_borders,
    read_sheet,
    read_variants,
)
from soptool.render.docx.letterhead.stories import Pictures, Story, adopt_element, adopt_story
from soptool.render.docx.letterhead.styles import OfficeStyles

_MAIN_TYPES = (".document.main+xml", ".template.main+xml")
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_MOST_FONTS = 100
_INTO_HEADER = "Taruh kop surat di kepala halaman (klik dua kali tepi atas kertas di Word)."
_NO_STYLES = f'<w:styles xmlns:w="{WORD}"/>'
_ROOTS = {"header": w("hdr"), "footer": w("ftr")}


@dataclass(frozen=True)
class Letterhead:
    """What is taken over. Stories by variant: "default", "first", "even" (ECMA-376, 17.10)."""

    file: str
    sheet: Sheet
    headers: tuple[tuple[str, Story], ...]
    footers: tuple[tuple[str, Story], ...]
    variants: tuple[str, ...]
    borders: str
    background: Story
    theme: Story
    defaults: bytes
    styles: bytes
    fonts: bytes
    tab_stop: str
    pictures: tuple[tuple[str, bytes], ...]


def read_letterhead(content: bytes, file: str) -> Letterhead:
    """Raises SoptoolError, which names the part and the cure, for anything not to be trusted."""
    package = open_package(content, file)
    refuse_hostile(package)
    main = _main_part(package)
    document = package.tree(main)
    section = _first_section(package, main, document)
    pictures = Pictures(package)
    settings = _related(package, main, "settings")
    variants = read_variants(section, settings)
    headers = _stories(package, main, section, "header", variants, pictures)
    footers = _stories(package, main, section, "footer", variants, pictures)
    if not headers and not footers:
        raise untrusted(file, main, "tidak memiliki kepala atau kaki halaman", _INTO_HEADER)
    headers, footers, defaults, styles = _styled(package, main, headers, footers)
    return Letterhead(
        file=file,
        sheet=read_sheet(package, main, section),
        headers=headers,
        footers=footers,
        variants=variants,
        borders=read_borders(section),
        background=_background(package, main, document, settings, pictures),
        theme=_theme(package, main, pictures),
        defaults=defaults,
        styles=styles,
        fonts=_fonts(package, main),
        tab_stop=value(None if settings is None else settings.find(w("defaultTabStop"))),
        pictures=tuple(pictures.files.items()),
    )


def _main_part(package: OfficePackage) -> str:
    mains = [a.target for a in package.arrows("").values() if a.kind == "officeDocument"]
    types = dict(package.types())
    for part in mains:
        if types.get(f"/{part}", "").endswith(_MAIN_TYPES):
            return part
    raise untrusted(package.file, "", "berkasnya bukan dokumen Word (.docx)")


def _first_section(package: OfficePackage, main: str, document: etree._Element) -> etree._Element:
    if document.tag != w("document"):
        strict = " (Strict Open XML)" if document.tag == f"{{{_STRICT}}}document" else ""
        raise untrusted(package.file, main, f"bukan dokumen Word biasa{strict}")
    section = next(document.iter(w("sectPr")), None)
    if section is None:
        raise untrusted(package.file, main, "tidak memuat pengaturan halaman")
    return section


def _related_part(package: OfficePackage, main: str, kind: str) -> str | None:
    """The part of that kind, if the document has one."""
    for arrow in package.arrows(main).values():
        if arrow.kind == kind and not arrow.external:
            return arrow.target
    return None


def _related(package: OfficePackage, main: str, kind: str) -> etree._Element | None:
    part = _related_part(package, main, kind)
    return None if part is None else package.tree(part)


def _stories(
    package: OfficePackage,
    main: str,
    section: etree._Element,
    kind: str,
    variants: tuple[str, ...],
    pictures: Pictures,
) -> tuple[tuple[str, Story], ...]:
    arrows, found = package.arrows(main), dict[str, Story]()
    for reference in section.iterchildren(w(f"{kind}Reference")):
        if (variant := reference.get(w("type"), "default")) not in variants:
            continue
        arrow = arrows.get(reference.get(f"{{{RELATIONSHIPS}}}id", ""))
        if arrow is None or arrow.kind != kind or arrow.external:
            raise untrusted(package.file, main, "merujuk kepala atau kaki halaman yang tidak ada")
        story = adopt_story(package, arrow.target, pictures)
        if story.tree.tag != _ROOTS[kind]:
            raise untrusted(package.file, arrow.target, "bukan kepala atau kaki halaman")
        found[variant] = story
    return tuple(sorted(found.items()))


def _styled(
    package: OfficePackage,
    main: str,
    headers: tuple[tuple[str, Story], ...],
    footers: tuple[tuple[str, Story], ...],
) -> tuple[tuple[tuple[str, Story], ...], tuple[tuple[str, Story], ...], bytes, bytes]:
    """The stories under new style names, the defaults, and the styles so named."""
    part = _related_part(package, main, "styles")
    root = etree.fromstring(_NO_STYLES) if part is None else package.tree(part)
    office = OfficeStyles(package, main if part is None else part, root)
    wanted = set[tuple[str, str]]()

    def renamed(stories: tuple[tuple[str, Story], ...]) -> Iterator[tuple[str, Story]]:
        for variant, story in stories:
            tree = story.tree
            office.rename_in(tree, wanted)
            yield variant, Story(as_part(tree), story.pictures)

    headers, footers = tuple(renamed(headers)), tuple(renamed(footers))
    styles = etree.fromstring(_NO_STYLES)
    styles.extend(office.named(wanted))
    return headers, footers, etree.tostring(office.defaults()), etree.tostring(styles)


def _background(
    package: OfficePackage,
    main: str,
    document: etree._Element,
    settings: etree._Element | None,
    pictures: Pictures,
) -> Story:
    found = document.find(w("background"))
    if found is None or settings is None or not is_on(settings.find(w("displayBackgroundShape"))):
        return Story()
    found.tail = None
    return adopt_element(package, main, found, pictures)


def _theme(package: OfficePackage, main: str, pictures: Pictures) -> Story:
    part = _related_part(package, main, "theme")
    return Story() if part is None else adopt_story(package, part, pictures)


def _fonts(package: OfficePackage, main: str) -> bytes:
    """What the file says of its fonts, without fonts embedded in it."""
    said = _related(package, main, "fontTable")
    table = etree.Element(w("fonts"), nsmap={"w": WORD})
    for font in [] if said is None else list(said.iterchildren(w("font")))[:_MOST_FONTS]:
        for child in list(font):
            if local(child.tag).startswith("embed") or not child.tag.startswith(f"{{{WORD}}}"):
                font.remove(child)
        table.append(font)
    return etree.tostring(table)
