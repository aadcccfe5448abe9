"""Logos: each different picture is one part of the package, however often it is shown."""

from soptool.layout.table import Picture
from soptool.layout.units import EMU_PER_TWIP
from soptool.render.xml import escape_attribute

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


class Pictures:
    """Collects the pictures of a document and names their relationships."""

    def __init__(self) -> None:
        self._numbers: dict[bytes, int] = {}

    def parts(self) -> dict[str, bytes]:
        """File names below `word/` with what they hold."""
        return {picture_file(number): content for content, number in self._numbers.items()}

    def relationships(self) -> dict[str, str]:
        """Relationship ids with the files they lead to."""
        return {_relationship(n): picture_file(n) for n in self._numbers.values()}

    def inline(self, picture: Picture, drawing: int) -> str:
        """A run that holds the picture as a big letter."""
        number = self._numbers.setdefault(picture.content, len(self._numbers) + 1)
        size = f'cx="{picture.width * EMU_PER_TWIP}" cy="{picture.height * EMU_PER_TWIP}"'
        description = escape_attribute(picture.description)
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {size}/><wp:docPr id="{drawing}" name="Gambar {drawing}" '
            f'descr="{description}"/><wp:cNvGraphicFramePr/><a:graphic>'
            f'<a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{drawing}" name="{picture_file(number)}"/><pic:cNvPicPr/>'
            f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{_relationship(number)}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )


def picture_file(number: int) -> str:
    """The name of a picture's part below `word/`."""
    return f"media/image{number}.png"


def _relationship(number: int) -> str:
    return f"gambar{number}"
