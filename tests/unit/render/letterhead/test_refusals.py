"""What a letterhead may not bring along is refused with the part's name and a cure."""

import io
import struct
import warnings
import zipfile
from collections.abc import Mapping

import pytest

from soptool.errors import SoptoolError
from soptool.render.docx.letterhead import package
from soptool.render.docx.letterhead.letterhead import read_letterhead
from tests.support.letterhead_samples import (
    CONTENT_TYPES,
    DOCUMENT_ARROWS,
    HEADER_ARROWS,
    STYLES,
    document,
    header,
    letterhead,
    parts,
    picture,
    png,
    zipped,
)
from tests.support.word_samples import HEAD, OFFICE, PACKAGE

HEADER = "word/header1.xml"
Parts = Mapping[str, str | bytes | None]


def refusal(content: bytes) -> str:
    """The message; every refusal also has advice, and both are one line."""
    with pytest.raises(SoptoolError) as caught:
        read_letterhead(content, "kop.docx")
    message = caught.value.message
    assert message.startswith("Kop surat `kop.docx` tidak dipakai: ")
    assert caught.value.hint and "\n" not in message + caught.value.hint
    return message


def arrow(kind: str, target: str, *, outside: bool = False, name: str = "rId9") -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def also(arrows: str, one: str) -> str:
    return arrows.replace("</Relationships>", f"{one}</Relationships>")


def settings_arrows(one: str) -> str:
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{one}</Relationships>'


def with_type(part: str, kind: str) -> str:
    override = f'<Override PartName="/{part}" ContentType="{kind}"/>'
    return CONTENT_TYPES.replace("</Types>", f"{override}</Types>")


