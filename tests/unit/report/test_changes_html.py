"""Changes as a page: both sides in words, and the two charts with what changed marked."""

import re

from lxml import html

from soptool.diff.revision import one_sided, revise
from soptool.model.profile import Profile
from soptool.model.sop import Sop, Step
from soptool.report.changes_html import render_changes_html
from tests.support.builders import a_sop, a_step

HOSTILE = '</style><script>alert("x")</script><img src=x onerror=alert(1)>'


def rows(*activities: str, back: str = "terima") -> tuple[Step, ...]:
    receive, check, *rest = activities
    return (
        a_step(receive, "loket", id="terima"),
        a_step(check, "analis", id="periksa", decision={"ya": "lanjut", "tidak": back}),
        *(a_step(one, "loket") for one in rest),
    )


OLD = a_sop(*rows("Menerima berkas", "Memeriksa berkas", "Mengarsipkan berkas"))


def page(old: Sop, new: Sop) -> html.HtmlElement:
    text = render_changes_html([revise("a.sop.yaml", old, new)], lambda file: Profile())
    return html.document_fromstring(text)


def cells(tree: html.HtmlElement) -> list[list[str]]:
    return [
        ["".join(cell.itertext()) for cell in row.xpath("./th|./td")]
        for row in tree.xpath("//tbody/tr")
    ]


def marked(tree: html.HtmlElement, side: str) -> list[str]:
    """The titles of what is marked in the charts of one side."""
    sections = tree.xpath(f"//div[h3='{side}']")
    assert len(sections) == 1
    groups = sections[0].xpath(".//g[@class='berubah']")
    return ["".join(group.xpath("./g/title")[0].itertext()) for group in groups]


def test_both_sides_of_a_change_stand_beside_each_other():
    new = a_sop(*rows("Menerima berkas", "Memeriksa isi berkas", "Mengarsipkan berkas"))
    tree = page(OLD, new)
    (row,) = cells(tree)
    assert row[1:3] == ["Kegiatan: Memeriksa berkas", "Kegiatan: Memeriksa isi berkas"]
    assert [one.text for one in tree.xpath("//ins")] == ["isi"]
    assert tree.xpath("//del") == []


def test_a_changed_step_is_marked_in_both_charts():
    new = a_sop(*rows("Menerima berkas", "Memeriksa isi berkas", "Mengarsipkan berkas"))
    tree = page(OLD, new)
    for side in ("Semula", "Menjadi"):
        (title,) = marked(tree, side)
        assert "Langkah 2" in title


def test_an_inserted_step_is_marked_in_the_new_chart_only():
    new = a_sop(
        *rows("Menerima berkas", "Memeriksa berkas", "Menetapkan besaran", "Mengarsipkan berkas")
    )
    tree = page(OLD, new)
    assert not [title for title in marked(tree, "Semula") if title.startswith("Langkah")]
    assert [title for title in marked(tree, "Menjadi") if "Langkah 3" in title]


def test_a_branch_that_leads_elsewhere_is_marked_as_arrows():
    new = a_sop(
        *rows("Menerima berkas", "Memeriksa berkas", "Mengarsipkan berkas", back="periksa2"),
    )
    steps = list(new.procedures[0].steps)
    new = a_sop(*steps, a_step("Memperbaiki berkas", "loket", id="periksa2"))
    tree = page(OLD, new)
    assert any(title.startswith("Dari langkah 2") for title in marked(tree, "Semula"))
    assert any(title.startswith("Dari langkah 2") for title in marked(tree, "Menjadi"))


def test_what_moved_is_told_and_not_marked_as_changed():
    more = ("Mencatat nomor agenda", "Menyusun konsep jawaban", "Menggandakan naskah")
    one = a_sop(*rows("Menerima berkas", "Memeriksa berkas", *more))
    other = a_sop(*rows("Menerima berkas", "Memeriksa berkas", more[1], more[2], more[0]))
    tree = page(one, other)
    (row,) = cells(tree)
    assert row[1] == 'Langkah 3 "Mencatat nomor agenda"'
    assert "pindah menjadi langkah 5" in row[2]
    assert not [title for title in marked(tree, "Menjadi") if title.startswith("Langkah")]


def test_what_an_author_wrote_is_text():
    new = a_sop(*rows("Menerima berkas", HOSTILE, "Mengarsipkan berkas"), title=HOSTILE)
    text = render_changes_html([revise(f"{HOSTILE}.yaml", OLD, new)], lambda file: Profile())
    tree = html.document_fromstring(text)
    assert tree.xpath("//script|//img|//*[@onerror]") == []
    assert text.count("<style") == 1
    assert "&lt;script&gt;" in text


def test_the_page_fetches_and_runs_nothing():
    text = render_changes_html([revise("a", OLD, a_sop())], lambda file: Profile())
    assert "default-src 'none'" in text
    assert re.findall(r"""(?:src|href)=["'](?!#)""", text) == []
    assert "url(" not in text


def test_a_file_on_one_side_is_a_sentence_and_no_change_is_said_to_be_none():
    new = one_sided("b.sop.yaml", added=True, levels={})
    text = render_changes_html([new], lambda file: Profile())
    assert "SOP baru" in text
    assert "<svg" not in text
    assert "Tidak ada perubahan." in render_changes_html([], lambda file: Profile())


def test_a_side_that_cannot_be_drawn_says_so():
    crowd = [a_step(f"Memeriksa bagian {n}", f"pejabat-{n}") for n in range(40)]
    tree = page(OLD, a_sop(*crowd, number=OLD.number))
    (side,) = tree.xpath("//div[h3='Menjadi']")
    assert "Bagannya tidak dapat digambar." in "".join(side.itertext())
