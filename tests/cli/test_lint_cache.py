"""soptool lint judges again only what changed, and never says anything else than it would anew."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from soptool import loading
from soptool.cli import judging
from soptool.storage.cache_folder import cache_folder
from tests.support.command_line import Outcome, run_soptool
from tests.support.minimal_sop import MINIMAL, as_another

FAULTY = MINIMAL.replace("judul: ", "judul: SOP ")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to work in."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of files that are loaded, which only those are that must be judged."""
    names: list[str] = []
    load = loading.load_bytes

    def noted(content: bytes, file: str, context: object) -> object:
        names.append(file)
        return load(content, file, context)  # type: ignore[arg-type]

    monkeypatch.setattr(judging, "load_bytes", noted)
    return names


def write(folder: Path, text: str, name: str = "uji.sop.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_another(text, name), encoding="utf-8")
    return path


def lint(*arguments: object) -> Outcome:
    return run_soptool("lint", "--format", "json", *arguments)


def cache_file() -> Path:
    folder = cache_folder()
    assert folder
    (file,) = folder.iterdir()
    return file


def test_an_unchanged_file_is_not_judged_again_and_the_report_is_the_same(
    folder: Path, judged: list[str]
) -> None:
    write(folder, FAULTY)
    first = lint()
    assert first.out.count('"rule": "judul-berawalan-sop"') == 1
    assert '"edits"' in first.out
    assert lint() == first
    assert judged == ["uji.sop.yaml"]


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: write(folder, FAULTY + "# komentar\n"),
        lambda folder: write(folder, "lint:\n  fail_on: saran\n", "soptool.yaml"),
        lambda folder: (folder / "uji.sop.yaml").rename(folder / "lain.sop.yaml"),
    ],
)
def test_another_content_name_or_setting_is_judged_anew(
    folder: Path, judged: list[str], change: Callable[[Path], object]
) -> None:
    write(folder, FAULTY)
    lint()
    change(folder)
    lint()
    assert len(judged) == 2


def test_a_table_or_profile_of_the_office_that_changes_is_noticed(
    folder: Path, judged: list[str]
) -> None:
    (folder / "soptool.yaml").write_text("kata: ./kata.yaml\nprofil: ./profil.yaml\n", "utf-8")
    for words, title in (("surat: nota", 100), ("warkat: nota", 100), ("warkat: nota", 10)):
        (folder / "kata.yaml").write_text(f"tidak_baku:\n  {words}\n", "utf-8")
        profile = f"dasar: permenpan-35-2012\nambang: {{judul_terpanjang: {title}}}\n"
        (folder / "profil.yaml").write_text(profile, "utf-8")
        write(folder, MINIMAL)
        anew = lint("--no-cache")
        assert lint() == lint() == anew
    assert len(judged) == 6


@pytest.mark.parametrize("options", [("--select", "judul"), ("--ignore", "alur"), ("--no-cache",)])
def test_other_options_are_judged_anew(
    folder: Path, judged: list[str], options: tuple[str, ...]
) -> None:
    write(folder, FAULTY)
    lint()
    run_soptool("lint", *(("--select", "identitas") if options[0] == "--select" else options))
    assert len(judged) == 2


def test_no_cache_keeps_nothing(folder: Path, judged: list[str]) -> None:
    write(folder, FAULTY)
    assert lint("--no-cache") == lint("--no-cache")
    assert judged == ["uji.sop.yaml"] * 2
    assert not (cache := cache_folder()) or not cache.exists()


def test_a_mentioned_file_that_comes_or_goes_is_noticed(folder: Path, judged: list[str]) -> None:
    write(folder, MINIMAL.replace("  unit:", "  logo: logo.png\n  unit:"))
    assert "logo-tidak-ditemukan" in lint().out
    (folder / "logo.png").write_bytes(b"x")
    assert "logo-tidak-ditemukan" not in lint().out
    assert "logo-tidak-ditemukan" not in lint().out
    (folder / "logo.png").unlink()
    assert "logo-tidak-ditemukan" in lint().out
    assert len(judged) == 3


