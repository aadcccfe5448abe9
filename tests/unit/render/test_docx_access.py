"""What of a Word file is heard, found and named: reading order, headings, bookmarks, properties."""

from dataclasses import replace
from datetime import date

from lxml import etree

from soptool.layout.plan import (
    ChartTable,
    Connector,
    Layout,
    Page,
)
from soptool.model.sop import Classification, Dates, Institution, Sop, Status
from soptool.render.docx.document import render_docx
from tests.support.builders import a_step
from tests.support.layouts import SOP, edge, small_layout
from tests.support.word_package import WordPackage, find, tag
from tests.support.written_layout import (
    BODY,
    LAYOUT,
    PACKAGE,
    TABLES,
    arrow_with_words,
    body_rows,
    words,
)


def test_drawings_can_be_heard():
    descriptions = [d.get("descr") for d in BODY.iter(tag("wp:docPr"))]
    assert all(descriptions)
    assert "diamond baris 4" in descriptions
    assert "Panah: dari langkah 3 ke 2" in descriptions
    assert "Ujung panah: dari langkah 3 ke 2" in descriptions
    assert "Lambang Kota Contoh" in descriptions


def test_drawings_are_heard_in_the_order_of_the_steps():
    """Row by row; in a cell the symbol first, then what branches off it, then its arrows."""
    (first, *_) = (table for table in TABLES if find(table, ".//wp:anchor"))
    heard = [drawing.get("descr") for drawing in find(first, ".//wp:anchor/wp:docPr")]
    assert heard == [
        "capsule baris 2",
        "Panah: dari langkah 1 ke 2",
        "box baris 3",
        "Ujung panah: dari langkah 1 ke 2",
        "Panah: dari langkah 2 ke 3",
        "Ujung panah: dari langkah 3 ke 2",
        "diamond baris 4",
        "Tulisan Setuju?",
        "Cabang Ya",
        "Ujung panah: dari langkah 2 ke 3",
        "Panah: dari langkah 3 ke 2",
        "Panah: dari langkah 3 ke 4",
        "Cabang Tidak",
        "pentagon baris 5",
        "Ujung panah: dari langkah 3 ke 4",
    ]


def test_what_is_read_follows_the_steps():
    activities = [words(find(row, "w:tc")[1]) for table in TABLES[1:] for row in body_rows(table)]
    assert activities == [
        "Mengunduh rekaman kehadiran dari mesin presensi",
        "Menyusun rekapitulasi kehadiran",
        "Memeriksa rekapitulasi kehadiran bersama-sama",
        "Menandatangani rekapitulasi kehadiran",
        "Mengarsipkan rekapitulasi kehadiran",
    ]


def styled(paragraph: etree._Element, style: str) -> bool:
    return bool(find(paragraph, f"w:pPr/w:pStyle[@w:val='{style}']"))


def test_the_titles_are_headings():
    headings = {
        style: [
            words(p) for p in BODY.iter(tag("w:p")) if find(p, f"w:pPr/w:pStyle[@w:val='{style}']")
        ]
        for style in ("Judul1", "Judul2")
    }
    assert headings == {"Judul1": [SOP.title], "Judul2": ["Rekapitulasi bulanan"]}
    styles = PACKAGE.trees["word/styles.xml"]
    for level, style in enumerate(("Judul1", "Judul2")):
        (written,) = find(styles, f"w:style[@w:styleId='{style}']")
        assert find(written, "w:name")[0].get(tag("w:val")) == f"heading {level + 1}"
        assert find(written, "w:pPr/w:outlineLvl")[0].get(tag("w:val")) == str(level)


def test_procedures_and_steps_have_bookmarks():
    marks = {
        mark.get(tag("w:name")): words(next(mark.iterancestors(tag("w:p"))))
        for mark in BODY.iter(tag("w:bookmarkStart"))
    }
    assert marks == {
        "prosedur_1": "No",
        "langkah_1": "Mengunduh rekaman kehadiran dari mesin presensi",
        "langkah_2": "Menyusun rekapitulasi kehadiran",
        "langkah_3": "Memeriksa rekapitulasi kehadiran bersama-sama",
        "langkah_4": "Menandatangani rekapitulasi kehadiran",
        "langkah_5": "Mengarsipkan rekapitulasi kehadiran",
    }


