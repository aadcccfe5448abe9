"""soptool lint and what nobody should send: clean findings, the right exit code, bounded cost."""

import json
import os
import re
import resource
import socket
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pytest

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.cli.judging import Judge
from soptool.cli.lint_baseline import Baselines
from soptool.cli.lint_outputs import read_outputs
from soptool.cli.linting import Linting
from soptool.diagnostics import Severity
from soptool.report.formats import FORMATS
from soptool.storage.files import find_sops
from soptool.storage.settings import Contexts
from tests.support.command_line import Outcome, run_soptool
from tests.support.hostile_documents import COMMENTS, UNREADABLE
from tests.support.minimal_sop import MINIMAL

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and devices of POSIX")

SECONDS = 60  # of CPU, for all files together; what grows too fast needs hours
MEMORY = 1_000_000_000  # bytes of addresses: an interpreter with our modules takes a third of it
BAD_TITLE = MINIMAL.replace("judul: ", "judul: SOP ")

# Values that other programs stumble over; those that YAML forbids come as its escapes.
VALUES = (
    "::error file=x,line=1::milikku",
    "##[error]milikku",
    "%0A::warning::milikku",
    "baris\n::error::kedua",
    "\x1b[2J\x1b]0;milikku\x07",
    "\x9b31m",
    "\u202etxet\u202c",
    "a\u200bb",
    "\ufeffx",
    "[/merah] [bold]x[/bold] [link=file:///etc/passwd]y[/link] :smile:",
    "<script>alert(1)</script>",
    "]]> <!-- &xxe; <!ENTITY a 'b'>",
    "| a | b |\n| --- | --- |",
    "`x` **tebal** [y](javascript:z)",
    "${{ secrets.TOKEN }} $(id) `id` %PATH%",
    "'; DROP TABLE sop; --",
    '{"a": "\\u0000"}',
    "=HYPERLINK('x')",
    "{{ 7*7 }} {% x %} %s %n {0}",
    "..\\..\\x ../../etc/passwd",
    "\u0335\u0336" * 40,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U000e0041",
    "\ud83d",
    "\uffff\ufffe",
    "\u2028\u2029\x85\x0b\x0c",
    "no",
    "~",
    "0x1F",
    "1e999",
    "2026-13-45",
    "-",
    "x" * 5_000,
    "\u0130\u0131\u017f\ufb03",
)
NAMES = (
    b"::error file=x::milikku.sop.yaml",
    b"baris\n::error::kedua.sop.yaml",
    b"\x1b[2J\x1b]0;milikku\x07.sop.yaml",
    b"bukan-utf8-\xff\xfe.sop.yaml",
    "\u202emay.pos\u202c.sop.yaml".encode(),
    b"-rf.sop.yaml",
    b"--help.sop.yaml",
    b"[bold]x[_merah].sop.yaml",
    b"<b> & 'kutip' \"ganda\", %0A; $(id) `id`.sop.yaml",
    b"x" * 240 + b".sop.yaml",
    b" .sop.yaml",
    b".sop.yaml",
    b"a:1:2: galat.sop.yaml",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to work in."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def limited(*arguments: str) -> Outcome:
    """What soptool says in a process that the system ends if it takes too much."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    result = subprocess.run(
        [sys.executable, "-m", "soptool", *arguments], capture_output=True, preexec_fn=limit
    )
    return Outcome(result.returncode, result.stdout.decode("utf-8"), result.stderr.decode("utf-8"))


def assert_harmless(text: str) -> None:
    """No sign that a terminal obeys, or that hides what is there; no trace of Python."""
    hidden = {"Cc", "Cf", "Cs", "Zl", "Zp", "Co"}
    assert not [c for c in text if c != "\n" and unicodedata.category(c) in hidden]
    assert "Traceback" not in text


def write_all(folder: Path, documents: Mapping[str, tuple[str | bytes, set[str]]]) -> None:
    for name, (content, _) in documents.items():
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        (folder / f"{name}.sop.yaml").write_bytes(data)


def rules_by_file(outcome: Outcome) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in json.loads(outcome.out)["diagnostics"]:
        found.setdefault(one["file"].removesuffix(".sop.yaml"), set()).add(one["rule"])
    return found


# --- contents


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_cannot_be_read_is_a_finding_each(folder: Path, jobs: str) -> None:
    write_all(folder, UNREADABLE)
    outcome = limited("lint", "--jobs", jobs, "--format", "json", "--format", "full:lint.txt")
    assert (outcome.code, outcome.err) == (1, "")
    assert rules_by_file(outcome) == {name: rules for name, (_, rules) in UNREADABLE.items()}
    report = (folder / "lint.txt").read_text("utf-8")
    assert_harmless(report)
    for name in UNREADABLE:
        assert re.search(rf"^{re.escape(name)}\.sop\.yaml:\d+:\d+: galat", report, re.MULTILINE)
    assert max(map(len, report.split("\n"))) < 1_000


@pytest.mark.parametrize("name", ["bom-alias", "kurung", "utf-16", "nol", "escape", "simpul"])
def test_one_of_them_is_one_rule_and_no_trace(folder: Path, name: str) -> None:
    content, rules = UNREADABLE[name]
    write_all(folder, {name: (content, rules)})
    outcome = run_soptool("lint", "--format", "json")
    assert (outcome.code, outcome.err) == (1, "")
    assert rules_by_file(outcome) == {name: rules}


@pytest.mark.slow
def test_comments_cost_no_more_than_other_text(folder: Path) -> None:
    write_all(folder, COMMENTS)
    arguments = ("--ignore", "buku", "--format", "concise:lint.txt", "--format", "full")
    outcome = limited("lint", "--jobs", "1", *arguments)
    assert (outcome.code, outcome.err) == (0, "")
    assert_harmless(outcome.out)
    found = re.findall(r"^([a-z-]+)\.sop\.yaml:.* ([a-z]+-[a-z-]+)$", outcome.out, re.MULTILINE)
    assert {(name, rule) for name, rule in found} == {
        (name, rule) for name, (_, rules) in COMMENTS.items() for rule in rules
    }
    assert max(map(len, outcome.out.split("\n"))) < 1_000


# --- values


def with_values() -> Iterable[tuple[str, str]]:
    """A sound SOP and an unsound one for each value, which findings then quote."""
    for number, value in enumerate(VALUES):
        written = json.dumps(value)
        sound = MINIMAL.replace(
            "judul: Penanganan Surat Masuk", f"judul: {json.dumps('SOP ' + value)}"
        )
        yield f"judul-{number}", sound.replace("Buku agenda surat masuk", written)
        yield f"tujuan-{number}", MINIMAL.replace("tidak: terima", f"tidak: {written}")
        yield f"kunci-{number}", f"{MINIMAL}{written}: x\n"


def test_no_value_speaks_to_a_terminal_or_to_a_runner(folder: Path) -> None:
    documents = dict(with_values())
    assert len(documents) == 3 * len(VALUES)
    for name, text in documents.items():
        (folder / f"{name}.sop.yaml").write_text(text, "utf-8")
    assert_every_format_is_harmless(folder)


def test_no_name_of_a_file_does_either(folder: Path) -> None:
    for name in NAMES:
        Path(os.fsdecode(name)).write_text(BAD_TITLE, "utf-8")
    assert_every_format_is_harmless(folder)
    report = json.loads((folder / "laporan.json").read_text("utf-8"))
    titles = [one for one in report["diagnostics"] if one["rule"] == "judul-berawalan-sop"]
    assert len(titles) == len(NAMES)


def assert_every_format_is_harmless(folder: Path) -> None:
    """Also what a runner would take for its own commands is only where it is meant."""
    formats = [word for form in FORMATS for word in ("--format", f"{form}:laporan.{form}")]
    outcome = run_soptool("lint", *formats)
    assert (outcome.code, outcome.out, outcome.err) == (1, "", "")
    for form in FORMATS:
        report = (folder / f"laporan.{form}").read_text("utf-8")
        assert len(report) > 1_000
        assert_harmless(report)
        commands = [line for line in report.split("\n") if line.lstrip().startswith("::")]
        assert all(re.match("::(error|warning|notice) (file|title)=", one) for one in commands)
        assert bool(commands) == (form == "github")
        assert not re.search(r"^\s*##\[", report, re.MULTILINE)


def test_a_hostile_name_is_said_harmlessly_where_the_file_is_missing(folder: Path) -> None:
    for name in NAMES:
        outcome = run_soptool("lint", "./" + os.fsdecode(name))
        assert (outcome.code, outcome.out) == (2, "")
        assert_harmless(outcome.err)
        assert outcome.err.startswith("galat: ")


# --- places


def test_links_in_a_ring_end_and_hide_nothing(folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a/uji.sop.yaml").write_text(BAD_TITLE, "utf-8")
    (folder / "a/ulang").symlink_to("..", target_is_directory=True)
    (folder / "diri.sop.yaml").symlink_to("diri.sop.yaml")
    (folder / "x.sop.yaml").symlink_to("y.sop.yaml")
    (folder / "y.sop.yaml").symlink_to("x.sop.yaml")
    (folder / "putus.sop.yaml").symlink_to("tidak-ada")
    outcome = run_soptool("lint")
    assert (outcome.code, outcome.err) == (0, "")
    assert re.findall(r"^\S+: saran \S+$", outcome.out, re.MULTILINE) == [
        "a/uji.sop.yaml:1:8: saran judul-berawalan-sop"
    ]
    for name in ("diri", "x", "putus"):
        outcome = run_soptool("lint", f"{name}.sop.yaml")
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith("galat: Berkas")


def test_what_is_no_ordinary_file_is_never_opened(folder: Path) -> None:
    os.mkfifo("pipa.sop.yaml")
    (folder / "folder.sop.yaml").mkdir()
    server = socket.socket(socket.AF_UNIX)
    server.bind("soket.sop.yaml")
    try:
        for name in ("pipa.sop.yaml", "soket.sop.yaml", "/dev/zero", "/dev/full"):
            outcome = run_soptool("lint", name)
            assert (outcome.code, outcome.out) == (2, "")
            assert "bukan berkas biasa" in outcome.err
        (folder / "uji.sop.yaml").write_text(MINIMAL, "utf-8")
        assert run_soptool("lint").out == "Tidak ada temuan dalam 1 berkas.\n"
        assert run_soptool("lint", "--baseline", "/dev/zero").code == 2
    finally:
        server.close()


@pytest.mark.slow
def test_folders_as_deep_as_the_disk_allows_are_searched(folder: Path) -> None:
    for _ in range(1_200):
        Path("a").mkdir()
        os.chdir("a")
    Path("uji.sop.yaml").write_text(BAD_TITLE, "utf-8")
    os.chdir(folder)
    try:
        outcome = limited("lint")
        assert (outcome.code, outcome.err) == (0, "")
        assert "judul-berawalan-sop" in outcome.out
    finally:  # pytest would stumble over them when it clears away old runs
        subprocess.run(["rm", "-r", "a"], check=True)


def test_a_file_that_vanishes_after_it_was_found_stops_no_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b", "c"):
        (folder / f"{name}.sop.yaml").write_text(BAD_TITLE, "utf-8")
    contexts = Contexts(date.today())
    files = find_sops([folder])
    (folder / "a.sop.yaml").unlink()
    (folder / "b.sop.yaml").unlink()
    (folder / "b.sop.yaml").mkdir()
    linting = Linting(Console(), Judge(contexts), Baselines((), False))
    linting.run(files, 1)
    code = linting.report(read_outputs(["full"]), files, Severity.ERROR)
    said = capsys.readouterr()
    assert code is Exit.CANNOT_RUN
    assert "c.sop.yaml:1:8: saran judul-berawalan-sop" in said.out
    assert "Pemeriksaan tidak selesai." in said.out
    assert "a.sop.yaml tidak ada" in said.err
    assert "b.sop.yaml adalah folder" in said.err


def test_a_file_that_vanishes_or_shrinks_before_the_report_is_reported_all_the_same(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        (folder / f"{name}.sop.yaml").write_text(
            BAD_TITLE.replace("Menerima surat", "Penerimaan surat"), "utf-8"
        )
    files = find_sops([folder])
    linting = Linting(Console(), Judge(Contexts(date.today())), Baselines((), False))
    linting.run(files, 1)
    (folder / "a.sop.yaml").unlink()
    (folder / "b.sop.yaml").write_bytes(b"x")
    outputs = read_outputs([f"{form}:laporan.{form}" for form in FORMATS])
    linting.report([*outputs, *read_outputs(["full"])], files, Severity.ERROR)
    said = capsys.readouterr()
    for name in ("a", "b"):
        assert f"{name}.sop.yaml:1:8: saran judul-berawalan-sop" in said.out
        assert re.search(rf"^{name}\.sop\.yaml:\d+:15: perhatian kegiatan", said.out, re.MULTILINE)


# --- settings


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(UNREADABLE))
def test_settings_may_be_as_hostile_as_documents(folder: Path, name: str) -> None:
    content, _ = UNREADABLE[name]
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    (folder / "soptool.yaml").write_bytes(data)
    (folder / "uji.sop.yaml").write_text(BAD_TITLE, "utf-8")
    outcome = run_soptool("lint", "--ignore", "buku")
    assert_harmless(outcome.out + outcome.err)
    empty = {"kosong", "hanya-bom", "hanya-baris", "hanya-komentar", "null"}
    if name in empty:
        assert (outcome.code, outcome.err) == (0, "")
    else:
        assert outcome.code == 2
        assert re.search(r"^soptool\.yaml:\d+:\d+: galat", outcome.out, re.MULTILINE)
        assert outcome.err.startswith("galat: SOP yang diatur soptool.yaml tidak diperiksa.")


@pytest.mark.parametrize(
    "settings",
    [
        "peraturan: /etc/passwd\n",
        "kata: ../../kata.yaml\n",
        "profil: ./pipa\n",
        "profil: ./soptool.yaml\n",
        "lint: {baseline: /dev/zero}\n",
        "lint: {baseline: .}\n",
        "lint: {baseline: pipa}\n",
        'lint: {baseline: "\\u0001"}\n',
        f"lint: {{baseline: {'x' * 5_000}}}\n",
    ],
)
def test_settings_that_name_what_is_no_file_of_the_repository(folder: Path, settings: str) -> None:
    os.mkfifo("pipa")
    (folder / "soptool.yaml").write_text(settings, "utf-8")
    (folder / "uji.sop.yaml").write_text(BAD_TITLE, "utf-8")
    outcome = run_soptool("lint")
    assert outcome.code == 2
    assert_harmless(outcome.out + outcome.err)
    assert "galat: " in outcome.err


def test_patterns_of_many_stars_are_answered(folder: Path) -> None:
    stars = "*a" * 60 + "b"
    patterns = "".join(f"    '**/{stars}{n}/**/**/{stars}': [alur]\n" for n in range(100))
    (folder / "soptool.yaml").write_text(f"lint:\n  per_file:\n{patterns}", "utf-8")
    deep = folder / "/".join(["a" * 100] * 10)
    deep.mkdir(parents=True)
    for name in ("a" * 200, "b"):
        (deep / f"{name}.sop.yaml").write_text(BAD_TITLE, "utf-8")
    outcome = limited("lint", "--ignore", "buku")
    assert outcome.code == 0
    assert outcome.out.count("saran judul-berawalan-sop") == 2