def test_a_finding_that_the_calendar_brings_is_found_on_its_day(
    folder: Path, judged: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, MINIMAL + "tinjau_ulang: 2026-08-01\n")

    class Calendar(date):
        shown = date(2026, 7, 1)

        @classmethod
        def today(cls) -> "Calendar":
            return cls(cls.shown.year, cls.shown.month, cls.shown.day)

    monkeypatch.setattr("soptool.cli.lint_run.date", Calendar)
    found = []
    for day in (date(2026, 7, 1), date(2026, 7, 2), date(2026, 8, 1), date(2026, 8, 2)):
        Calendar.shown = day
        found.append("tinjauan-terlewat" in lint().out)
    assert found == [False, False, False, True]
    assert len(judged) == 3  # not on the second day, which differs from the first in nothing


def break_table(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("UPDATE entry SET findings = '[[1]]', facts = '[7]'")


def half(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b"bukan basis data" * 100),
        lambda file: file.write_bytes(b""),
        half,
        break_table,
        lambda file: file.unlink(),
    ],
)
def test_a_damaged_cache_is_none(folder: Path, damage: Callable[[Path], object]) -> None:
    write(folder, FAULTY)
    write(folder, FAULTY, "dua.sop.yaml")
    first = lint()
    damage(cache_file())
    assert lint() == first
    assert lint() == first


def test_a_broken_cache_is_whole_again_after_the_next_run(folder: Path, judged: list[str]) -> None:
    write(folder, FAULTY)
    lint()
    cache_file().write_bytes(b"bukan basis data" * 100)
    for _ in range(3):
        lint()
    assert len(judged) == 2


def test_a_cache_that_cannot_be_written_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "penuh").write_bytes(b"berkas, bukan folder")
    monkeypatch.setenv("SOPTOOL_CACHE_DIR", str(folder / "penuh"))
    write(folder, FAULTY)
    first = lint()
    assert (first.code, first.err) == (0, "")
    assert lint() == first


def test_a_cache_that_another_run_holds_is_none(folder: Path) -> None:
    write(folder, FAULTY)
    first = lint()
    write(folder, FAULTY, "dua.sop.yaml")
    with sqlite3.connect(cache_file(), isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        held = lint()
    assert (held.code, held.err) == (first.code, "")
    assert lint() == held


def test_entries_that_nobody_used_for_long_are_forgotten(folder: Path) -> None:
    write(folder, FAULTY)
    lint()
    with sqlite3.connect(cache_file()) as database:
        database.execute("UPDATE entry SET used = used - 31, key = zeroblob(16) || key")
        database.execute("PRAGMA user_version = 1")
    write(folder, FAULTY, "dua.sop.yaml")
    lint()
    with sqlite3.connect(cache_file()) as database:
        keys = [len(key) for (key,) in database.execute("SELECT key FROM entry")]
    assert keys
    assert set(keys) == {16}


def test_runs_at_the_same_time_say_the_same(folder: Path) -> None:
    for number in range(12):
        write(folder, FAULTY, f"sop-{number}.sop.yaml")
    command = [sys.executable, "-m", "soptool", "lint", "--format", "json"]
    runs = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ)
        for _ in range(3)
    ]
    outputs = [run.communicate() for run in runs]
    assert {run.returncode for run in runs} == {0}
    assert len({out for out, _ in outputs}) == 1
    assert {err for _, err in outputs} == {b""}
    assert lint().out.encode() == outputs[0][0]


