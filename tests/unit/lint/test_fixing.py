"""Mending a text: which fixes are chosen, what may not change, and when it ends."""

from dataclasses import replace

import pytest

from soptool.diagnostics import Diagnostic, Edit, Fix, Place, Severity, Span
from soptool.lint.fixing import MOST_LETTERS, MOST_ROUNDS, Look, compatible, mend
from soptool.lint.standing import Reading, stands
from soptool.model.fingerprint import content_fingerprint
from tests.support.mending import look, mended
from tests.support.minimal_sop import MINIMAL


def finding(
    *edits: tuple[int, int, str],
    rule: str = "a-b",
    safe: bool = True,
    severity: Severity = Severity.ADVICE,
) -> Diagnostic:
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    place = Place("a", 1, 1, 1, 1)
    return Diagnostic(rule, severity, "", place, fix=Fix(made, safe) if made else None)


def with_line(old: str, new: str) -> str:
    assert MINIMAL.count(old) == 1
    return MINIMAL.replace(old, new)


# Which fixes go together


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((0, 5, "x"), (4, 8, "y")),
        ((0, 9, "x"), (3, 4, "y")),
        ((3, 3, "x"), (3, 3, "y")),
        ((0, 3, "x"), (3, 3, "y")),
        ((3, 3, "x"), (3, 6, "y")),
        ((0, 6, "x"), (3, 3, "y")),
        ((0, 3, "x"), (0, 3, "x")),
    ],
)
def test_of_two_fixes_that_meet_only_the_upper_is_chosen(
    first: tuple[int, int, str], second: tuple[int, int, str]
) -> None:
    one, other = finding(first), finding(second, rule="c-d")
    assert compatible([one, other]) == compatible([other, one]) == [one]


@pytest.mark.parametrize(
    ("first", "second"),
    [((0, 3, "x"), (3, 6, "y")), ((0, 3, "x"), (4, 4, "y")), ((2, 2, "x"), (3, 3, "y"))],
)
def test_fixes_that_stand_clear_of_each_other_go_together(
    first: tuple[int, int, str], second: tuple[int, int, str]
) -> None:
    one, other = finding(first), finding(second)
    assert compatible([other, one]) == [one, other]


def test_a_fix_is_chosen_whole_or_not_at_all() -> None:
    upper, torn, lower = finding((0, 5, "")), finding((4, 6, ""), (9, 9, "x")), finding((9, 9, "y"))
    assert compatible([upper, torn, lower]) == [upper, lower]


# What mending gives


def test_what_has_no_fix_stays_as_it_is() -> None:
    assert mended(MINIMAL) == replace(mended(MINIMAL), text=MINIMAL, count=0)
    text = with_line("  - Komputer\n", "  - TODO\n")
    assert mended(text, unsafe=True).text == text


def test_all_that_is_safe_is_mended_in_one_run() -> None:
    text = with_line("kegiatan: Menerima surat masuk", "kegiatan: menerima ijin masuk")
    result = mended(text)
    assert result.text == with_line("Menerima surat masuk", "Menerima izin masuk")
    assert result.count == 2


def test_bytes_around_a_fix_stay() -> None:
    text = "# kepala\r\n" + with_line(
        "  - Komputer\n", "  - Komputer  # ijin\n  # ijin\n  - Kartu  ijin\n"
    ).replace("\n", "\r\n")
    assert mended(text).text == text.replace("Kartu  ijin", "Kartu  izin")


def test_a_line_break_that_a_fix_puts_in_is_that_of_the_text() -> None:
    text = with_line("peralatan:\n  - Komputer\n", "dasar_hukum_: x\nperalatan: Komputer\n")
    text = text.replace("dasar_hukum_: x\n", "").replace("\n", "\r\n")
    list_below = "peralatan:\r\n  - Komputer\r\n"
    assert list_below in mended(text.replace("dasar_hukum:\r\n  - ", "dasar_hukum: ")).text


def test_slips_that_hide_each_other_are_mended_one_after_the_other() -> None:
    text = MINIMAL.replace("judul: Pen", "judul:Pen").replace("- Komputer", "-Komputer\n  - Map")
    text = text.replace("- Buku agenda", "- Buku: agenda").replace("unit: Bagian", "unit:\tBagian")
    assert look(text).root is None
    result = mended(text)
    assert look(result.text).sop is not None
    assert result.count >= 4
    assert mended(result.text).count == 0


def test_unsafe_fixes_are_for_those_who_ask_for_them() -> None:
    text = with_line("kegiatan: Menerima surat masuk", "kegiatan: Penerimaan surat masuk")
    assert mended(text).text == text
    assert mended(text, unsafe=True).text == MINIMAL


# What a fix may not do


def rewriting(old: str, new: str, *, safe: bool = True, after: Severity | None = None) -> Look:
    """A look that finds `old` and would write `new`; then, if so, something of that severity."""

    def see(text: str) -> Reading:
        reading = look(text)
        place = text.find(old)
        if place >= 0:
            found = (finding((place, place + len(old), new), safe=safe),)
            return replace(reading, diagnostics=found)
        later = () if after is None else (finding(rule="e-f", severity=after),)
        return replace(reading, diagnostics=later)

    return see


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pelaksana: kasubbag", "pelaksana: petugas"),  # another performer
        ("tidak: terima", "tidak: lanjut"),  # another way
        ("waktu: 10 menit", "waktu: 10 jam"),  # another time
        ("efektif: 2026-02-02", "efektif: 2026-02-03"),  # another day
        ("status: berlaku", "status: draf"),  # another choice
        ("logo", "x"),  # nothing there
        ("  - Komputer\n", "  - Komputer\n  - Map\n"),  # one more
        ("    output: Arsip surat masuk\n", ""),  # one less
        ("judul: Penanganan", "judul: Penanganan: "),  # no YAML any more
        ("    pelaksana: kasubbag\n", ""),  # no SOP any more
        ("pangkat: Pembina", "pangkat:"),  # empty
        ("terima\n", "terimalah\n"),  # a name that others point at
    ],
)
def test_a_safe_fix_never_changes_the_meaning(old: str, new: str) -> None:
    assert mend(MINIMAL, rewriting(old, new)).text == MINIMAL


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("waktu: 10 menit", "waktu: 10 Menit"),
        ("Penanganan Surat Masuk", "Pelayanan Surat Masuk"),
        ("Kepala Subbagian Tata Usaha", "Kasubbag Tata Usaha"),
    ],
)
def test_a_safe_fix_may_change_the_wording(old: str, new: str) -> None:
    assert mend(MINIMAL, rewriting(old, new)).text == MINIMAL.replace(old, new)


