"""The page of figures shows the tables that were measured, and the corpus is what it says."""

from bench.corpus import written_by_hand
from bench.report import PERFORMANCE, RESULTS, performance_page
from soptool.loading import load
from tests.support.minimal_sop import CONTEXT


def test_the_page_is_made_of_the_last_tables() -> None:
    tables = list(RESULTS.glob("*.md"))
    assert tables
    assert PERFORMANCE.read_text("utf-8") == performance_page()


def test_one_sop_of_five_has_a_slip_and_each_slip_is_found() -> None:
    clean = [written_by_hand(seed) for seed in range(1, 40) if seed % 5]
    assert all(load(text, "uji.sop.yaml", CONTEXT).sop for text in clean)
    refused = [
        seed
        for seed in range(0, 200, 5)
        if load(written_by_hand(seed), "uji.sop.yaml", CONTEXT).sop is None
    ]
    assert len(refused) >= 15  # the other slips are for rules
