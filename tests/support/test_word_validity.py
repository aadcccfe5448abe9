"""The judges of Word files are awake: a sound file passes, each broken one is noticed."""

import pytest

from tests.support.word_samples import OFFICE, WORD, broken_document, sound_document, with_part
from tests.support.word_validity import (
    assert_package_sound,
    assert_word_valid,
    linter_findings,
    sdk_findings,
)

DOCUMENT, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
PACKAGE, TYPES = "_rels/.rels", "[Content_Types].xml"
DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels"
CELL = '<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p/></w:tc>'
SHAPE_ID = '<wp:docPr id="1" name="Symbol 1"/>'
BOOKMARK = '<w:bookmarkStart w:id="0" w:name="awal"/>'
LAST_PARAGRAPH = (
    '<w:p><w:hyperlink w:anchor="awal"><w:r><w:t>Kembali</w:t></w:r></w:hyperlink></w:p>'
)
TEXT = "<w:t>Pelaksana</w:t>"
OF_CORE = '<Override PartName="/docProps/core.xml"/>'
MAIN = f'<Relationship Id="rId8" Type="{OFFICE}/officeDocument" Target="word/styles.xml"/>'
STYLE = '<w:style w:styleId="Normal"/>'

# what is wrong → part, text there, what it becomes, words of the finding
LINTER_FAULTS = {
    "cell without paragraph": (DOCUMENT, CELL, CELL.replace("<w:p/>", ""), "without a paragraph"),
    "cell ends with a table": (
        DOCUMENT,
        "<w:vMerge/></w:tcPr><w:p/>",
        "<w:vMerge/></w:tcPr><w:p/><w:tbl/>",
        "ends with a table",
    ),
    "row without cell": (DOCUMENT, "</w:tbl>", "<w:tr/></w:tbl>", "no cell"),
    "grid span too small": (DOCUMENT, '<w:gridSpan w:val="2"/>', "", "spans 1 grid columns of 2"),
    "merge nobody began": (DOCUMENT, '<w:vMerge w:val="restart"/>', "", "nobody began"),
    "too many columns": (
        DOCUMENT,
        "</w:tblGrid>",
        '<w:gridCol w:w="9"/>' * 62 + "</w:tblGrid>",
        "64 columns",
    ),
    "drawing id zero": (DOCUMENT, SHAPE_ID, SHAPE_ID.replace("1", "0", 1), "docPr id '0'"),
    "drawing id twice": (DOCUMENT, SHAPE_ID, SHAPE_ID * 2, "two drawings"),
    "length with a fraction": (DOCUMENT, 'cx="720000"', 'cx="7200.5"', "cx='7200.5'"),
    "negative length": (DOCUMENT, '<wp:extent cx="', '<wp:extent cx="-', "cx='-720000'"),
    "offset with a fraction": (DOCUMENT, "-36000<", "-36000.0<", "posOffset"),
    "colour with a hash": (DOCUMENT, "FFFFFF", "#FFFFFF", "six hex digits"),
    "shape outside of a Choice": (
        DOCUMENT,
        "<w:sectPr>",
        "<w:p><wps:wsp/></w:p><w:sectPr>",
        "outside of a Choice",
    ),
    "undeclared Requires": (DOCUMENT, 'Requires="wps"', 'Requires="wpg"', "not declared"),
    "undeclared Ignorable": (DOCUMENT, 'Ignorable="w14"', 'Ignorable="w14 w15"', "not declared"),
    "fallback first": (DOCUMENT, "<mc:Choice", "<mc:Fallback/><mc:Choice", "AlternateContent"),
    "paragraph id too large": (DOCUMENT, "00000001", "80000001", "below 80000000"),
    "unknown style": (DOCUMENT, 'pStyle w:val="Normal"', 'pStyle w:val="Judul"', "no style"),
    "unknown numbering": (
        DOCUMENT,
        '<w:pStyle w:val="Normal"/>',
        '<w:numPr><w:numId w:val="7"/></w:numPr>',
        "no numbering 7",
    ),
    "bookmark without end": (DOCUMENT, '<w:bookmarkEnd w:id="0"/>', "", "bookmarks"),
    "bookmark id twice": (
        DOCUMENT,
        BOOKMARK,
        BOOKMARK.replace("awal", "akhir") + BOOKMARK,
        "two bookmarks",
    ),
    "bookmark name twice": (
        DOCUMENT,
        BOOKMARK,
        BOOKMARK + BOOKMARK.replace('"0"', '"1"'),
        "two bookmarks",
    ),
    "bookmark with a blank": (DOCUMENT, '"awal"', '"langkah 3"', "no bookmark can be called"),
    "bookmark of 41 letters": (DOCUMENT, '"awal"', f'"{"a" * 41}"', "no bookmark can be called"),
    "link to no bookmark": (DOCUMENT, 'w:anchor="awal"', 'w:anchor="akhir"', "akhir"),
    "field without end": (DOCUMENT, '<w:fldChar w:fldCharType="end"/>', "", "does not end"),
    "lost spaces": (DOCUMENT, ' xml:space="preserve"', "", "loses its spaces"),
    "table ends the body": (DOCUMENT, LAST_PARAGRAPH, "", "a table ends the body"),
    "section in the middle": (DOCUMENT, "<w:body>", "<w:body><w:sectPr/>", "not the last"),
    "VML id twice": (DOCUMENT, "<v:rect ", '<v:rect id="kotak1"/><v:rect ', "VML shapes"),
    "VML shape of no type": (DOCUMENT, "<v:rect ", '<v:rect type="#t1" ', "VML shape type"),
    "kept text in a deletion": (DOCUMENT, TEXT, f"<w:del>{TEXT}</w:del>", "not w:delText"),
    "deleted text that is kept": (DOCUMENT, TEXT, TEXT.replace("w:t>", "w:delText>"), "in w:del"),
    "revision id twice": (DOCUMENT, TEXT, '<w:ins w:id="3"/>' * 2, "two revisions"),
    "control character": (DOCUMENT, "Pelaksana", "Pelak\x0bsana", "not well-formed"),
    "numbered control character": (DOCUMENT, "Pelaksana", "&#11;", "not well-formed"),
    "document type": (
        DOCUMENT,
        "<w:document",
        "<!DOCTYPE w:document><w:document",
        "document type",
    ),
    "link without relationship": (DOCUMENT, 'r:id="rId2"', 'r:id="rId9"', "no relationship"),
    "relationship to nothing": (DOCUMENT_RELATIONSHIPS, '"styles.xml"', '"gaya.xml"', "not there"),
    "relationship id twice": (DOCUMENT_RELATIONSHIPS, "rId2", "rId1", "two relationships"),
    "no type for a part": (TYPES, 'Extension="rels"', 'Extension="panah"', "no content type"),
    "type for no part": (TYPES, "/word/styles.xml", "/word/gaya.xml", "there is no part"),
    "wrong main type": (TYPES, "document.main+xml", "styles+xml", "not that of a Word document"),
    "wrong type of the styles": (TYPES, ".styles+xml", ".header+xml", "content type"),
    "default type twice": (
        TYPES,
        "<Override",
        '<Default Extension="XML"/><Override',
        "two defaults",
    ),
    "type of a part twice": (TYPES, "</Types>", OF_CORE + "</Types>", "two overrides"),
    "styles that are a picture": (TYPES, f"{WORD}.styles+xml", "image/png", "is not image/png"),
    "two documents": (PACKAGE, "<Relationship Id", MAIN + "<Relationship Id", "main documents"),
    "style twice": (STYLES, "</w:styles>", STYLE + "</w:styles>", "two styles"),
    "bad date": (CORE, "2026-01-12T00:00:00Z", "12 Januari 2026", "not a W3CDTF date"),
    "date without its type": (CORE, ' xsi:type="dcterms:W3CDTF"', "", "lacks xsi:type"),
    "long title": (CORE, "Penanganan", "P" * 300, "longer than 255"),
    "date twice": (CORE, "<dcterms:created", "<dcterms:created/><dcterms:created", "there twice"),
}