def test_the_cache_lies_where_the_system_keeps_caches(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOPTOOL_CACHE_DIR")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "xdg"))
    assert cache_folder() == folder / "xdg" / "soptool"
    monkeypatch.setenv("XDG_CACHE_HOME", "relatif")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    assert cache_folder() == folder / ".cache" / "soptool"


# --- rules over the whole repository


def book_rules(outcome: Outcome) -> list[tuple[str, str]]:
    found = json.loads(outcome.out)["diagnostics"]
    return [(one["file"], one["rule"]) for one in found]


def test_a_folder_is_judged_as_a_whole(folder: Path, judged: list[str]) -> None:
    for name in ("a.sop.yaml", "b/b.sop.yaml"):
        write(folder, MINIMAL, name).write_text(MINIMAL, encoding="utf-8")
    both = [("a.sop.yaml", "dua-versi-berlaku"), ("b/b.sop.yaml", "dua-versi-berlaku")]
    first = lint()
    assert (first.code, book_rules(first)) == (1, both)
    assert [one["related"][0]["file"] for one in json.loads(first.out)["diagnostics"]] == [
        "b/b.sop.yaml",
        "a.sop.yaml",
    ]
    assert lint() == first
    assert len(judged) == 2
    write(folder, MINIMAL, "b/b.sop.yaml")
    assert book_rules(lint()) == []


def test_one_file_is_compared_with_what_was_judged_before(folder: Path) -> None:
    for name in ("a.sop.yaml", "b.sop.yaml"):
        write(folder, MINIMAL, name).write_text(MINIMAL, encoding="utf-8")
    alone = lint("a.sop.yaml")
    assert (book_rules(alone), alone.err) == ([], "")
    lint()
    again = lint("a.sop.yaml")
    assert book_rules(again) == [("a.sop.yaml", "dua-versi-berlaku")]
    assert again.err == "Aturan buku memakai 1 SOP lain dari pemeriksaan terdahulu.\n"
    (folder / "b.sop.yaml").unlink()
    assert book_rules(lint("a.sop.yaml")) == []


def test_a_named_folder_is_judged_by_what_lies_in_it_whatever_ran_before(folder: Path) -> None:
    for name in ("contoh/a.sop.yaml", "pola/b.sop.yaml"):
        write(folder, MINIMAL, name).write_text(MINIMAL, encoding="utf-8")
    anew = lint("contoh")
    assert (anew.code, book_rules(anew)) == (0, [])
    assert len(book_rules(lint())) == 2
    assert lint("contoh") == anew
    assert len(book_rules(lint("contoh", "pola"))) == 2


@pytest.mark.parametrize(
    ("settings", "severities"),
    [
        ("lint:\n  severity:\n    dua-versi-berlaku: saran\n", ["saran", "saran"]),
        ("lint:\n  ignore: [buku]\n", []),
        ("lint:\n  per_file:\n    'a*': [dua-versi-berlaku]\n", ["galat"]),
        ("lint:\n  select: [alur]\n", []),
    ],
)
def test_settings_hold_for_rules_over_a_repository(
    folder: Path, settings: str, severities: list[str]
) -> None:
    (folder / "soptool.yaml").write_text(settings, encoding="utf-8")
    for name in ("a.sop.yaml", "b.sop.yaml"):
        (folder / name).write_text(MINIMAL, encoding="utf-8")
    found = json.loads(lint().out)["diagnostics"]
    assert [one["severity"] for one in found] == severities


def test_a_comment_excuses_a_finding_over_a_repository(folder: Path) -> None:
    excuse = "  # soptool: abaikan dua-versi-berlaku -- masa peralihan\n"
    excused = MINIMAL.replace("BAGUM/2026\n", f"BAGUM/2026{excuse}", 1)
    (folder / "a.sop.yaml").write_text(excused, encoding="utf-8")
    (folder / "b.sop.yaml").write_text(MINIMAL, encoding="utf-8")
    assert book_rules(lint()) == [("b.sop.yaml", "dua-versi-berlaku")]


LINKING = MINIMAL + "keterkaitan:\n  - SOP Penanganan Surat Masuk\n  - SOP Arsip\n"


def test_what_is_not_there_is_only_said_where_every_sop_was_seen(folder: Path) -> None:
    text = as_another(LINKING, "a")
    (folder / "sop").mkdir()
    (folder / "sop/a.sop.yaml").write_text(text, encoding="utf-8")
    (folder / "sop/b.sop.yaml").write_text(MINIMAL, encoding="utf-8")
    unknown = [("sop/a.sop.yaml", "sop-terkait-tidak-dikenal")]
    assert book_rules(lint("sop")) == unknown
    write(folder, MINIMAL, "lain/c.sop.yaml")
    assert book_rules(lint("sop")) == []
    assert book_rules(lint()) == unknown


def test_a_sop_that_was_unsound_before_is_not_missed_either(folder: Path) -> None:
    write(folder, MINIMAL.replace("tidak: terima", "tidak: trima"), "arsip/c.sop.yaml")
    run_soptool("lint")
    (folder / "sop").mkdir()
    (folder / "sop/a.sop.yaml").write_text(as_another(LINKING, "a"), encoding="utf-8")
    (folder / "sop/b.sop.yaml").write_text(MINIMAL, encoding="utf-8")
    assert book_rules(lint("sop")) == []
