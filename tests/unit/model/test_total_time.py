"""How long all steps take together."""

import pytest

from soptool.model.total_time import TotalTime, total_time
from tests.support.builders import a_procedure, a_step


def total(*times: str) -> TotalTime:
    return total_time(a_procedure(*(a_step(time=time) for time in times)))


@pytest.mark.parametrize(
    ("times", "text"),
    [
        (("30 menit", "2 jam", "45 menit"), "3 jam 15 menit"),
        (("1 hari kerja", "10 jam", "2 hari kerja"), "3 hari kerja 10 jam"),
        (("1 hari", "1 hari kerja", "2 minggu", "1 bulan"), "1 bulan 2 minggu 1 hari 1 hari kerja"),
        (("1-3 hari kerja", "2 hari kerja"), "5 hari kerja"),
        (("1,5 jam",), "1 jam 30 menit"),
        (("0,5 hari kerja",), "0,5 hari kerja"),
        (("90 detik",), "1,5 menit"),
        (("1 jam 30 menit", "30 menit"), "2 jam"),
    ],
)
def test_times_add_up_within_their_unit(times: tuple[str, ...], text: str):
    assert total(*times) == TotalTime(text, ())


def test_what_cannot_be_measured_is_named():
    assert total("1 jam", "sesuai kebutuhan", "2 menit/berkas", "") == TotalTime("1 jam", (1, 2, 3))


def test_without_any_time_there_is_no_sum():
    assert total("", "") == TotalTime("", (0, 1))