def field(*codes: str) -> str:
    runs = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    return (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{runs}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def in_header(content: str) -> Parts:
    return {HEADER: header(content + "<w:p/>")}


DOCM = CONTENT_TYPES.replace(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
)
DTD = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaa'>]>"
UNC = r"\\pencuri\kop.png"
LONG = "".join(f"<w:p><w:r><w:t>{n}</w:t></w:r></w:p>" for n in range(40_000))
ARROWS = "word/_rels/document.xml.rels"
HEADER_RELS = "word/_rels/header1.xml.rels"
SETTINGS_RELS = "word/_rels/settings.xml.rels"


@pytest.mark.parametrize(
    ("changed", "part", "found"),
    [
        ({"word/vbaProject.bin": b"\0"}, "word/vbaProject.bin", "makro"),
        ({"[Content_Types].xml": DOCM}, "word/document.xml", "makro"),
        ({ARROWS: also(DOCUMENT_ARROWS, arrow("vbaProject", "x.bin"))}, ARROWS, "makro"),
        ({"word/embeddings/oleObject1.bin": b"\0"}, "embeddings/oleObject1.bin", "OLE"),
        ({"word/embeddings/Lembar1.xlsx": b"PK"}, "embeddings/Lembar1.xlsx", "berkas sisipan"),
        ({ARROWS: also(DOCUMENT_ARROWS, arrow("oleObject", "a.bin"))}, ARROWS, "OLE"),
        ({"word/activeX/activeX1.xml": "<x/>"}, "word/activeX/activeX1.xml", "ActiveX"),
        ({HEADER_RELS: also(HEADER_ARROWS, arrow("control", "a.xml"))}, HEADER_RELS, "ActiveX"),
        ({ARROWS: also(DOCUMENT_ARROWS, arrow("aFChunk", "a.html"))}, ARROWS, "altChunk"),
        (
            {SETTINGS_RELS: settings_arrows(arrow("attachedTemplate", "x", outside=True))},
            SETTINGS_RELS,
            "templat di luar",
        ),
        (
            {HEADER_RELS: also(HEADER_ARROWS, arrow("image", "http://x/a.png", outside=True))},
            HEADER_RELS,
            "di luar dokumen",
        ),
        (
            {HEADER_RELS: also(HEADER_ARROWS, arrow("image", UNC, outside=True))},
            HEADER_RELS,
            "di luar dokumen",
        ),
        (
            {ARROWS: also(DOCUMENT_ARROWS, arrow("frame", "http://x/", outside=True))},
            ARROWS,
            "di luar dokumen",
        ),
        (
            {HEADER_RELS: HEADER_ARROWS.replace("https://bkpsdm.arunika.go.id", "file:///c:/x")},
            HEADER_RELS,
            "tautan yang bukan alamat web",
        ),
        (
            {HEADER_RELS: HEADER_ARROWS.replace("https://bkpsdm.arunika.go.id", UNC)},
            HEADER_RELS,
            "tautan yang bukan alamat web",
        ),
        (in_header("<w:p><w:r><w:object/></w:r></w:p>"), HEADER, "objek aktif"),
        (in_header("<w:p><w:r><w:control/></w:r></w:p>"), HEADER, "objek aktif"),
        (in_header('<w:altChunk r:id="rId1"/>'), HEADER, "objek aktif"),
        (in_header("<w:p><w:ins/></w:p>"), HEADER, "terlacak"),
        (
            in_header('<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'),
            HEADER,
            "penomoran",
        ),
        (
            in_header('<w:p><c:chart xmlns:c="urn:c" r:id="rId1"/></w:p>'),
            HEADER,
            "unsur `chart`",
        ),
        (
            in_header('<w:p><w:r><w:pict><v:shape><v:imagedata src="http://x/a.png"/></v:shape>'
                      "</w:pict></w:r></w:p>"),
            HEADER,
            "gambar di luar dokumen",
        ),
        (
            in_header('<w:p><w:r><w:pict><v:shape><v:imagedata o:href="http://x/a.png"/>'
                      "</v:shape></w:pict></w:r></w:p>"),
            HEADER,
            "gambar di luar dokumen",
        ),
        (in_header(f"<w:p>{picture(name='rId77')}</w:p>"), HEADER, "merujuk `rId77`"),
        (in_header(f"<w:p>{picture(name='rId2')}</w:p>"), HEADER, "merujuk `rId2`"),
        (
            {HEADER_RELS: HEADER_ARROWS.replace("/image\"", "/chart\"")},
            HEADER,
            "merujuk `rId1` yang bukan gambar",
        ),
        ({HEADER: header().replace("<w:p>", f"{DTD}<w:p>", 1)}, HEADER, "DOCTYPE"),
        ({HEADER: header().replace(HEAD, HEAD + DTD)}, HEADER, "DOCTYPE"),
        (
            {HEADER: (HEAD.replace("UTF-8", "UTF-16") + DTD + "<a/>").encode("utf-16")},
            HEADER,
            "DOCTYPE",
        ),
        ({"customXml/item1.xml": HEAD + DTD + "<a/>"}, "customXml/item1.xml", "DOCTYPE"),
        ({"word/media/image1.png": b"\x89PNG\r\n\x1a\n"}, "word/media/image1.png", "dibaca"),
        ({"word/media/image1.png": b"<svg/>"}, "word/media/image1.png", "berisi gambar SVG"),
        ({"word/media/image1.png": b"\xd7\xcd\xc6\x9a"}, "word/media/image1.png", "WMF"),
        ({"word/media/image1.png": None}, "word/media/image1.png", "tidak ada"),
        ({HEADER: None}, HEADER, "tidak ada"),
        ({"word/styles.xml": None}, "word/styles.xml", "tidak ada"),
        ({HEADER: header()[:-9]}, HEADER, "bukan XML yang utuh"),
        ({HEADER: "<a>" * 1000 + "</a>" * 1000}, HEADER, "bukan XML yang utuh"),
        ({HEADER: header(LONG)}, HEADER, "lebih besar dari"),
        ({HEADER: HEAD.replace("UTF-8", "ISO-8859-1") + "<a/>"}, HEADER, "deklarasi XML"),
        ({HEADER: header().replace("w:hdr", "w:document")}, HEADER, "bukan kepala"),
        (
            {"word/document.xml": document().replace("headerReference", "x")
             .replace("footerReference", "x")},
            "word/document.xml",
            "tidak memiliki kepala",
        ),
        ({"word/document.xml": document().replace("sectPr", "x")}, "word/document.xml", "halaman"),
        (
            {"word/document.xml": document().replace('w:top="2700"', 'w:top="9999999"')},
            "word/document.xml",
            "ukuran yang mustahil",
        ),
        (
            {"word/styles.xml": STYLES.replace('<w:basedOn w:val="Normal"/>', '<w:basedOn '
                                               'w:val="Header"/>')},
            "word/styles.xml",
            "berdasar dirinya sendiri",
        ),
        ({"_rels/.rels": None}, "", "bukan dokumen Word"),
        ({"[Content_Types].xml": None}, "[Content_Types].xml", "tidak ada"),
    ],
)  # fmt: skip
def test_what_acts_hides_reaches_out_or_is_broken(changed: Parts, part: str, found: str):
    message = refusal(letterhead(changed))
    assert part in message
    assert found in message


@pytest.mark.parametrize(
    "content",
    [
        field("INCLUDEPICTURE \"http://pencuri/a.png\" \\d"),
        field(" INCLUDE", "PICTURE x"),
        field("IncludeText \"//pencuri/a.docx\""),
        field("DDE excel x y"),
        field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\""),
        field("LINK Excel.Sheet.8 a.xlsx"),
        field("IMPORT a.png"),
        field("QUOTE x"),
        field(""),
        field("HYPERLINK \"file:///c:/x\""),
        field("HYPERLINK \\l \"a b\" \\\\pencuri"),
        '<w:p><w:fldSimple w:instr="INCLUDEPICTURE x"/></w:p>',
        "<w:p><w:r><w:instrText>DDEAUTO x</w:instrText></w:r></w:p>",
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        # a field whose code another field would compute
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="begin"/>'
        '<w:instrText>TITLE</w:instrText><w:fldChar w:fldCharType="end"/>'
        '<w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ],
)  # fmt: skip
def test_field_codes_that_reach_out_or_do_not_end(content: str):
    assert f"bagian {HEADER} memuat kode bidang" in refusal(letterhead(in_header(content)))


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "bukan dokumen Word"),
        (b"{\\rtf1}", "bukan dokumen Word"),
        (b"%PDF-1.7", "bukan dokumen Word"),
        (b"PK\x03\x04", "rusak atau terpotong"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word lama (.doc)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "dilindungi sandi",
        ),
        (b"PK" + bytes(package.LARGEST_FILE), "paling besar 10 MB"),
        (b"PK" + b"PK\x01\x02" * (package.MOST_PARTS + 1), "lebih dari 1000 bagian"),
        (zipped({}), "[Content_Types].xml tidak ada"),
        (letterhead()[:-40], "rusak atau terpotong"),
    ],
    ids=["kosong", "rtf", "pdf", "awal zip", "doc", "bersandi", "besar", "banyak", "tanpa isi",
         "terpotong"],
)  # fmt: skip
def test_other_files_are_called_by_what_they_are(content: bytes, found: str):
    assert found in refusal(content)


