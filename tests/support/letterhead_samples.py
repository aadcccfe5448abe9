"""Letterheads as offices make them in Word, written by code, and ways to spoil them."""

import io
import zipfile
from collections.abc import Mapping

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Mm
from PIL import Image, ImageDraw

from tests.support.word_package import NAMESPACES
from tests.support.word_samples import HEAD, OFFICE, PACKAGE, SHAPE, WORD
from tests.support.word_samples import NAMES as WORD_NAMES

PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
NAMES = (
    f'{WORD_NAMES} xmlns:pic="{PIC}" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'mc:Ignorable="w14"'
)

CONTENT_TYPES = f"""{HEAD}<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" \
ContentType="image/jpeg"/>
<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{WORD}.settings+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="{WORD}.fontTable+xml"/>
<Override PartName="/word/header1.xml" ContentType="{WORD}.header+xml"/>
<Override PartName="/word/header2.xml" ContentType="{WORD}.header+xml"/>
<Override PartName="/word/footer1.xml" ContentType="{WORD}.footer+xml"/>
<Override PartName="/word/theme/theme1.xml" \
ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
</Types>"""

PACKAGE_ARROWS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>"""

DOCUMENT_ARROWS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{OFFICE}/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="{OFFICE}/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId4" Type="{OFFICE}/theme" Target="theme/theme1.xml"/>
<Relationship Id="rId5" Type="{OFFICE}/header" Target="header1.xml"/>
<Relationship Id="rId6" Type="{OFFICE}/header" Target="header2.xml"/>
<Relationship Id="rId7" Type="{OFFICE}/footer" Target="footer1.xml"/>
</Relationships>"""

HEADER_ARROWS = f"""{HEAD}<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{OFFICE}/image" Target="media/image1.png"/>
<Relationship Id="rId2" Type="{OFFICE}/hyperlink" Target="https://bkpsdm.arunika.go.id" \
TargetMode="External"/>
</Relationships>"""

THEME = f"""{HEAD}<a:theme xmlns:a="{NAMESPACES["a"]}" name="Office"><a:themeElements>
<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2>
<a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>
<a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3>
<a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5>
<a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink>
<a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme>
<a:fontScheme name="Office"><a:majorFont><a:latin typeface="Calibri"/><a:ea typeface=""/>
<a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/>
<a:cs typeface=""/></a:minorFont></a:fontScheme>
<a:fmtScheme name="Office"><a:fillStyleLst>{
    "<a:solidFill><a:schemeClr val='phClr'/></a:solidFill>" * 3
}</a:fillStyleLst><a:lnStyleLst>{
    "<a:ln w='6350'><a:solidFill><a:schemeClr val='phClr'/></a:solidFill></a:ln>" * 3
}</a:lnStyleLst><a:effectStyleLst>{
    "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
}</a:effectStyleLst><a:bgFillStyleLst>{
    "<a:solidFill><a:schemeClr val='phClr'/></a:solidFill>" * 3
}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"""

# As Word 2016 and later begins every new document.
STYLES = f"""{HEAD}<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" \
w:cstheme="minorBidi"/><w:kern w:val="2"/><w:sz w:val="22"/><w:szCs w:val="22"/>
<w:lang w:val="id-ID" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr>
</w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>
<w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" \
w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>
</w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn \
w:val="Normal"/><w:link w:val="HeaderChar"/><w:uiPriority w:val="99"/><w:pPr><w:tabs>
<w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs>
<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="HeaderChar"><w:name \
w:val="Header Char"/><w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="Header"/></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn \
w:val="TableNormal"/><w:uiPriority w:val="39"/><w:pPr><w:spacing w:after="0" w:line="240" \
w:lineRule="auto"/></w:pPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn \
w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>
</w:style></w:styles>"""

SETTINGS = f"""{HEAD}<w:settings {NAMES}><w:zoom w:percent="100"/><w:defaultTabStop \
w:val="708"/></w:settings>"""
FONTS = f"""{HEAD}<w:fonts {NAMES}><w:font w:name="Bookman Old Style"><w:panose1 \
w:val="02050604050505020204"/><w:family w:val="roman"/></w:font></w:fonts>"""


def line(text: str, size: int = 22, *, bold: bool = False, style: str = "Header") -> str:
    """A centred paragraph of a header; `size` in half points."""
    weight = "<w:b/>" if bold else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="center"/>'
        f'</w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
        f'w:cs="Times New Roman"/>{weight}<w:sz w:val="{size}"/></w:rPr><w:t>{text}</w:t></w:r>'
        "</w:p>"
    )


def picture(width: int = 720000, height: int = 860000, name: str = "rId1") -> str:
    """A run with an inline picture, measured in EMU."""
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent '
        f'cx="{width}" cy="{height}"/><wp:docPr id="1" name="Lambang"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" '
        f'name="lambang.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip '
        f'r:embed="{name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom '
        'prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


