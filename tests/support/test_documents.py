"""The guard of every folder-driven gate: an empty or moved folder fails, it never passes unseen."""

import pytest

from tests.support.documents import DOCUMENTS, EXAMPLES, FLOWCHARTS, SPECIMENS, found, name_of


def test_every_folder_was_seen():
    assert [len(EXAMPLES) >= 10, len(SPECIMENS) >= 12, len(FLOWCHARTS) >= 12] == [True] * 3
    assert len({name_of(path) for path in DOCUMENTS}) == len(DOCUMENTS)


@pytest.mark.parametrize(("folder", "count"), [("tests/nowhere", 1), ("tests/specimens", 99)])
def test_a_folder_with_fewer_files_than_known_stops_the_tests(folder: str, count: int):
    with pytest.raises(AssertionError, match=f"SOPs in {folder}, not {count}"):
        found(folder, count)
