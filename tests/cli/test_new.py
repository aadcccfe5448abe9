"""soptool new: the file it writes, the values set in it, and how it refuses."""

import json
import os
from pathlib import Path

import pytest

from soptool.assets import list_assets
from tests.support.command_line import run_soptool

STARTERS = [name.removesuffix(".sop.yaml") for name in list_assets("templates/starters", ".yaml")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(*arguments: str, template: str = "dasar") -> str:
    """The text of the file that was written."""
    outcome = run_soptool("new", "uji", "--template", template, "--force", *arguments)
    assert (outcome.code, outcome.out) == (0, ""), outcome.err
    return Path("uji.sop.yaml").read_text("utf-8")


def test_there_are_starters():
    assert "dasar" in STARTERS
    assert len(STARTERS) >= 5


def test_the_list_has_a_line_with_name_and_description_for_each_starter(folder: Path):
    outcome = run_soptool("new", "--list")
    assert (outcome.code, outcome.err) == (0, "")
    rows = [line.split("  ", 1) for line in outcome.out.splitlines()]
    assert [name for name, _ in rows] == STARTERS
    assert all(description.strip() for _, description in rows)


@pytest.mark.parametrize("template", STARTERS)
def test_every_starter_lints_without_errors_and_renders(folder: Path, template: str):
    text = new(template=template)
    outcome = run_soptool("lint", "uji.sop.yaml")
    assert outcome.code == 0, outcome.out
    assert ("isian-belum-selesai" in outcome.out) == ("TODO" in text)
    assert run_soptool("render", "uji.sop.yaml", "--to", "docx,md").code == 0


def test_the_next_commands_are_said_on_stderr_ready_to_be_copied(folder: Path):
    outcome = run_soptool("new", "bagian umum & hukum/surat masuk", "--template", "dasar")
    assert (outcome.code, outcome.out) == (0, "")
    name = "bagian umum & hukum/surat masuk.sop.yaml"
    assert (folder / name).is_file()
    assert f'  soptool lint "{name}"\n' in outcome.err
    assert f'  soptool render "{name}"\n' in outcome.err
    assert "isian bertanda TODO" in outcome.err


@pytest.mark.parametrize("template", STARTERS)
def test_as_many_fields_are_to_be_filled_as_lint_finds_afterwards(folder: Path, template: str):
    said = run_soptool("new", "uji", "--template", template).err
    report = json.loads(run_soptool("lint", "--format", "json", "uji.sop.yaml").out)
    rules = [one["rule"] for one in report["diagnostics"]]
    marked = rules.count("isian-belum-selesai")
    empty = sum(rule.startswith("tanggal-") for rule in rules)
    assert marked + empty == len(rules)
    assert f"Lengkapi {marked} isian bertanda TODO dan {empty} tanggal, lalu:\n" in said


def test_a_date_that_was_given_is_not_asked_for(folder: Path):
    date = "tanggal.pembuatan=2026-01-12"
    said = run_soptool("new", "uji", "--template", "dasar", "--set", date).err
    assert "isian bertanda TODO dan 1 tanggal, lalu:" in said


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("surat", "surat.sop.yaml"),
        ("surat.sop.yaml", "surat.sop.yaml"),
        ("surat v1.2", "surat v1.2.sop.yaml"),
        ("surat.yaml", "surat.sop.yaml"),
        ("surat.YML", "surat.sop.yaml"),
        ("surat.sop", "surat.sop.yaml"),
    ],
)
def test_the_ending_is_added_where_it_is_missing(folder: Path, name: str, written: str):
    assert run_soptool("new", name, "--template", "dasar").code == 0
    assert [path.name for path in folder.iterdir()] == [written]


# --- --set


@pytest.mark.parametrize(
    ("setting", "line"),
    [
        ("judul=Penanganan Surat Masuk", "judul: Penanganan Surat Masuk"),
        ("judul=Cuti: besar #1", 'judul: "Cuti: besar #1"'),
        ('judul="Surat" biasa', 'judul: "\\"Surat\\" biasa"'),
        ("judul= - [a, b] = {c}", 'judul: " - [a, b] = {c}"'),
        ("nomor=010", 'nomor: "010"'),
        ("versi=2", 'versi: "2"'),
        ("status=uji_coba", "status: uji_coba"),
        ("tanggal.pembuatan=2026-01-12", "  pembuatan: 2026-01-12"),
        ("pengesah.nama=Dr. Bayu, M.Si.", "  nama: Dr. Bayu, M.Si."),
        ("pengesah.nip=198001012005011001", '  nip: "198001012005011001"'),
        ("pengesah.pangkat=Pembina", "  pangkat: Pembina"),
        ("pengesah.plt=true", "  plt: true"),
        ("instansi.nama.2=Dinas Kesehatan", "    - Dinas Kesehatan"),
        ("kualifikasi=Memahami tata naskah", "  - Memahami tata naskah"),
        ("pelaksana.kepala=Camat", "  kepala: Camat"),
        ("langkah.3.waktu=2 hari", "    waktu: 2 hari"),
        ("langkah.2.keputusan.tidak=berkas", "    keputusan: {ya: lanjut, tidak: berkas}"),
        ("nomor=", "nomor:"),
    ],
)
def test_a_value_is_written_where_it_belongs(folder: Path, setting: str, line: str):
    assert line in new("--set", setting).split("\n")


