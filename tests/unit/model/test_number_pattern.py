"""Number patterns mean what they mean to Python, and no pattern can keep the tool busy."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.model.number_pattern import matches
from soptool.model.pattern_parser import LONGEST_NUMBER, PatternError, parse_pattern

ATOMS = [
    *(
        "a",
        "b",
        ".",
        r"\.",
        r"\d",
        r"\D",
        r"\w",
        r"\s",
        r"\S",
        "[ab]",
        "[^a]",
        "[a-c1-3]",
        "[]a]",
        "[a-]",
    ),
    *(r"[\d-]", r"[\t-\.]", "(a|b)", "(?:ab)", "(a|ab)", "(b|)", "(^)", "($)"),
]
REPEATS = ["", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,}", "*?", "+?", "??"]
PIECES = st.tuples(st.sampled_from(ATOMS), st.sampled_from(REPEATS)).map("".join)
PATTERNS = st.recursive(
    st.lists(PIECES, min_size=1, max_size=4).map("".join),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(REPEATS)).map(lambda pair: f"({pair[0]}){pair[1]}"),
        st.tuples(inner, inner).map("|".join),
        st.tuples(inner, inner).map("".join),
    ),
    max_leaves=4,
)


@given(PATTERNS, st.text("ab1.-] \t", max_size=6))
def test_a_pattern_means_the_same_as_to_python(pattern: str, number: str) -> None:
    assert matches(pattern, number) is bool(re.fullmatch(pattern, number))


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        (r"^\d{3}/\d{3}/BKPSDM/\d{4}$", "800/012/BKPSDM/2026"),
        (r"SOP-[0-9]{3}/17000/20\d\d", "SOP-020/17000/2025"),
        (r"W\d+[.-][AU]/\d+/[A-Z0-9-]+/(\d+|[IVX]+)/\d{4}", "W24.U/01/HK/5/2016"),
        (r"[^/]+/UN16\.[0-9.]+/OT\.\d\d\.\d\d/\d{4}|T/001/.*", "T/001/UN16.15.3/OT.01.00/2025"),
    ],
)
def test_numbers_of_real_offices_are_described(pattern: str, number: str) -> None:
    assert matches(pattern, number)
    assert not matches(pattern, "SOP 12")


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$",
        "(a|aa)+$",
        "(a*)*b",
        "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x",
        "(((a{0,200}){0,200}){0,200}){0,200}b",
        "(a?){200}a{200}b",
        "(" * 60 + "a" + ")*" * 60 + "b",
        "(a?){200}" * 22,
        "(" * 28 + "a?" + "){200}" * 28,
        "(" * 99 + "a" + ")" * 99,
    ],
)
def test_a_hostile_pattern_is_answered_at_once(pattern: str) -> None:
    start = time.process_time()
    assert not matches(pattern, "a" * (LONGEST_NUMBER - 1) + "!")
    assert time.process_time() - start < 5


@pytest.mark.parametrize("sign", ["d", "D", "s", "S", "w", "W"])
@pytest.mark.parametrize("letter", ["7", "a", "_", " ", "/", "٣", "é"])
def test_classes_hold_what_they_hold_for_python(sign: str, letter: str) -> None:
    assert matches(f"\\{sign}", letter) is bool(re.fullmatch(f"\\{sign}", letter))
    assert matches(f"[^\\{sign}]", letter) is not matches(f"[\\{sign}]", letter)


def test_whatever_is_longer_than_a_number_can_be_does_not_match() -> None:
    assert matches("a*", "a" * LONGEST_NUMBER)
    assert not matches("a*", "a" * (LONGEST_NUMBER + 1))


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("[", "berhenti di tengah"),
        ("[a", "berhenti di tengah"),
        ("a\\", "berhenti di tengah"),
        ("(a", "tanda `)` hilang"),
        ("a{2", "tanda `}` hilang"),
        ("a)", "tanpa `(`"),
        ("*a", "diulang oleh `*`"),
        ("a**", "ganda `*`"),
        ("a{3,1}", "`{3,1}` di luar"),
        ("a{999}", "`{999}` di luar"),
        ("a{x}", "bukan jumlah"),
        ("[z-a]", "`z-a` terbalik"),
        (r"(a)\1", r"`\1` tidak didukung"),
        (r"\bx", r"`\b` tidak didukung"),
        (r"[\b]", r"`\b` tidak didukung"),
        (r"[a-\d]", r"`\d` tidak didukung"),
        ("(?=a)", "`(?=` tidak didukung"),
        ("(?i)a", "`(?i` tidak didukung"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(pattern: str, said: str) -> None:
    with pytest.raises(PatternError, match=re.escape(said)):
        parse_pattern(pattern)
