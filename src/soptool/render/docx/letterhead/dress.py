"""dress: our pages in the office's furniture. Parts go in, parts come out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from soptool.render.docx.letterhead.letterhead import Letterhead
from soptool.render.docx.letterhead.merging import (
    merge_fonts,
    merge_section,
    merge_settings,
)
from soptool.render.docx.letterhead.names import ANCHORED, RELATIONSHIPS, as_part, local, w
from soptool.render.docx.letterhead.stories import Story
from soptool.render.docx.letterhead.styles import merge_styles

_DOCUMENT, _ARROWS = "word/document.xml", "word/_rels/document.xml.rels"
_TYPES, _STYLES = "[Content_Types].xml", "word/styles.xml"
_SETTINGS, _FONTS, _THEME = "word/settings.xml", "word/fontTable.xml", "word/kop-tema.xml"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_JPEG = '<Default Extension="jpg" ContentType="image/jpeg"/>'
_FIRST_DRAWING = 1_000_000  # far above the numbers that the body's drawings have
_KINDS = {"header": "kepala", "footer": "kaki"}


@dataclass
class _Package:
    """The parts as they grow, with what the document and the content types say of them."""

    parts: dict[str, bytes]
    arrows: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    drawings: int = _FIRST_DRAWING

    def text(self, part: str) -> str:
        """A part of our own."""
        return self.parts[part].decode()

    def lead_to(self, name: str, kind: str, target: str) -> None:
        """One more relationship of the document."""
        self.arrows.append(
            f'<Relationship Id="{name}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>'
        )

    def add(self, part: str, content: bytes, kind: str) -> None:
        """One more part of that content type."""
        self.parts[part] = content
        self.types.append(f'<Override PartName="/{part}" ContentType="{kind}"/>')


def dress(parts: Mapping[str, bytes], letterhead: Letterhead) -> dict[str, bytes]:
    """Our Word file's parts with the letterhead's headers, footers, styles and background."""
    package = _Package(dict(parts))
    references = "".join(_references(package, letterhead))
    package.parts[_STYLES] = merge_styles(
        package.parts[_STYLES], letterhead.defaults, letterhead.styles
    )
    package.parts[_FONTS] = merge_fonts(package.parts[_FONTS], letterhead.fonts)
    package.parts[_SETTINGS] = merge_settings(package.text(_SETTINGS), letterhead).encode()
    if letterhead.theme.content:
        package.add(_THEME, letterhead.theme.content, _THEME_TYPE)
        package.lead_to("kopTema", "theme", "kop-tema.xml")
        _add_pictures_of(package, _THEME, letterhead.theme)
    document = package.text(_DOCUMENT)
    document = merge_section(document, references, letterhead)
    package.parts[_DOCUMENT] = _with_background(document, package, letterhead.background).encode()
    for name, content in letterhead.pictures:
        package.parts[f"word/{name}"] = content
    _close(package)
    return package.parts


def is_blank(story: Story) -> bool:
    """Whether nothing of it would be seen."""
    shown = {"drawing", "pict", "fldSimple", "fldChar", "sym"}
    return not any(
        local(element.tag) in shown or (element.tag == w("t") and (element.text or "").strip())
        for element in story.tree.iter()
    )


def _references(package: _Package, letterhead: Letterhead) -> Iterator[str]:
    """The headers and footers of every kind of page: the office's, else our own."""
    ours = {kind: _ours(package, kind) for kind in _KINDS}
    mark = _mark(package, ours["header"])
    used = set[str]()
    for variant in letterhead.variants:
        for kind, stories in (("header", letterhead.headers), ("footer", letterhead.footers)):
            story = dict(stories).get(variant)
            if story is None or (kind == "footer" and is_blank(story)):
                name = ours[kind][0]
                used.add(name)
            else:
                name = f"kop-{_KINDS[kind]}-{variant}"
                _add_story(package, name, kind, story, mark if kind == "header" else ())
            if name:
                yield f'<w:{kind}Reference w:type="{variant}" r:id="{name}"/>'
    for name, target in ours.values():
        if name and name not in used:
            _drop(package, name, target)


def _ours(package: _Package, kind: str) -> tuple[str, str]:
    """Relationship and file of the header or footer that the document already has."""
    for arrow in etree.fromstring(package.parts[_ARROWS]):
        if arrow.get("Type") == f"{RELATIONSHIPS}/{kind}":
            return arrow.get("Id", ""), arrow.get("Target", "")
    return "", ""


def _mark(package: _Package, ours: tuple[str, str]) -> tuple[etree._Element, ...]:
    """The runs of our own header: the status word behind the page."""
    if not ours[0]:
        return ()
    header = etree.fromstring(package.parts[f"word/{ours[1]}"])
    return tuple(run for run in header.iterfind(f"{w('p')}/*") if run.tag != w("pPr"))


def _add_story(
    package: _Package, name: str, kind: str, story: Story, mark: tuple[etree._Element, ...]
) -> None:
    tree = story.tree
    if mark:
        paragraph = tree.find(w("p"))
        if paragraph is None:
            paragraph = etree.SubElement(tree, w("p"))
        paragraph.extend(etree.fromstring(etree.tostring(run)) for run in mark)
    for drawing in tree.iter(f"{{{ANCHORED}}}docPr"):
        package.drawings += 1
        drawing.set("id", str(package.drawings))
    content = as_part(tree)
    package.add(f"word/{name}.xml", content, f"{_WORD_TYPE}.{kind}+xml")
    package.lead_to(name, kind, f"{name}.xml")
    _add_pictures_of(package, f"word/{name}.xml", story)


def _add_pictures_of(package: _Package, part: str, story: Story) -> None:
    if not story.pictures:
        return
    arrows = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONSHIPS}/image" Target="{file}"/>'
        for name, file in story.pictures
    )
    package.parts[f"word/_rels/{part.removeprefix('word/')}.rels"] = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns='
        f'"http://schemas.openxmlformats.org/package/2006/relationships">{arrows}</Relationships>'
    ).encode()


def _drop(package: _Package, name: str, target: str) -> None:
    """Our own furniture, where the office's takes its place on every page."""
    del package.parts[f"word/{target}"]
    for part, pattern in (
        (_ARROWS, rf'<Relationship Id="{re.escape(name)}"[^>]*/>'),
        (_TYPES, rf'<Override PartName="/word/{re.escape(target)}"[^>]*/>'),
    ):
        package.parts[part] = re.sub(pattern, "", package.text(part)).encode()


def _with_background(document: str, package: _Package, background: Story) -> str:
    if not background.content:
        return document
    for name, file in background.pictures:
        package.lead_to(name, "image", file)
    found = etree.tostring(background.tree, encoding="unicode")
    return document.replace("<w:body>", f"{found}<w:body>", 1)


def _close(package: _Package) -> None:
    """What was added is made known to the document and to the package."""
    types = package.text(_TYPES).replace("</Types>", f"{''.join(package.types)}</Types>")
    if any(name.endswith(".jpg") for name in package.parts) and _JPEG not in types:
        types = types.replace("<Override", f"{_JPEG}<Override", 1)
    package.parts[_TYPES] = types.encode()
    arrows = package.text(_ARROWS)
    package.parts[_ARROWS] = arrows.replace(
        "</Relationships>", f"{''.join(package.arrows)}</Relationships>"
    ).encode()
