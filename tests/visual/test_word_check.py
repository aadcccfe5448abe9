"""docs/word-check.docx is what its script makes, and shows every kind of thing."""

import io
import runpy

import pytest
from PIL import Image

from tests.support.documents import ROOT
from tests.support.word_package import WordPackage, find, tag
from tests.support.word_validity import assert_package_sound, assert_word_valid

COMMITTED = ROOT / "docs/word-check.docx"
LIST = ROOT / "docs/word-check.md"
PICTURES = "word/media/"


@pytest.fixture(scope="module")
def package() -> WordPackage:
    return WordPackage.read(COMMITTED.read_bytes())


def test_the_file_is_what_the_script_makes(package: WordPackage):
    """Part by part, pictures dot by dot: how well zlib packs them differs between machines."""
    made = WordPackage.read(runpy.run_path(str(ROOT / "scripts/word_check.py"))["word_check"]())
    assert list(package.parts) == list(made.parts)
    for name, content in made.parts.items():
        if name.startswith(PICTURES):
            pictures = (Image.open(io.BytesIO(c)) for c in (content, package.parts[name]))
            one, other = (picture.convert("RGBA").tobytes() for picture in pictures)
            assert one == other
        else:
            assert content == package.parts[name], f"{name}: run python scripts/word_check.py"


def test_it_shows_every_kind_of_thing(package: WordPackage):
    body = package.trees["word/document.xml"]
    presets = {shape.get("prst") for shape in body.iter(tag("a:prstGeom"))}
    assert {
        "flowChartTerminator",
        "flowChartProcess",
        "flowChartDecision",
        "flowChartOffpageConnector",
    } <= presets
    names = [d.get("name", "").split()[0] for d in body.iter(tag("wp:docPr"))]
    kinds = ("Simbol", "Panah", "Pangkal", "Sambungan", "Garis", "Cabang", "Tulisan", "Gambar")
    assert {kind for kind in kinds if kind in names} == set(kinds)
    assert len(find(body, ".//w:pageBreakBefore")) == 2
    text = "".join(part.text or "" for part in body.iter(tag("w:t")))
    assert "Tempat QR tanda tangan elektronik" in text
    header = package.parts["word/header.xml"].decode()
    assert 'descr="DRAF"' in header


def test_the_list_speaks_of_rows_that_are_there(package: WordPackage):
    marks = {
        m.get(tag("w:name"))
        for m in package.trees["word/document.xml"].iter(tag("w:bookmarkStart"))
    }
    assert "`langkah_12`" in LIST.read_text("utf-8")
    assert {f"langkah_{number}" for number in range(1, 16)} <= marks


def test_the_file_is_sound():
    assert_package_sound(COMMITTED)


@pytest.mark.openxml
def test_word_can_open_it():
    assert_word_valid(COMMITTED)
