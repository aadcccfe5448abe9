"""When output is coloured, and what an old console gets."""

import io
import sys

import pytest

from soptool.cli.console import Console, tolerate_any_console


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def show_on(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, **environment: str) -> None:
    """Let stdout be that stream, in an ordinary environment but for what is given."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in {"TERM": "xterm", **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", stream)


def test_a_terminal_gets_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    show_on(Terminal(), monkeypatch)
    assert Console().colorful


def test_a_file_or_pipe_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    show_on(io.StringIO(), monkeypatch)
    assert not Console().colorful


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_none_gets_none(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    show_on(Terminal(), monkeypatch, **{name: value})
    assert not Console().colorful


def test_the_option_goes_before_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    show_on(Terminal(), monkeypatch)
    assert not Console(color="never").colorful
    show_on(io.StringIO(), monkeypatch, NO_COLOR="1")
    assert Console(color="always").colorful


def test_quiet_silences_talk_but_neither_data_nor_complaints(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console = Console(quiet=True)
    console.data("hasil\n")
    console.talk("selesai")
    console.complain("rusak", "perbaiki")
    assert capsys.readouterr() == ("hasil\n", "galat: rusak\nsaran: perbaiki\n")


def test_talk_goes_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    Console().talk("selesai")
    assert capsys.readouterr() == ("", "selesai\n")


def test_what_an_old_console_cannot_show_becomes_a_question_mark(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(content, encoding="cp1252"))
    tolerate_any_console()
    Console().data("→ “ya”\n")
    assert content.getvalue().decode("cp1252").split() == ["?", "“ya”"]
