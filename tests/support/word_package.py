"""A Word file taken apart: its zip entries, content types, relationships and parsed parts."""

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO

from lxml import etree

CONTENT_TYPES = "[Content_Types].xml"
NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "dcterms": "http://purl.org/dc/terms/",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "pr": "http://schemas.openxmlformats.org/package/2006/relationships",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def tag(name: str) -> str:
    """`w:tc` in the spelling of lxml."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def find(element: etree._Element, path: str) -> list[etree._Element]:
    """The elements at an XPath with this module's prefixes."""
    return list(element.iterfind(path, NAMESPACES))


@dataclass(frozen=True)
class Relationship:
    """One arrow between parts; `target` is a part's name, or a URL where it is external."""

    id: str
    type: str
    target: str
    external: bool


@dataclass(frozen=True)
class WordPackage:
    """The parts of a Word file by name without the leading slash; `broken` are unreadable ones."""

    entries: tuple[zipfile.ZipInfo, ...]
    parts: dict[str, bytes]
    trees: dict[str, etree._Element] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> "WordPackage":
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = tuple(archive.infolist())
            parts = {entry.filename: archive.read(entry) for entry in entries}
        package = cls(entries, parts)
        for name, content in parts.items():
            if name.endswith((".xml", ".rels", ".vml")):
                package._parse(name, content)
        return package

    def _parse(self, name: str, content: bytes) -> None:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        try:
            self.trees[name] = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            self.broken[name] = str(error)

    @cached_property
    def defaults(self) -> list[tuple[str, str]]:
        return self._declared("ct:Default", "Extension")

    @cached_property
    def overrides(self) -> list[tuple[str, str]]:
        return self._declared("ct:Override", "PartName")

    def _declared(self, path: str, attribute: str) -> list[tuple[str, str]]:
        tree = self.trees.get(CONTENT_TYPES)
        if tree is None:
            return []
        return [(e.get(attribute, ""), e.get("ContentType", "")) for e in find(tree, path)]

    def content_type(self, part: str) -> str | None:
        by_extension = {extension.lower(): kind for extension, kind in self.defaults}
        default = by_extension.get(part.rpartition(".")[2].lower())
        return dict(self.overrides).get(f"/{part}", default)

    def relationships(self, source: str) -> list[Relationship]:
        """The arrows that leave a part; those of the package itself leave from `""`."""
        folder, base = posixpath.split(source)
        tree = self.trees.get(posixpath.join(folder, "_rels", f"{base}.rels"))
        return [] if tree is None else [_relationship(e, folder) for e in tree]

    @property
    def main_part(self) -> str:
        """The document: where the officeDocument arrow of the package leads."""
        for relationship in self.relationships(""):
            if relationship.type.endswith("/officeDocument"):
                return relationship.target
        return "word/document.xml"

    def stories(self) -> Iterator[tuple[str, etree._Element]]:
        """The parts that hold paragraphs: the document, headers, footers, notes."""
        roots = {tag(f"w:{name}") for name in ("document", "hdr", "ftr", "footnotes", "endnotes")}
        return ((name, tree) for name, tree in self.trees.items() if tree.tag in roots)


def _relationship(element: etree._Element, folder: str) -> Relationship:
    target = element.get("Target", "")
    external = element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relationship(element.get("Id", ""), element.get("Type", ""), target, external)


def chosen(data: bytes) -> bytes:
    """A copy in which each AlternateContent is replaced by what its Choice holds."""
    package = WordPackage.read(data)
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in package.parts.items():
            tree = package.trees.get(name)
            if tree is not None and b"AlternateContent" in content:
                _take_choices(tree)
                content = etree.tostring(tree, xml_declaration=True, encoding="UTF-8")
            archive.writestr(name, content)
    return output.getvalue()


def _take_choices(tree: etree._Element) -> None:
    while (alternative := tree.find(f".//{tag('mc:AlternateContent')}")) is not None:
        parent = alternative.getparent()
        assert parent is not None
        choice = alternative.find(tag("mc:Choice"))
        position = parent.index(alternative)
        parent[position : position + 1] = [] if choice is None else list(choice)
