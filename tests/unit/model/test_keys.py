"""The key of a step: its id, or what makes the row that row."""

import re
from dataclasses import replace

from soptool.model.keys import step_keys
from soptool.model.sop import Step
from tests.support.builders import a_procedure, a_sop, a_step


def keys(*steps: Step) -> list[str]:
    return list(step_keys(a_sop(*steps))[0])


def test_an_id_is_the_key() -> None:
    assert keys(a_step(id="terima"))[0] == "terima"


def test_without_an_id_the_key_is_eight_hex_digits() -> None:
    assert re.fullmatch("[0-9a-f]{8}", keys(a_step())[0])


def test_the_key_does_not_change_between_versions_of_the_tool() -> None:
    assert keys(a_step("Menerima surat", "agendaris")) == ["5e177343"]


def test_the_key_survives_moving_and_changes_of_the_standard() -> None:
    first, second = a_step("Menerima surat"), a_step("Mencatat surat")
    assert keys(first, second) == list(reversed(keys(second, first)))
    assert keys(first) == keys(replace(first, output=("Surat",), note=("Penting",)))


def test_case_spacing_and_a_closing_full_stop_do_not_matter() -> None:
    assert keys(a_step("Menerima  Surat.")) == keys(a_step("menerima surat"))


def test_another_activity_performer_or_procedure_is_another_key() -> None:
    step = a_step("Menerima surat", "agendaris")
    elsewhere = a_sop(procedures=(a_procedure(step, title="Secara daring"),))
    different = [
        keys(step)[0],
        keys(a_step("Mencatat surat", "agendaris"))[0],
        keys(a_step("Menerima surat", "kepala"))[0],
        step_keys(elsewhere)[0][0],
    ]
    assert len(set(different)) == 4


def test_equal_rows_are_counted() -> None:
    first, second, third = keys(a_step(), a_step(), a_step())
    assert (second, third) == (f"{first}~2", f"{first}~3")


def test_equal_ids_in_two_procedures_are_told_apart() -> None:
    step = a_step(id="terima")
    sop = a_sop(procedures=(a_procedure(step, title="A"), a_procedure(step, title="B")))
    assert step_keys(sop) == (("terima",), ("terima~2",))
