"""A SOP as plain data, as a person would have written it."""

from soptool.model.dump import dump
from soptool.model.sop import RelatedSop, Step
from soptool.syntax.nodes import Data
from tests.support.builders import a_node, a_procedure, a_sop, a_step


def test_only_what_is_filled_is_written() -> None:
    step = a_step("Menerima surat", "agendaris", inputs=(), output=(), time="")
    (row,) = rows(step)
    assert row == {"kegiatan": "Menerima surat", "pelaksana": ["agendaris"]}


def test_an_empty_draft_keeps_its_shape() -> None:
    (row,) = rows(a_step("", ()))
    assert row["kegiatan"] is None
    assert row["pelaksana"] is None


def test_a_step_that_ends_says_so_in_words_and_a_part_with_an_empty_list() -> None:
    ending, parts = rows(a_step(then=()), a_step(parts=(a_node("tim", then=()),) * 2))
    assert ending["lanjut"] == "selesai"
    assert parts["bagian"] == [{"pelaksana": ["tim"], "lanjut": []}] * 2


def test_branches_and_performers_are_mappings() -> None:
    sop = a_sop(a_step(decision={"ya": "lanjut", "tidak": ("a", "b")}), a_step())
    plain = dump(sop)
    assert plain["pelaksana"] == {"analis": "Analis"}
    assert rows(*sop.procedures[0].steps)[0]["keputusan"] == {"ya": "lanjut", "tidak": ["a", "b"]}


def test_dates_durations_and_choices_are_written_as_text() -> None:
    sop = a_sop(a_step(time="1  hari   kerja"))
    plain = dump(sop)
    assert plain["tanggal"] == {"pembuatan": "2026-01-12", "efektif": "2026-04-01"}
    assert plain["status"] == "berlaku"
    assert rows(*sop.procedures[0].steps)[0]["waktu"] == "1 hari kerja"


def test_one_table_stands_at_the_top_and_several_under_prosedur() -> None:
    assert list(dump(a_sop()))[-2:] == ["pelaksana", "langkah"]
    several = dump(a_sop(procedures=(a_procedure(title="A"), a_procedure(title="B"))))
    assert "langkah" not in several
    assert isinstance(several["prosedur"], list)
    assert len(several["prosedur"]) == 2


def test_a_related_sop_is_a_mapping() -> None:
    plain = dump(a_sop(related_sops=(RelatedSop(title="Surat Keluar"),)))
    assert plain["keterkaitan"] == [{"judul": "Surat Keluar"}]


def rows(*steps: Step) -> list[dict[str, Data]]:
    found = dump(a_sop(*steps))["langkah"]
    assert isinstance(found, list)
    return [row for row in found if isinstance(row, dict)]
