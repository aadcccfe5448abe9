"""Promises of Duration over invented spellings."""

from collections.abc import Callable
from fractions import Fraction
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from soptool.model.duration import Duration, find_durations
from soptool.model.reading import Amount, Condition, Quantity, TimeScale, Unit

NUMBERS = st.integers(0, 999_999)
UNITS = st.sampled_from(Unit)
TO = st.sampled_from(
    ["-", " - ", "–", " s.d. ", " s/d ", " sampai ", " sampai dengan ", " hingga "]
)
PER = st.sampled_from(["", "/berkas", "/ berkas", " per berkas", " setiap berkas"])
CASE = st.sampled_from([str, str.upper, str.title])
PIECES = st.lists(
    st.sampled_from(
        [
            "1",
            "2",
            "0",
            "1,5",
            "½",
            "(",
            ")",
            "(dua)",
            "satu",
            "puluh",
            "x",
            "-",
            "/",
            "s.d.",
            "per",
        ]
        + ["hari", "kerja", "jam", "minit", "tahun", "2014", "maksimal", "sesuai", "Mei", ";", " "]
    ),
    max_size=14,
).map(" ".join)
ANYTHING = st.one_of(st.text(max_size=60), PIECES)


@given(ANYTHING)
@example("1/0 hari")
@example("9" * 5000 + " hari")
@example("٣ hari")
@example("5 menıt")
@example("5 ſatu hari")
def test_parsing_never_fails_and_keeps_the_printed_form(text: str) -> None:
    assert Duration.parse(text).text == " ".join(text.split())


@given(ANYTHING)
def test_parsing_the_printed_form_again_gives_the_same(text: str) -> None:
    duration = Duration.parse(text)

    assert Duration.parse(duration.text) == duration


@given(ANYTHING)
def test_the_standard_text_has_no_slips_and_the_same_meaning(text: str) -> None:
    duration = Duration.parse(text)
    standard = Duration.parse(duration.standard_text)

    assert standard.corrections == ()
    assert standard.amounts == duration.amounts


@given(ANYTHING)
def test_nothing_takes_less_than_no_time(text: str) -> None:
    minutes = Duration.parse(text).in_minutes(TimeScale())

    assert minutes is None or minutes >= 0


@given(NUMBERS, UNITS, PER, CASE)
def test_a_plain_amount_is_read_as_it_was_meant(
    number: int, unit: Unit, per: str, case: Callable[[str], str]
) -> None:
    same = Quantity(Fraction(number), unit)

    reading = Duration.parse(case(f"{number} {unit.value}") + per).reading

    assert reading == Amount(same, same, "berkas" if per else "")


@given(st.integers(0, 999), st.integers(1, 99), UNITS)
def test_a_decimal_comma_is_read_as_it_was_meant(whole: int, hundredths: int, unit: Unit) -> None:
    same = Quantity(Fraction(whole) + Fraction(hundredths, 100), unit)

    assert Duration.parse(f"{whole},{hundredths:02} {unit.value}").reading == Amount(same, same)


@given(NUMBERS, NUMBERS, UNITS, TO)
def test_a_range_over_one_unit_is_read_as_it_was_meant(
    low: int, high: int, unit: Unit, to: str
) -> None:
    minimum, maximum = Quantity(Fraction(low), unit), Quantity(Fraction(high), unit)

    assert Duration.parse(f"{low}{to}{high} {unit.value}").reading == Amount(minimum, maximum)


@given(NUMBERS, UNITS, NUMBERS, UNITS, TO)
def test_a_range_over_two_units_is_read_as_it_was_meant(
    low: int, low_unit: Unit, high: int, high_unit: Unit, to: str
) -> None:
    text = f"{low} {low_unit.value}{to}{high} {high_unit.value}"

    minimum, maximum = Quantity(Fraction(low), low_unit), Quantity(Fraction(high), high_unit)
    assert Duration.parse(text).reading == Amount(minimum, maximum)


@given(NUMBERS, UNITS, st.sampled_from(["maksimal", "paling lama", "Selambat-lambatnya"]))
def test_an_upper_bound_is_open_below(number: int, unit: Unit, bound: str) -> None:
    most = Amount(None, Quantity(Fraction(number), unit))

    assert Duration.parse(f"{bound} {number} {unit.value}").reading == Condition(bound, most)


@given(NUMBERS, UNITS)
def test_an_amount_is_found_inside_a_sentence(number: int, unit: Unit) -> None:
    phrase = f"{number} {unit.value}"

    ((start, end, duration),) = find_durations(f"Menyusun laporan dalam {phrase} bila lengkap.")

    assert (end - start, duration) == (len(phrase), Duration.parse(phrase))


@given(ANYTHING)
def test_found_durations_stand_in_order_and_apart(text: str) -> None:
    hits = find_durations(text)

    assert all(left[1] <= right[0] for left, right in zip(hits, hits[1:], strict=False))
    assert all(0 <= start < end <= len(text) and hit.amounts for start, end, hit in hits)


@pytest.mark.parametrize("piece", ["1 ", "1", " ", "(", "satu ", "1 - ", "1 x ", "1 hari ", "per "])
def test_a_cell_of_twenty_thousand_characters_is_read_at_once(piece: str) -> None:
    text = "5" + piece * (20_000 // len(piece))
    start = process_time()

    find_durations(text)
    Duration.parse(text)

    assert process_time() - start < 2
