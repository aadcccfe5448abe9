"""What no schema validator sees inside a Word file's parts: ids, references, drawings, text."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from lxml import etree

from tests.support.package_linter import repeated
from tests.support.table_linter import table_findings
from tests.support.word_package import WordPackage, find, tag

Findings = Iterator[str]

LARGEST_ID = 2**31 - 1
LARGEST_LENGTH = 27_273_042_316_900  # ECMA-376, ST_PositiveCoordinate
WHOLE = re.compile(r"-?\d+")
BOOKMARK = re.compile(r"[^\W\d]\w{0,39}")  # what Word lets a person type
HEX_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
STYLE_REFERENCES = ("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link")
NEEDS_CHOICE = ("wordprocessingShape", "wordprocessingGroup", "wordprocessingCanvas")


def document_findings(package: WordPackage) -> list[str]:
    """Every finding about the parts' contents: package-wide checks, then story by story."""
    findings = [finding for check in PACKAGE_CHECKS for finding in check(package)]
    for name, tree in package.trees.items():
        findings += [f"{name}: {finding}" for finding in _compatibility(tree)]
    for name, story in package.stories():
        for check in STORY_CHECKS:
            findings += [f"{name}: {finding}" for finding in check(story)]
    return findings


def _compatibility(tree: etree._Element) -> Findings:
    """ECMA-376 part 3: prefixes named in Ignorable and Requires are declared; a Choice leads."""
    for element in tree.iter(etree.Element):
        for name in ("mc:Ignorable", "Requires", "mc:MustUnderstand"):
            for prefix in element.get(tag(name) if ":" in name else name, "").split():
                if prefix not in element.nsmap:
                    yield f"{name} names the prefix {prefix}, which is not declared"
    for alternative in tree.iter(tag("mc:AlternateContent")):
        order = [etree.QName(child).localname for child in alternative]
        if not order or order[0] != "Choice" or "Fallback" in order[:-1]:
            yield f"AlternateContent holds {order}, not choices and then at most one fallback"
    ignorable = set(tree.get(tag("mc:Ignorable"), "").split())
    understood = {tree.nsmap.get(prefix) for prefix in ignorable}
    for element in tree.iter(etree.Element):
        namespace = etree.QName(element).namespace or ""
        chosen = any(parent.tag == tag("mc:Choice") for parent in element.iterancestors())
        if namespace.endswith(NEEDS_CHOICE) and namespace not in understood and not chosen:
            yield f"{element.tag} stands outside of a Choice"
            return


def _drawing_ids(package: WordPackage) -> Findings:
    ids = [e.get("id", "") for _, tree in package.stories() for e in tree.iter(tag("wp:docPr"))]
    for value in repeated(ids):
        yield f"two drawings have the docPr id {value}"
    for value in ids:
        if not value.isdigit() or not 0 < int(value) <= LARGEST_ID:
            yield f"docPr id {value!r} is not a positive 32-bit number"


def _styles(package: WordPackage) -> Findings:
    trees = [tree for tree in package.trees.values() if tree.tag == tag("w:styles")]
    known = set[str]()
    for tree in trees:
        styles = [e.get(tag("w:styleId"), "") for e in tree.iter(tag("w:style"))]
        known.update(styles)
        for style in repeated(styles):
            yield f"two styles are called {style}"
    for name, tree in package.trees.items():
        for element in tree.iter(*map(tag, STYLE_REFERENCES)):
            if (style := element.get(tag("w:val"), "")) not in known:
                yield f"{name}: no style {style!r}"


def _numbering(package: WordPackage) -> Findings:
    trees = [tree for tree in package.trees.values() if tree.tag == tag("w:numbering")]
    lists = {e.get(tag("w:numId")) for tree in trees for e in tree.iter(tag("w:num"))}
    abstract = {e.get(tag("w:abstractNumId")) for t in trees for e in find(t, "w:abstractNum")}
    for tree in trees:
        for element in find(tree, "w:num/w:abstractNumId"):
            if element.get(tag("w:val")) not in abstract:
                yield f"no abstract numbering {element.get(tag('w:val'))}"
    for name, story in package.stories():
        for element in story.iter(tag("w:numId")):
            if element.get(tag("w:val")) not in lists | {"0"}:
                yield f"{name}: no numbering {element.get(tag('w:val'))}"


def _revision_ids(package: WordPackage) -> Findings:
    marks = [tag(f"w:{name}") for name in ("ins", "del", "rPrChange", "pPrChange", "trPrChange")]
    ids = [e.get(tag("w:id"), "") for _, tree in package.stories() for e in tree.iter(*marks)]
    for value in repeated(ids):
        yield f"two revisions have the id {value!r}"


