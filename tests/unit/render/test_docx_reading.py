"""Who hears an example's Word file hears the steps in their order, each with its own symbols."""

from pathlib import Path

import pytest
from lxml import etree

from soptool.layout.flowchart import lay_out
from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.render.docx.document import render_docx
from tests.support.documents import EXAMPLES, name_of, sop_of
from tests.support.word_package import WordPackage, tag

IN_TURN = "Diteruskan kepada pelaksana berikutnya pada langkah yang sama"
Heard = tuple[list[str], list[tuple[str, str]]]


def heard(sop: Sop) -> Heard:
    """The bookmarks as they come, and every drawing's words with the mark of the row it is in."""
    data = render_docx(lay_out(sop, Profile()).layout, sop)
    marks, drawings = [""], []
    for element in WordPackage.read(data).trees["word/document.xml"].iter():
        if element.tag == tag("w:bookmarkStart"):
            marks.append(element.get(tag("w:name"), ""))
        elif element.tag == tag("w:tr") and is_heading(element):
            marks.append("")
        elif element.tag == tag("wp:docPr"):
            drawings.append((marks[-1], element.get("descr", "")))
    return [mark for mark in marks if mark], drawings


def is_heading(row: etree._Element) -> bool:
    return row.find(f"{tag('w:trPr')}/{tag('w:tblHeader')}") is not None


@pytest.mark.parametrize("path", EXAMPLES, ids=name_of)
def test_steps_are_heard_in_order_with_their_own_symbols(path: Path):
    sop = sop_of(path)
    several = len(sop.procedures) > 1
    marks, drawings = heard(sop)
    expected = []
    for number, procedure in enumerate(sop.procedures, 1):
        names = [f"langkah_{step}" for step in procedure.numbers]
        expected.append(f"prosedur_{number}")
        expected += [f"prosedur_{number}_{name}" if several else name for name in names]
    assert marks == expected
    assert all(words for _, words in drawings)
    symbols = [(mark, words) for mark, words in drawings if words.startswith("Langkah ")]
    assert len(symbols) >= len(marks) - len(sop.procedures)
    for mark, words in symbols:
        assert mark.endswith(words.split(",")[0].lower().replace(" ", "_"))


@pytest.mark.parametrize("path", EXAMPLES, ids=name_of)
def test_every_arrow_says_where_it_comes_from_and_leads(path: Path):
    _, drawings = heard(sop_of(path))
    arrows = [words for _, words in drawings if "anah: " in words]
    assert len(arrows) >= 8
    chains = [words for words in arrows if words.endswith(IN_TURN)]
    assert len(chains) < len(arrows) / 2
    for words in set(arrows) - set(chains):
        assert words.split(": ", 1)[1].startswith("Dari langkah ")
        assert " ke langkah " in words
