"""Changes as a comment on a merge request: shown as they are, folded, never too long."""

import re

import pytest

from soptool.diff.changes import Change, Kind, StepPlace
from soptool.diff.remarks import Remark, RevisionRule
from soptool.diff.revision import Revision
from soptool.model.significance import Significance
from soptool.report.changes_markdown import render_changes_markdown
from tests.support.markdown_reader import read_tables

STEP = StepPlace("a", "Memeriksa berkas", "2", "2")
CHANGE = Change(Kind.CHANGED, "kegiatan", "Memeriksa isi surat", "Memeriksa surat", STEP)


def revision(*changes: Change, file: str = "a.sop.yaml") -> Revision:
    return Revision(file, None, None, changes)


def test_a_change_is_a_row_of_a_table_below_its_file():
    assert (
        render_changes_markdown([revision(CHANGE)])
        == """\
### Perubahan SOP: 1 perubahan (1 besar)

<details open><summary><b>a.sop.yaml</b>: 1 besar</summary>

| Bagian | Perubahan | Tingkat |
| --- | --- | --- |
| Langkah 2 "Memeriksa berkas" | Kegiatan: Memeriksa <del>isi</del> surat | besar |

</details>
"""
    )


def test_nothing_changed_is_one_sentence():
    assert render_changes_markdown([revision()]) == "Tidak ada perubahan SOP.\n"


def test_remarks_stand_above_the_table():
    remark = Remark(RevisionRule.NO_ENTRY, "Tidak bertambah.", "Tambahkan.")
    text = render_changes_markdown([Revision("a", None, None, (CHANGE,), (remark,))])
    assert "> **Perhatian** (perubahan-tanpa-riwayat): Tidak bertambah. Tambahkan.\n" in text


def test_more_than_twenty_changes_are_folded():
    assert "<details open>" in render_changes_markdown([revision(*[CHANGE] * 20)])
    assert "<details>" in render_changes_markdown([revision(*[CHANGE] * 21)])


@pytest.mark.parametrize(
    "value", ["a | b", "<script>x</script>", "*tebal*", "`kode`", "[a](b)", "~~x~~", "$x$", "&amp;"]
)
def test_values_are_shown_as_they_are(value: str):
    text = render_changes_markdown([revision(Change(Kind.ADDED, "peralatan", None, value))])
    unmarked = re.sub("</?(ins|del)>", "", text)
    assert read_tables(unmarked)[0][1][1] == f"Peralatan/Perlengkapan ditambah: {value}"


def test_nobody_is_called_by_a_value_or_a_name():
    change = Change(Kind.ADDED, "peralatan", None, "@semua")
    text = render_changes_markdown([revision(change, file="<b>@semua.sop.yaml")])
    assert not re.search(r"@\w", text)
    assert "<b>@" not in text.replace("<summary><b>", "")


def test_what_does_not_fit_is_counted_and_the_gravest_fit_first():
    small = Change(Kind.ADDED, "retensi", None, "kecil " * 10, significance=Significance.MINOR)
    grave = Change(Kind.ADDED, "status", None, "gawat")
    many = [revision(*[small] * 50, file="a"), revision(*[small] * 50, grave, file="b")]
    whole = render_changes_markdown(many)
    assert "tidak dimuat" not in whole
    cut = render_changes_markdown(many, longest=2000)
    assert len(cut.encode()) <= 2000
    assert "gawat" in cut
    left_out = re.search(r"(\d+) perubahan lagi tidak dimuat", cut)
    assert left_out
    assert cut.count("retensi".title()) + int(left_out[1]) == 100


@pytest.mark.parametrize("length", [300, 1000, 60_000])
def test_a_report_is_never_longer_than_allowed(length: int):
    changes = [Change(Kind.ADDED, "peralatan", None, f"é{n} " * 90) for n in range(600)]
    assert len(render_changes_markdown([revision(*changes)], length).encode()) <= length
