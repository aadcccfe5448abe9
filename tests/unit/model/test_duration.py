"""Every spelling of Waktu that 348 real SOPs use, each with its reading as a person judged it."""

import csv
from fractions import Fraction
from pathlib import Path

import pytest

from soptool.model.duration import Duration, find_durations
from soptool.model.reading import (
    Amount,
    Condition,
    Period,
    Quantity,
    Reading,
    Sum,
    TimeScale,
    Unit,
    Unread,
)


def real_spellings() -> list[dict[str, str]]:
    with (Path(__file__).parent / "waktu.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


SPELLINGS = real_spellings()


def describe(reading: Reading) -> str:
    """A reading in the notation of waktu.tsv."""
    match reading:
        case Amount():
            return f"amount {ends(reading)}"
        case Sum(parts):
            return f"sum {' + '.join(map(ends, parts))}"
        case Period(kind, _):
            return f"period {kind.value}"
        case Condition(text, None):
            return f"condition [{text}]"
        case Condition(text, Amount() as amount):
            return f"condition [{text}] {ends(amount)}"
        case Condition(text, Sum(parts)):
            return f"condition [{text}] {' + '.join(map(ends, parts))}"
        case Unread():
            return "unread"
    raise AssertionError(reading)


def ends(amount: Amount) -> str:
    low, high = amount.minimum, amount.maximum
    same_unit = low is None or high is None or low.unit is high.unit
    first = "" if low is None else f"{low.number}" if same_unit else quantity(low)
    last = f" {low.unit.value}" if low and high is None else "" if high is None else quantity(high)
    return f"{first}..{last}{f' per {amount.per}' if amount.per else ''}"


def quantity(value: Quantity) -> str:
    return f"{value.number} {value.unit.value}"


def test_the_list_holds_all_126_spellings() -> None:
    assert len(SPELLINGS) == 126
    assert len({row["waktu"] for row in SPELLINGS}) == 126


@pytest.mark.parametrize("row", SPELLINGS, ids=[row["waktu"] or "kosong" for row in SPELLINGS])
def test_a_real_spelling_is_read_as_a_person_reads_it(row: dict[str, str]) -> None:
    duration = Duration.parse(row["waktu"])

    assert describe(duration.reading) == row["maksud"]
    assert duration.text == row["waktu"]
    slips = "; ".join(f"{slip.found} > {slip.standard}" for slip in duration.corrections)
    assert slips == row["perbaikan"]


def test_only_four_real_spellings_stay_unread() -> None:
    unread = {
        row["waktu"]
        for row in SPELLINGS
        if isinstance(Duration.parse(row["waktu"]).reading, Unread)
    }
    assert unread == {"Relatif", "Sejak Kickoff", "-", ""}


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("paling lama 3 hari kerja", "condition [paling lama] ..3 hari kerja"),
        ("Selambat-lambatnya dalam 2 x 24 jam", "condition [Selambat-lambatnya] ..48 jam"),
        ("minimal 7 hari", "condition [minimal] 7.. hari"),
        ("± 30 menit", "condition [±] 30..30 menit"),
        ("1,5 jam", "amount 3/2..3/2 jam"),
        ("½ hari", "amount 1/2..1/2 hari"),
        ("1½ jam", "amount 3/2..3/2 jam"),
        ("1 1/2 jam", "amount 3/2..3/2 jam"),
        ("1.440 menit", "amount 1440..1440 menit"),
        ("setengah jam", "amount 1/2..1/2 jam"),
        ("dua puluh lima menit", "amount 25..25 menit"),
        ("dua belas bulan", "amount 12..12 bulan"),
        ("dua ratus menit", "amount 200..200 menit"),
        ("maksimal 1 jam 30 menit", "condition [maksimal] ..1 jam + 30..30 menit"),
        ("14 (empat belas) hari kalender", "amount 14..14 hari"),
        ("1 (satu) s.d. 3 (tiga) hari kerja", "amount 1..3 hari kerja"),
        ("5 sampai dengan 10 menit", "amount 5..10 menit"),
        ("5 hingga 10 menit", "amount 5..10 menit"),
        ("1 jam 30 menit", "sum 1..1 jam + 30..30 menit"),
        ("1 hari dan 2 jam", "sum 1..1 hari + 2..2 jam"),
        ("2 jam per surat keputusan", "amount 2..2 jam per surat keputusan"),
        ("10 menit untuk setiap pemohon", "amount 10..10 menit per pemohon"),
        ("3×24 jam", "amount 72..72 jam"),
        ("30 detik", "amount 30..30 detik"),
        ("1 tahun", "amount 1..1 tahun"),
        ("8 jam kerja", "amount 8..8 jam"),
        ("(30 menit)", "amount 30..30 menit"),
        ("Setiap bulan", "period bulanan"),
        ("Akhir tahun", "period kalender"),
        ("tanggal 5 bulan berikutnya", "period kalender"),
        ("Apabila diperlukan", "condition [Apabila diperlukan]"),
        ("1 hari untuk A, 2 hari untuk B", "condition [1 hari untuk A, 2 hari untuk B]"),
        ("10 bulatan", "unread"),
        ("seminggu dua kali", "unread"),
    ],
)
def test_spellings_beyond_the_list_are_read(text: str, reading: str) -> None:
    assert describe(Duration.parse(text).reading) == reading


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("dua", 2),
        ("sepuluh", 10),
        ("sebelas", 11),
        ("dua belas", 12),
        ("tiga puluh lima", 35),
        ("seratus", 100),
        ("seratus dua puluh", 120),
        ("dua ratus lima puluh", 250),
        ("setengah", Fraction(1, 2)),
        ("seperempat", Fraction(1, 4)),
    ],
)
def test_a_number_in_words_is_that_number(words: str, number: Fraction) -> None:
    (amount,) = Duration.parse(f"{words} jam").amounts
    assert amount.maximum == Quantity(Fraction(number), Unit.HOUR)


