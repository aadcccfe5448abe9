"""What no letterhead may bring along, wherever in the package it lies."""

import re

from soptool.render.docx.letterhead.package import Arrow, OfficePackage, untrusted

_REMOVE = "Hapus dari berkas itu di Word (atau ganti dengan gambar PNG), lalu simpan ulang."
_MACROS = (
    "memuat makro",
    "Di Word pilih Simpan Sebagai > Dokumen Word (.docx), bukan yang berisi makro (.docm).",
)
_EMBEDDED = ("memuat objek OLE atau berkas sisipan", _REMOVE)
_ACTIVE = ("memuat kontrol ActiveX", _REMOVE)
_FOREIGN = ("memuat potongan dokumen asing (altChunk)", _REMOVE)
_TEMPLATE = (
    "merujuk templat di luar berkas",
    "Di Word buka Developer > Document Template, kosongkan isian templatnya, lalu simpan ulang.",
)
_OUTSIDE = (
    "merujuk berkas di luar dokumen",
    "Putuskan tautannya di Word (File > Info > Edit Links to Files), sisipkan gambarnya ke dalam "
    "dokumen, lalu simpan ulang.",
)
_ADDRESS = (
    "memuat tautan yang bukan alamat web atau surel",
    "Hapus tautan itu di Word (klik kanan > Hapus Hyperlink), lalu simpan ulang.",
)
_WEB = re.compile(r"#\S*|(?:https?://|mailto:)[^\s\\\"]+", re.IGNORECASE)

# In the name of a part, in its content type, and as the kind of a relationship.
_BY_NAME = (
    (re.compile(r"vbaproject|vbadata", re.IGNORECASE), _MACROS),
    (re.compile(r"(?:^|/)activex/", re.IGNORECASE), _ACTIVE),
    (re.compile(r"(?:^|/)embeddings/", re.IGNORECASE), _EMBEDDED),
)
_BY_TYPE = (
    (re.compile(r"macroenabled|vbaproject|vbadata", re.IGNORECASE), _MACROS),
    (re.compile(r"activex", re.IGNORECASE), _ACTIVE),
    (re.compile(r"oleobject", re.IGNORECASE), _EMBEDDED),
)
_BY_ARROW = {
    "vbaproject": _MACROS,
    "wordvbadata": _MACROS,
    "oleobject": _EMBEDDED,
    "package": _EMBEDDED,
    "control": _ACTIVE,
    "activexcontrolbinary": _ACTIVE,
    "afchunk": _FOREIGN,
    "attachedtemplate": _TEMPLATE,
    "subdocument": _OUTSIDE,
    "frame": _OUTSIDE,
}


def refuse_hostile(package: OfficePackage) -> None:
    """Raises for the first thing that acts, hides or reaches out."""
    for part in package.parts:
        for pattern, trouble in _BY_NAME:
            if pattern.search(part):
                raise untrusted(package.file, part, *trouble)
    for part, kind in package.types():
        for pattern, trouble in _BY_TYPE:
            if pattern.search(kind):
                raise untrusted(package.file, part.lstrip("/"), *trouble)
    for part, owner in package.sources():
        for arrow in package.arrows(owner).values():
            if found := _of_arrow(arrow):
                raise untrusted(package.file, part, *found)


def is_web_address(address: str) -> bool:
    """Whether following a link can do no more than open a page or a letter."""
    return bool(_WEB.fullmatch(address))


def _of_arrow(arrow: Arrow) -> tuple[str, str] | None:
    if arrow.kind.lower() in _BY_ARROW:
        return _BY_ARROW[arrow.kind.lower()]
    if not arrow.external:
        return None
    if arrow.kind == "hyperlink":
        return None if is_web_address(arrow.target) else _ADDRESS
    return _OUTSIDE