def test_several_values_are_set_and_the_rest_stays(folder: Path):
    plain = new().split("\n")
    changed = new("--set", "judul=Surat", "--set", "pengesah.jabatan=Camat").split("\n")
    assert len(plain) == len(changed)
    assert [line for line in changed if line not in plain] == ["judul: Surat", "  jabatan: Camat"]


@pytest.mark.parametrize(
    ("setting", "message", "advice"),
    [
        ("jdul=Surat", "Kunci `jdul` tidak dikenal", "Maksud Anda judul?"),
        ("pengesah.jabatn=x", "Kunci `pengesah.jabatn` tidak dikenal", "pengesah.jabatan"),
        ("instansi=x", "Kunci `instansi` tidak dikenal", "instansi.unit"),
        ("instansi.nama.9=x", "Kunci `instansi.nama.9` tidak dikenal", "instansi.nama.1"),
        ("judul", "Isi --set tidak dapat dibaca", "kunci=nilai"),
        ("=x", "Isi --set tidak dapat dibaca", "kunci=nilai"),
        ("status=selesai", "Nilai `selesai` untuk `status` tidak dapat dipakai", ""),
        ("tanggal.efektif=besok", "Nilai `besok` untuk `tanggal.efektif`", "tahun-bulan-hari"),
        ("langkah.1.pelaksana=siapa", "Nilai `siapa` untuk `langkah.1.pelaksana`", ""),
    ],
)
def test_a_value_that_cannot_be_set_gives_2_and_no_file(
    folder: Path, setting: str, message: str, advice: str
):
    outcome = run_soptool("new", "uji", "--template", "dasar", "--set", setting)
    assert outcome.code == 2
    assert message in outcome.err
    assert advice in outcome.err.partition("saran: ")[2]
    assert list(folder.iterdir()) == []


# --- the modeline


def test_without_a_schema_there_is_no_modeline(folder: Path):
    assert "yaml-language-server" not in new()


@pytest.mark.parametrize(
    ("place", "path"),
    [("", "sop.schema.json"), ("..", "../sop.schema.json")],
)
def test_a_schema_in_or_above_the_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, path: str
):
    here = tmp_path / "sop"
    here.mkdir()
    monkeypatch.chdir(here)
    (here / place / "sop.schema.json").write_text("{}")
    assert new().startswith(f"# yaml-language-server: $schema={path}\n")


# --- refusals


@pytest.mark.parametrize(
    "name", ["CON", "nul.sop.yaml", "Com1", "a:b", "apa?", "satu\ndua", "..", "\u202ea", "a" * 300]
)
def test_a_name_that_windows_cannot_hold_is_refused(folder: Path, name: str):
    outcome = run_soptool("new", name, "--template", "dasar")
    assert outcome.code == 2
    assert "tidak dapat dipakai" in outcome.err
    assert not [*folder.iterdir()]


@pytest.mark.parametrize(
    ("name", "right"), [("surat.sop.yaml.txt", "surat.sop.yaml"), ("surat.docx", "surat.sop.yaml")]
)
def test_an_ending_of_another_program_is_refused(folder: Path, name: str, right: str):
    outcome = run_soptool("new", name, "--template", "dasar")
    assert outcome.code == 2
    assert f"Nama berkas {name} berakhiran" in outcome.err
    assert f"soptool new {right}" in outcome.err
    assert not [*folder.iterdir()]


def test_an_existing_file_is_kept_unless_forced(folder: Path):
    (folder / "uji.sop.yaml").write_text("punya saya")
    outcome = run_soptool("new", "uji", "--template", "dasar")
    assert outcome.code == 2
    assert "sudah ada dan tidak ditimpa" in outcome.err
    assert "--force" in outcome.err
    assert (folder / "uji.sop.yaml").read_text() == "punya saya"
    assert run_soptool("new", "uji", "--template", "dasar", "--force").code == 0
    assert (folder / "uji.sop.yaml").read_text("utf-8") != "punya saya"


@pytest.mark.parametrize(
    ("arguments", "message", "advice"),
    [
        ((), "Pola SOP belum disebut", "soptool new surat-masuk --template dasar"),
        (("uji",), "Pola SOP belum disebut", "Pilihan --template: cuti, dasar"),
        (("--template", "dasar"), "Nama berkas baru belum disebut", "soptool new surat-masuk"),
        (("uji", "--template", "dasr"), "Pola `dasr` tidak ada", "Maksud Anda dasar?"),
        (("berkas/uji", "--template", "dasar"), "tidak dapat ditulisi", "Pilih nama atau folder"),
    ],
)
def test_what_is_missing_is_said_with_the_exact_flags(
    folder: Path, arguments: tuple[str, ...], message: str, advice: str
):
    (folder / "berkas").write_text("bukan folder")
    outcome = run_soptool("new", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert advice in outcome.err
    assert [path.name for path in folder.iterdir()] == ["berkas"]


def test_an_interrupted_write_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def full(handle: int) -> None:
        raise OSError(28, "penuh")

    monkeypatch.setattr(os, "fsync", full)
    outcome = run_soptool("new", "uji", "--template", "dasar")
    assert outcome.code == 2
    assert "ruang disk habis" in outcome.err
    assert list(folder.iterdir()) == []