def test_steps_of_several_procedures_have_bookmarks_of_their_own():
    block = LAYOUT.pages[1].blocks[0]
    assert isinstance(block, ChartTable)
    numbered = replace(
        SOP.procedures[0], steps=(*SOP.procedures[0].steps[:4], a_step(unnumbered=True))
    )
    pages = tuple(Page((replace(block, procedure=number),)) for number in (0, 1, 1))
    package = WordPackage.read(
        render_docx(replace(LAYOUT, pages=pages), replace(SOP, procedures=(numbered, numbered)))
    )
    marks = list(package.trees["word/document.xml"].iter(tag("w:bookmarkStart")))
    assert [mark.get(tag("w:name")) for mark in marks] == [
        *("prosedur_1", "prosedur_1_langkah_4", "prosedur_1_baris_5"),
        *("prosedur_2", "prosedur_2_langkah_4", "prosedur_2_baris_5"),
    ]


def test_tables_say_what_they_hold():
    told = [
        [
            find(table, f"w:tblPr/w:{name}")[0].get(tag("w:val"))
            for name in ("tblCaption", "tblDescription")
        ]
        for table in TABLES
    ]
    columns = "No, Kegiatan, Pelaksana, Mutu Baku, Keterangan, "
    columns += (
        "Pengelola Kepegawaian, Kepala Subbagian Umum, Kepala Badan, Kelengkapan, Waktu, Output"
    )
    assert told == [
        ["Identitas SOP", "Memuat Nomor SOP, Tanggal Pembuatan, Nama SOP."],
        ["Bagan alir, bagian 1", f"Langkah 1 sampai 3. Kolom: {columns}."],
        ["Bagan alir, bagian 2", f"Langkah 4 sampai 5. Kolom: {columns}."],
    ]


def properties(sop: Sop) -> dict[str, str]:
    core = WordPackage.read(render_docx(small_layout(), sop)).trees["docProps/core.xml"]
    return {etree.QName(element).localname: element.text or "" for element in core}


def test_properties_name_the_sop():
    sop = replace(
        SOP,
        version="2",
        status=Status.TRIAL,
        dates=Dates(created=date(2026, 1, 12), revised=date(2026, 3, 2)),
        institution=Institution(name=("Kota Contoh", "BKPSDM"), work_unit="Bidang Kinerja"),
        classification=Classification(nature="administratif", scope="makro"),
    )
    assert properties(sop) == {
        "title": SOP.title,
        "subject": SOP.number,
        "creator": "Bidang Kinerja",
        "keywords": "SOP; Kota Contoh; BKPSDM; administratif; makro",
        "category": "Standar Operasional Prosedur",
        "contentStatus": "uji coba",
        "version": "2",
        "revision": "2",
        "language": "id-ID",
        "created": "2026-01-12T00:00:00Z",
        "modified": "2026-03-02T00:00:00Z",
    }


def test_what_is_not_known_is_no_property():
    known = properties(replace(SOP, version="2.1", number=""))
    assert known["version"] == "2.1"
    assert known["creator"] == "Pemerintah Kota Contoh"
    assert not {"revision", "subject"} & set(known)


def test_the_language_is_indonesian():
    (language,) = find(PACKAGE.trees["word/styles.xml"], "w:docDefaults//w:lang")
    assert language.get(tag("w:val")) == "id-ID"


def test_an_arrow_of_several_edges_describes_them_all():
    page = LAYOUT.pages[1]
    block = page.blocks[0]
    assert isinstance(block, ChartTable)
    joined = arrow_with_words(Connector(block.chart.connectors[0].points, (edge(2, 3), edge(0, 3))))
    chart = type(block.chart)((), (joined,), (), ())
    layout = Layout(LAYOUT.paper, (Page((ChartTable(block.table, chart, 0),)),), LAYOUT.footer)
    document = WordPackage.read(render_docx(layout, SOP)).trees["word/document.xml"]
    words = "dari langkah 3 ke 4; dari langkah 1 ke 4"
    drawings = [drawing.get("descr") for drawing in document.iter(tag("wp:docPr"))]
    assert drawings == [f"Panah: {words}", f"Ujung panah: {words}"]
