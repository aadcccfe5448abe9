"""soptool lint --shard on several machines, and soptool report that puts it together."""

import json
from pathlib import Path

import pytest

from soptool.report.formats import FORMATS
from tests.support.command_line import run_soptool
from tests.support.minimal_sop import MINIMAL, as_another

COUNT = 3
PARTS = [f"bagian-{index}.json" for index in range(1, COUNT + 1)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with findings of every kind in twelve SOPs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    for number in range(12):
        name = f"sop/unit-{number % 4}/sop-{number}.sop.yaml"
        text = as_another(MINIMAL.replace("judul: ", "judul: SOP "), f"sop {number}")
        if number in (3, 4):
            text = text.replace("tidak: terima", "tidak: trima")
        if number in (5, 6):
            text = MINIMAL
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def lint_shards() -> list[int]:
    return [
        run_soptool("lint", "sop", "--shard", f"{index}/{COUNT}", "--format", f"json:{part}").code
        for index, part in enumerate(PARTS, 1)
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_shares_put_together_say_what_one_machine_says(folder: Path, form: str) -> None:
    whole = run_soptool("lint", "sop", "--format", form)
    lint_shards()
    merged = run_soptool("report", *PARTS, "--format", form)
    assert merged.out == whole.out
    assert (merged.code, merged.err) == (whole.code, "") == (1, "")


def test_every_file_is_in_one_share_wherever_it_is_judged(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lint_shards()
    shares = [json.loads(Path(part).read_text("utf-8")) for part in PARTS]
    assert [share["shard"] for share in shares] == ["1/3", "2/3", "3/3"]
    sizes = [share["summary"]["files"] for share in shares]
    assert sum(sizes) == 12
    assert 0 not in sizes
    monkeypatch.chdir(folder / "sop")
    again = [
        run_soptool("lint", "--shard", f"{index}/3", "--format", "json") for index in (1, 2, 3)
    ]
    assert [json.loads(one.out)["summary"]["files"] for one in again] == sizes


def test_only_the_first_share_judges_all_sops_together(folder: Path) -> None:
    lint_shards()
    with_book = [part for part in PARTS if "dua-versi-berlaku" in Path(part).read_text("utf-8")]
    assert with_book == PARTS[:1]


def test_the_threshold_may_be_another(folder: Path) -> None:
    for file in (folder / "sop").rglob("*.sop.yaml"):
        if "trima" in file.read_text("utf-8") or "judul: SOP" not in file.read_text("utf-8"):
            file.unlink()
    assert lint_shards() == [0, 0, 0]
    assert run_soptool("report", *PARTS).code == 0
    strict = run_soptool("report", *PARTS, "--fail-on", "saran", "--format", "json:semua.json")
    assert strict.code == 1
    assert json.loads(Path("semua.json").read_text("utf-8"))["summary"]["failed"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "tidak ada"),
        ("", "bukan laporan JSON"),
        ("[" * 100_000, "bukan laporan JSON"),
        ('{"schema_version": 1, "diagnostics": []}', "bukan laporan JSON"),
        ("\udcff", "bukan laporan JSON"),
        ("half", "bukan laporan JSON"),
        ("unfinished", "bukan laporan JSON"),
    ],
)
@pytest.mark.parametrize("form", FORMATS)
def test_a_share_that_is_missing_or_broken_is_never_a_clean_report(
    folder: Path, content: str | None, told: str, form: str
) -> None:
    for file in (folder / "sop").rglob("*.sop.yaml"):
        file.write_text(as_another(MINIMAL, file.name), encoding="utf-8")
    assert lint_shards() == [0, 0, 0]
    clean = run_soptool("report", *PARTS, "--format", form)
    assert clean.code == 0
    part = folder / PARTS[1]
    text = part.read_text("utf-8")
    part.unlink()
    if content == "half":
        content = text[: len(text) // 2]
    if content == "unfinished":
        content = text.replace('"complete": true', '"complete": false')
    if content is not None:
        part.write_bytes(content.encode("utf-8", "surrogateescape"))
    outcome = run_soptool("report", *PARTS, "--format", form)
    assert outcome.code == 2
    assert told in outcome.err
    assert outcome.out != clean.out
    assert "Pemeriksaan tidak selesai" in outcome.out or told in outcome.out


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (PARTS[:2], "Bagian 3/3 tidak ada."),
        ([*PARTS, PARTS[0]], "Bagian 1/3 ada 2 kali."),
        ([*PARTS, "utuh.json"], "bukan bagian dari satu pembagian yang sama"),
    ],
)
def test_shares_must_be_the_whole(folder: Path, given: list[str], told: str) -> None:
    lint_shards()
    run_soptool("lint", "sop", "--format", "json:utuh.json")
    outcome = run_soptool("report", *given)
    assert outcome.code == 2
    assert told in outcome.err
    assert "Pemeriksaan tidak selesai" in outcome.out


@pytest.mark.parametrize("written", ["0/3", "4/3", "3", "1/0", "a/b", "1/1001", "-1/3", "1/3/5"])
def test_a_share_of_nothing_is_refused(folder: Path, written: str) -> None:
    outcome = run_soptool("lint", f"--shard={written}")
    assert outcome.code == 2
    assert "misalnya --shard 3/8" in outcome.err


def test_a_report_where_the_sops_are_not_leaves_out_lines_and_edits(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    lint_shards()
    elsewhere = tmp_path_factory.mktemp("lain")
    monkeypatch.chdir(elsewhere)
    outcome = run_soptool("report", *(folder / part for part in PARTS), "--format", "json")
    found = json.loads(outcome.out)["diagnostics"]
    assert {one["fix"] for one in found} == {None}
    assert {one["file"].partition("/")[0] for one in found} == {"sop"}
