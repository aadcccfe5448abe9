"""Whatever stands in a file: findings or a sound SOP, never a traceback."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from soptool.diagnostics import Severity
from soptool.loading import Loaded, load, load_bytes, load_profile, load_settings
from soptool.model.context import Context
from soptool.model.dump import dump
from soptool.syntax.emit import emit
from tests.support.random_sop import random_sop

CONTEXT = Context(today=date(2026, 3, 1))
LINES = tuple(
    line
    for seed in range(6)
    for line in emit(dump(random_sop(seed, steps=4, performers=2))).splitlines()
)
ODD_LINES = (
    "langkah:",
    "  - kegiatan: [a, b]",
    "    keputusan: {}",
    "    keputusan: {ya: , tidak: lanjut}",
    "    lanjut: [selesai, lanjut]",
    "    bagian: []",
    "prosedur:",
    "pelaksana: {}",
    "tanggal: {efektif: 0000-01-01}",
    "status:",
    "\t",
    "? x",
    "- a",
)


def judged(loaded: Loaded) -> Loaded:
    """A SOP or an error, never both and never neither."""
    failed = any(found.severity is Severity.ERROR for found in loaded.diagnostics)
    assert failed == (loaded.sop is None)
    return loaded


@given(st.text() | st.text("judl:anoe -\n{}[]\"'|>#&*!%@`\t"))
def test_any_text_is_judged(text: str) -> None:
    judged(load(text, "a.sop.yaml", CONTEXT))


@given(st.binary())
def test_any_bytes_are_judged(content: bytes) -> None:
    judged(load_bytes(content, "a.sop.yaml", CONTEXT))


@settings(max_examples=150)
@given(st.integers(0, 500), st.data())
def test_a_sop_with_lines_taken_out_and_put_in_is_judged(seed: int, data: st.DataObject) -> None:
    text = emit(dump(random_sop(seed, steps=6, performers=3))).splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text) - 1))
        new = data.draw(st.sampled_from([*LINES, *ODD_LINES, ""]))
        text[place : place + data.draw(st.integers(0, 1))] = [new] if new else []
        if not text:
            break
    judged(load("\n".join(text), "a.sop.yaml", CONTEXT))


@settings(max_examples=150)
@given(st.integers(0, 5), st.data())
def test_a_sop_with_values_of_another_is_judged(seed: int, data: st.DataObject) -> None:
    """Most of these get past the schema; of those some are unsound."""
    text = emit(dump(random_sop(seed, steps=4, performers=2))).splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(text) - 1))
        key = text[place].partition(":")[0]
        alike = [line for line in LINES if line.partition(":")[0] == key]
        text[place] = data.draw(st.sampled_from([*alike, f"{key}: entah"]))
    judged(load("\n".join(text), "a.sop.yaml", CONTEXT))


@given(st.text() | st.lists(st.sampled_from(LINES)).map("\n".join))
def test_any_text_as_settings_or_profile_is_judged(text: str) -> None:
    for made, found in (load_settings(text, "soptool.yaml"), load_profile(text, "profile.yaml")):
        assert made is not None or found