# faults that only the SDK sees; the first three are inside a Choice
SDK_FAULTS = {
    "wrong order in an anchor": (
        DOCUMENT,
        "<wp:simplePos",
        "<wp:wrapNone/><wp:simplePos",
        "choice",
    ),
    "unknown shape": (DOCUMENT, "flowChartProcess", "kotak", "choice"),
    "unknown frame of reference": (DOCUMENT, '"column"', '"kolom"', "choice"),
    "wrong order in a table": (DOCUMENT, "<w:tblGrid>", "<w:tr/><w:tblGrid>", "as-it-is"),
    "unknown orientation": (DOCUMENT, '"landscape"', '"mendatar"', "as-it-is"),
}


def test_a_sound_document_passes_our_linter():
    assert_package_sound(sound_document())


@pytest.mark.parametrize("fault", LINTER_FAULTS)
def test_our_linter_notices(fault: str):
    part, old, new, words = LINTER_FAULTS[fault]
    findings = linter_findings(broken_document(part, old, new))
    assert any(words in finding for finding in findings), findings


def test_our_linter_notices_a_part_that_nothing_leads_to():
    assert linter_findings(with_part("word/lama.xml", "<lama/>")) == [
        "word/lama.xml: nothing leads to this part"
    ]


def test_our_linter_notices_a_name_that_leads_out_of_the_package():
    findings = linter_findings(with_part("../lama.xml", "<lama/>"))
    assert "../lama.xml: a part's name may not lead anywhere else" in findings


def test_a_document_that_is_not_sound_fails_with_every_finding():
    broken = broken_document(DOCUMENT, "FFFFFF", "#FFFFFF")
    with pytest.raises(AssertionError, match="six hex digits"):
        assert_package_sound(broken)


@pytest.mark.openxml
def test_a_sound_document_passes_every_judge():
    assert_word_valid(sound_document())


@pytest.mark.openxml
@pytest.mark.parametrize("fault", SDK_FAULTS)
def test_the_sdk_notices(fault: str):
    part, old, new, copy = SDK_FAULTS[fault]
    findings = sdk_findings(broken_document(part, old, new), ["Microsoft365"])
    assert any(finding.startswith(copy) for finding in findings), findings


@pytest.mark.openxml
def test_the_sdk_knows_the_versions_of_office_apart():
    """Only Office 2010 reads Word shapes in the file as it is; an unknown name means the newest."""
    broken = broken_document(DOCUMENT, "<wps:bodyPr/>", "<wps:kotak/><wps:bodyPr/>")
    copies = {version: _judged(broken, version) for version in ("Office2010", "Microsoft365")}
    assert copies == {"Office2010": {"as-it-is", "choice"}, "Microsoft365": {"choice"}}


def _judged(data: bytes, version: str) -> set[str]:
    """The copies of the file about which the SDK had something to say."""
    return {finding.split(",")[0] for finding in sdk_findings(data, [version])}
