"""Mending any document: nothing but slips changes, once is enough, and the meaning stays."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.diagnostics import Severity
from soptool.lint.explanation import explain
from soptool.lint.meaning import meaning_of
from soptool.lint.rules import RULES
from soptool.lint.standing import Reading
from soptool.syntax.emit import emit
from tests.support.documents import EXAMPLES, SPECIMENS, name_of
from tests.support.mending import look, mended
from tests.support.minimal_sop import with_blocks
from tests.support.random_sop import random_document
from tests.support.slips import SLIPS, with_comments, with_slips
from tests.unit.syntax.bad_shapes import BAD_SHAPES
from tests.unit.syntax.bad_yaml import BAD_YAML, marked

BROKEN = {
    **{name: marked(case[0])[0] for name, case in (BAD_YAML | BAD_SHAPES).items()},
    **{
        f"{rule.name}-{number}": with_blocks(fence.text)[0]
        for rule in RULES
        for number, fence in enumerate(explain(rule).fences, 1)
        if not fence.good
    },
}
SEEDS = st.integers(0, 1_000_000)
UNSAFE = pytest.mark.parametrize("unsafe", [False, True])


def sound_text(seed: int) -> str:
    """A random SOP with comments, in which nothing is left to mend."""
    random = Random(seed)
    document = random_document(seed, random.randint(1, 12), random.randint(1, 5))
    text = with_comments(mended(emit(document)).text, random)
    assert mended(text).count == 0
    return text


def errors(reading: Reading) -> Counter[str]:
    return Counter(found.rule for found in reading.diagnostics if found.severity is Severity.ERROR)


@given(SEEDS, st.booleans())
def test_slips_are_mended_and_not_a_byte_beside_them(seed: int, windows: bool) -> None:
    sound = sound_text(seed)
    slipped, made = with_slips(sound, Random(seed))
    if windows:
        sound, slipped = (text.replace("\n", "\r\n") for text in (sound, slipped))
    result = mended(slipped)
    assert result.text == sound
    assert result.count >= len(made)


def test_every_kind_of_slip_is_met() -> None:
    """Else the test above would prove less than it says."""
    seen = {kind for seed in range(60) for kind in with_slips(sound_text(seed), Random(seed))[1]}
    assert seen == set(SLIPS)


@given(SEEDS, st.booleans(), st.data())
def test_lines_in_any_disorder_are_mended_once_for_all(
    seed: int, unsafe: bool, data: st.DataObject
) -> None:
    slipped, _ = with_slips(sound_text(seed), Random(seed))
    lines = slipped.split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines) - 1))
        taken = data.draw(st.integers(0, 2))
        lines[place : place + taken] = data.draw(st.lists(st.sampled_from(lines), max_size=2))
        lines = lines or [""]
    text = "\n".join(lines)
    once = mended(text, unsafe=unsafe)
    assert mended(once.text, unsafe=unsafe).text == once.text
    assert_no_loss(text, once.text, safe=not unsafe)


def assert_no_loss(before: str, after: str, *, safe: bool) -> None:
    """What could be read or was sound still is; a sound one says the same, with no new error."""
    old, new = look(before), look(after)
    if old.root is not None:
        assert new.root is not None
    if old.sop is not None:
        assert new.sop is not None
        assert errors(new) <= errors(old)
        if safe:
            assert meaning_of(new.sop) == meaning_of(old.sop)


@UNSAFE
@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_known_to_be_wrong_is_mended_once_for_all(text: str, unsafe: bool) -> None:
    once = mended(text, unsafe=unsafe)
    assert mended(once.text, unsafe=unsafe).text == once.text
    assert_no_loss(text, once.text, safe=not unsafe)


@UNSAFE
@pytest.mark.parametrize("file", (*EXAMPLES, *SPECIMENS), ids=name_of)
def test_real_documents_lose_nothing(file: Path, unsafe: bool) -> None:
    text = file.read_text(encoding="utf-8")
    once = mended(text, unsafe=unsafe)
    assert_no_loss(text, once.text, safe=not unsafe)
    assert mended(once.text, unsafe=unsafe).text == once.text
    if file in EXAMPLES:
        assert once.text == text
