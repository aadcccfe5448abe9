"""How a letterhead's paragraphs look, as far as their height depends on it."""

from dataclasses import dataclass, field, replace

from lxml import etree

from soptool.layout.table import Font
from soptool.layout.units import Twips
from soptool.render.docx.letterhead.names import is_on, local, value, w

SINGLE = 240  # `w:line` of single spacing
_USUAL_SIZE = 20  # half points, where no style says one
_LARGEST_SIZE = 400


@dataclass(frozen=True, slots=True)
class Look:
    """What styles and direct formatting say of a paragraph and its letters."""

    font: str = ""
    size: int = _USUAL_SIZE
    bold: bool = False
    capitals: bool = False
    before: Twips = 0
    after: Twips = 0
    line: int = SINGLE
    rule: str = "auto"
    sides: Twips = 0


@dataclass
class StyleBook:
    """The styles of a letterhead as looks."""

    defaults: etree._Element
    styles: dict[str, etree._Element]
    _known: dict[tuple[Look, str], Look] = field(default_factory=dict)

    @classmethod
    def of(cls, defaults: bytes, styles: bytes) -> "StyleBook":
        """From the parts that a Letterhead holds."""
        named = {s.get(w("styleId"), ""): s for s in etree.fromstring(styles)}
        return cls(etree.fromstring(defaults), named)

    def base(self) -> Look:
        """What the defaults say."""
        look = Look()
        for properties in self.defaults.iter(w("pPr"), w("rPr")):
            look = said(look, properties)
        return look

    def styled(self, look: Look, name: str) -> Look:
        """The look that a style makes of another; what it is based on comes first."""
        if (look, name) not in self._known:
            self._known[look, name] = self._styled(look, name)
        return self._known[look, name]

    def _styled(self, look: Look, name: str) -> Look:
        if name not in self.styles:
            return look
        style = self.styles[name]
        look = self.styled(look, value(style.find(w("basedOn"))))
        for properties in style.iterchildren(w("pPr"), w("rPr")):
            look = said(look, properties)
        return look


def known_font(name: str) -> Font | None:
    """The shipped font of that name."""
    for font in Font:
        if font.value.casefold() == name.casefold():
            return font
    return None


def said(look: Look, properties: etree._Element) -> Look:
    """The look with what a `w:pPr` or `w:rPr` says."""
    for child in properties:
        match local(child.tag):
            case "rFonts":
                look = replace(look, font=child.get(w("ascii"), look.font))
            case "sz":
                size = number(value(child)) or look.size
                look = replace(look, size=min(max(size, 2), _LARGEST_SIZE))
            case "b":
                look = replace(look, bold=is_on(child))
            case "caps":
                look = replace(look, capitals=is_on(child))
            case "spacing" if properties.tag == w("pPr"):
                look = replace(
                    look,
                    before=max(number(child.get(w("before")), look.before), 0),
                    after=max(number(child.get(w("after")), look.after), 0),
                    line=max(number(child.get(w("line")), look.line), 1),
                    rule=child.get(w("lineRule"), look.rule),
                )
            case "ind":
                names = ("left", "start", "right", "end")
                look = replace(look, sides=sum(max(number(child.get(w(n))), 0) for n in names))
    return look


def number(text: str | None, usual: int = 0) -> int:
    """A whole number within bounds, whatever a file says."""
    digits = (text or "").strip()
    sign = -1 if digits.startswith("-") else 1
    digits = digits.removeprefix("-")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 9:
        return usual
    return sign * int(digits)
