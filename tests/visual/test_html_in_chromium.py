"""The page of every example in a real browser: for every eye, on a phone, and on paper."""

import io
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
import yaml

from soptool.layout.flowchart import lay_out
from soptool.model.profile import Orientation, PaperSize, Profile
from soptool.model.sop import Sop, Status
from soptool.render.html import render_html
from soptool.render.pdf.document import render_pdf
from tests.support.builders import a_sop, a_step
from tests.support.chromium import Chromium, open_chromium
from tests.support.documents import EXAMPLES, ROOT, name_of

pytestmark = pytest.mark.chromium
PHONE, DESKTOP = 360, 1280
WIDTHS = (320, PHONE, 1024, 1025, DESKTOP)  # also those on both sides of a change
WHOLE_WIDTH = "document.documentElement.scrollWidth"
HACKED = "<img src=x onerror='window.hacked=1'><script>window.hacked=1</script>"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with open_chromium(tmp_path_factory.mktemp("browser")) as chromium:
        yield chromium


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page of each example, by the example's name."""
    folder = tmp_path_factory.mktemp("html")
    command = [sys.executable, "-m", "soptool", "render", "examples", "--to", "html"]
    run = subprocess.run(
        [*command, "--output-dir", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return {path.stem: path for path in folder.rglob("*.html")}


def saved(folder: Path, sop: Sop, profile: Profile = Profile()) -> Path:  # noqa: B008
    file = folder / "sop.html"
    file.write_text(render_html(lay_out(sop, profile).layout, sop, profile), "utf-8")
    return file


def printed(browser: Chromium, page: Path) -> list[Any]:
    browser.show(page, DESKTOP)
    return pdfplumber.open(io.BytesIO(browser.print_pdf())).pages


def test_every_example_has_a_page(pages: dict[str, Path]):
    assert len(EXAMPLES) >= 10
    assert set(pages) == set(map(name_of, EXAMPLES))


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_axe_finds_nothing(browser: Chromium, pages: dict[str, Path], example: Path, width: int):
    browser.show(pages[name_of(example)], width)
    assert browser.violations() == []


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_no_page_is_wider_than_its_window(browser: Chromium, pages: dict[str, Path], example: Path):
    for width in WIDTHS:
        browser.show(pages[name_of(example)], width)
        assert browser.evaluate(WHOLE_WIDTH) <= width
        assert browser.evaluate("innerWidth") == width


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_the_paper_has_every_word_of_the_steps(
    browser: Chromium, pages: dict[str, Path], example: Path
):
    sop = yaml.safe_load(example.read_text("utf-8"))
    sheets = printed(browser, pages[name_of(example)])
    shown = {word["text"] for sheet in sheets for word in sheet.extract_words()}
    procedures = sop.get("prosedur", [sop])
    activities = [step["kegiatan"] for procedure in procedures for step in procedure["langkah"]]
    planned = pages[name_of(example)].read_text("utf-8").count('class="lembar"')
    assert activities and len(sheets) == planned
    assert not {word for activity in activities for word in activity.split()} - shown
    for sheet in sheets:
        assert (float(sheet.width), float(sheet.height)) == pytest.approx((841.9, 595.3), abs=1)


def test_axe_and_the_ruler_would_notice(browser: Chromium, tmp_path: Path):
    page = saved(tmp_path, a_sop())
    text = page.read_text("utf-8")
    spoilt = text.replace("<h1>", '<img src="data:,"><h1 style="width:900px;color:#ccc">')
    page.write_text(spoilt.replace("style-src", "style-src 'unsafe-inline'; x-"), "utf-8")
    browser.show(page, PHONE)
    found = {finding.partition(":")[0] for finding in browser.violations()}
    assert {"image-alt", "color-contrast"} <= found
    assert browser.evaluate(WHOLE_WIDTH) > 800


def test_words_without_end_do_not_widen_the_page(browser: Chromium, tmp_path: Path):
    endless = "Pertanggungjawaban" * 20
    steps = (a_step(endless, inputs=endless, output=endless, note=endless), a_step())
    page = saved(tmp_path, a_sop(*steps, title=endless, legal_basis=(endless,)))
    for width in WIDTHS:
        browser.show(page, width)
        assert browser.evaluate(WHOLE_WIDTH) <= width


def test_on_a_phone_the_chart_moves_in_its_own_window_by_keyboard(
    browser: Chromium, tmp_path: Path
):
    browser.show(saved(tmp_path, a_sop()), PHONE)
    browser.evaluate("document.querySelector('.gulir').focus()")
    assert browser.evaluate("document.activeElement.className") == "gulir"
    browser.press_right_arrow()
    assert browser.evaluate(_SCROLLED) > 0
    assert browser.evaluate("scrollX") == 0


def test_on_a_phone_every_step_is_a_card_with_headings_of_its_own(
    browser: Chromium, tmp_path: Path
):
    browser.show(saved(tmp_path, a_sop()), PHONE)
    cell = "document.querySelector('td[data-judul]')"
    before = browser.evaluate(f"getComputedStyle({cell}, '::before').content")
    tree = browser.call("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if "role" in node]
    assert before in ('"Pelaksana"', "attr(data-judul)")
    assert roles.count("table") == 2 and "columnheader" in roles and "rowheader" in roles


def test_a_screen_reader_hears_every_arrow(browser: Chromium, tmp_path: Path):
    browser.show(saved(tmp_path, a_sop()), DESKTOP)
    tree = browser.call("Accessibility.getFullAXTree")["nodes"]
    heard = {
        node["name"]["value"]: node.get("description", {}).get("value")
        for node in tree
        if node["role"]["value"] in ("image", "img") and "name" in node
    }
    assert heard["Dari langkah 1 lanjut ke langkah 2"] == (
        "Dari: Menerima berkas. Ke: Mengarsipkan berkas."
    )
    assert heard["Langkah 2, Analis: mulai atau selesai"] == "Mengarsipkan berkas. Selesai."


@pytest.mark.parametrize("orientation", Orientation)
@pytest.mark.parametrize("paper", PaperSize)
def test_paper_is_that_of_the_profile(
    browser: Chromium, tmp_path: Path, paper: PaperSize, orientation: Orientation
):
    profile = Profile(paper=paper, orientation=orientation)
    (sheet, *_) = printed(browser, saved(tmp_path, a_sop(), profile))
    points = tuple(side / 25.4 * 72 for side in profile.paper_size)
    left, right = (side / 25.4 * 72 for side in (profile.margins.left, profile.margins.right))
    words = sheet.extract_words()
    assert (float(sheet.width), float(sheet.height)) == pytest.approx(points, abs=1)
    assert min(word["x0"] for word in words) > left - 0.1
    assert max(word["x1"] for word in words) < points[0] - right + 0.1


def test_every_word_is_printed_where_the_form_has_it(browser: Chromium, tmp_path: Path):
    steps = [a_step(f"Memeriksa berkas {number}") for number in range(1, 25)]
    again = a_step("Menilai berkas", "kepala", decision={"ya": "lanjut", "tidak": "awal"})
    sop = a_sop(a_step("Menerima berkas", id="awal"), *steps, again, a_step("Mengirim berkas"))
    form = pdfplumber.open(io.BytesIO(render_pdf(lay_out(sop, Profile()).layout, sop))).pages
    sheets = printed(browser, saved(tmp_path, sop))
    assert len(sheets) == len(form) > 2
    for sheet, planned in zip(sheets, form, strict=True):
        assert positions(sheet) == pytest.approx(positions(planned), abs=0.5)
        assert "Kegiatan" in sheet.extract_text() or planned is form[0]


def positions(page: Any) -> dict[tuple[str, int, str], float]:
    """Where each word begins, words that occur twice counted from above."""
    found: dict[tuple[str, int, str], float] = {}
    seen = Counter[str]()
    for word in sorted(page.extract_words(), key=lambda word: (word["bottom"] // 4, word["x0"])):
        seen[word["text"]] += 1
        for side in ("x0", "bottom"):
            found[word["text"], seen[word["text"]], side] = word[side]
    return found


def test_a_draft_is_printed_with_its_word_and_only_the_form_is(browser: Chromium, tmp_path: Path):
    draft = printed(browser, saved(tmp_path, a_sop(status=Status.DRAFT)))
    final = printed(browser, saved(tmp_path, a_sop()))
    words = "".join(sheet.extract_text() for sheet in final)
    assert "Yang perlu disiapkan" not in words and "Sekilas" not in words
    assert len(draft[0].curves) > len(final[0].curves)


def test_nothing_is_fetched_and_no_text_of_an_author_runs(browser: Chromium, tmp_path: Path):
    browser.show(saved(tmp_path, a_sop(a_step(HACKED), a_step(HACKED), title=HACKED)), DESKTOP)
    assert browser.evaluate("window.hacked === undefined")
    assert browser.evaluate("performance.getEntriesByType('resource').length") == 0
    assert HACKED in browser.evaluate("document.title")


_SCROLLED = """new Promise(done => setTimeout(
    () => done(document.querySelector('.gulir').scrollLeft), 300))"""
