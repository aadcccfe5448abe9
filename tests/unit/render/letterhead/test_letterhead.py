"""Our pages in the office's furniture: what is taken over, what gives way, and what is left."""

import re
from collections.abc import Mapping

import pytest
from lxml import etree

from soptool.errors import SoptoolError
from soptool.layout.flowchart import lay_out
from soptool.layout.units import mm
from soptool.loading import load
from soptool.model.profile import PaperSize, Profile
from soptool.render.docx.document import render_docx
from soptool.render.docx.letterhead import Remark
from soptool.render.docx.letterhead.fit import fit
from soptool.render.docx.letterhead.letterhead import read_letterhead
from tests.support.letterhead_samples import (
    FOOT,
    HEADER_ARROWS,
    LINK,
    PAGE_FIELD,
    STYLES,
    TABLE,
    document,
    footer,
    header,
    letterhead,
    line,
    one_header,
    picture,
    png,
    samples,
)
from tests.support.minimal_sop import CONTEXT, MINIMAL
from tests.support.word_package import WordPackage, find, tag
from tests.support.word_validity import assert_package_sound, assert_word_valid

SAMPLES = samples()
Parts = Mapping[str, str | bytes | None]


def dressed(content: bytes, text: str = MINIMAL) -> bytes:
    """The minimal SOP as a Word file on that letterhead."""
    sop = load(text, "uji.sop.yaml", CONTEXT).sop
    assert sop is not None
    kop = read_letterhead(content, "kop.docx")
    fitted = fit(kop, CONTEXT.profile)
    layout = lay_out(sop, fitted.profile, first_drop=fitted.first_drop).layout
    return render_docx(layout, sop, letterhead=kop)


def opened(changed: Parts | None = None, text: str = MINIMAL) -> WordPackage:
    data = dressed(letterhead(changed), text)
    assert_package_sound(data)
    return WordPackage.read(data)


def shown(package: WordPackage, part: str) -> str:
    return "".join(e.text or "" for e in package.trees[part].iter(tag("w:t")))


def references(package: WordPackage) -> dict[tuple[str, str], str]:
    """Kind and variant of each header and footer → the part that holds it."""
    arrows = {arrow.id: arrow.target for arrow in package.relationships("word/document.xml")}
    (section,) = package.trees["word/document.xml"].iter(tag("w:sectPr"))
    return {
        (etree.QName(e).localname[:6], e.get(tag("w:type"), "")): arrows[e.get(tag("r:id"), "")]
        for e in [*find(section, "w:headerReference"), *find(section, "w:footerReference")]
    }


def style(package: WordPackage, name: str) -> etree._Element:
    (found,) = [e for e in package.trees["word/styles.xml"] if e.get(tag("w:styleId"), "") == name]
    return found


@pytest.mark.parametrize("name", list(SAMPLES))
def test_every_good_letterhead_gives_a_sound_file_that_is_the_same_each_time(name: str):
    data = dressed(SAMPLES[name])
    assert_package_sound(data)
    assert data == dressed(bytes(SAMPLES[name]))


@pytest.mark.openxml
@pytest.mark.parametrize("name", list(SAMPLES))
def test_every_good_letterhead_gives_a_file_that_word_can_open(name: str):
    assert_word_valid(dressed(SAMPLES[name], MINIMAL.replace("status: berlaku", "status: draf")))


def test_the_header_comes_with_its_words_its_picture_and_its_fonts():
    package = opened()
    header_part = references(package)["header", "default"]
    assert "PEMERINTAH KOTA ARUNIKA" in shown(package, header_part)
    (arrow,) = package.relationships(header_part)
    assert package.parts[arrow.target].startswith(b"\x89PNG")
    assert b"Bookman Old Style" in package.parts["word/fontTable.xml"]
    assert "word/kop-tema.xml" in package.parts


def test_the_footer_of_the_office_takes_the_place_of_ours():
    package = opened()
    assert references(package)["footer", "default"] == "word/kop-kaki-default.xml"
    assert "BKPSDM Kota Arunika" in shown(package, "word/kop-kaki-default.xml")
    assert "word/footer.xml" not in package.parts


