"""Random SOPs are what their own page says: repeatable, sound, and as real as they claim."""

from hashlib import sha256

from soptool.layout.flowchart import lay_out
from soptool.model.flow import Flow
from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.syntax.emit import emit
from tests.support.random_cases import (
    LARGE,
    LEAST,
    WIDE,
    Case,
    Tally,
    Verdict,
    features_of,
    features_on_pages,
)
from tests.support.random_plan import Feature
from tests.support.random_sop import random_document, random_sop

SEEDS = range(40)
DIGEST = "364379c5a87e23af8d938e7da6e512d3d6af4010cfad200a33c2feb7ad9441e2"


def deciding(sop: Sop) -> float:
    """The share of rows that are one decision."""
    steps = sop.procedures[0].steps
    return sum(len(step.nodes) == 1 and bool(step.nodes[0].branches) for step in steps) / len(steps)


def test_every_python_makes_the_same_sops():
    """The digest was made once; another one here means that no seed of a report holds any more."""
    text = "".join(emit(random_document(seed)) for seed in range(20))
    assert sha256(text.encode()).hexdigest() == DIGEST


def test_features_are_had_if_asked_for_and_only_then():
    for seed in SEEDS:
        assert features_of(random_sop(seed, 24, 5, ())) == frozenset()
        for feature in set(Feature) - {Feature.FAR_RETURN}:
            assert features_of(random_sop(seed, 24, 5, (feature,))) == {feature.value}


def test_a_return_over_a_page_crosses_one():
    for seed in SEEDS[:8]:
        sop = random_sop(seed, 30, 5, (Feature.FAR_RETURN,))
        assert Feature.FAR_RETURN.value in features_on_pages(sop, lay_out(sop, Profile()).layout)


def test_ten_to_twenty_percent_of_the_rows_decide():
    shares = [deciding(random_sop(seed, 60, 6)) for seed in SEEDS]
    assert min(shares) >= 0.08
    assert max(shares) <= 0.21
    assert 0.12 <= sum(shares) / len(shares) <= 0.18


def test_the_main_path_goes_mostly_to_the_next_row():
    for seed in SEEDS:
        edges = Flow.of(random_sop(seed, 60, 6).procedures[0]).edges
        assert sum(e.target.row - e.source.row in (0, 1) for e in edges) >= 0.6 * len(edges)


def test_a_run_that_saw_too_little_says_so():
    tally = Tally()
    for seed in range(20):
        tally.add(Verdict(Case.of(seed), (), frozenset([LARGE] if seed < 2 else [])))
    assert tally.shortfalls == [
        f"{name}: 0 of 20, wanted {percent} %" for name, percent in LEAST.items() if name != LARGE
    ]
    assert f"     2 {LARGE}" in tally.report()
    assert f"     0 {WIDE}" in tally.report()