RULE = (
    '<w:p><w:pPr><w:pStyle w:val="Header"/><w:pBdr><w:top w:val="thinThickSmallGap" w:sz="24" '
    'w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>'
)
LINK = (
    '<w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr><w:r><w:t '
    'xml:space="preserve">Laman: </w:t></w:r><w:hyperlink r:id="rId2"><w:r><w:rPr><w:rStyle '
    'w:val="Hyperlink"/></w:rPr><w:t>bkpsdm.arunika.go.id</w:t></w:r></w:hyperlink></w:p>'
)
WORDS = (
    line("PEMERINTAH KOTA ARUNIKA", 28)
    + line("BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA", 32, bold=True)
    + line("Jalan Melati Nomor 12, Kota Arunika 40111, Telepon (022) 555-0101", 20)
    + LINK
)
TABLE = f"""<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>
</w:tblPr><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="12000"/></w:tblGrid><w:tr>
<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr>
{picture()}</w:p></w:tc>
<w:tc><w:tcPr><w:tcW w:w="12000" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{WORDS}</w:tc>
</w:tr></w:tbl>"""
PAGE_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE '
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
FOOT = (
    '<w:sdt><w:sdtPr><w:id w:val="7"/><w:docPartObj><w:docPartGallery w:val="Page Numbers '
    '(Bottom of Page)"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle '
    'w:val="Header"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">BKPSDM Kota '
    f"Arunika, halaman </w:t></w:r>{PAGE_FIELD}</w:p></w:sdtContent></w:sdt>"
)


def header(content: str = TABLE + RULE) -> str:
    return f"{HEAD}<w:hdr {NAMES}>{content}</w:hdr>"


def footer(content: str = FOOT) -> str:
    return f"{HEAD}<w:ftr {NAMES}>{content}</w:ftr>"


def document(section: str = "", background: str = "") -> str:
    """A page with nothing on it, A4 landscape; `section` goes before its end."""
    return (
        f"{HEAD}<w:document {NAMES}>{background}<w:body><w:p/><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId5"/>'
        '<w:headerReference w:type="first" r:id="rId6"/>'
        '<w:footerReference w:type="default" r:id="rId7"/>'
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="2700" '
        'w:right="850" w:bottom="1000" w:left="850" w:header="500" w:footer="450" '
        f'w:gutter="0"/>{section}</w:sectPr></w:body></w:document>'
    )


ANCHORED = f"""<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:drawing><wp:anchor distT="0" \
distB="0" distL="0" distR="0" simplePos="0" relativeHeight="5" behindDoc="0" locked="0" \
layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="page"><wp:posOffset>600000</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>300000</wp:posOffset></wp:positionV>
<wp:extent cx="720000" cy="860000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
{picture().partition('<wp:extent cx="720000" cy="860000"/>')[2].partition("</wp:inline>")[0]}\
</wp:anchor></w:drawing></w:r></w:p>"""
# As Word 2003 drew the line under a letterhead.
OLD_LINE = (
    '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:pict><v:line id="garis" '
    'style="position:absolute;z-index:2" from="0,4pt" to="740pt,4pt" strokeweight="3pt">'
    '<v:stroke linestyle="thickThin"/></v:line></w:pict></w:r></w:p>'
)
TEXT_BOX = f"""<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r>\
{
    SHAPE.replace(
        "<wps:bodyPr/>",
        f"<wps:txbx><w:txbxContent>{line('ARSIP', 18)}</w:txbxContent></wps:txbx><wps:bodyPr/>",
    ).replace(">36000<", ">8000000<")
}</w:r></w:p>"""
PLAIN_ARROWS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId5" '
    f'Type="{OFFICE}/header" Target="header1.xml"/></Relationships>'
)
FRAME = (
    '<w:pgBorders w:offsetFrom="page"><w:top w:val="single" w:sz="12" w:space="12" '
    'w:color="1F4E79"/><w:left w:val="single" w:sz="12" w:space="12" w:color="1F4E79"/>'
    '<w:bottom w:val="single" w:sz="12" w:space="12" w:color="1F4E79"/><w:right w:val="single" '
    'w:sz="12" w:space="12" w:color="1F4E79"/></w:pgBorders>'
)


