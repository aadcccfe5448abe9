"""compare tells edit scripts: exactly, reversibly, and so that they can be made again."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from soptool.diff.comparison import compare
from soptool.loading import load
from soptool.model.dump import dump
from soptool.model.sop import Sop
from soptool.syntax.emit import emit
from soptool.syntax.nodes import Data
from tests.properties.strategies import awkward_sops, sops
from tests.support.applied_changes import applied, plain
from tests.support.edit_scripts import Editor, Script, distinct, said
from tests.support.inverse_changes import seen, seen_from_the_other_side
from tests.support.random_sop import CONTEXT

Test = Callable[[], None]


@st.composite
def scripts(draw: st.DrawFn, most_edits: int = 10) -> Script:
    """An SOP without equal rows and what up to so many edits make of it."""
    old = distinct(draw(sops(most_steps=25, most_performers=6)))
    return Editor(old, draw(st.integers(0, 1_000_000))).script(draw(st.integers(0, most_edits)))


def shuffled(sop: Sop, seed: int) -> Sop:
    (table,) = sop.procedures
    steps = list(table.steps)
    Random(seed).shuffle(steps)
    return replace(sop, procedures=(replace(table, steps=tuple(steps)),))


def test_the_changes_of_a_canonical_script_are_its_edits():
    kinds: Counter[str] = Counter()
    judged = []

    @settings(max_examples=100)
    @given(scripts())
    def the_changes_are_the_edits(script: Script):
        changes = compare(script.old, script.new)
        assert len(changes) <= script.edits
        judged.append(script.clear)
        if script.clear:
            kinds.update(set(script.names))
            assert said(changes) == script.said

    the_changes_are_the_edits()
    assert sum(judged) > 0.9 * len(judged) > 60
    assert len(kinds) == 9
    assert min(kinds.values()) > 5, kinds


def test_the_changes_make_the_new_sop_of_the_old_one():
    seen_scripts: list[int] = []

    @settings(max_examples=60)
    @given(scripts(most_edits=40), st.none() | st.integers(0, 1000))
    def they_make_it(script: Script, seed: int | None):
        new = script.new if seed is None else shuffled(script.new, seed)
        changes = compare(script.old, new)
        assert applied(changes, script.old) == plain(new)
        seen_scripts.append(len(changes))

    they_make_it()
    assert sum(count > 5 for count in seen_scripts) > 0.3 * len(seen_scripts)


@settings(max_examples=40)
@given(sops(most_steps=15), sops(most_steps=15))
def test_the_changes_make_any_sop_of_any_other(old: Sop, new: Sop):
    assert applied(compare(old, new), old) == plain(new)


@settings(max_examples=40)
@given(awkward_sops(), awkward_sops())
def test_awkward_sops_reversed_are_the_inverse(old: Sop, new: Sop):
    assert seen_from_the_other_side(compare(old, new)) == seen(compare(new, old))


def test_reversed_the_changes_are_the_inverse():
    counts: list[int] = []

    @settings(max_examples=60)
    @given(scripts(most_edits=20), st.none() | st.integers(0, 1000))
    def they_are(script: Script, seed: int | None):
        new = script.new if seed is None else shuffled(script.new, seed)
        forth, back = compare(script.old, new), compare(new, script.old)
        assert seen_from_the_other_side(forth) == seen(back)
        counts.append(len(forth))

    they_are()
    assert sum(count > 5 for count in counts) > 0.3 * len(counts)


@given(sops(most_steps=10), st.integers(0, 1000))
def test_order_of_keys_and_comments_never_show(sop: Sop, seed: int):
    loaded = load(_commented(emit(_reordered(dump(sop), Random(seed)))), "b.sop.yaml", CONTEXT)
    assert loaded.sop is not None
    assert compare(sop, loaded.sop) == ()


def _reordered(data: Data, random: Random) -> dict[str, Data]:
    """Keys in another order, but for performers, whose order is that of the columns."""
    assert isinstance(data, dict)
    keys = list(data)
    random.shuffle(keys)
    return {key: _within(key, data[key], random) for key in keys}


def _within(key: str, data: Data, random: Random) -> Data:
    if key in ("pelaksana", "keputusan"):
        return data
    if isinstance(data, list):
        return [_within(key, one, random) for one in data]
    return _reordered(data, random) if isinstance(data, dict) else data


def _commented(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(line for one in lines for line in ("# catatan", one))
