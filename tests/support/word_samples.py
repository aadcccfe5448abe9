"""A small Word file written by hand, sound in every respect, and ways to break it."""

import zipfile
from io import BytesIO

from tests.support.word_package import NAMESPACES

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMES = " ".join(
    f'xmlns:{p}="{NAMESPACES[p]}"' for p in ("a", "mc", "r", "v", "w", "w14", "wp", "wps")
)

CONTENT_TYPES = f"""{HEAD}<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>
<Override PartName="/docProps/core.xml" \
ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>"""

PACKAGE_RELATIONSHIPS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" \
Target="docProps/core.xml"/>
</Relationships>"""

DOCUMENT_RELATIONSHIPS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{OFFICE}/hyperlink" Target="https://example.org/" \
TargetMode="External"/>
</Relationships>"""

CORE = f"""{HEAD}<cp:coreProperties xmlns:cp="{NAMESPACES["cp"]}" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="{NAMESPACES["xsi"]}">
<dc:title>Penanganan Surat Masuk</dc:title>
<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-12T00:00:00Z</dcterms:created>
</cp:coreProperties>"""

STYLES = f"""{HEAD}<w:styles xmlns:w="{NAMESPACES["w"]}">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
</w:styles>"""

SHAPE = """<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" \
behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>36000</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>-36000</wp:posOffset></wp:positionV>
<wp:extent cx="720000" cy="360000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="1" name="Symbol 1"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData \
uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/>
<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="360000"/></a:xfrm>
<a:prstGeom prst="flowChartProcess"><a:avLst/></a:prstGeom>
<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></wps:spPr>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:rect id="kotak1" style="position:absolute;width:57pt;height:28pt"/></w:pict>
</mc:Fallback></mc:AlternateContent>"""

DOCUMENT = f"""{HEAD}<w:document {NAMES} mc:Ignorable="w14"><w:body>
<w:p w14:paraId="00000001"><w:pPr><w:pStyle w:val="Normal"/></w:pPr>
<w:bookmarkStart w:id="0" w:name="awal"/><w:r><w:t xml:space="preserve">Halaman </w:t></w:r>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="end"/></w:r><w:bookmarkEnd w:id="0"/></w:p>
<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr>
<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="4000"/></w:tblGrid>
<w:tr><w:tc><w:tcPr><w:tcW w:w="6000" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>
<w:p><w:r><w:t>Pelaksana</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge w:val="restart"/></w:tcPr>
<w:p><w:r>{SHAPE}</w:r></w:p></w:tc>
<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>
<w:p><w:hyperlink r:id="rId2"><w:r><w:t>Formulir</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc>
<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr>
</w:tbl>
<w:p><w:hyperlink w:anchor="awal"><w:r><w:t>Kembali</w:t></w:r></w:hyperlink></w:p>
<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>
</w:body></w:document>"""

PARTS = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": PACKAGE_RELATIONSHIPS,
    "word/document.xml": DOCUMENT,
    "word/_rels/document.xml.rels": DOCUMENT_RELATIONSHIPS,
    "word/styles.xml": STYLES,
    "docProps/core.xml": CORE,
}


def sound_document() -> bytes:
    return _zip(PARTS)


def broken_document(part: str, old: str, new: str) -> bytes:
    """The sound document with every `old` in one part replaced; `old` must be there."""
    assert old in PARTS[part], f"{old!r} is not in {part}"
    return _zip({**PARTS, part: PARTS[part].replace(old, new)})


def with_part(name: str, content: str) -> bytes:
    """The sound document with one more part that nothing leads to."""
    return _zip({**PARTS, name: content})


def _zip(parts: dict[str, str]) -> bytes:
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return output.getvalue()
