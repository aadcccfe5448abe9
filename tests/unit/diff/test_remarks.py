"""What a pair of revisions lacks: marks, an entry of its history, a number that advanced."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from soptool.diff.revision import related, revise
from soptool.model.sop import Dates, Endorsement, Revision, Sop, Status
from tests.support.builders import a_sop, a_step

MARKED, ENTERED, ADVANCED = (
    "perubahan-besar-tanpa-revisi",
    "perubahan-tanpa-riwayat",
    "nomor-revisi-tidak-maju",
)
FIRST, SECOND = Revision(version="1"), Revision(version="2")
REVISED = Dates(created=date(2026, 1, 12), effective=date(2026, 4, 1), revised=date(2026, 3, 2))


def sop(time: str = "1 jam", **changes: object) -> Sop:
    return a_sop(a_step(time=time), a_step("Mengirim surat"), **changes)


def remarks(old: Sop, new: Sop) -> list[str]:
    return [one.rule.rule for one in revise("a.sop.yaml", old, new).remarks]


def test_a_grave_change_without_any_mark_lacks_a_mark_and_an_entry():
    assert remarks(sop(), sop("2 jam")) == [MARKED, ENTERED]


@pytest.mark.parametrize("mark", [{"version": "2"}, {"number": "800/013"}, {"dates": REVISED}])
def test_any_of_three_marks_is_one(mark: dict[str, Any]):
    new = sop("2 jam", history=(FIRST,), **mark)
    assert MARKED not in remarks(sop(), new)


@pytest.mark.parametrize("mark", [{"version": ""}, {"number": ""}, {"dates": Dates()}])
def test_a_mark_that_was_deleted_is_none(mark: dict[str, Any]):
    assert MARKED in remarks(sop(), sop("2 jam", **mark))


def test_a_small_change_lacks_an_entry_only():
    assert remarks(sop(), sop(equipment=("Laptop",))) == [ENTERED]


def test_an_entry_that_was_there_before_is_none():
    old, new = sop(history=(FIRST,)), sop("2 jam", history=(FIRST,), version="2")
    assert remarks(old, new) == [ENTERED]
    assert remarks(old, replace(new, history=(FIRST, SECOND))) == []


def test_an_entry_that_was_deleted_is_none():
    assert remarks(sop(history=(FIRST, SECOND)), sop(version="2", history=(FIRST,))) == []
    old, new = sop(history=(FIRST, SECOND)), sop("2 jam", version="2", history=(FIRST,))
    assert remarks(old, new) == [ENTERED]


def test_what_marks_a_revision_and_mere_order_need_no_entry():
    two = sop(equipment=("Komputer", "Meja"))
    assert remarks(two, sop(equipment=("Meja", "Komputer"), version="2")) == []


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_FORCE])
def test_drafts_may_change_as_they_like(status: Status):
    assert bool(remarks(sop(status=status), sop("2 jam", status=status))) == (
        status is Status.IN_FORCE
    )


@pytest.mark.parametrize("status", [Status.REPLACED, Status.REVOKED])
def test_an_sop_that_ends_needs_no_revision(status: Status):
    assert remarks(sop(), sop(status=status)) == []


@pytest.mark.parametrize(
    "signed",
    [
        {"dates": Dates(approved=date(2026, 1, 12))},
        {"endorsements": (Endorsement(role="disahkan"),)},
    ],
)
def test_a_trial_is_signed_where_it_says_so(signed: dict[str, Any]):
    trial = sop(status=Status.TRIAL)
    assert remarks(trial, replace(trial, equipment=("Laptop",))) == []
    trial = sop(status=Status.TRIAL, **signed)
    assert remarks(trial, replace(trial, equipment=("Laptop",))) == [ENTERED]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"version": "2"}, {"version": "1"}),
        ({"version": "1.10"}, {"version": "1.9"}),
        ({"dates": REVISED}, {"dates": replace(REVISED, revised=date(2026, 3, 1))}),
        ({}, {"dates": REVISED}),
    ],
)
def test_what_went_back_or_did_not_go_on_together_is_said(old: dict[str, Any], new: dict[str, Any]):
    assert remarks(sop(**old), sop(**new)) == [ADVANCED]


def test_versions_are_compared_as_numbers():
    assert remarks(sop(version="1.9"), sop(version="1.10", dates=REVISED)) == []


OTHER = a_sop(
    a_step("Mengambil sampel air"), a_step("Menguji kadar logam"), title="Uji Air", number="9"
)


@pytest.mark.parametrize(
    ("change", "is_related"),
    [
        ({}, False),
        ({"number": "800/012/bkpsdm/2026"}, True),
        ({"title": "Penanganan Permohonan Izin"}, True),
        ({"procedures": sop().procedures}, True),
        ({"number": "", "title": ""}, False),
    ],
)
def test_one_number_alike_titles_or_common_steps_relate(
    change: dict[str, object], is_related: bool
):
    assert related(sop(), replace(OTHER, **change)) == is_related  # type: ignore[arg-type]


def test_unrelated_sops_are_one_change_and_no_remark():
    found = revise("a.sop.yaml", sop(), OTHER)
    assert [(one.kind.value, one.check) for one in found.changes] == [("replaced", "sop")]
    assert not found.remarks


def test_another_file_name_is_a_change_of_layout():
    found = revise("b.sop.yaml", sop(), sop(), old_file="a.sop.yaml")
    assert [(one.field, one.significance.value) for one in found.changes] == [
        ("berkas", "tata_letak")
    ]
