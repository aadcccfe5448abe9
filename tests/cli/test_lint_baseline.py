"""soptool lint --baseline: old findings wait, new ones are told, and nothing is kept in vain."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.support.command_line import run_soptool
from tests.support.minimal_sop import MINIMAL, as_another

# A title, two equal mistakes in different steps, and two in one row.
OLD = (
    MINIMAL.replace("judul: ", "judul: SOP ")
    .replace("Menerima surat masuk", "Penerimaan surat masuk")
    .replace("Mengarsipkan surat masuk", "Pengarsipan surat masuk")
    .replace("output: Surat terperiksa", "output: Memeriksa surat")
)
NAME = "temuan-lama.jsonl"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to work in."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, content: str, name: str = "uji.sop.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_another(content, name).encode("utf-8"))
    return path


def update(*arguments: object) -> str:
    outcome = run_soptool("lint", "--baseline", NAME, "--update-baseline", *arguments)
    assert outcome.code in (0, 1), outcome.err
    return outcome.err


def new(*arguments: object) -> list[str]:
    """The rules of the findings that the baseline does not know."""
    outcome = run_soptool("lint", "--baseline", NAME, "--format", "json", *arguments)
    return [one["rule"] for one in json.loads(outcome.out)["diagnostics"]]


def entries(folder: Path) -> list[dict[str, str]]:
    head, *lines = (folder / NAME).read_text("ascii").splitlines()
    assert json.loads(head) == {"soptool_baseline": 1}
    return [json.loads(line) for line in lines]


def test_what_is_listed_is_not_told_and_the_run_passes(folder: Path) -> None:
    write(folder, OLD)
    assert run_soptool("lint", "--fail-on", "saran").code == 1
    assert update() == f"{NAME}: 4 temuan dicatat (4 baru, 0 dihapus).\n"
    outcome = run_soptool("lint", "--baseline", NAME, "--fail-on", "saran")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "Tidak ada temuan dalam 1 berkas.\n"


def test_the_file_is_sorted_one_entry_a_line_and_stable(folder: Path) -> None:
    for name in ("b.sop.yaml", "a/b.sop.yaml"):
        write(folder, OLD, name)
    update("b.sop.yaml", "a")
    written = (folder / NAME).read_bytes()
    listed = [(one["file"], one["rule"], one["node"]) for one in entries(folder)]
    assert len(listed) == 8
    assert listed == sorted(listed)
    assert ("a/b.sop.yaml", "kegiatan-tanpa-kata-kerja", "terima") in listed
    assert all("line" not in one for one in entries(folder))
    update("a", "b.sop.yaml", "--jobs", 2)
    assert (folder / NAME).read_bytes() == written


def test_lines_that_move_and_steps_in_another_order_change_nothing(folder: Path) -> None:
    write(folder, OLD)
    update()
    write(folder, "\n" * 50 + OLD)
    assert new() == []
    head, steps = OLD.split("langkah:\n  - ")
    first, second, third = steps.split("\n  - ")
    reordered = f"{head}langkah:\n  - {second}\n  - {third.rstrip()}\n  - {first}\n"
    write(folder, reordered)
    listed = {one["rule"] for one in entries(folder)}
    assert len(listed) == 3
    assert not listed & set(new())


def test_a_new_finding_beside_a_listed_one_in_the_same_row_is_told(folder: Path) -> None:
    write(folder, OLD)
    update()
    write(folder, OLD.replace("output: Surat tercatat", "output: Mencatat surat"))
    assert new() == ["output-kata-kerja"]
    twice = OLD.replace("Penerimaan surat masuk", "Penerimaan surat masuk 5 menit")
    write(folder, twice)
    assert new() == ["waktu-dalam-kegiatan"]


def test_a_second_equal_mistake_in_one_field_is_told(folder: Path) -> None:
    first = "kualifikasi:\n  - Memahami tata naskah praktek\n"
    write(folder, MINIMAL.replace("kualifikasi:\n  - Memahami tata naskah dinas\n", first))
    update()
    before = entries(folder)
    assert [one["rule"] for one in before] == ["salah-eja"]
    second = first + "  - Memahami praktek kearsipan\n"
    write(folder, MINIMAL.replace("kualifikasi:\n  - Memahami tata naskah dinas\n", second))
    assert new() == ["salah-eja"]


def test_only_files_given_are_refreshed(folder: Path) -> None:
    write(folder, OLD, "a.sop.yaml")
    write(folder, OLD, "b.sop.yaml")
    update()
    write(folder, MINIMAL, "a.sop.yaml")
    write(folder, MINIMAL, "b.sop.yaml")
    told = update("a.sop.yaml").splitlines()  # the first line is about the book
    assert told[1:] == [f"{NAME}: 4 temuan dicatat (0 baru, 4 dihapus)."]
    assert {one["file"] for one in entries(folder)} == {"b.sop.yaml"}


def test_entries_of_files_that_are_gone_go_too(folder: Path) -> None:
    write(folder, OLD, "a.sop.yaml")
    write(folder, OLD, "b.sop.yaml")
    update()
    (folder / "a.sop.yaml").unlink()
    assert "4 temuan yang dicatat sudah tidak ada" in run_soptool("lint", "--baseline", NAME).err
    update()
    assert {one["file"] for one in entries(folder)} == {"b.sop.yaml"}


def test_entries_that_nothing_meets_are_pointed_out(folder: Path) -> None:
    write(folder, OLD)
    update()
    write(folder, OLD.replace("judul: SOP ", "judul: "))
    outcome = run_soptool("lint", "--baseline", NAME)
    assert outcome.code == 0
    assert outcome.err == (
        f"{NAME}: 1 temuan yang dicatat sudah tidak ada; rapikan dengan --update-baseline.\n"
    )
    assert len(entries(folder)) == 4


def test_rules_that_did_not_run_keep_their_entries(folder: Path) -> None:
    write(folder, OLD)
    update()
    assert run_soptool("lint", "--baseline", NAME, "--select", "alur").err == ""
    update("--select", "identitas")
    assert len(entries(folder)) == 4
    update("--ignore", "kegiatan")
    assert len(entries(folder)) == 4


def test_a_file_that_cannot_be_read_keeps_its_entries_and_is_told(folder: Path) -> None:
    write(folder, OLD)
    update()
    write(folder, OLD.replace("tidak: terima", "tidak: trima"))
    outcome = run_soptool("lint", "--baseline", NAME)
    assert (outcome.code, outcome.err) == (1, "")
    assert "tujuan-tidak-ada" in outcome.out
    update()
    assert len(entries(folder)) == 4


def test_what_keeps_an_sop_from_being_read_or_drawn_is_never_listed(folder: Path) -> None:
    write(folder, OLD.replace("tidak: terima", "tidak: trima"), "a.sop.yaml")
    write(folder, "judul: a\njudul: b\n", "b.sop.yaml")
    outcome = run_soptool("lint", "--baseline", NAME, "--update-baseline")
    assert outcome.code == 1
    assert "tujuan-tidak-ada" in outcome.out
    assert "kunci-ganda" in outcome.out
    assert entries(folder) == []


def test_an_entry_of_an_obligatory_rule_written_by_hand_hides_nothing(folder: Path) -> None:
    write(folder, MINIMAL.replace("tidak: terima", "tidak: trima"))
    outcome = run_soptool("lint", "--format", "json")
    (found,) = json.loads(outcome.out)["diagnostics"]
    key = {name: found[name] for name in ("file", "rule", "node", "field")}
    entry = json.dumps({**key, "ordinal": 1})
    write(folder, f'{{"soptool_baseline": 1}}\n{entry}\n', NAME)
    assert new() == ["tujuan-tidak-ada"]


def test_rules_that_are_gone_are_taken_out(folder: Path) -> None:
    write(folder, OLD)
    update()
    text = (folder / NAME).read_text("ascii").replace("judul-berawalan-sop", "aturan-lama")
    write(folder, text, NAME)
    assert "(1 baru, 1 dihapus)" in update()
    assert "aturan-lama" not in (folder / NAME).read_text("ascii")


def test_files_are_called_by_their_path_from_the_baseline(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, OLD, "kota/a.sop.yaml")
    monkeypatch.chdir(folder / "kota")
    run_soptool("lint", "--baseline", f"../{NAME}", "--update-baseline")
    assert {one["file"] for one in entries(folder)} == {"kota/a.sop.yaml"}
    monkeypatch.chdir(folder)
    assert new() == []
    assert new(folder / "kota" / "a.sop.yaml") == []


def test_soptool_yaml_names_the_baseline_so_that_ci_needs_no_option(folder: Path) -> None:
    write(folder, f"lint:\n  baseline: {NAME}\n", "a/soptool.yaml")
    write(folder, OLD, "a/x/satu.sop.yaml")
    write(folder, OLD, "b/dua.sop.yaml")
    outcome = run_soptool("lint", "--update-baseline")
    assert outcome.err == f"a/{NAME}: 4 temuan dicatat (4 baru, 0 dihapus).\n"
    report = json.loads(run_soptool("lint", "--format", "json").out)
    assert {one["file"] for one in report["diagnostics"]} == {"b/dua.sop.yaml"}


def test_the_option_goes_before_soptool_yaml(folder: Path) -> None:
    write(folder, "lint:\n  baseline: lain.jsonl\n", "soptool.yaml")
    write(folder, OLD)
    update()
    assert not (folder / "lain.jsonl").exists()
    assert new() == []


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("", f"{NAME}:1:1"),
        ("[]\n", f"{NAME}:1:1"),
        ('{"soptool_baseline": true}\n', f"{NAME}:1:1"),
        ('{"soptool_baseline": 2}\n', f"{NAME}:1:1"),
        ('{"soptool_baseline": 1}\n{"file": "a"}\n', f"{NAME}:2:1"),
        ('{"soptool_baseline": 1}\n{"file": }\n', f"{NAME}:2:10"),
        ('{"soptool_baseline": 1}\n<<<<<<< HEAD\n', f"{NAME}:2:1"),
        ('{"soptool_baseline": 1}\n\n' + "[" * 100_000, f"{NAME}:3:1"),
        ('{"soptool_baseline": 1}\n' + "9" * 5_000, f"{NAME}:2:1"),
        (
            '{"soptool_baseline": 1}\n{"file":"a","rule":"b","node":"c","field":"d","ordinal":"1"}',
            f"{NAME}:2:1",
        ),
        (
            '{"soptool_baseline": 1}\n{"file":1,"rule":"b","node":"c","field":"d","ordinal":1}',
            f"{NAME}:2:1",
        ),
    ],
)
@pytest.mark.parametrize("option", [(), ("--update-baseline",)])
def test_a_broken_baseline_stops_the_run_with_its_place(
    folder: Path, content: str, place: str, option: tuple[str, ...]
) -> None:
    write(folder, OLD)
    write(folder, content, NAME)
    outcome = run_soptool("lint", "--baseline", NAME, *option)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"galat: {place}: ")
    assert "\nsaran: " in outcome.err
    assert (folder / NAME).read_text("ascii") == content


def test_a_newer_baseline_is_told_apart_from_a_broken_one(folder: Path) -> None:
    write(folder, OLD)
    write(folder, '{"soptool_baseline": 2}\n', NAME)
    assert "berversi 2; soptool ini mengenal versi 1" in run_soptool("lint", "--baseline", NAME).err


def test_lines_that_git_merged_are_read_in_any_order_and_twice(folder: Path) -> None:
    write(folder, OLD)
    update()
    head, *lines = (folder / NAME).read_text("ascii").splitlines()
    write(folder, "\n".join([head, *lines[::-1], head, "", *lines]) + "\n", NAME)
    assert new() == []


def test_a_baseline_may_be_larger_than_an_sop_and_saved_by_windows(folder: Path) -> None:
    write(folder, OLD)
    update()
    text = (folder / NAME).read_text("ascii")
    lines = text.splitlines()
    lines += [lines[-1].replace("uji", f"lain-{number}") for number in range(15_000)]
    (folder / NAME).write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    assert (folder / NAME).stat().st_size > 1_500_000
    assert new() == []
    assert "15000 dihapus" in update()
    assert (folder / NAME).read_text("ascii") == text


def test_a_baseline_that_is_no_text_is_told_with_its_line(folder: Path) -> None:
    write(folder, OLD)
    (folder / NAME).write_bytes(b'{"soptool_baseline": 1}\n\xff\n')
    outcome = run_soptool("lint", "--baseline", NAME)
    assert outcome.code == 2
    assert outcome.err.startswith(f"galat: {NAME}:2:1: Baseline ini bukan teks UTF-8.")


def test_a_missing_baseline_is_no_empty_one(folder: Path) -> None:
    write(folder, OLD)
    outcome = run_soptool("lint", "--baseline", NAME)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"Baseline {NAME} tidak ada." in outcome.err
    assert "--update-baseline" in outcome.err


def test_updating_needs_to_know_which_baseline(folder: Path) -> None:
    write(folder, OLD)
    outcome = run_soptool("lint", "--update-baseline")
    assert outcome.code == 2
    assert "--baseline temuan-lama.jsonl" in outcome.err


@pytest.mark.parametrize("other", ["--watch", "--diff"])
def test_updating_goes_with_no_run_that_reports_nothing(folder: Path, other: str) -> None:
    write(folder, OLD)
    outcome = run_soptool("lint", "--baseline", NAME, "--update-baseline", other)
    assert outcome.code == 2
    assert "tidak berlaku bersama" in outcome.err
    assert not (folder / NAME).exists()


def test_a_baseline_of_soptool_yaml_lies_in_its_repository(folder: Path) -> None:
    write(folder, OLD)
    write(folder, "lint:\n  baseline: ../lain.jsonl\n", "soptool.yaml")
    outcome = run_soptool("lint")
    assert outcome.code == 2
    assert "di luar repositori" in outcome.err


def test_a_file_handed_over_by_an_editor_knows_the_baseline(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, f"lint:\n  baseline: {NAME}\n", "soptool.yaml")
    write(folder, OLD)
    update()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(OLD.encode()), "utf-8"))
    outcome = run_soptool("lint", "-", "--stdin-filename", "uji.sop.yaml")
    assert outcome.out == "Tidak ada temuan dalam 1 berkas.\n"


def write_two(folder: Path, first: str, second: str) -> None:
    """Two SOPs of one number, unless they say otherwise."""
    (folder / "a.sop.yaml").write_text(first, "utf-8")
    (folder / "b.sop.yaml").write_text(second.replace("Surat Masuk", "Surat Keluar"), "utf-8")


def test_what_only_several_sops_show_is_kept_until_all_of_them_are_judged(folder: Path) -> None:
    write_two(folder, MINIMAL, MINIMAL)
    assert "2 temuan dicatat" in update()
    listed = [one["rule"] for one in entries(folder)]
    assert listed == ["dua-versi-berlaku"] * 2
    assert new() == []
    write_two(folder, MINIMAL, MINIMAL.replace("BAGUM/2026", "UMUM/2026"))
    assert "(0 baru, 0 dihapus)" in update("b.sop.yaml")
    assert "(0 baru, 2 dihapus)" in update()


def test_a_comment_excuses_what_only_several_sops_show(folder: Path) -> None:
    comment = "  # soptool: abaikan dua-versi-berlaku -- dua dinas"
    write_two(folder, MINIMAL, MINIMAL.replace("BAGUM/2026\n", f"BAGUM/2026{comment}\n"))
    report = json.loads(run_soptool("lint", "--format", "json").out)
    found = [(one["file"], one["rule"]) for one in report["diagnostics"]]
    assert found == [("a.sop.yaml", "dua-versi-berlaku")]