@pytest.mark.parametrize(
    "name",
    [
        "../luar.xml",
        "/etc/passwd",
        "word/../../x",
        "word\\x.xml",
        "C:x",
        "word//x",
        "a/./b",
        "x\ny",
    ],
)
def test_names_of_parts_that_lead_elsewhere(name: str):
    assert "menunjuk ke luar berkas" in refusal(letterhead({name: "x"}))


@pytest.mark.parametrize("second", [HEADER, HEADER.upper()])
def test_a_part_that_is_there_twice(second: str):
    output = io.BytesIO(letterhead())
    with warnings.catch_warnings(), zipfile.ZipFile(output, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(second, "lain")
    assert f"bagian {second} ada dua kali" in refusal(output.getvalue())


def test_a_part_that_unpacks_beyond_measure_is_not_unpacked_whole():
    assert "bom zip" in refusal(letterhead({"word/media/a.bin": bytes(30_000_000)}))


def test_parts_that_are_too_big_together(monkeypatch: pytest.MonkeyPatch):
    whole = sum(len(c.encode() if isinstance(c, str) else c) for c in parts().values())
    monkeypatch.setattr(package, "LARGEST_TOTAL", whole)
    read_letterhead(letterhead(), "kop.docx")
    assert "terlalu besar setelah dibuka" in refusal(letterhead({"word/a.bin": b"x"}))


def test_sizes_that_a_zip_lies_about_are_not_believed():
    content = letterhead({"word/media/a.bin": bytes(5_000_000)})
    lying = content.replace(struct.pack("<I", 5_000_000), struct.pack("<I", 10))
    assert lying != content
    refusal(lying)


def test_a_part_packed_by_other_means_or_locked():
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_BZIP2) as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
    assert "cara yang tidak dipakai Word" in refusal(output.getvalue())
    locked = bytearray(letterhead())
    entry = locked.index(b"PK\x01\x02")
    locked[entry + 8] |= 1
    assert "dilindungi sandi" in refusal(bytes(locked))


def test_pictures_that_are_too_big_alone_or_together():
    huge = png((1, 1))[:16] + struct.pack(">II", 50_000, 50_000) + png((1, 1))[24:]
    assert "word/media/image1.png" in refusal(letterhead({"word/media/image1.png": huge}))
    second = HEADER_ARROWS.replace("</Relationships>", arrow("image", "media/b.png", name="rId3")
                                   + "</Relationships>")  # fmt: skip
    changed: Parts = {
        HEADER: header(f"<w:p>{picture()}{picture(name='rId3')}</w:p>"),
        HEADER_RELS: second,
        "word/media/image1.png": png((3600, 3600)),
        "word/media/b.png": png((3600, 3600)),
    }
    assert "word/media/b.png berukuran 3600 x 3600 titik" in refusal(letterhead(changed))
