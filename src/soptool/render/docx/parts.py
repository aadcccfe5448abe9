"""The parts of a Word file that no SOP changes, and those it only fills with a few words."""

import re
from collections.abc import Mapping
from datetime import date

from soptool.model.sop import Sop
from soptool.render.xml import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SOP_HEADING, PROCEDURE_HEADING = "Judul1", "Judul2"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LONGEST_PROPERTY = 255  # Word refuses a longer title
_UNDATED = date(2000, 1, 1)  # a day is asked for; today's would change the bytes every day

_STYLES = f"""{DECLARATION}<w:styles xmlns:w="{_MAIN}">\
<w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>\
<w:sz w:val="18"/><w:szCs w:val="18"/>\
<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:widowControl w:val="0"/>\
<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
</w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>\
</w:style>\
<w:style w:type="paragraph" w:styleId="{SOP_HEADING}"><w:name w:val="heading 1"/>\
<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>\
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
<w:style w:type="paragraph" w:styleId="{PROCEDURE_HEADING}"><w:name w:val="heading 2"/>\
<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>\
<w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr></w:style>\
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Sela"><w:name w:val="Sela"/>\
<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>\
<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>\
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>\
<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/></w:style>\
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/>\
<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>\
<w:tblInd w:w="0" w:type="dxa"/>\
<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>\
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>\
</w:tblPr></w:style>\
<w:style w:type="table" w:customStyle="1" w:styleId="Tabel"><w:name w:val="Tabel"/>\
<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\
{
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
}\
</w:tblBorders></w:tblPr></w:style>\
</w:styles>"""

_SETTINGS = f"""{DECLARATION}<w:settings xmlns:w="{_MAIN}"><w:zoom w:percent="100"/>\
<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/>\
<w:listSeparator w:val=";"/></w:settings>"""

_FONT_TABLE = f"""{DECLARATION}<w:fonts xmlns:w="{_MAIN}">\
<w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/></w:font>\
<w:font w:name="Arial Narrow"><w:altName w:val="Liberation Sans Narrow"/>\
<w:family w:val="swiss"/></w:font>\
<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:family w:val="swiss"/></w:font>\
<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/>\
<w:family w:val="roman"/></w:font></w:fonts>"""

_APP = f"""{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">\
<Application>soptool</Application></Properties>"""

_PACKAGE_RELATIONSHIPS = {
    "rId1": (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
    "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    "rId3": (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
}
_TYPES = {
    "/word/document.xml": f"{_WORD_TYPE}.document.main+xml",
    "/word/styles.xml": f"{_WORD_TYPE}.styles+xml",
    "/word/settings.xml": f"{_WORD_TYPE}.settings+xml",
    "/word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
    "/word/footer.xml": f"{_WORD_TYPE}.footer+xml",
    "/word/header.xml": f"{_WORD_TYPE}.header+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}


def static_parts() -> dict[str, str]:
    """What is the same in every file."""
    return {
        "_rels/.rels": relationships(_PACKAGE_RELATIONSHIPS),
        "docProps/app.xml": _APP,
        "word/fontTable.xml": _FONT_TABLE,
        "word/settings.xml": _SETTINGS,
        "word/styles.xml": _STYLES,
    }


def relationships(arrows: Mapping[str, tuple[str, str]]) -> str:
    """A relationships part: id → type and target."""
    content = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, (kind, target) in arrows.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{content}</Relationships>'


def document_relationship(kind: str, target: str) -> tuple[str, str]:
    """A type of the office's own and a target below `word/`."""
    return f"{_OFFICE}/relationships/{kind}", target


def content_types(parts: Mapping[str, object]) -> str:
    """What each of the parts is."""
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>'
        for name, kind in _TYPES.items()
        if name[1:] in parts
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
    )


def core_properties(sop: Sop) -> str:
    """Title, number, unit and status as the file's properties; days are those of the SOP."""
    created = sop.dates.created or _UNDATED
    modified = sop.dates.revised or created
    classes = sop.classification
    named = {
        "dc:title": sop.title,
        "dc:subject": sop.number,
        "dc:creator": sop.institution.work_unit or ", ".join(sop.institution.name),
        "cp:keywords": _listed(
            "SOP",
            *sop.institution.name,
            *(classes.nature, classes.scope, classes.completeness, classes.kind),
        ),
        "cp:category": "Standar Operasional Prosedur",
        "cp:contentStatus": sop.status.value.replace("_", " "),
        "cp:version": sop.version,
        # Word counts here how often a file was saved, and takes nothing but a number.
        "cp:revision": sop.version if re.fullmatch("[0-9]{1,9}", sop.version) else "",
        "dc:language": "id-ID",
    }
    properties = "".join(
        f"<{name}>{_property(text)}</{name}>" for name, text in named.items() if text
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{properties}'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{created}T00:00:00Z</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{modified}T00:00:00Z</dcterms:modified>'
        "</cp:coreProperties>"
    )


def _listed(*words: str) -> str:
    return "; ".join(word for word in words if word)


def _property(text: str) -> str:
    return escape(" ".join(text.split())[:_LONGEST_PROPERTY])