@pytest.mark.parametrize("blank", ["", "<w:p/>", "<w:p><w:r><w:t> </w:t></w:r></w:p>"])
def test_where_the_office_has_no_footer_ours_stays(blank: str):
    for changed in ({"word/footer1.xml": footer(blank)}, one_header(TABLE)):
        package = opened(changed)
        assert references(package)["footer", "default"] == "word/footer.xml"
        assert "Halaman" in shown(package, "word/footer.xml")


def test_the_first_page_may_have_a_header_of_its_own():
    package = opened({"word/document.xml": document("<w:titlePg/>")})
    found = references(package)
    assert shown(package, found["header", "first"]) == "Halaman pertama"
    assert "PEMERINTAH" in shown(package, found["header", "default"])
    assert found["footer", "first"] == "word/footer.xml"  # the office has none for it
    assert list(package.trees["word/document.xml"].iter(tag("w:titlePg")))


def test_a_header_of_a_page_that_the_section_does_not_have_is_left_behind():
    first = header(f"<w:p>{picture()}</w:p>")
    package = opened(
        one_header(line("Arunika"))
        | {
            "word/document.xml": document(),
            "word/header2.xml": first,
            "word/_rels/header2.xml.rels": HEADER_ARROWS,
        }
    )
    assert ("header", "first") not in references(package)
    assert not [part for part in package.parts if "first" in part or "media" in part]


def test_even_pages_may_have_a_header_of_their_own():
    package = WordPackage.read(dressed(SAMPLES["ganjil genap"]))
    assert shown(package, references(package)["header", "even"]) == "Halaman pertama"
    assert list(package.trees["word/settings.xml"].iter(tag("w:evenAndOddHeaders")))


def test_the_word_of_a_draft_stands_behind_every_kind_of_page():
    draft = MINIMAL.replace("status: berlaku", "status: draf")
    package = opened({"word/document.xml": document("<w:titlePg/>")}, draft)
    for variant in ("default", "first"):
        part = references(package)["header", variant]
        assert 'descr="DRAF"' in package.parts[part].decode()
    assert "word/header.xml" not in package.parts


def test_frame_background_and_tab_stops_are_taken_over():
    package = WordPackage.read(dressed(SAMPLES["bingkai dan latar"]))
    text = package.parts["word/document.xml"].decode()
    assert re.search(r'<w:background [^>]*w:color="FFF8E7"', text)
    assert '<w:top w:val="single" w:sz="12" w:space="12" w:color="1F4E79"/>' in text
    settings = package.parts["word/settings.xml"].decode()
    assert "<w:displayBackgroundShape/>" in settings
    assert '<w:defaultTabStop w:val="708"/>' in settings


def test_the_body_looks_as_it_does_without_a_letterhead():
    """Its defaults give way to the office's, so that Normal says them in full."""
    package = opened()
    normal = style(package, "Normal")
    assert normal.get(tag("w:default")) == "1"
    (size,), (fonts,) = find(normal, "w:rPr/w:sz"), find(normal, "w:rPr/w:rFonts")
    assert (size.get(tag("w:val")), fonts.get(tag("w:ascii"))) == ("18", "Arial")
    (spacing,) = find(normal, "w:pPr/w:spacing")
    assert (spacing.get(tag("w:after")), spacing.get(tag("w:line"))) == ("0", "240")
    (defaults,) = package.trees["word/styles.xml"].iter(tag("w:docDefaults"))
    assert "minorHAnsi" in etree.tostring(defaults).decode()


def test_every_default_of_the_office_is_taken_back_for_the_body():
    said = '<w:b/><w:i/><w:caps/><w:color w:val="FF0000"/><w:spacing w:val="40"/>'
    changed = STYLES.replace('<w:kern w:val="2"/>', f'{said}<w:kern w:val="2"/>', 1)
    assert changed != STYLES
    package = opened({"word/styles.xml": changed})
    (defaults,) = package.trees["word/styles.xml"].iter(tag("w:docDefaults"))
    for path in ("w:rPrDefault/w:rPr", "w:pPrDefault/w:pPr"):
        inner = path.rpartition("/")[2]
        (outer,), (normal,) = find(defaults, path), find(style(package, "Normal"), inner)
        assert len(outer)
        assert {e.tag for e in outer} <= {e.tag for e in normal}