def test_figure_and_word_that_contradict_each_other_are_unread() -> None:
    assert Duration.parse("2 (tiga) hari").reading == Unread()


def test_only_white_space_is_changed_in_the_printed_form() -> None:
    assert Duration.parse("  1\u00a0Hari\n  Kerja. ").text == "1 Hari Kerja."


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        ("5 Minit", "5 Menit"),
        ("1 0 Hari Kerja", "10 Hari Kerja"),
        ("1 0 mnt - 1.5 jm", "10 menit - 1,5 jam"),
        ("3 hr kerja setelah lengkap", "3 hari kerja setelah lengkap"),
        ("2 hari efektif", "2 hari efektif"),
    ],
)
def test_slips_are_mended_in_the_standard_text_only(text: str, standard: str) -> None:
    duration = Duration.parse(text)

    assert duration.text == text
    assert duration.standard_text == standard


def test_the_same_time_written_otherwise_has_the_same_meaning() -> None:
    same = [
        ("1 Hari", "1 hari"),
        ("5 minit", "5 menit"),
        ("60 Menit", "1 jam"),
        ("1 (satu) tahun", "12 bulan"),
        ("90 detik", "1,5 menit"),
        ("1-3 hari", "1 s.d. 3 Hari"),
        ("Triwulan", "Triwulanan"),
        ("April-Mei", "april - Mei"),
        ("sesuai kebutuhan", "Sesuai Kebutuhan"),
        ("2 menit/ Berkas", "2 menit per berkas"),
        ("1 jam 30 menit", "1 jam, 30 menit"),
        ("relatif", "Relatif"),
    ]
    for left, right in same:
        assert Duration.parse(left).same_meaning(Duration.parse(right)), (left, right)


def test_another_time_has_another_meaning() -> None:
    other = [
        ("1 hari", "1 hari kerja"),
        ("24 jam", "1 hari"),
        ("7 hari", "1 minggu"),
        ("30 hari", "1 bulan"),
        ("3 hari", "paling lama 3 hari"),
        ("2 menit", "2 menit/berkas"),
        ("1 jam", "1 jam 1 menit"),
        ("Januari", "Februari"),
        ("Tahunan", "Triwulanan"),
        ("-", "Relatif"),
        ("", "1 hari"),
        ("1 hari", ""),
    ]
    for left, right in other:
        assert not Duration.parse(left).same_meaning(Duration.parse(right)), (left, right)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("30 detik", Fraction(1, 2)),
        ("30 menit - 3 Jam", 180),
        ("1 hari kerja", 480),
        ("1 hari", 1440),
        ("1 minggu", 7 * 1440),
        ("1 bulan", 30 * 1440),
        ("1 tahun", 365 * 1440),
        ("1 jam 30 menit", 90),
        ("maksimal 30 menit", 30),
        ("5-3 jam", 300),
        ("minimal 30 menit", None),
        ("2 menit/berkas", None),
        ("1 jam dan 2 menit/berkas", None),
        ("Sesuai kebutuhan", None),
        ("Triwulanan", None),
        ("", None),
    ],
)
def test_the_longest_it_may_take_in_minutes(text: str, minutes: Fraction | None) -> None:
    eight_hours = TimeScale(working_day=Fraction(8))

    assert Duration.parse(text).in_minutes(eight_hours) == minutes


def test_a_working_day_has_seven_and_a_half_hours_unless_the_institution_says_otherwise() -> None:
    assert Duration.parse("2 hari kerja").in_minutes(TimeScale()) == 15 * 60


def test_the_units_of_a_duration_tell_days_from_working_days() -> None:
    assert Duration.parse("1 hari").units == {Unit.DAY}
    assert Duration.parse("paling lama 2 Hari Kerja").units == {Unit.WORKING_DAY}
    assert Duration.parse("30 menit - 3 Jam").units == {Unit.MINUTE, Unit.HOUR}
    assert Duration.parse("Segera").units == frozenset()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Memeriksa berkas paling lama 7 hari kalender", ["paling lama 7 hari kalender"]),
        ("Mengirim dalam 1 jam 30 menit, lalu menunggu 2 hari", ["1 jam 30 menit", "2 hari"]),
        ("Menunggu 3\u00a0hari\n kerja", ["3\u00a0hari\n kerja"]),
        ("Undang-Undang Nomor 5 Tahun 2014 tentang ASN", []),
        ("UU 5 Tahun 2014", []),
        ("Melapor setiap tanggal 5 bulan berikutnya", []),
        ("Melapor tanggal 1 - 5 bulan berikutnya", []),
        ("Menilai kinerja hari ke-3 bulan berjalan", []),
        ("Menyusun laporan 3 bulanan", []),
        ("Mencetak 2 (tiga) hari", []),
        ("Menyusun rekapitulasi harian", []),
    ],
)
def test_durations_are_found_inside_a_sentence(sentence: str, found: list[str]) -> None:
    hits = find_durations(sentence)

    assert [sentence[start:end] for start, end, _ in hits] == found
    assert all(duration.amounts for _, _, duration in hits)
