"""The inspector shows a case before and after, from a folder or a revision, with its measures."""

from pathlib import Path

import pytest

from tests.visual import inspector
from tests.visual.inspector import Drawing, draw, main, read_case, sheet

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples/surat-masuk.sop.yaml"


@pytest.fixture(autouse=True)
def sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(inspector, "SHEETS", tmp_path / "sheets")
    return tmp_path / "sheets"


def test_a_kept_drawing_stands_beside_the_new_one(tmp_path: Path):
    kept = main([str(EXAMPLE), "--keep", str(tmp_path / "old")])
    assert kept == tmp_path / "old/surat-masuk.json"
    page = main([str(EXAMPLE), "--before", str(tmp_path / "old")]).read_text(encoding="utf-8")
    pages = len(draw(EXAMPLE.read_text(encoding="utf-8"), ROOT / "src").pages)
    assert page.count("<svg ") == 2 * pages
    assert page.count("<th>Before<th>After") == 2
    for figure in ("crossings", "bends", "length over the shortest", "rows made taller", "bands"):
        assert figure in page


def test_a_revision_is_drawn_by_its_own_code():
    text = EXAMPLE.read_text(encoding="utf-8")
    before = inspector.draw_before("HEAD", "surat-masuk", text)
    assert before.pages
    assert before.figures["edges"] > 10
    assert before.faults == []


def test_a_seed_is_a_case():
    name, text = read_case("17")
    assert name == "acak-17"
    assert "langkah:" in text


def test_measures_and_faults_of_both_are_shown():
    old = Drawing(["<svg id='a'/>"], {"bends": 7, "crossings": 1}, ["a <line> astray"])
    new = Drawing(["<svg id='b'/>", "<svg id='c'/>"], {"bends": 5, "crossings": 0}, [])
    page = sheet("x", old, new)
    assert "<td>bends<td>7<td>5" in page
    assert "<td>faults<td>1<td>0" in page
    assert "Before: a &lt;line&gt; astray" in page
    assert page.index("id='a'") < page.index("id='b'") < page.index("id='c'")
    assert "Before" not in sheet("x", None, new)