def test_styles_of_the_header_come_under_new_names_with_what_they_build_on():
    package = opened()
    assert style(package, "KopHeader").find(tag("w:basedOn")).get(tag("w:val")) == "KopNormal"  # type: ignore[union-attr]
    header_part = package.trees["word/kop-kepala-default.xml"]
    used = {e.get(tag("w:val")) for e in header_part.iter(tag("w:pStyle"), tag("w:tblStyle"))}
    assert used == {"KopHeader", "KopNormal", "KopTableGrid"}
    assert all(p.find(f"{tag('w:pPr')}/{tag('w:pStyle')}") is not None
               for p in header_part.iter(tag("w:p")))  # fmt: skip
    names = [e.get(tag("w:styleId"), "") for e in package.trees["word/styles.xml"]]
    assert "KopHeaderChar" not in names and "Normal" in names


def test_a_style_that_is_not_there_is_the_usual_one():
    package = opened(one_header(line("x", style="Hilang")))
    (named,) = package.trees["word/kop-kepala-default.xml"].iter(tag("w:pStyle"))
    assert named.get(tag("w:val")) == "KopNormal"


def test_a_link_becomes_its_words_and_nothing_leads_outside():
    package = opened(one_header(LINK))
    assert shown(package, "word/kop-kepala-default.xml") == "Laman: bkpsdm.arunika.go.id"
    assert not list(package.trees["word/kop-kepala-default.xml"].iter(tag("w:hyperlink")))
    assert not [a for part in ("", *package.parts) for a in package.relationships(part)
                if a.external]  # fmt: skip


def test_a_link_that_is_a_field_becomes_its_words():
    link = PAGE_FIELD.replace(" PAGE ", ' HYPERLINK "mailto:a@arunika.go.id" ')
    simple = (
        '<w:fldSimple w:instr=" HYPERLINK &quot;https://x.id&quot; ">'
        "<w:r><w:t>2</w:t></w:r></w:fldSimple>"
    )
    package = opened(one_header(f"<w:p>{link}{simple}</w:p>"))
    part = package.parts["word/kop-kepala-default.xml"].decode()
    assert "HYPERLINK" not in part and "fldChar" not in part
    assert shown(package, "word/kop-kepala-default.xml") == "12"


def test_the_number_of_the_page_stays_a_field():
    package = opened({"word/footer1.xml": footer(FOOT)})
    part = package.parts["word/kop-kaki-default.xml"].decode()
    assert " PAGE " in part
    assert "sdt" not in part


def test_properties_in_the_order_of_other_programs_are_put_in_that_of_word():
    said = '<w:sz w:val="30"/><w:lang w:val="id-ID"/><w:b/><w:b/><w:color w:val="FF0000"/>'
    package = opened(one_header(f"<w:p><w:r><w:rPr>{said}</w:rPr><w:t>Arunika</w:t></w:r></w:p>"))
    (properties,) = package.trees["word/kop-kepala-default.xml"].iter(tag("w:rPr"))
    assert [etree.QName(child).localname for child in properties] == ["b", "color", "sz", "lang"]


def test_marks_of_editing_are_left_behind():
    words = (
        '<w:p w14:paraId="00000001" w:rsidR="00AA"><w:bookmarkStart w:id="0" w:name="a"/>'
        '<w:proofErr w:type="spellStart"/><w:r><w:rPr><w:rPrChange w:id="1" w:author="Budi">'
        '<w:rPr/></w:rPrChange></w:rPr><w:t>Arunika</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>'
    )
    part = opened(one_header(words)).parts["word/kop-kepala-default.xml"].decode()
    assert "Arunika" in part
    for mark in ("Budi", "bookmark", "proofErr", "rsid", "paraId"):
        assert mark not in part


def test_pictures_are_written_anew():
    secret = png() + b"rahasia"
    package = opened({"word/media/image1.png": secret})
    assert not [part for part in package.parts.values() if b"rahasia" in part]


def test_one_picture_shown_twice_is_one_part():
    twice = one_header(f"<w:p>{picture()}{picture()}</w:p>")
    package = opened(twice | {"word/_rels/header1.xml.rels": HEADER_ARROWS})
    assert [part for part in package.parts if part.startswith("word/media/")] == [
        "word/media/kop1.png"
    ]


# --- paper and margins


