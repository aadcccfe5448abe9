"""Text as a terminal shows it."""

import json

import pytest

from soptool.report.terminal import Paint, visible, visible_json, width


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("biasa", "biasa"),
        ("a\tb", "a    b"),
        ("\x1b[31mmerah", "<U+001B>[31mmerah"),
        ("SOP\u202etxt.exe", "SOP<U+202E>txt.exe"),
        ("nol\u200blebar", "nol<U+200B>lebar"),
        ("é 会", "é 会"),
        ("::error::merah", "<U+003A>:error::merah"),
        ("  ::error::merah", "  <U+003A>:error::merah"),
        ("SOP ::error::", "SOP ::error::"),
        ("a ##[error]b", "a <U+0023>#[error]b"),
        ("##vso[task.x]", "<U+0023>#vso[task.x]"),
        ("###[", "#<U+0023>#["),
        ("## Judul", "## Judul"),
    ],
)
def test_what_cannot_be_seen_is_shown_by_its_code(written: str, shown: str) -> None:
    assert visible(written) == shown


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("会议", 4), ("e\u0301", 1), ("", 0)])
def test_wide_characters_count_two_columns_and_combining_ones_none(text: str, columns: int) -> None:
    assert width(text) == columns


def test_colour_is_left_out_where_it_is_not_wanted() -> None:
    assert Paint(False)("galat", "teks") == "teks"
    assert Paint(True)("galat", "teks") == "\x1b[1;31mteks\x1b[0m"


@pytest.mark.parametrize(
    "character",
    ["\x1b", "\x7f", "\x9b", "\u202e", "\u200b", "\u2028", "\ue000", "\udcff", "\U000e0001"],
)
def test_json_shows_what_cannot_be_seen_by_its_code(character: str) -> None:
    report = {"pesan": f"é→ a{character}b\n"}
    text = visible_json(report)
    assert character not in text
    assert "é→ a\\u" in text
    assert json.loads(text) == report


def test_json_in_a_log_is_no_command_of_a_ci_runner() -> None:
    report = {"pesan": "a ##[error]b", "###": "####"}
    text = visible_json(report)
    assert "##" not in text
    assert json.loads(text) == report
