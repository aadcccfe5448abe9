"""Headers, footers and the theme made harmless: what stays is text, shapes and pictures."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from soptool.errors import SoptoolError
from soptool.render.docx.letterhead.fields import ReachingFieldError, check_fields
from soptool.render.docx.letterhead.names import (
    ANCHORED,
    COMPATIBILITY,
    DRAWING,
    OFFICE_VML,
    RELATIONSHIPS,
    VML,
    WORD,
    as_part,
    local,
    namespace,
    remove,
    unwrap,
    w,
)
from soptool.render.docx.letterhead.order import put_in_order
from soptool.render.docx.letterhead.package import OfficePackage, untrusted
from soptool.render.docx.letterhead.refusals import is_web_address
from soptool.render.picture import LARGEST_AREA, CleanPicture, clean_picture

LARGEST_STORY = 1_000_000  # bytes of XML; a header with two logos has thirty thousand
_AS_PICTURE = "Ubah menjadi gambar PNG di Word (potong, lalu Tempel Khusus > Gambar), simpan ulang."
_ACCEPT = "Terima semua perubahan di Word (Review > Accept All Changes), lalu simpan ulang."
_FIELD = "Hapus kode bidang itu di Word (tekan Alt+F9 untuk melihatnya), lalu simpan ulang."
_LIST = "Ketik nomor atau tandanya sendiri di Word, lalu simpan ulang."

_KNOWN = {
    WORD,
    ANCHORED,
    DRAWING,
    COMPATIBILITY,
    VML,
    OFFICE_VML,
    "urn:schemas-microsoft-com:office:word",
    "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
}
_REFUSED = {
    **dict.fromkeys(
        ("object", "OLEObject", "control", "altChunk", "subDoc", "movie", "contentPart"),
        ("memuat objek aktif atau sisipan", _AS_PICTURE),
    ),
    **dict.fromkeys(
        ("ins", "del", "moveFrom", "moveTo"), ("memuat perubahan yang terlacak", _ACCEPT)
    ),
    "numPr": ("memakai penomoran otomatis", _LIST),
}
_DROPPED = {
    "bookmarkStart", "bookmarkEnd", "proofErr", "permStart", "permEnd", "commentRangeStart",
    "commentRangeEnd", "commentReference", "lastRenderedPageBreak", "extLst", "hlinkClick",
    "hlinkHover", "hlinkMouseOver", "sectPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr",
}  # fmt: skip
_UNWRAPPED = ("sdt", "sdtContent", "hyperlink", "smartTag", "customXml", "dir", "bdo")
_FETCHING = {"src", "althref", "href"}  # of VML, where they are addresses


@dataclass
class Pictures:
    """The pictures of a letterhead, each checked once, as parts below `word/`."""

    package: OfficePackage
    files: dict[str, bytes] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)
    _area: int = LARGEST_AREA  # dots that all pictures together may still have

    def adopt(self, part: str) -> str:
        """The name below `word/` of the picture that lies in that part."""
        if part not in self._known:
            if part not in self.package.parts:
                raise untrusted(self.package.file, part, "tidak ada")
            clean = self._clean(part)
            self._area -= clean.width * clean.height
            self._known[part] = f"media/kop{len(self._known) + 1}.{clean.extension}"
            self.files[self._known[part]] = clean.content
        return self._known[part]

    def _clean(self, part: str) -> CleanPicture:
        try:
            return clean_picture(self.package.parts[part], part, self._area)
        except SoptoolError as error:
            cure = "Simpan gambar itu sebagai PNG yang lebih kecil, sisipkan kembali, simpan ulang."
            trouble = error.message.partition("` ")[2].rstrip(".")
            raise untrusted(self.package.file, part, trouble, cure) from error


@dataclass(frozen=True)
class Story:
    """XML that may be printed, and the pictures it shows: relationship → file below `word/`."""

    content: bytes = b""
    pictures: tuple[tuple[str, str], ...] = ()

    @property
    def tree(self) -> etree._Element:
        """A copy to change."""
        return etree.fromstring(self.content)


def adopt_story(package: OfficePackage, part: str, pictures: Pictures) -> Story:
    """A part of its own: a header, a footer, the theme."""
    return adopt_element(package, part, package.tree(part, LARGEST_STORY), pictures)


def adopt_element(
    package: OfficePackage, part: str, root: etree._Element, pictures: Pictures
) -> Story:
    """An element of a part, made harmless in place."""
    try:
        check_fields(root)
    except ReachingFieldError as error:
        found = f"memuat kode bidang {str(error)[:60] or 'yang tidak utuh'}"
        raise untrusted(package.file, part, found, _FIELD) from error
    for element in list(root.iter()):
        _drop(element)
    for element in root.iter():
        _check(package, part, element)
    for element in list(root.iter(*(w(name) for name in _UNWRAPPED))):
        unwrap(element)
    if root.tag in (w("hdr"), w("ftr")) and (not len(root) or root[-1].tag != w("p")):
        etree.SubElement(root, w("p"))  # Word does not open a header that ends with a table
    put_in_order(root)
    shown = dict(_adopt_pictures(package, part, root, pictures))
    _declare_only_what_is_declared(root)
    return Story(as_part(root), tuple(shown.items()))


def _drop(element: etree._Element) -> None:
    """What is not printed, or only says who changed what."""
    name = local(element.tag)
    if name in _DROPPED or name.endswith("Change"):
        element.tail = None
        remove(element)


def _check(package: OfficePackage, part: str, element: etree._Element) -> None:
    name = local(element.tag)
    if trouble := _REFUSED.get(name):
        raise untrusted(package.file, part, *trouble)
    if namespace(element.tag) not in _KNOWN:
        found = f"memuat unsur `{name}` yang tidak dapat dipindahkan"
        raise untrusted(package.file, part, found, _AS_PICTURE)
    for attribute in list(element.attrib):
        key = str(attribute)
        in_vml = namespace(element.tag) in (VML, OFFICE_VML)
        if in_vml and local(key) in _FETCHING and not key.startswith(f"{{{RELATIONSHIPS}}}"):
            if key != "href" or not is_web_address(str(element.attrib[attribute])):
                raise untrusted(package.file, part, "merujuk gambar di luar dokumen", _AS_PICTURE)
            del element.attrib[attribute]
        elif local(key).startswith("rsid") or local(key) in ("paraId", "textId"):
            del element.attrib[attribute]


def _adopt_pictures(
    package: OfficePackage, part: str, root: etree._Element, pictures: Pictures
) -> Iterator[tuple[str, str]]:
    """Every reference that is left has to be a picture inside the package."""
    arrows = package.arrows(part)
    for element in root.iter():
        for attribute in list(element.attrib):
            key = str(attribute)
            if namespace(key) != RELATIONSHIPS and key != f"{{{OFFICE_VML}}}relid":
                continue
            name = str(element.attrib[attribute])
            arrow = arrows.get(name)
            if arrow is None or arrow.kind != "image" or arrow.external:
                found = f"merujuk `{name}` yang bukan gambar di dalam dokumen"
                raise untrusted(package.file, part, found, _AS_PICTURE)
            file = pictures.adopt(arrow.target)
            relationship = f"kop{file.removeprefix('media/kop').partition('.')[0]}"
            element.attrib[attribute] = relationship
            yield relationship, file


def _declare_only_what_is_declared(root: etree._Element) -> None:
    """Word refuses a file that is told to ignore a prefix it has never heard of."""
    for name in ("Ignorable", "MustUnderstand", "ProcessContent"):
        key = f"{{{COMPATIBILITY}}}{name}"
        for element in root.iter():
            if key in element.attrib:
                known = [p for p in element.get(key, "").split() if p in element.nsmap]
                element.attrib.pop(key)
                if known and name == "Ignorable":
                    element.set(key, " ".join(known))
