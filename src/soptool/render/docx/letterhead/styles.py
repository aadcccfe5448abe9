"""The styles a letterhead's headers need, under names of their own beside those of the body.

The office's defaults become the file's defaults, because they lie below table styles and nothing
else can; the body's `Normal` then says in full what it used to leave to the defaults.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from soptool.render.docx.letterhead.names import WORD, as_part, namespace, remove, value, w
from soptool.render.docx.letterhead.order import put_in_order
from soptool.render.docx.letterhead.package import OfficePackage, untrusted

_PREFIX = "Kop"
_LONGEST_CHAIN = 50  # styles that build on one another; Word itself knows no more than ten or so
_REFERENCES = {w("pStyle"): "paragraph", w("rStyle"): "character", w("tblStyle"): "table"}
_UNNEEDED = ("link", "next", "autoRedefine", "aliases", "rsid", "locked", "semiHidden", "qFormat")
_TEXT_DEFAULTS = (
    "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "color", "spacing", "w",
    "kern", "position", "sz", "szCs", "u", "lang",
)  # fmt: skip
_PARAGRAPH_DEFAULTS = (
    "keepNext", "keepLines", "widowControl", "spacing", "ind", "contextualSpacing", "jc",
)  # fmt: skip
# Everything the defaults above may say, taken back for the body.
_PLAIN_PARAGRAPH = (
    '<w:keepNext w:val="0"/><w:keepLines w:val="0"/><w:widowControl w:val="0"/>'
    '<w:spacing w:before="0" w:beforeAutospacing="0" w:after="0" w:afterAutospacing="0" '
    'w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>'
    '<w:contextualSpacing w:val="0"/><w:jc w:val="left"/>'
)
_PLAIN_TEXT = (
    '<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/><w:caps w:val="0"/>'
    '<w:smallCaps w:val="0"/><w:strike w:val="0"/><w:color w:val="auto"/><w:spacing w:val="0"/>'
    '<w:w w:val="100"/><w:kern w:val="0"/><w:position w:val="0"/>'
)
_NO_LINE = '<w:u w:val="none"/>'
# What Word takes for a table whose file says nothing.
_TABLE_MARGINS = (
    f'<w:tblPr xmlns:w="{WORD}"><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)


@dataclass(frozen=True)
class OfficeStyles:
    """What the styles part of a letterhead says, and which of its styles are wanted."""

    package: OfficePackage
    part: str
    root: etree._Element

    def defaults(self) -> etree._Element:
        """The defaults, without what the body could not take back."""
        found = etree.Element(w("docDefaults"), nsmap={"w": WORD})
        for outer, inner, kept in (
            ("rPrDefault", "rPr", _TEXT_DEFAULTS),
            ("pPrDefault", "pPr", _PARAGRAPH_DEFAULTS),
        ):
            properties = etree.SubElement(etree.SubElement(found, w(outer)), w(inner))
            said = self.root.find(f"{w('docDefaults')}/{w(outer)}/{w(inner)}")
            names = {w(name) for name in kept}
            properties.extend([] if said is None else [e for e in said if e.tag in names])
        return found

    def rename_in(self, story: etree._Element, wanted: set[tuple[str, str]]) -> None:
        """Let a story refer to the new names; `wanted` gathers kind and old name of each style."""
        known = {(s.get(w("type"), ""), s.get(w("styleId"), "")) for s in self._all()}
        for tag, kind in _REFERENCES.items():
            for reference in list(story.iter(tag)):
                if (kind, value(reference)) in known:
                    wanted.add((kind, value(reference)))
                    reference.set(w("val"), _PREFIX + value(reference))
                else:
                    remove(reference)  # as Word does
        for owners, properties, style, kind in (
            ("p", "pPr", "pStyle", "paragraph"),
            ("tbl", "tblPr", "tblStyle", "table"),
        ):
            usual = self._default(kind)
            wanted.add((kind, usual))
            for owner in story.iter(w(owners)):
                _style_of(owner, w(properties), w(style), _new_name(kind, usual))

    def named(self, wanted: set[tuple[str, str]]) -> list[etree._Element]:
        """The wanted styles and those they build on, renamed, in the order of the file."""
        by_name = {(s.get(w("type"), ""), s.get(w("styleId"), "")): s for s in self._all()}
        chosen = set[tuple[str, str]]()
        for key in sorted(wanted):
            chain = dict[tuple[str, str], None]()
            while key in by_name and key not in chosen and key not in chain:
                chain[key] = None
                if len(chain) == _LONGEST_CHAIN:
                    break
                key = key[0], value(by_name[key].find(w("basedOn")))
            if key in chain:
                raise untrusted(
                    self.package.file, self.part, "rusak: gaya berdasar dirinya sendiri"
                )
            chosen.update(chain)
        found = [self._renamed(style, chosen) for key, style in by_name.items() if key in chosen]
        return found + [_empty(kind) for kind, name in sorted(wanted) if not name]

    def _all(self) -> Iterator[etree._Element]:
        return self.root.iterchildren(w("style"))

    def _default(self, kind: str) -> str:
        for style in self._all():
            if style.get(w("type")) == kind and style.get(w("default")) in ("1", "true", "on"):
                return style.get(w("styleId"), "")
        return ""

    def _renamed(self, original: etree._Element, chosen: set[tuple[str, str]]) -> etree._Element:
        style = etree.fromstring(etree.tostring(original))
        if any(True for _ in style.iter(w("numPr"))):
            found = f"gaya `{value(style.find(w('name')))}` memakai penomoran otomatis"
            cure = "Pakai gaya tanpa penomoran di kepala dan kaki halaman, lalu simpan ulang."
            raise untrusted(self.package.file, self.part, found, cure)
        for element in list(style.iter()):
            foreign = namespace(element.tag) != WORD or element.tag.endswith("Change")
            unneeded = foreign or element.tag in {w(name) for name in _UNNEEDED}
            if unneeded and element.getparent() is not None:
                remove(element)
        put_in_order(style)
        name, kind = style.get(w("styleId"), ""), style.get(w("type"), "")
        for attribute in list(style.attrib):
            del style.attrib[attribute]
        style.set(w("type"), kind)
        style.set(w("customStyle"), "1")
        style.set(w("styleId"), _PREFIX + name)
        printed = style.find(w("name"))
        if printed is not None:
            printed.set(w("val"), f"{_PREFIX} {value(printed)}")
        based = style.find(w("basedOn"))
        if based is not None and (kind, value(based)) in chosen:
            based.set(w("val"), _PREFIX + value(based))
        elif based is not None:
            remove(based)
        return style


def merge_styles(body: bytes, defaults: bytes, added: bytes) -> bytes:
    """The body's styles part with the office's defaults below it and its styles beside it."""
    root = etree.fromstring(body)
    own = root.find(w("docDefaults"))
    normal = root.find(f"{w('style')}[@{w('styleId')}='Normal']")
    assert own is not None and normal is not None
    _say_in_full(normal, own)
    root.replace(own, etree.fromstring(defaults))
    root.extend(etree.fromstring(added))
    return as_part(root)


def _say_in_full(normal: etree._Element, own: etree._Element) -> None:
    said = {e.tag: etree.tostring(e, encoding="unicode") for e in own.iterfind(".//w:rPr/*", _W)}
    fonts, size, size_cs, language = (said[w(name)] for name in ("rFonts", "sz", "szCs", "lang"))
    text = f"{fonts}{_PLAIN_TEXT}{size}{size_cs}{_NO_LINE}{language}"
    for xml in (f"<w:pPr>{_PLAIN_PARAGRAPH}</w:pPr>", f"<w:rPr>{text}</w:rPr>"):
        normal.extend(etree.fromstring(f'<x xmlns:w="{WORD}">{xml}</x>'))


_W = {"w": WORD}


def _style_of(owner: etree._Element, properties: str, reference: str, name: str) -> None:
    """Give a paragraph or table that names no style the office's usual one."""
    found = owner.find(properties)
    if found is None:
        found = etree.Element(properties)
        owner.insert(0, found)
    if found.find(reference) is None:
        element = etree.Element(reference)
        element.set(w("val"), name)
        found.insert(0, element)


def _new_name(kind: str, name: str) -> str:
    return _PREFIX + name if name else f"{_PREFIX}-{kind}"


def _empty(kind: str) -> etree._Element:
    """A style for a file that has no usual one of that kind."""
    style = etree.Element(w("style"), nsmap={"w": WORD})
    style.set(w("type"), kind)
    style.set(w("customStyle"), "1")
    style.set(w("styleId"), _new_name(kind, ""))
    etree.SubElement(style, w("name")).set(w("val"), f"{_PREFIX} {kind}")
    if kind == "table":
        style.append(etree.fromstring(_TABLE_MARGINS))
    return style
