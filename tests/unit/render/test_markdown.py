"""The Markdown page shows the form: identity, lists, the flow with its exits, the charts."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from soptool.loading import load
from soptool.model.context import Context
from soptool.model.profile import Answers, Column, Profile, SymbolTexts
from soptool.model.sop import Manner, Sop, Status
from soptool.render.markdown import render_markdown
from tests.properties.strategies import awkward_sops
from tests.support.builders import a_node, a_procedure, a_sop, a_step
from tests.support.golden import GOLDEN, assert_golden
from tests.support.markdown_reader import read_heading, read_items, read_tables


def test_a_whole_sop_is_rendered_as_reviewed() -> None:
    source = GOLDEN / "markdown/rekapitulasi-kehadiran.sop.yaml"
    sop = load(source.read_text("utf-8"), source.name, Context(today=date(2026, 3, 1))).sop
    assert sop is not None
    rendered = render_markdown(sop, Profile(), ["rekapitulasi-kehadiran.bagan-1.svg"])
    assert_golden("markdown/rekapitulasi-kehadiran.md", rendered)


def test_the_identity_has_the_dates_of_the_profile() -> None:
    identity = dict(read_tables(render_markdown(a_sop(), Profile()))[0])
    assert identity["Tanggal Pembuatan"] == "12 Januari 2026"
    assert identity["Tanggal Revisi"] == "-"
    assert "Tanggal Pengesahan" not in identity
    assert identity["Disahkan oleh"].startswith("Kepala Badan\nDr. Sari Wulandari, M.Si.")


def test_an_acting_official_is_printed_as_one() -> None:
    sop = a_sop()
    acting = replace(sop, approvals=(replace(sop.approvals[0], acting=True),))
    identity = dict(read_tables(render_markdown(acting, Profile()))[0])
    assert identity["Disahkan oleh"].startswith("Plt. Kepala Badan\n")


def test_a_sop_without_an_official_still_has_the_row() -> None:
    identity = dict(read_tables(render_markdown(a_sop(approvals=()), Profile()))[0])
    assert identity["Disahkan oleh"] == "-"


def test_a_title_is_never_run_as_a_template() -> None:
    rendered = render_markdown(a_sop(title="{{ 6 * 7 }} {% raw %}"), Profile())
    assert read_heading(rendered) == "{{ 6 * 7 }} {% raw %}"


def test_a_draft_says_so() -> None:
    assert "> **DRAF**" in render_markdown(a_sop(status=Status.DRAFT), Profile())
    assert "DRAF" not in render_markdown(a_sop(status=Status.IN_FORCE), Profile())


def test_a_decision_names_its_targets_by_their_numbers() -> None:
    sop = a_sop(
        a_step("Menyusun naskah", "analis", id="susun"),
        a_step("Memeriksa naskah", "kepala", decision={"ya": "lanjut", "tidak": "susun"}),
        a_step("Mengarsipkan naskah", "analis"),
    )
    assert _column(sop, "Kepala") == ["", "◇\nYa → 3\nTidak → 1", ""]
    assert _column(sop, "Analis") == ["◯", "", "◯"]


def test_answers_are_printed_as_the_profile_says() -> None:
    sop = a_sop(
        a_step(id="susun"),
        a_step("Memeriksa naskah", "kepala", decision={"YA": "lanjut", "tidak": "susun"}),
        a_step("Mengarsipkan naskah"),
    )
    profile = Profile(answers=Answers(yes="Y", no="T"))
    assert _column(sop, "Kepala", profile)[1] == "◇\nY → 3\nT → 1"


def test_a_fork_and_a_jump_name_where_they_go_and_a_plain_step_does_not() -> None:
    sop = a_sop(
        a_step("Membagi tugas", then=("kiri", "kanan")),
        a_step("Mengerjakan bagian kiri", id="kiri", then="gabung"),
        a_step("Mengerjakan bagian kanan", id="kanan"),
        a_step("Menggabungkan hasil", id="gabung", then=()),
        a_step("Memberitahukan penolakan"),
    )
    assert _column(sop, "Analis") == ["◯\n→ 2, 3", "▭\n→ 4", "▭", "◯", "◯"]


def test_a_joint_row_shows_every_performer_and_the_exits_at_the_first() -> None:
    sop = a_sop(
        a_step(id="awal"),
        a_step("Menyetujui", ("kepala", "wakil"), decision={"ya": "lanjut", "tidak": "awal"}),
        a_step(),
    )
    assert _column(sop, "Kepala")[1] == "◇\nYa → 3\nTidak → 1"
    assert _column(sop, "Wakil")[1] == "◇"


def test_performers_in_turn_are_counted() -> None:
    sop = a_sop(a_step(), a_step("Memaraf", ("kabid", "kepala"), manner=Manner.IN_TURN), a_step())
    assert _column(sop, "Kabid")[1] == "▭ (giliran 1)"
    assert _column(sop, "Kepala")[1] == "▭ (giliran 2)"


def test_parts_of_a_row_have_letters() -> None:
    sop = a_sop(
        a_step(),
        a_step(
            "Menyusun dan meminta paraf",
            parts=(
                a_node("tim", id="susun"),
                a_node("kasi", decision={"ya": "lanjut", "tidak": "susun"}, text="Setuju?"),
                a_node("kepala", then="susun"),
            ),
        ),
        a_step(),
    )
    assert _column(sop, "Tim")[1] == "(a) ▭"
    assert _column(sop, "Kasi")[1] == "(b) ◇ Setuju?\nYa → (c)\nTidak → (a)"
    assert _column(sop, "Kepala")[1] == "(c) ▭\n→ (a)"


def test_parts_after_z_have_two_letters() -> None:
    sop = a_sop(a_step("Memaraf", parts=tuple(a_node(f"p{n}") for n in range(28))))
    assert _column(sop, "P25")[0] == "(z) ▭"
    assert _column(sop, "P26")[0] == "(aa) ▭"
    assert _column(sop, "P27")[0].startswith("(ab) ")


def test_a_part_is_named_with_its_row_from_outside() -> None:
    parts = (a_node("tim"), a_node("kasi", id="paraf"))
    sop = a_sop(a_step(then="paraf"), a_step("Meminta paraf", parts=parts), a_step())
    assert _column(sop, "Analis")[0] == "◯\n→ 2b"


def test_rows_without_a_number_are_not_counted() -> None:
    sop = a_sop(
        a_step(then="sisipan"),
        a_step(),
        a_step("Menyisipkan", id="sisipan", unnumbered=True),
        a_step(),
    )
    assert _column(sop, "No.") == ["1", "2", "", "3"]
    assert _column(sop, "Analis")[0] == "◯\n→ 2+"


def test_capsules_carry_the_texts_of_the_profile() -> None:
    profile = Profile(symbol_texts=SymbolTexts(start="Mulai", end="Selesai"))
    assert _column(a_sop(), "Analis", profile) == ["◯ Mulai", "◯ Selesai"]


def test_columns_stand_in_the_order_of_the_profile() -> None:
    profile = Profile(last_columns=(Column.OUTPUT, Column.DURATION))
    table = read_tables(render_markdown(a_sop(), profile))[1]
    assert table[0] == ["No.", "Kegiatan", "Analis", "Mutu Baku: Output", "Mutu Baku: Waktu"]


def test_several_procedures_have_their_titles_and_footnotes() -> None:
    sop = a_sop(
        procedures=(
            a_procedure(title="Secara daring", footnotes=("Batas dihitung harian.",)),
            a_procedure(title="Secara langsung"),
        )
    )
    rendered = render_markdown(sop, Profile())
    assert rendered.index("## Secara daring") < rendered.index("## Secara langsung")
    assert "Batas dihitung harian." in read_items(rendered)
    assert len(read_tables(rendered)) == 3


@pytest.mark.parametrize(("name", "link"), [("a.svg", "a.svg"), ("izin (1) & x.svg", None)])
def test_charts_are_linked_by_name(name: str, link: str | None) -> None:
    rendered = render_markdown(a_sop(), Profile(), [name])
    assert f"![Diagram alir 1]({link or 'izin%20%281%29%20%26%20x.svg'})" in rendered


@given(awkward_sops())
def test_cells_in_are_cells_out(sop: Sop) -> None:
    rendered = render_markdown(sop, Profile())
    table = read_tables(rendered)[1]
    rows = table[1:]
    steps = sop.procedures[0].steps
    assert [row[1] for row in rows] == [step.activity for step in steps]
    assert [row[3] for row in rows] == [_listed(step.inputs) for step in steps]
    assert [row[-1] for row in rows] == [_listed(step.note) for step in steps]
    assert table[0][2] == sop.procedures[0].actors[0].name
    assert dict(read_tables(rendered)[0])["Nama SOP"] == sop.title
    assert read_heading(rendered) == (sop.title or "(tanpa judul)")
    assert set(sop.legal_basis) <= set(read_items(rendered))


def _column(sop: Sop, heading: str, profile: Profile | None = None) -> list[str]:
    headings, *rows = read_tables(render_markdown(sop, profile or Profile()))[1]
    return [row[headings.index(heading)] for row in rows]


def _listed(texts: tuple[str, ...]) -> str:
    return "".join(texts) if len(texts) < 2 else "\n".join(f"- {text}" for text in texts)