def fitted(content: bytes, profile: Profile = CONTEXT.profile) -> tuple[Profile, list[Remark]]:
    found = fit(read_letterhead(content, "kop.docx"), profile)
    return found.profile, list(found.remarks)


def test_margins_are_those_of_the_letterhead():
    profile, remarks = fitted(letterhead())
    margins = profile.margins
    assert [mm(side) for side in (margins.top, margins.right, margins.bottom, margins.left)] == [
        2700,
        850,
        1000,
        850,
    ]
    assert not remarks


def test_a_header_that_does_not_fit_its_margin_gets_the_room_it_needs():
    profile, remarks = fitted(letterhead(one_header(TABLE, top=900)))
    assert 33 < profile.margins.top < 45
    (message, advice), *_ = remarks
    assert "memerlukan margin atas" in message and "padahal tertulis 16 mm" in message
    assert "Perbesar margin atas" in advice


def test_more_lines_need_more_room():
    tops = [
        fitted(letterhead(one_header(line("Arunika", 28) * count, top=300)))[0].margins.top
        for count in range(1, 6)
    ]
    growth = [mm(two) - mm(one) for one, two in zip(tops, tops[1:], strict=False)]
    assert all(14 * 20 <= step <= 14 * 1.3 * 20 for step in growth)


def test_long_lines_need_room_for_each_line():
    short = fitted(letterhead(one_header(line("Arunika"), top=300)))[0].margins.top
    long = fitted(letterhead(one_header(line("Arunika " * 60), top=300)))[0].margins.top
    assert long > short + 10


def test_a_row_of_a_table_needs_the_height_it_says():
    tall = TABLE.replace("<w:tr>", '<w:tr><w:trPr><w:trHeight w:val="3000"/></w:trPr>')
    assert tall != TABLE
    assert mm(fitted(letterhead(one_header(tall, top=300)))[0].margins.top) > 3500


def test_a_tall_picture_needs_its_height():
    tall = one_header(f"<w:p>{picture(height=2_000_000)}</w:p>", top=300)
    assert fitted(letterhead(tall))[0].margins.top > 2_000_000 / 36_000


def test_a_footer_that_does_not_fit_its_margin_gets_the_room_it_needs():
    profile, remarks = fitted(letterhead({"word/footer1.xml": footer(line("x", 40) * 4)}))
    assert profile.margins.bottom > 25
    assert "memerlukan margin bawah" in remarks[0][0]


def test_another_paper_is_said():
    assert not fitted(letterhead())[1]
    _, remarks = fitted(letterhead(), Profile(paper=PaperSize.F4))
    ((message, advice),) = remarks
    assert "297 x 210 mm" in message and "F4 lanskap" in message
    assert "F4 lanskap" in advice
    assert "210 x 297 mm" in fitted(SAMPLES["potret"])[1][0][0]


def test_a_letterhead_of_the_first_page_alone_takes_room_there_alone():
    found = fit(read_letterhead(SAMPLES["hanya halaman pertama"], "kop.docx"), CONTEXT.profile)
    assert mm(found.profile.margins.top) == 900
    assert found.first_drop > mm(20)
    sop = load(MINIMAL, "uji.sop.yaml", CONTEXT).sop
    assert sop is not None
    layout = lay_out(sop, found.profile, first_drop=found.first_drop).layout
    first, second, *_ = [page.blocks[0].box.top for page in layout.pages]
    assert (first, second) == (900 + found.first_drop, 900)


def test_the_body_begins_where_planned_however_tall_the_header_is():
    """A negative margin is one that no header pushes down."""
    package = opened()
    (margins,) = package.trees["word/document.xml"].iter(tag("w:pgMar"))
    assert int(margins.get(tag("w:top"), "")) == -2680  # a page begins with a point of its own
    assert (margins.get(tag("w:header")), margins.get(tag("w:footer"))) == ("500", "450")


def test_a_letterhead_that_leaves_no_page_is_refused():
    tall = one_header(f"<w:p>{picture(height=5_000_000)}</w:p>")
    wide = document().replace('w:left="850"', 'w:left="10000"')
    for changed in (tall, {"word/document.xml": wide}):
        with pytest.raises(SoptoolError, match="terlalu sedikit") as caught:
            fitted(letterhead(changed))
        assert "Perkecil margin" in caught.value.hint
