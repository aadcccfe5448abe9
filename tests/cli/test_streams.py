"""Streams that take nothing, and text that would take over a terminal."""

import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")

needs_full = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this system")


def in_shell(line: str) -> subprocess.CompletedProcess[str]:
    """A shell runs it, `$soptool` being the command."""
    command = [line.replace("$soptool", f'"{sys.executable}" -m soptool')]
    return subprocess.run(command, shell=True, capture_output=True, text=True, check=False)


@needs_full
@pytest.mark.parametrize("arguments", ["rules", "--help", "--version", "explain id-ganda"])
def test_a_full_stdout_is_said_in_one_line(arguments: str) -> None:
    ended = in_shell(f"$soptool {arguments} > /dev/full")
    assert ended.returncode == 2
    assert ended.stderr.splitlines() == [
        "galat: Hasil tidak dapat ditulis ke keluaran.",
        "saran: Mungkin ruang disk habis; pilih tempat lain.",
    ]


@needs_full
def test_a_full_stderr_does_not_change_the_exit_code() -> None:
    assert in_shell("$soptool lint tidak-ada 2> /dev/full").returncode == 2


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("$soptool rules >&-", 0),
        ("$soptool --help >&-", 0),
        ("$soptool lint tidak-ada >&- 2>&-", 2),
    ],
)
def test_a_stream_that_is_closed_is_written_nowhere(line: str, code: int) -> None:
    ended = in_shell(line)
    assert (ended.returncode, ended.stdout, ended.stderr) == (code, "", "")


@pytest.mark.parametrize(
    "line",
    [
        "$soptool lint \"$(printf 'a\\033[2J')\"",
        "$soptool \"$(printf 'a\\033[2J')\"",
        "$soptool rules --format \"$(printf 'a\\033[2J')\"",
    ],
)
def test_what_was_typed_cannot_take_over_the_terminal(line: str) -> None:
    ended = in_shell(line)
    assert ended.returncode == 2
    assert "a<U+001B>[2J" in ended.stderr
    assert "\x1b" not in ended.stdout + ended.stderr
