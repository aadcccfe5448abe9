"""soptool lint and soptool.yaml: what an office sets, and what it is told about mistakes in it."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.support.command_line import Outcome, run_soptool
from tests.support.minimal_sop import MINIMAL, as_another

SOP_TITLE = MINIMAL.replace("judul: ", "judul: SOP ")


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


def found(*arguments: object) -> list[dict[str, str]]:
    outcome = run_soptool("lint", "--format", "json", *arguments)
    diagnostics: list[dict[str, str]] = json.loads(outcome.out)["diagnostics"]
    return diagnostics


def rules(*arguments: object) -> list[str]:
    return [one["rule"] for one in found(*arguments)]


def settings(folder: Path, text: str, *arguments: object) -> Outcome:
    write(folder, text, "soptool.yaml")
    return run_soptool("lint", *arguments)


# --- levels


def test_a_level_holds_for_what_reading_finds_too(folder: Path) -> None:
    write(folder, "\ufeff" + MINIMAL)
    assert [one["severity"] for one in found()] == ["saran"]
    write(folder, "lint:\n  severity:\n    bom-di-awal-berkas: galat\n", "soptool.yaml")
    assert [one["severity"] for one in found()] == ["galat"]
    assert run_soptool("lint").code == 1


def test_a_level_holds_for_what_reading_finds_in_an_unsound_sop(folder: Path) -> None:
    write(folder, "lint:\n  severity:\n    bom-di-awal-berkas: perhatian\n", "soptool.yaml")
    write(folder, "\ufeff" + MINIMAL.replace("tidak: terima", "tidak: x"))
    assert [(one["rule"], one["severity"]) for one in found()] == [
        ("bom-di-awal-berkas", "perhatian"),
        ("tujuan-tidak-ada", "galat"),
    ]


def test_a_comment_in_the_first_block_excuses_what_reading_finds(folder: Path) -> None:
    write(folder, "\ufeff# soptool: abaikan bom-di-awal-berkas -- Notepad\n" + MINIMAL)
    assert rules() == []


@pytest.mark.parametrize("level", ["abaikan", "saran", "perhatian"])
def test_an_obligatory_rule_cannot_be_made_milder(folder: Path, level: str) -> None:
    write(folder, MINIMAL)
    outcome = settings(folder, f"lint:\n  severity:\n    tujuan-tidak-ada: {level}\n")
    assert outcome.code == 2
    said = outcome.out + outcome.err
    assert "soptool.yaml:3:5" in said
    assert "tidak dapat diabaikan atau diringankan" in said


# --- names and patterns


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("lint:\n  ignore: [judul-berawlan-sop]\n", "soptool.yaml:2:12"),
        ("lint:\n  select:\n    - judul-berawlan-sop\n", "soptool.yaml:3:7"),
        ("lint:\n  severity: {judul-berawlan-sop: saran}\n", "soptool.yaml:2:14"),
        ("lint:\n  per_file:\n    arsip/**: [judul-berawlan-sop]\n", "soptool.yaml:3:16"),
    ],
)
def test_an_unknown_name_is_told_where_it_stands(folder: Path, text: str, place: str) -> None:
    write(folder, MINIMAL)
    outcome = settings(folder, text)
    assert outcome.code == 2
    said = outcome.out + outcome.err
    assert place in said
    assert "Maksud Anda judul-berawalan-sop" in said


def test_rules_are_left_out_for_the_files_that_a_pattern_means(folder: Path) -> None:
    write(folder, "lint:\n  per_file:\n    arsip/**: [identitas]\n", "soptool.yaml")
    for name in ("arsip/2020/a.sop.yaml", "arsip/b.sop.yaml", "c.sop.yaml"):
        write(folder, SOP_TITLE, name)
    assert [one["file"] for one in found()] == ["c.sop.yaml"]
    assert [one["file"] for one in found("arsip", "c.sop.yaml")] == ["c.sop.yaml"]


def test_patterns_begin_at_the_folder_of_soptool_yaml(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "lint:\n  per_file:\n    arsip/*: [identitas]\n", "kota/soptool.yaml")
    write(folder, SOP_TITLE, "kota/arsip/a.sop.yaml")
    write(folder, SOP_TITLE, "arsip/a.sop.yaml")
    assert [one["file"] for one in found()] == ["arsip/a.sop.yaml"]
    monkeypatch.chdir(folder / "kota/arsip")
    assert rules() == []


def test_patterns_of_include_are_those_of_per_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    top = folder / "[kota]"  # a name that would be a pattern itself
    write(top, "include: ['prosedur/*.yaml', 'lama-*.yml']\n", "soptool.yaml")
    for name in ("prosedur/a.yaml", "prosedur/x/b.yaml", "x/lama-c.yml", "x/baru.yml"):
        write(top, SOP_TITLE, name)
    assert {one["file"] for one in found()} == {"[kota]/prosedur/a.yaml", "[kota]/x/lama-c.yml"}
    monkeypatch.chdir(top / "x")
    assert {one["file"] for one in found()} == {"[kota]/x/lama-c.yml"}


IDLE = "soptool.yaml:4:5: pola `lama/**` (lint.per_file) tidak cocok dengan berkas mana pun.\n"


def test_a_pattern_that_means_no_file_is_pointed_out_when_its_folder_is_judged(
    folder: Path,
) -> None:
    write(folder, MINIMAL, "kota/arsip/a.sop.yaml")
    write(folder, MINIMAL, "b.sop.yaml")
    patterns = "lint:\n  per_file:\n    arsip/*: [alur]\n    lama/**: [alur]\n"
    write(folder, patterns, "kota/soptool.yaml")
    assert run_soptool("lint").err == f"kota/{IDLE}"
    assert run_soptool("lint", "kota").err == f"kota/{IDLE}"
    for part in ("kota/arsip", "kota/arsip/a.sop.yaml"):
        assert "per_file" not in run_soptool("lint", part).err
    assert run_soptool("-q", "lint").err == ""


# --- mistakes in soptool.yaml


def test_a_mistake_in_soptool_yaml_is_a_finding_and_its_sops_are_not_judged(folder: Path) -> None:
    write(folder, SOP_TITLE)
    outcome = settings(folder, "lint:\n  fail_on: selalu\n")
    assert outcome.code == 2
    assert "soptool.yaml:2:12: galat nilai-di-luar-pilihan" in outcome.out
    assert "  fail_on: selalu" in outcome.out
    assert "judul-berawalan-sop" not in outcome.out
    assert "Pemeriksaan tidak selesai." in outcome.out
    assert outcome.err == (
        "galat: SOP yang diatur soptool.yaml tidak diperiksa.\n"
        "saran: Perbaiki dahulu temuan di berkas itu.\n"
    )


def test_no_fix_is_promised_for_settings(folder: Path) -> None:
    write(folder, MINIMAL)
    outcome = settings(folder, "lint:\n  ketat: ya\n")
    assert "soptool.yaml:2:10: galat jenis-nilai-salah" in outcome.out
    assert "--fix" not in outcome.out


def test_an_editor_is_shown_the_mistake_in_soptool_yaml_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, "lint:\n  fail_on: selalu\n", "soptool.yaml")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MINIMAL.encode()), "utf-8"))
    outcome = run_soptool("lint", "-", "--stdin-filename", "uji.sop.yaml")
    assert outcome.code == 2
    assert "soptool.yaml:2:12: galat nilai-di-luar-pilihan" in outcome.out


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_other_folders_are_judged_all_the_same(folder: Path, jobs: int) -> None:
    write(folder, "lint: [salah]\n", "a/soptool.yaml")
    write(folder, "profil: bpss\n", "b/soptool.yaml")
    write(folder, "lint:\n  fail_on: saran\n", "c/soptool.yaml")
    for name in ("a/satu", "a/dua", "b/tiga", "c/empat"):
        write(folder, SOP_TITLE, f"{name}.sop.yaml")
    outcome = run_soptool("lint", "--format", "json", "--jobs", jobs)
    assert outcome.code == 2
    places = [(one["file"], one["line"]) for one in json.loads(outcome.out)["diagnostics"]]
    assert places == [("a/soptool.yaml", 1), ("b/soptool.yaml", 1), ("c/empat.sop.yaml", 1)]
    assert outcome.err.count("galat: SOP yang diatur") == 2


def test_a_broken_soptool_yaml_does_not_hide_what_others_include(folder: Path) -> None:
    write(folder, "include: [", "a/soptool.yaml")
    write(folder, MINIMAL, "a/satu.sop.yaml")
    write(folder, "include: ['*.yml']\n", "b/soptool.yaml")
    write(folder, SOP_TITLE, "b/dua.yml")
    outcome = run_soptool("lint")
    assert outcome.code == 2
    assert "a/soptool.yaml:1:" in outcome.out
    assert "b/dua.yml:1:8: saran judul-berawalan-sop" in outcome.out


# --- ketat


def test_a_strict_office_gets_errors_for_every_word_that_others_are_warned_of(
    folder: Path,
) -> None:
    wordy = (
        MINIMAL.replace("Menerima surat masuk", "Penerimaan surat masuk")
        .replace("Memeriksa surat masuk", "Diperiksa kelengkapan surat masuk")
        .replace("Mengarsipkan surat masuk", "Mengarsipkan surat masuk 5 menit")
    )
    write(folder, wordy, "kota/a.sop.yaml")
    write(folder, wordy, "desa/b.sop.yaml")
    write(folder, wordy.replace("status: berlaku", "status: draf"), "kota/draf.sop.yaml")
    before = found("--ignore", "buku")
    wording = {one["rule"] for one in before if one["severity"] == "perhatian"}
    assert wording >= {"kegiatan-tanpa-kata-kerja", "kegiatan-pasif"}
    assert run_soptool("lint", "--ignore", "buku").code == 0
    write(folder, "lint:\n  ketat: true\n", "kota/soptool.yaml")
    after = {(one["file"], one["rule"]): one["severity"] for one in found("--ignore", "buku")}
    for rule in wording:
        assert after["kota/a.sop.yaml", rule] == "galat"
        assert after["desa/b.sop.yaml", rule] == "perhatian"
        assert after["kota/draf.sop.yaml", rule] == "saran"
    outcome = run_soptool("lint", "--ignore", "buku")
    assert outcome.code == 1
    assert outcome.out.endswith("Gagal dengan --fail-on galat.\n")


def test_what_a_strict_office_sets_by_name_stays_as_it_is_set(folder: Path) -> None:
    write(folder, "lint:\n  ketat: true\n  severity: {salah-eja: saran}\n", "soptool.yaml")
    write(folder, MINIMAL.replace("Buku agenda", "Buku praktek"))
    assert ("salah-eja", "saran") in [(one["rule"], one["severity"]) for one in found()]


# --- options, soptool.yaml, profile


def test_options_go_before_soptool_yaml_and_that_before_the_profile(folder: Path) -> None:
    write(folder, SOP_TITLE)
    write(folder, "keparahan: {judul-berawalan-sop: abaikan}\n", "profil.yaml")
    write(folder, "profil: ./profil.yaml\n", "soptool.yaml")
    assert rules() == []
    write(
        folder,
        "profil: ./profil.yaml\nlint:\n  severity: {judul-berawalan-sop: perhatian}\n"
        "  fail_on: perhatian\n",
        "soptool.yaml",
    )
    assert [one["severity"] for one in found()] == ["perhatian"]
    assert run_soptool("lint").code == 1
    assert run_soptool("lint", "--fail-on", "galat").code == 0
    assert rules("--ignore", "judul-berawalan-sop") == []
    write(folder, "lint:\n  ignore: [identitas]\n", "soptool.yaml")
    assert rules() == []
    assert rules("--select", "judul-berawalan-sop") == ["judul-berawalan-sop"]
