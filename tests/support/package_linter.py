"""What no schema validator sees in the package of a Word file: its zip, types, arrows, dates."""

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from tests.support.word_package import CONTENT_TYPES, NAMESPACES, WordPackage, find, tag

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN_TYPES = {f"{WORD}.document.main+xml", f"{WORD}.template.main+xml"}
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
PART_TYPES = {
    "styles": f"{WORD}.styles+xml",
    "settings": f"{WORD}.settings+xml",
    "numbering": f"{WORD}.numbering+xml",
    "fontTable": f"{WORD}.fontTable+xml",
    "header": f"{WORD}.header+xml",
    "footer": f"{WORD}.footer+xml",
    "footnotes": f"{WORD}.footnotes+xml",
    "endnotes": f"{WORD}.endnotes+xml",
    "core-properties": CORE_TYPE,
}
SIGNATURES = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "image/gif": b"GIF8",
}
W3CDTF = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
LONGEST_PROPERTY = 255

Findings = Iterator[str]


def package_findings(package: WordPackage) -> list[str]:
    """Every finding about the package, in the order of CHECKS."""
    return [finding for check in CHECKS for finding in check(package)]


def repeated(values: Iterable[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def _entry_names(package: WordPackage) -> Findings:
    names = [entry.filename for entry in package.entries]
    for name in repeated(name.lower() for name in names):
        yield f"{name}: two zip entries have this name"
    for name in names:
        if name.startswith("/") or "\\" in name or ".." in name.split("/"):
            yield f"{name}: a part's name may not lead anywhere else"


def _entry_storage(package: WordPackage) -> Findings:
    for entry in package.entries:
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            yield f"{entry.filename}: neither stored nor deflated"
        if entry.flag_bits & 1:
            yield f"{entry.filename}: encrypted"


def _well_formed(package: WordPackage) -> Findings:
    for name, error in package.broken.items():
        yield f"{name}: not well-formed XML 1.0: {error}"
    for name, tree in package.trees.items():
        if b"<!DOCTYPE" in package.parts[name]:
            yield f"{name}: a document type is not allowed"
        if (tree.getroottree().docinfo.encoding or "UTF-8").upper() not in ("UTF-8", "UTF-16"):
            yield f"{name}: must be UTF-8 or UTF-16"


def _content_types(package: WordPackage) -> Findings:
    if CONTENT_TYPES not in package.parts:
        yield f"{CONTENT_TYPES}: missing"
    for extension in repeated(extension.lower() for extension, _ in package.defaults):
        yield f"{CONTENT_TYPES}: two defaults for .{extension}"
    for part in repeated(part.lower() for part, _ in package.overrides):
        yield f"{CONTENT_TYPES}: two overrides for {part}"
    for part, _ in package.overrides:
        if part.removeprefix("/") not in package.parts or not part.startswith("/"):
            yield f"{CONTENT_TYPES}: there is no part {part}"
    for part in package.parts:
        kind = package.content_type(part)
        if part != CONTENT_TYPES and not part.endswith("/") and not kind:
            yield f"{part}: no content type"
        if part.endswith(".rels") and kind != RELATIONSHIPS_TYPE:
            yield f"{part}: content type {kind} is not that of relationships"


def _main_part(package: WordPackage) -> Findings:
    mains = [r for r in package.relationships("") if r.type.endswith("/officeDocument")]
    if len(mains) != 1:
        yield f"_rels/.rels: {len(mains)} main documents instead of one"
    kind = package.content_type(package.main_part)
    if kind not in MAIN_TYPES:
        yield f"{package.main_part}: content type {kind} is not that of a Word document"
    tree = package.trees.get(package.main_part)
    if tree is not None and tree.tag != tag("w:document"):
        yield f"{package.main_part}: begins with {tree.tag}"


def _relationships(package: WordPackage) -> Findings:
    for source in ("", *package.parts):
        arrows = package.relationships(source)
        for name in repeated(arrow.id for arrow in arrows):
            yield f"{source}: two relationships {name}"
        for arrow in arrows:
            if not (arrow.id and arrow.type and arrow.target):
                yield f"{source}: relationship {arrow.id!r} lacks an id, a type or a target"
            elif not arrow.external and arrow.target not in package.parts:
                yield f"{source}: {arrow.id} leads to {arrow.target}, which is not there"
    for part in package.parts:
        if part.endswith(".rels") and part != "_rels/.rels":
            owner = part.replace("_rels/", "").removesuffix(".rels")
            if owner not in package.parts:
                yield f"{part}: relationships of a part that is not there"


def _used_relationships(package: WordPackage) -> Findings:
    namespace = f"{{{NAMESPACES['r']}}}"
    for name, tree in package.trees.items():
        known = {arrow.id: arrow for arrow in package.relationships(name)}
        for element in tree.iter(etree.Element):
            for attribute, value in element.attrib.items():
                if str(attribute).startswith(namespace) and value not in known:
                    yield f"{name}: no relationship {value!r}"
        for blip in tree.iter(tag("a:blip")):
            arrow = known.get(blip.get(tag("r:embed"), ""))
            if arrow and not arrow.type.endswith("/image"):
                yield f"{name}: {arrow.id} is shown as a picture but is {arrow.type}"


def _part_types(package: WordPackage) -> Findings:
    for source in ("", *package.parts):
        for arrow in package.relationships(source):
            wanted = PART_TYPES.get(arrow.type.rpartition("/")[2])
            if wanted and not arrow.external and package.content_type(arrow.target) != wanted:
                yield f"{arrow.target}: content type {package.content_type(arrow.target)}"


def _reachable(package: WordPackage) -> Findings:
    seen, waiting = set[str](), [""]
    while waiting:
        source = waiting.pop()
        seen.add(source)
        arrows = package.relationships(source)
        waiting += [a.target for a in arrows if not a.external and a.target not in seen]
    for part in package.parts:
        if part not in seen and part != CONTENT_TYPES and not part.endswith((".rels", "/")):
            yield f"{part}: nothing leads to this part"


def _pictures(package: WordPackage) -> Findings:
    for part, content in package.parts.items():
        signature = SIGNATURES.get(package.content_type(part) or "", b"")
        if not content.startswith(signature):
            yield f"{part}: is not {package.content_type(part)}"


def _core_properties(package: WordPackage) -> Findings:
    for name, tree in package.trees.items():
        if tree.tag != tag("cp:coreProperties"):
            continue
        for twice in repeated(str(child.tag) for child in tree):
            yield f"{name}: {twice} is there twice"
        for child in tree:
            if len(child.text or "") > LONGEST_PROPERTY:
                yield f"{name}: {child.tag} is longer than {LONGEST_PROPERTY}"
        for moment in (*find(tree, "dcterms:created"), *find(tree, "dcterms:modified")):
            if not W3CDTF.fullmatch(moment.text or ""):
                yield f"{name}: {moment.text!r} is not a W3CDTF date"
            if moment.get(tag("xsi:type")) != "dcterms:W3CDTF":
                yield f"{name}: {moment.tag} lacks xsi:type dcterms:W3CDTF"


CHECKS: tuple[Callable[[WordPackage], Findings], ...] = (
    _entry_names,
    _entry_storage,
    _well_formed,
    _content_types,
    _main_part,
    _relationships,
    _used_relationships,
    _part_types,
    _reachable,
    _pictures,
    _core_properties,
)