@pytest.mark.parametrize("safe", [True, False])
def test_no_fix_changes_a_value_that_it_does_not_touch(safe: bool) -> None:
    """A list that comes under another key, where nothing is sound that could be compared."""
    text = MINIMAL + "lain: x\n"
    moving = rewriting("kualifikasi:\n", "kualifikasi:\nlama:\n", safe=safe)
    assert look(text).sop is None
    assert mend(text, moving, unsafe=True).text == text


def test_an_unsafe_fix_may_change_what_it_touches_but_has_to_load() -> None:
    other = rewriting("pelaksana: kasubbag", "pelaksana: petugas", safe=False)
    assert mend(MINIMAL, other, unsafe=True).count == 1
    assert mend(MINIMAL, other).count == 0
    nobody = rewriting("pelaksana: kasubbag", "pelaksana: siapa", safe=False)
    assert mend(MINIMAL, nobody, unsafe=True).text == MINIMAL


@pytest.mark.parametrize(("after", "count"), [(Severity.WARNING, 0), (Severity.ADVICE, 1)])
def test_no_fix_brings_a_graver_finding(after: Severity, count: int) -> None:
    assert mend(MINIMAL, rewriting("Komputer", "Laptop", after=after)).count == count


def test_one_bad_fix_does_not_keep_the_others_back() -> None:
    words = ["Penanganan", "Komputer", "Buku", "Arsip", "Pembina"]

    def see(text: str) -> Reading:
        places = [(text.find(word), len(word)) for word in words]
        found = [finding((at, at + size, "Kata")) for at, size in places if at >= 0]
        at = text.find("waktu: 10")
        return replace(look(text), diagnostics=(finding((at + 7, at + 9, "11")), *found))

    result = mend(MINIMAL, see)
    assert (result.count, result.text.count("Kata")) == (5, 5)
    assert "waktu: 10 menit" in result.text


def test_a_fix_that_had_to_stand_back_has_its_turn_when_the_other_is_refused() -> None:
    def see(text: str) -> Reading:
        at = text.find("waktu: 10 menit")
        bad = finding((at + 7, at + 9, "11"))
        good = finding((at + 7, at + 15, "10 Menit"), rule="c-d")
        return replace(look(text), diagnostics=(bad, good) if at >= 0 else ())

    assert mend(MINIMAL, see).text == MINIMAL.replace("10 menit", "10 Menit")


def test_where_nothing_could_be_read_a_fix_has_to_mend_what_it_names() -> None:
    broken = "judul: [\n"

    def see(text: str) -> Reading:
        return Reading(text, (finding((len(text), len(text), " ")),), None)

    assert mend(broken, see).text == broken


def test_a_content_that_was_approved_is_left_to_its_author() -> None:
    text = with_line("Menerima surat", "menerima surat").replace("berlaku", "draf")
    unsigned = text + "persetujuan:\n  - {peran: diperiksa, nama: Sekar, sidik: SIDIK}\n"
    sop = look(unsigned.replace(", sidik: SIDIK", "")).sop
    assert sop is not None
    approved = unsigned.replace("SIDIK", content_fingerprint(sop))
    assert look(approved).outdated == ()
    assert mended(approved).text == approved
    outdated = unsigned.replace("SIDIK", "a" * 64)
    assert mended(outdated).text == outdated.replace("menerima", "Menerima")


# When it ends


def test_rules_that_contradict_each_other_end_where_they_began() -> None:
    turns = {"Komputer": "Laptop", "Laptop": "Tablet", "Tablet": "Komputer"}

    def see(text: str) -> Reading:
        old = next(word for word in turns if word in text)
        return rewriting(old, turns[old])(text)

    result = mend(MINIMAL, see)
    assert result == mend(result.text, see) == replace(result, text=MINIMAL, count=0)


def test_it_ends_even_where_every_round_finds_more() -> None:
    def see(text: str) -> Reading:
        return rewriting("Komputer", "KomputerX", safe=True)(text)

    result = mend(MINIMAL, see)
    assert result.count == MOST_ROUNDS


def test_a_lost_value_is_noticed_though_the_text_still_loads() -> None:
    shorter = with_line("  - Komputer\n", "  - Komputer\n  - Map\n  - Kertas\n")
    after = shorter.replace("  - Map\n", "")
    beside = finding(
        (shorter.index("  - Kertas"), shorter.index("  - Kertas") + 3, "  -"), safe=False
    )
    assert not stands(look(shorter), look(after), [beside])


def test_it_gives_up_where_nearly_every_fix_is_refused() -> None:
    judged = []

    def see(text: str) -> Reading:
        judged.append(len(text))
        found = [finding((at, at, "x")) for at in range(0, len(text), 100)]
        return Reading(text, tuple(found), None)

    text = "[" * 30_000
    assert mend(text, see).text == text
    assert MOST_LETTERS <= sum(judged) < 2 * MOST_LETTERS