def png(size: tuple[int, int] = (120, 144)) -> bytes:
    """A shield of an invented city."""
    image = Image.new("RGBA", size, (255, 255, 255, 0))
    pen = ImageDraw.Draw(image)
    width, height = size
    shape = [(4, 4), (width - 5, 4), (width - 5, height * 2 // 3), (width // 2, height - 4)]
    pen.polygon([*shape, (4, height * 2 // 3)], fill=(20, 90, 160, 255), outline=(200, 160, 0, 255))
    output = io.BytesIO()
    image.save(output, "PNG")
    return output.getvalue()


def parts() -> dict[str, str | bytes]:
    """The parts of a good letterhead."""
    return {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": PACKAGE_ARROWS,
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": DOCUMENT_ARROWS,
        "word/styles.xml": STYLES,
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONTS,
        "word/theme/theme1.xml": THEME,
        "word/header1.xml": header(),
        "word/_rels/header1.xml.rels": HEADER_ARROWS,
        "word/header2.xml": header("<w:p><w:r><w:t>Halaman pertama</w:t></w:r></w:p>"),
        "word/footer1.xml": footer(),
        "word/media/image1.png": png(),
    }


def letterhead(changed: Mapping[str, str | bytes | None] | None = None) -> bytes:
    """A good letterhead; parts in `changed` take the place of its own, None leaves one out."""
    whole = {**parts(), **(changed or {})}
    return zipped({name: content for name, content in whole.items() if content is not None})


def zipped(content: Mapping[str, str | bytes]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return output.getvalue()


def one_header(content: str, top: int = 2700) -> dict[str, str | bytes | None]:
    """The changes that leave one header and no footer."""
    section = document().replace('w:top="2700"', f'w:top="{top}"')
    for name in ("rId6", "rId7"):
        kind = "footer" if name == "rId7" else "header"
        variant = "default" if name == "rId7" else "first"
        section = section.replace(f'<w:{kind}Reference w:type="{variant}" r:id="{name}"/>', "")
    return {"word/header1.xml": header(content), "word/document.xml": section}


def from_the_template_of_word() -> bytes:
    """A letterhead on the first page of a file that begins as Word's own new documents do."""
    made = Document()
    (section,) = made.sections
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.top_margin = section.left_margin = section.right_margin = Mm(20)
    section.different_first_page_header_footer = True
    table = section.first_page_header.add_table(1, 2, Mm(257))
    table.style = "Table Grid"
    logo, words = table.rows[0].cells
    logo.paragraphs[0].add_run().add_picture(io.BytesIO(png()), height=Mm(22))
    words.paragraphs[0].add_run("PEMERINTAH KABUPATEN SUKAMAJU").bold = True
    words.add_paragraph("Dinas Kependudukan dan Pencatatan Sipil", style="Title")
    section.footer.paragraphs[0].text = "Dinas Dukcapil Kabupaten Sukamaju"
    made.add_paragraph("Isi surat lama", style="List Bullet")
    output = io.BytesIO()
    made.save(output)
    return output.getvalue()


def samples() -> dict[str, bytes]:
    """Good letterheads by what is special about them."""
    portrait = document().replace(
        'w:w="16838" w:h="11906" w:orient="landscape"', 'w:w="11906" w:h="16838"'
    )
    odd_and_even = {
        "word/document.xml": document().replace('"first"', '"even"'),
        "word/settings.xml": SETTINGS.replace(
            "</w:settings>", "<w:evenAndOddHeaders/></w:settings>"
        ),
    }
    framed = {
        "word/document.xml": document(FRAME, '<w:background w:color="FFF8E7"/>'),
        "word/settings.xml": SETTINGS.replace(
            "<w:defaultTabStop", "<w:displayBackgroundShape/><w:defaultTabStop"
        ),
    }
    plain = {
        **one_header("<w:p><w:r><w:t>DINAS KESEHATAN KOTA ARUNIKA</w:t></w:r></w:p>"),
        "word/_rels/document.xml.rels": PLAIN_ARROWS,
        "[Content_Types].xml": CONTENT_TYPES,
    }
    first_only = {
        "word/document.xml": document("<w:titlePg/>").replace('w:top="2700"', 'w:top="900"'),
        "word/header2.xml": header(),
        "word/_rels/header2.xml.rels": HEADER_ARROWS,
        "word/header1.xml": header("<w:p/>"),
        "word/_rels/header1.xml.rels": None,
    }
    return {
        "biasa": letterhead(),
        "hanya halaman pertama": letterhead(first_only),
        "halaman pertama": letterhead({"word/document.xml": document("<w:titlePg/>")}),
        "ganjil genap": letterhead(odd_and_even),
        "bingkai dan latar": letterhead(framed),
        "gambar melayang": letterhead(one_header(ANCHORED + WORDS + OLD_LINE)),
        "kotak teks": letterhead(one_header(TEXT_BOX + WORDS + RULE)),
        "margin sempit": letterhead(one_header(TABLE + RULE, top=900)),
        "potret": letterhead({"word/document.xml": portrait}),
        "polos": letterhead(plain),
        "templat Word": from_the_template_of_word(),
    }