def _bookmarks(story: etree._Element) -> Findings:
    starts = list(story.iter(tag("w:bookmarkStart")))
    begun = [e.get(tag("w:id"), "") for e in starts]
    ended = [e.get(tag("w:id"), "") for e in story.iter(tag("w:bookmarkEnd"))]
    names = [e.get(tag("w:name"), "") for e in starts]
    if Counter(begun) != Counter(ended):
        yield f"bookmarks {begun} begin, {ended} end"
    for value in [*repeated(begun), *repeated(name.lower() for name in names)]:
        yield f"two bookmarks are {value}"
    yield from (f"no bookmark can be called {n!r}" for n in names if not BOOKMARK.fullmatch(n))
    for link in story.iter(tag("w:hyperlink")):
        if (anchor := link.get(tag("w:anchor"))) and anchor not in names:
            yield f"a link leads to the bookmark {anchor}, which is not there"


def _fields(story: etree._Element) -> Findings:
    depth = 0
    for mark in story.iter(tag("w:fldChar")):
        depth += {"begin": 1, "end": -1}.get(mark.get(tag("w:fldCharType"), ""), 0)
        if depth < 0:
            yield "a field ends that did not begin"
    if depth > 0:
        yield "a field begins and does not end"


def _drawings(story: etree._Element) -> Findings:
    lengths = ("wp:extent", "a:ext", "a:off", "a:chOff", "a:chExt")
    for element in story.iter(*map(tag, lengths)):
        for attribute in {"cx", "cy", "x", "y"} & set(element.attrib):
            value = element.get(attribute, "")
            least = 0 if attribute.startswith("c") else -LARGEST_LENGTH
            if not WHOLE.fullmatch(value) or not least <= int(value) <= LARGEST_LENGTH:
                yield f"{etree.QName(element).localname} has {attribute}={value!r}"
    for element in story.iter(tag("wp:posOffset")):
        if not WHOLE.fullmatch(element.text or "") or abs(int(element.text or 0)) > LARGEST_ID:
            yield f"posOffset is {element.text!r}"
    for element in story.iter(tag("a:srgbClr")):
        if not HEX_COLOUR.fullmatch(element.get("val", "")):
            yield f"colour {element.get('val')!r} is not six hex digits"
    for anchor in story.iter(tag("wp:anchor")):
        missing = {"behindDoc", "layoutInCell", "relativeHeight"} - set(anchor.attrib)
        if missing:
            yield f"an anchor lacks {sorted(missing)}"


def _vml(story: etree._Element) -> Findings:
    shapes = list(story.iter(tag("v:shape"), tag("v:rect"), tag("v:line")))
    kinds = {f"#{e.get('id')}" for e in story.iter(tag("v:shapetype"))}
    for value in repeated(e.get("id", "") for e in shapes if e.get("id")):
        yield f"two VML shapes have the id {value}"
    for shape in shapes:
        if (kind := shape.get("type")) and kind not in kinds:
            yield f"no VML shape type {kind}"


def _paragraph_ids(story: etree._Element) -> Findings:
    ids = [e.get(tag("w14:paraId"), "") for e in story.iter() if tag("w14:paraId") in e.attrib]
    for value in repeated(ids):
        yield f"two paragraphs have the paraId {value}"
    for value in ids:
        if not re.fullmatch(r"[0-7][0-9A-Fa-f]{7}", value):
            yield f"paraId {value} is not below 80000000"


def _texts(story: etree._Element) -> Findings:
    space = "{http://www.w3.org/XML/1998/namespace}space"
    for text in story.iter(tag("w:t")):
        value = text.text or ""
        if value != value.strip(" \t\n\r") and text.get(space) != "preserve":
            yield f"the text {value!r} loses its spaces"
        if any(parent.tag == tag("w:del") for parent in text.iterancestors()):
            yield f"the text {value!r} is deleted but not w:delText"
    for text in story.iter(tag("w:delText")):
        if not any(parent.tag == tag("w:del") for parent in text.iterancestors()):
            yield f"w:delText {text.text!r} is not in w:del"


def _body(story: etree._Element) -> Findings:
    for body in find(story, "w:body"):
        kinds = [etree.QName(child).localname for child in body if isinstance(child.tag, str)]
        if "sectPr" in kinds[:-1]:
            yield "the section's properties are not the last of the body"
        if kinds[-2:-1] == ["tbl"] and kinds[-1] == "sectPr":
            yield "a table ends the body; Word wants a paragraph after it"


PACKAGE_CHECKS: tuple[Callable[[WordPackage], Findings], ...] = (
    _drawing_ids,
    _styles,
    _numbering,
    _revision_ids,
)
STORY_CHECKS: tuple[Callable[[etree._Element], Findings], ...] = (
    _bookmarks,
    _fields,
    _drawings,
    _vml,
    _paragraph_ids,
    _texts,
    _body,
    table_findings,
)
