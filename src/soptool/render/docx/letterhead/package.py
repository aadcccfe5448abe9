"""A Word file from outside as parts: a zip within limits, unpacked by counting, not by trust."""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import NamedTuple

from lxml import etree

from soptool.errors import SoptoolError

LARGEST_FILE = 10_000_000  # bytes; a letterhead with a scanned background has two million
MOST_PARTS = 1_000
LARGEST_PART = 20_000_000
LARGEST_TOTAL = 60_000_000
LARGEST_XML = 4_000_000  # of the parts that are read: styles, settings, the document itself
STRONGEST_PACKING = 200  # times; XML of Word's own packs to a tenth
_PACKING_MATTERS = 1_000_000  # a blank picture of this size packs as strongly, and harms nobody
_SAVE_AGAIN = "Buka berkasnya di Word, simpan sebagai Dokumen Word (.docx), lalu coba lagi."
_SMALLER = "Kecilkan gambar di dalamnya, atau buat berkas Word baru yang hanya berisi kop surat."
_LONGEST_NAME = 100  # of a part, in a message
_ENTRY = b"PK\x01\x02"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UNSAFE_NAME = re.compile(r"[\x00-\x1f\x7f\\:]|^/|//|(?:^|/)\.{1,2}(?:/|$)")
_TYPE_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# What the reader of zips raises for damage, and for offsets that lead nowhere.
_BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, RuntimeError, OverflowError,
)  # fmt: skip
_ENCODINGS = ("UTF-8", "UTF-16", "ASCII", "US-ASCII")
_BLANKS = b"\xef\xbb\xbf\xff\xfe \t\r\n\0"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"


class Arrow(NamedTuple):
    """A relationship; `target` is a part's name, or an address where it is external."""

    kind: str  # the last word of its type
    target: str
    external: bool


def untrusted(file: str, part: str, found: str, cure: str = _SAVE_AGAIN) -> SoptoolError:
    """Why a letterhead is not used: which part of it, what is in there, how to mend it."""
    where = f"bagian {part[:_LONGEST_NAME]} " if part else ""
    message = " ".join(f"Kop surat `{file}` tidak dipakai: {where}{found}.".split())
    return SoptoolError(message, cure)


@dataclass(frozen=True)
class OfficePackage:
    """The parts by name. `file` is what messages call the whole."""

    file: str
    parts: Mapping[str, bytes]

    def tree(self, part: str, limit: int = LARGEST_XML) -> etree._Element:
        """A part that has to be there, parsed without entities, network or unbounded depth."""
        if part not in self.parts:
            raise untrusted(self.file, part, "tidak ada")
        if len(self.parts[part]) > limit:
            raise untrusted(self.file, part, f"lebih besar dari {limit // 1000} KB", _SMALLER)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(self.parts[part], parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise untrusted(self.file, part, "rusak: bukan XML yang utuh") from error
        found = root.getroottree().docinfo
        if found.internalDTD is not None or (found.encoding or "UTF-8").upper() not in _ENCODINGS:
            raise untrusted(self.file, part, "memuat deklarasi XML yang tidak dipakai Word")
        return root

    def arrows(self, source: str) -> dict[str, Arrow]:
        """What a part refers to, by id; the package itself is the source ""."""
        folder, base = posixpath.split(source)
        part = posixpath.join(folder, "_rels", f"{base}.rels")
        if part not in self.parts:
            return {}
        found: dict[str, Arrow] = {}
        for element in self.tree(part).iter(f"{_PACKAGE}relationships}}Relationship"):
            name = element.get("Id", "")
            if name in found:
                raise untrusted(self.file, part, f"rusak: dua hubungan bernama {name}")
            found[name] = _arrow(element, folder)
        return found

    def sources(self) -> Iterator[tuple[str, str]]:
        """Every relationships part with the part whose arrows it holds."""
        for part in self.parts:
            folder, base = posixpath.split(part)
            if base.endswith(".rels"):
                owner = posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
                yield part, owner

    def types(self) -> list[tuple[str, str]]:
        """Part or extension, and what [Content_Types].xml says that it is."""
        return [
            (e.get("PartName") or e.get("Extension") or "", e.get("ContentType") or "")
            for e in self.tree("[Content_Types].xml")
        ]


def open_package(content: bytes, file: str) -> OfficePackage:
    """The parts of a zip that keeps to the limits and to the rules for names."""
    _check_kind(content, file)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = [one for one in archive.infolist() if not one.filename.endswith("/")]
            _check_names(entries, file)
            parts = dict(_unpacked(archive, entries, file))
    except _BROKEN_ZIP as error:
        raise untrusted(file, "", "isinya rusak atau terpotong") from error
    for part, found in parts.items():
        is_xml = part.endswith((".xml", ".rels", ".vml")) or found.lstrip(_BLANKS)[:1] == b"<"
        if is_xml and _TYPE_DECLARATION.search(found.replace(b"\0", b"")):
            raise untrusted(file, part, "memuat DOCTYPE atau entitas XML")
    return OfficePackage(file, parts)


def _check_kind(content: bytes, file: str) -> None:
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            cure = "Buka di Word, hapus sandinya (File > Info > Protect Document), simpan ulang."
            raise untrusted(file, "", "berkasnya dilindungi sandi", cure)
        raise untrusted(file, "", "berkasnya berbentuk Word lama (.doc)")
    if len(content) > LARGEST_FILE:
        size = f"berukuran {len(content) / 1e6:.1f} MB, paling besar {LARGEST_FILE // 10**6} MB"
        raise untrusted(file, "", size, _SMALLER)
    if not content.startswith(b"PK"):
        raise untrusted(file, "", "berkasnya bukan dokumen Word (.docx)")
    if content.count(_ENTRY) > MOST_PARTS:
        raise untrusted(file, "", f"berisi lebih dari {MOST_PARTS} bagian", _SMALLER)


def _check_names(entries: list[zipfile.ZipInfo], file: str) -> None:
    seen = set[str]()
    for entry in entries:
        name = entry.filename
        if _UNSAFE_NAME.search(entry.orig_filename) or _UNSAFE_NAME.search(name):
            raise untrusted(file, name, "namanya menunjuk ke luar berkas")
        if name.casefold() in seen:
            raise untrusted(file, name, "ada dua kali")
        seen.add(name.casefold())
        if entry.flag_bits & 1:
            raise untrusted(file, name, "dilindungi sandi")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise untrusted(file, name, "dikemas dengan cara yang tidak dipakai Word")


def _unpacked(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], file: str
) -> Iterator[tuple[str, bytes]]:
    """What a zip says of its sizes is only believed where it says too much."""
    total = 0
    for entry in entries:
        name, room = entry.filename, min(LARGEST_PART, LARGEST_TOTAL - total)
        allowed = max(entry.compress_size * STRONGEST_PACKING, _PACKING_MATTERS)
        with archive.open(entry) as stream:
            content = stream.read(min(room, allowed) + 1)
        if len(content) > allowed:
            raise untrusted(file, name, "mengembang tidak wajar saat dibuka (bom zip)", _SMALLER)
        if len(content) > room or entry.file_size > room:
            raise untrusted(file, name, "terlalu besar setelah dibuka", _SMALLER)
        total += len(content)
        yield name, content


def _arrow(element: etree._Element, folder: str) -> Arrow:
    kind, target = element.get("Type", "").rpartition("/")[2], element.get("Target", "")
    if element.get("TargetMode", "Internal") != "Internal":
        return Arrow(kind, target, external=True)
    return Arrow(kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"), False)
