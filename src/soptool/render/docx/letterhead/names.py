"""Names of WordprocessingML and its neighbours as lxml spells them; small steps in its trees."""

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ANCHORED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
VML = "urn:schemas-microsoft-com:vml"
OFFICE_VML = "urn:schemas-microsoft-com:office:office"


def w(name: str) -> str:
    """A name of WordprocessingML."""
    return f"{{{WORD}}}{name}"


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def namespace(name: str) -> str:
    """The namespace of a name, or ""."""
    return name[1:].partition("}")[0] if name.startswith("{") else ""


def value(element: etree._Element | None) -> str:
    """The `w:val` of an element that may be missing."""
    return "" if element is None else element.get(w("val"), "")


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as `w:b` is there and not turned off."""
    return element is not None and value(element) not in ("0", "false", "off")


def unwrap(element: etree._Element) -> None:
    """Put an element's children in its place."""
    for child in list(element):
        element.addprevious(child)
    remove(element)


def remove(element: etree._Element) -> None:
    """Take an element and all in it out of the tree."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def as_part(root: etree._Element) -> bytes:
    """The tree as a part of a package."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
