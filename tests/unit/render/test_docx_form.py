"""What of a profile and of a SOP's life the Word file shows: status, signature, running line."""

import pytest
from lxml import etree

from soptool.layout.flowchart import lay_out
from soptool.layout.units import mm
from soptool.model.profile import Profile, SignatureMode
from soptool.model.sop import Status
from soptool.render.docx.document import render_docx
from tests.support.builders import a_sop
from tests.support.word_package import WordPackage, find, tag
from tests.support.word_validity import assert_word_valid

WORDS = {
    Status.DRAFT: "DRAF",
    Status.TRIAL: "UJI COBA",
    Status.REPLACED: "DIGANTIKAN",
    Status.REVOKED: "DICABUT",
}
QR = "Tempat QR tanda tangan elektronik"


def written(status: Status = Status.IN_FORCE, mode: SignatureMode = SignatureMode.WET) -> bytes:
    sop = a_sop(status=status)
    return render_docx(lay_out(sop, Profile(signature=mode)).layout, sop)


def words(element: etree._Element) -> str:
    return "".join(part.text or "" for part in element.iter(tag("w:t")))


def paragraph(story: etree._Element, start: str) -> list[etree._Element]:
    """The paragraphs that begin so."""
    return [p for p in story.iter(tag("w:p")) if words(p).startswith(start)]


@pytest.mark.parametrize("status", WORDS, ids=lambda status: status.value)
def test_a_sop_that_is_not_in_force_says_so_behind_its_tables_and_in_its_foot(status: Status):
    package = WordPackage.read(written(status))
    (anchor,) = package.trees["word/header.xml"].iter(tag("wp:anchor"))
    (name,) = find(anchor, "wp:docPr")
    assert name.get("descr") == WORDS[status]
    assert anchor.get("behindDoc") == "1"
    assert find(package.trees["word/document.xml"], ".//w:sectPr/w:headerReference")
    foot = words(package.trees["word/footer.xml"])
    assert foot.endswith(f"- {WORDS[status]}Halaman 1 dari 1")


def test_a_sop_in_force_carries_no_word():
    package = WordPackage.read(written())
    assert "word/header.xml" not in package.parts
    foot = words(package.trees["word/footer.xml"])
    assert foot == "800/012/BKPSDM/2026 - Penanganan Permohonan Izin BelajarHalaman 1 dari 1"


@pytest.mark.openxml
@pytest.mark.parametrize("mode", SignatureMode, ids=lambda mode: mode.value)
def test_every_way_to_sign_is_valid(mode: SignatureMode):
    assert_word_valid(written(mode=mode))


def space_above_the_name(document: etree._Element) -> int:
    (name,) = paragraph(document, "Dr. Sari")
    return int(find(name, "w:pPr/w:spacing")[0].get(tag("w:before"), "0"))


def test_who_signs_by_hand_has_room_above_the_name():
    documents = {
        mode: WordPackage.read(written(mode=mode)).trees["word/document.xml"]
        for mode in SignatureMode
    }
    room = {mode: space_above_the_name(document) for mode, document in documents.items()}
    assert room[SignatureMode.WET] >= mm(15)
    assert room[SignatureMode.EMPTY] == 0
    assert [mode for mode, d in documents.items() if paragraph(d, QR)] == [SignatureMode.ELECTRONIC]


def test_an_electronic_signature_has_a_box_and_a_zone_at_the_foot():
    usual, electronic = (
        WordPackage.read(written(mode=mode)).trees["word/document.xml"]
        for mode in (SignatureMode.WET, SignatureMode.ELECTRONIC)
    )
    (inside,) = paragraph(electronic, QR)
    box, row = next(inside.iterancestors(tag("w:tc"))), next(inside.iterancestors(tag("w:tr")))
    width = int(find(box, "w:tcPr/w:tcW")[0].get(tag("w:w"), ""))
    height = int(find(row, "w:trPr/w:trHeight")[0].get(tag("w:val"), ""))
    assert width == height >= mm(20)
    feet = [
        int(find(document, ".//w:sectPr/w:pgMar")[0].get(tag("w:footer"), ""))
        for document in (usual, electronic)
    ]
    assert feet[1] - feet[0] == mm(12)
