"""soptool lint: what a user sees, and the exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from tests.support.command_line import Outcome, run_soptool
from tests.support.minimal_sop import MINIMAL, as_another, with_blocks


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to work in."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, content: str | bytes, name: str = "uji.sop.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def rules_of(outcome: Outcome) -> list[str]:
    return [found["rule"] for found in json.loads(outcome.out)["diagnostics"]]


def lint_rules(*arguments: object) -> list[str]:
    return rules_of(run_soptool("lint", "--format", "json", *arguments))


# --- exit codes


def test_a_clean_file_gives_0_and_says_so(folder: Path) -> None:
    outcome = run_soptool("lint", write(folder, MINIMAL))
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == "Tidak ada temuan dalam 1 berkas.\n"


def test_a_warning_passes_unless_fail_on_says_otherwise(folder: Path) -> None:
    path = write(folder, MINIMAL.replace("Menerima surat", "Penerimaan surat"))
    assert run_soptool("lint", path).code == 0
    assert run_soptool("lint", "--fail-on", "perhatian", path).code == 1


def test_an_error_gives_1_and_names_the_threshold(folder: Path) -> None:
    outcome = run_soptool("lint", write(folder, MINIMAL.replace("tidak: terima", "tidak: trima")))
    assert outcome.code == 1
    assert "uji.sop.yaml:41:36: galat tujuan-tidak-ada" in outcome.out
    assert "Langkah 2: tujuan `trima` tidak ada" in outcome.out
    assert "saran: Maksud Anda `terima`?" in outcome.out
    assert outcome.out.endswith("1 galat dalam 1 berkas. Gagal dengan --fail-on galat.\n")


def test_soptool_yaml_sets_the_threshold(folder: Path) -> None:
    write(folder, "lint:\n  fail_on: saran\n", "soptool.yaml")
    path = write(folder, MINIMAL.replace("judul: ", "judul: SOP "))
    assert run_soptool("lint", path).code == 1
    assert run_soptool("lint", "--fail-on", "galat", path).code == 0


def test_the_strictest_threshold_of_all_settings_counts(folder: Path) -> None:
    write(folder, "lint:\n  fail_on: saran\n", "a/soptool.yaml")
    write(folder, as_another(MINIMAL, "a/satu.sop.yaml"), "a/satu.sop.yaml")
    write(
        folder,
        as_another(MINIMAL.replace("judul: ", "judul: SOP "), "b/dua.sop.yaml"),
        "b/dua.sop.yaml",
    )
    outcome = run_soptool("lint")
    assert outcome.code == 1
    assert outcome.out.endswith("Gagal dengan --fail-on saran.\n")


def test_a_bug_gives_70_and_one_line_without_a_trace(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("soptool.lint.linter.sort_diagnostics", broken)
    path = write(folder, MINIMAL)
    outcome = run_soptool("lint", path)
    assert outcome.code == 70
    assert outcome.err.startswith("galat: soptool ")
    assert "RuntimeError" in outcome.err
    assert "uji.sop.yaml" in outcome.err
    assert "Laporkan" in outcome.err
    assert "Traceback" not in outcome.err
    with pytest.raises(RuntimeError):
        run_soptool("--debug", "lint", path)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, typer.Abort])
def test_an_interrupted_run_gives_130(
    folder: Path, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]
) -> None:
    def interrupted(*_: object) -> None:
        raise stop

    monkeypatch.setattr("soptool.lint.linter.sort_diagnostics", interrupted)
    assert run_soptool("lint", write(folder, MINIMAL)).code == 130


# --- what is judged


def test_folders_are_searched_for_sops_and_hidden_ones_left_out(folder: Path) -> None:
    write(folder, as_another(MINIMAL, "a/satu.sop.yaml"), "a/satu.sop.yaml")
    write(folder, as_another(MINIMAL, "a/b/dua.sop.yaml"), "a/b/dua.sop.yaml")
    write(folder, "bukan: sop\n", "a/lain.yaml")
    write(folder, "bukan: sop\n", ".git/tiga.sop.yaml")
    assert run_soptool("lint").out == "Tidak ada temuan dalam 2 berkas.\n"


def test_a_file_named_twice_is_judged_once(folder: Path) -> None:
    path = write(folder, MINIMAL)
    assert "dalam 1 berkas" in run_soptool("lint", path, folder).out


def test_include_in_soptool_yaml_widens_the_search(folder: Path) -> None:
    write(folder, "include:\n  - prosedur/*.yaml\n", "soptool.yaml")
    write(folder, MINIMAL, "prosedur/surat.yaml")
    assert run_soptool("lint").out == "Tidak ada temuan dalam 1 berkas.\n"


def test_the_nearest_soptool_yaml_rules_a_file(folder: Path) -> None:
    write(folder, "lint:\n  ignore: [judul-berawalan-sop]\n", "a/soptool.yaml")
    text = MINIMAL.replace("judul: ", "judul: SOP ")
    write(folder, as_another(text, "a"), "a/satu.sop.yaml")
    write(folder, as_another(text, "b"), "b/dua.sop.yaml")
    outcome = run_soptool("lint", "--format", "json")
    assert [one["file"] for one in json.loads(outcome.out)["diagnostics"]] == ["b/dua.sop.yaml"]


def test_a_profile_of_the_repository_sets_the_number_pattern(folder: Path) -> None:
    write(folder, "profil: ./kantor.yaml\n", "soptool.yaml")
    write(folder, "dasar: permenpan-35-2012\nnomor:\n  pola: 'X-[0-9]+'\n", "kantor.yaml")
    assert lint_rules(write(folder, MINIMAL)) == ["nomor-tidak-sesuai-pola"]


def test_tables_of_the_repository_are_added_to_the_shipped_ones(folder: Path) -> None:
    write(folder, "kata: ./kata.yaml\n", "soptool.yaml")
    write(folder, "tidak_baku:\n  agenda: buku agenda\n", "kata.yaml")
    assert lint_rules(write(folder, MINIMAL)) == ["salah-eja"]


def test_select_and_ignore_take_names_and_groups(folder: Path) -> None:
    text = MINIMAL.replace("judul: ", "judul: SOP ").replace("Menerima surat", "Penerimaan surat")
    path = write(folder, text)
    assert lint_rules(path) == ["judul-berawalan-sop", "kegiatan-tanpa-kata-kerja"]
    assert lint_rules("--select", "identitas", path) == ["judul-berawalan-sop"]
    assert lint_rules("--ignore", "kegiatan,judul-berawalan-sop", path) == []


def test_findings_of_several_files_come_in_order_of_their_names(folder: Path) -> None:
    text = MINIMAL.replace("judul: ", "judul: SOP ")
    for name in ("b.sop.yaml", "a.sop.yaml"):
        write(folder, text, name)
    outcome = run_soptool("lint", "--format", "json", "b.sop.yaml", "a.sop.yaml")
    files = [one["file"] for one in json.loads(outcome.out)["diagnostics"]]
    assert files == ["a.sop.yaml", "b.sop.yaml"]


# --- reports


def test_json_names_files_from_the_root_of_the_repository(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(
        folder, as_another(MINIMAL.replace("judul: ", "judul: SOP "), "kota"), "kota/uji.sop.yaml"
    )
    monkeypatch.chdir(folder / "kota")
    outcome = run_soptool("lint", "--format", "json")
    (found,) = json.loads(outcome.out)["diagnostics"]
    assert found["file"] == "kota/uji.sop.yaml"


def test_a_report_can_go_to_a_file_beside_another_on_stdout(folder: Path) -> None:
    path = write(folder, MINIMAL.replace("judul: ", "judul: SOP "))
    outcome = run_soptool("lint", "--format", "full", "--format", "json:hasil/lint.json", path)
    assert "saran judul-berawalan-sop" in outcome.out
    report = json.loads((folder / "hasil/lint.json").read_text(encoding="utf-8"))
    assert len(report["diagnostics"]) == 1


def test_colour_is_used_only_where_it_is_asked_for(folder: Path) -> None:
    path = write(folder, MINIMAL.replace("judul: ", "judul: SOP "))
    assert "\x1b[" not in run_soptool("lint", path).out
    assert "\x1b[" in run_soptool("--color", "always", "lint", path).out


def test_a_report_in_a_file_is_never_coloured(folder: Path) -> None:
    path = write(folder, MINIMAL.replace("judul: ", "judul: SOP "))
    run_soptool("--color", "always", "lint", "--format", "full:lint.txt", path)
    report = (folder / "lint.txt").read_text(encoding="utf-8")
    assert "judul-berawalan-sop" in report
    assert "\x1b[" not in report


# --- bad input: each one clear message, the right code, no traceback


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("latin1", "judul: Penanganan Surat Mas\xfck\n".encode("latin-1"), "berkas-bukan-utf8"),
        ("utf16", "judul: x\n".encode("utf-16"), "berkas-bukan-utf8"),
        ("tab", "judul: x\nlangkah:\n\t- a\n", "tab-sebagai-indentasi"),
        ("ganda", "judul: a\njudul: b\n", "kunci-ganda"),
        ("alias", "a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n", "jangkar-yaml"),
        ("kurung", "judul: " + "[" * 100_000, "susunan-terlalu-dalam"),
        ("kosong", "", "berkas-kosong"),
        ("komentar", "# nanti\n", "berkas-kosong"),
        ("bukan", "services:\n  web: nginx\n", "berkas-bukan-jenisnya"),
        ("daftar", "- a\n- b\n", "berkas-bukan-jenisnya"),
        ("biner", b"\x89PNG\r\n\x1a\n\x00\x00", "berkas-bukan-utf8"),
        ("besar", "# " + "x" * 1_100_000, "berkas-terlalu-besar"),
        ("kendali", "judul: a\x07b\n", "karakter-kendali"),
        ("cdata", with_blocks("judul: Penanganan ]]> Surat\n")[0], ""),
        ("pelaksana", MINIMAL.replace("ana: kasubbag", "ana: kasub"), "pelaksana-tidak-terdaftar"),
        ("tujuan", MINIMAL.replace("tidak: terima", "tidak: x"), "tujuan-tidak-ada"),
    ],
)
def test_bad_content_is_a_finding(folder: Path, name: str, content: str | bytes, rule: str) -> None:
    path = write(folder, content, f"{name}.sop.yaml")
    outcome = run_soptool("lint", "--format", "json", path)
    if rule:
        assert rule in rules_of(outcome)
        assert outcome.code == 1
    else:
        assert (outcome.code, rules_of(outcome)) == (0, [])
    assert outcome.err == ""
    assert "Traceback" not in run_soptool("lint", path).out


def test_a_file_saved_by_notepad_is_read_and_the_mark_is_advice(folder: Path) -> None:
    content = b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode("utf-8")
    outcome = run_soptool("lint", "--format", "json", write(folder, content))
    assert (outcome.code, rules_of(outcome)) == (0, ["bom-di-awal-berkas"])


def test_a_mark_that_was_ignored_is_not_reported(folder: Path) -> None:
    content = b"\xef\xbb\xbf" + MINIMAL.encode("utf-8")
    assert lint_rules("--ignore", "bom-di-awal-berkas", write(folder, content)) == []


def test_carets_stand_right_in_files_with_crlf_and_a_mark(folder: Path) -> None:
    text = MINIMAL.replace("tidak: terima", "tidak: trima").replace("\n", "\r\n")
    write(folder, b"\xef\xbb\xbf" + text.encode("utf-8"))
    lines = run_soptool("lint").out.splitlines()
    shown = next(line for line in lines if "trima}" in line)
    caret = lines[lines.index(shown) + 1]
    assert shown[caret.index("^") :].startswith("trima")
    assert caret.count("^") == len("trima")


@pytest.mark.parametrize("name", ["tidak ada.sop.yaml", "tidak/ada.sop.yaml"])
def test_a_missing_file_gives_2(folder: Path, name: str) -> None:
    outcome = run_soptool("lint", name)
    assert outcome.code == 2
    assert outcome.err.startswith("galat: Berkas atau folder")
    assert "tidak ada" in outcome.err


def test_a_missing_suffix_is_suggested(folder: Path) -> None:
    write(folder, MINIMAL, "surat.sop.yaml")
    assert "Maksud Anda surat.sop.yaml?" in run_soptool("lint", "surat").err


def test_a_txt_name_gets_the_advice_to_rename(folder: Path) -> None:
    write(folder, MINIMAL, "surat.sop.yaml.txt")
    for argument in ("surat.sop.yaml.txt", "."):
        outcome = run_soptool("lint", argument)
        assert outcome.code == 2
        assert "Ubah namanya menjadi surat.sop.yaml" in outcome.err


def test_a_folder_without_sops_gives_2(folder: Path) -> None:
    outcome = run_soptool("lint", folder)
    assert outcome.code == 2
    assert f"Tidak ada berkas *.sop.yaml di folder {folder}." in outcome.err
    assert "Tidak ada berkas *.sop.yaml di folder ini." in run_soptool("lint").err


def test_a_word_file_is_called_by_its_name(folder: Path) -> None:
    (folder / "surat.docx").write_bytes(b"PK\x03\x04\x14\0\x06\0\x08")
    outcome = run_soptool("lint", "surat.docx")
    assert outcome.code == 1
    assert "Ini berkas Word atau Excel" in outcome.out


@pytest.mark.skipif(sys.platform == "win32", reason="no such device there")
def test_a_device_gives_2() -> None:
    outcome = run_soptool("lint", "/dev/null")
    assert outcome.code == 2
    assert "bukan berkas biasa" in outcome.err


def test_an_unreadable_file_gives_2(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(folder, MINIMAL)
    really_open = Path.open

    def refuse(self: Path, *rest: Any, **named: Any) -> Any:
        if self.name == path.name:
            raise PermissionError(13, "Permission denied")
        return really_open(self, *rest, **named)

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything, so chmod proves nothing
    outcome = run_soptool("lint", path)
    assert outcome.code == 2
    assert "tidak dapat dibaca: tidak ada izin" in outcome.err
    assert "Permission" not in outcome.err


def test_a_folder_name_with_spaces_and_an_ampersand_is_an_ordinary_name(folder: Path) -> None:
    write(folder, MINIMAL.replace("judul: ", "judul: SOP "), "Tata Usaha & Umum/surat.sop.yaml")
    outcome = run_soptool("lint", "Tata Usaha & Umum")
    assert outcome.code == 0
    assert "Tata Usaha & Umum/surat.sop.yaml:1:8" in outcome.out


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_an_old_console_shows_what_it_can_and_never_fails(folder: Path, encoding: str) -> None:
    text = MINIMAL.replace("judul: Penanganan Surat Masuk", "judul: SOP 会议 “Surat” → Masuk")
    write(folder, text)
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    result = subprocess.run(
        [sys.executable, "-m", "soptool", "lint"], capture_output=True, env=environment, cwd=folder
    )
    assert result.returncode == 0, result.stderr
    assert b"judul-berawalan-sop" in result.stdout
    assert b"?? " in result.stdout


def test_a_closed_pipe_ends_the_run_without_a_trace(folder: Path) -> None:
    for number in range(40):
        text = MINIMAL.replace("judul: ", "judul: SOP ")
        write(folder, text, f"{number}.sop.yaml")
    command = f"{sys.executable} -m soptool lint | head -1"
    result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd=folder)
    assert "0.sop.yaml" in result.stdout
    assert result.stderr == ""
