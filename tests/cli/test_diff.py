"""soptool diff: what it prints, in which words, and the exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import run_soptool
from tests.support.git_repository import commit, new_repository
from tests.support.minimal_sop import MINIMAL

EDITED = MINIMAL.replace("waktu: 10 menit", "waktu: 1 hari kerja")
REVISED = EDITED.replace("versi: 1\n", "versi: 2\nriwayat: [{versi: 2}]\n")
ROOT = Path(__file__).parents[2]
UNSOUND = MINIMAL.replace("tidak: terima", "tidak: trima")
CHANGE = """\
Langkah
  Langkah 2 "Memeriksa surat masuk": Waktu: 10 menit → 1 hari kerja  [besar]
perhatian perubahan-besar-tanpa-revisi: Ada 1 perubahan besar, tetapi tanggal revisi, versi, dan \
nomor SOP tetap.
  saran: Isi `tanggal: {revisi: ...}` atau naikkan `versi`, lalu mintakan pengesahan lagi.
perhatian perubahan-tanpa-riwayat: SOP yang sudah disahkan berubah, tetapi `riwayat` tidak \
bertambah.
  saran: Tambahkan satu butir `riwayat` dengan versi, tanggal, alasan, semula, dan menjadi.
"""
COUNT = "1 perubahan (1 besar).\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One revision of two SOPs, of which the working tree has one otherwise."""
    root = new_repository(tmp_path / "kantor")
    commit(root, {"sop & lain/surat.sop.yaml": MINIMAL, "sop & lain/tetap.sop.yaml": MINIMAL})
    write(root / "sop & lain/surat.sop.yaml", EDITED)
    monkeypatch.chdir(root)
    return root


def write(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


# --- two files


def test_two_equal_files_give_0_and_no_data(folder: Path):
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", MINIMAL)
    outcome = run_soptool("diff", old, new)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "Tidak ada perubahan.\n")


def test_a_change_gives_1_and_is_said_in_the_words_of_the_form(folder: Path):
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", EDITED)
    outcome = run_soptool("diff", old, new)
    assert (outcome.code, outcome.out, outcome.err) == (1, CHANGE, COUNT)


def test_order_of_keys_comments_and_quotes_are_no_changes(folder: Path):
    title = "judul: Penanganan Surat Masuk\n"
    assert MINIMAL.startswith(title)
    moved = MINIMAL.removeprefix(title) + '# catatan\njudul: "Penanganan Surat Masuk"\n'
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", moved)
    assert run_soptool("diff", old, new).code == 0


def test_json_has_one_entry_for_each_change(folder: Path):
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", EDITED)
    outcome = run_soptool("diff", old, new, "--format", "json")
    assert outcome.code == 1
    (change,) = json.loads(outcome.out)["changes"]
    assert len(change.pop("step")) == 8
    assert [one["rule"] for one in json.loads(outcome.out)["remarks"]] == [
        "perubahan-besar-tanpa-revisi",
        "perubahan-tanpa-riwayat",
    ]
    assert change == {
        "file": "b.sop.yaml",
        "kind": "changed",
        "significance": "besar",
        "check": "langkah.waktu",
        "old_number": "2",
        "new_number": "2",
        "table": None,
        "field": "waktu",
        "old": "10 menit",
        "new": "1 hari kerja",
        "reason": "identical",
    }


def test_json_of_equal_files_is_an_empty_list(folder: Path):
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", MINIMAL)
    outcome = run_soptool("diff", old, new, "--format", "json")
    assert json.loads(outcome.out) == {"schema_version": 1, "changes": [], "remarks": []}


def test_a_revision_with_its_marks_has_nothing_to_be_remarked(folder: Path):
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", REVISED)
    outcome = run_soptool("diff", old, new)
    assert "perhatian" not in outcome.out
    assert outcome.err == "3 perubahan (1 besar, 2 kecil).\n"


@pytest.mark.parametrize(
    ("threshold", "edited", "code", "verdict"),
    [
        ("besar", EDITED, 1, "Gagal dengan --fail-on besar."),
        ("besar", MINIMAL.replace("  - Komputer\n", "  - Laptop\n"), 0, "Lulus dengan"),
        ("sedang", MINIMAL.replace("  - Komputer\n", "  - Laptop\n"), 1, "Gagal dengan"),
        ("kecil", MINIMAL.replace("Memeriksa surat", "Memeriksa semua surat"), 1, "Gagal dengan"),
        ("sedang", MINIMAL.replace("Memeriksa surat", "Memeriksa semua surat"), 0, "Lulus dengan"),
    ],
)
def test_fail_on_names_the_least_significance_that_fails(
    folder: Path, threshold: str, edited: str, code: int, verdict: str
):
    assert edited != MINIMAL
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", edited)
    outcome = run_soptool("diff", "--fail-on", threshold, old, new)
    assert outcome.code == code
    assert verdict in outcome.err


def test_another_order_is_layout_and_does_not_fail(folder: Path):
    two = MINIMAL.replace("  - Komputer\n", "  - Komputer\n  - Pemindai\n")
    turned = MINIMAL.replace("  - Komputer\n", "  - Pemindai\n  - Komputer\n")
    old, new = write(folder / "a.sop.yaml", two), write(folder / "b.sop.yaml", turned)
    outcome = run_soptool("diff", old, new)
    assert (outcome.code, outcome.err) == (0, "1 perubahan (1 tata letak).\n")
    assert "pindah urutan" in outcome.out


def test_an_office_says_what_matters_to_it(folder: Path):
    write(folder / "soptool.yaml", "diff:\n  signifikansi:\n    langkah.waktu: kecil\n")
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", EDITED)
    outcome = run_soptool("diff", "--fail-on", "sedang", old, new)
    assert (outcome.code, outcome.out.count("[kecil]")) == (0, 1)


def test_a_kind_of_change_that_does_not_exist_is_refused_with_the_one_that_was_meant(folder: Path):
    write(folder / "soptool.yaml", "diff:\n  signifikansi:\n    langkah.wktu: kecil\n")
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", EDITED)
    outcome = run_soptool("diff", old, new)
    assert outcome.code == 2
    assert "Maksud Anda `langkah.waktu`?" in outcome.err


def test_output_writes_the_report_without_colour(folder: Path):
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", EDITED)
    outcome = run_soptool("--color", "always", "diff", old, new, "--output", "hasil/diff.txt")
    assert (outcome.code, outcome.out) == (1, "")
    assert (folder / "hasil/diff.txt").read_text("utf-8") == CHANGE


@pytest.mark.parametrize("name", ["b.sop.yaml", "soptool.yaml"])
def test_output_never_takes_the_place_of_an_sop_or_its_settings(folder: Path, name: str):
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", EDITED)
    outcome = run_soptool("diff", old, new, "--output", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"Laporan tidak ditulis ke {name}" in outcome.err
    assert new.read_text("utf-8") == EDITED
    assert sorted(path.name for path in folder.glob("*.yaml")) == ["a.sop.yaml", "b.sop.yaml"]


def test_two_sops_that_have_nothing_in_common_are_said_to_be_so(folder: Path):
    other = ROOT / "examples/penerbitan-ktp-el.sop.yaml"
    outcome = run_soptool("diff", write(folder / "a.sop.yaml", MINIMAL), other)
    assert outcome.code == 1
    assert outcome.out.startswith('Kedua SOP tidak berhubungan: "Penanganan Surat Masuk"')
    assert len(outcome.out.splitlines()) == 1


def test_settings_of_the_folder_do_not_count_as_changes(folder: Path):
    write(folder / "soptool.yaml", "instansi:\n  logo: logo.png\npengesah:\n  jabatan: Camat\n")
    (folder / "lama").mkdir()
    old, new = write(folder / "lama/a.sop.yaml", MINIMAL), write(folder / "a.sop.yaml", MINIMAL)
    assert run_soptool("diff", old, new).code == 0


def test_an_unsound_file_cannot_be_compared_and_says_why(folder: Path):
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", UNSOUND)
    outcome = run_soptool("diff", old, new)
    assert (outcome.code, outcome.out) == (2, "")
    assert "b.sop.yaml tidak dapat dibandingkan" in outcome.err
    assert "b.sop.yaml:41:36: galat tujuan-tidak-ada" in outcome.err


@pytest.mark.parametrize("content", ["", "judul: [", "- a\n", "judul: A\njudul: B\n"])
def test_what_is_no_sop_cannot_be_compared(folder: Path, content: str):
    old, new = write(folder / "a.sop.yaml", content), write(folder / "b.sop.yaml", MINIMAL)
    outcome = run_soptool("diff", old, new)
    assert (outcome.code, outcome.out) == (2, "")
    assert "a.sop.yaml:" in outcome.err


def test_control_characters_are_shown_by_their_code(folder: Path):
    old = write(folder / "a.sop.yaml", MINIMAL)
    new = write(folder / "b.sop.yaml", MINIMAL.replace("Komputer", '"Kom\\u202eputer"'))
    outcome = run_soptool("diff", old, new)
    assert "\u202e" not in outcome.out + outcome.err


# --- revisions


def test_from_compares_the_working_tree_with_a_revision(checkout: Path):
    outcome = run_soptool("diff", "--from", "HEAD", "sop & lain/surat.sop.yaml")
    assert (outcome.code, outcome.out, outcome.err) == (1, CHANGE, COUNT)


def test_a_folder_names_the_files_that_changed(checkout: Path):
    outcome = run_soptool("diff", "--from", "HEAD", "sop & lain")
    assert outcome.out == f"sop & lain/surat.sop.yaml\n{CHANGE}"
    assert run_soptool("diff", "--from", "HEAD").out == outcome.out


def test_to_compares_two_revisions_also_of_a_file_that_is_gone(checkout: Path):
    commit(checkout, {})
    (checkout / "sop & lain/surat.sop.yaml").unlink()
    arguments = ("--from", "HEAD~1", "--to", "HEAD", "sop & lain/surat.sop.yaml")
    assert run_soptool("diff", *arguments).out == CHANGE


def test_a_sop_that_is_new_in_a_folder_is_a_change(checkout: Path):
    write(checkout / "sop & lain/surat.sop.yaml", MINIMAL)
    write(checkout / "sop & lain/baru.sop.yaml", MINIMAL)
    outcome = run_soptool("diff", "--from", "HEAD", "sop & lain")
    assert (outcome.code, outcome.out) == (1, "sop & lain/baru.sop.yaml\nSOP baru\n")


def test_a_named_file_that_was_not_there_gives_2(checkout: Path):
    write(checkout / "baru.sop.yaml", MINIMAL)
    outcome = run_soptool("diff", "--from", "HEAD", "baru.sop.yaml")
    assert outcome.code == 2
    assert "HEAD:baru.sop.yaml tidak ada" in outcome.err


@pytest.mark.parametrize("revision", ["--output=x", "tiada", "HEAD~99", "@{"])
def test_a_wrong_revision_gives_2_and_runs_nothing(checkout: Path, revision: str):
    before = sorted(path.name for path in checkout.iterdir())
    outcome = run_soptool("diff", f"--from={revision}", "sop & lain")
    assert outcome.code == 2
    assert f"Revisi `{revision}` tidak ada di repositori ini" in outcome.err
    assert "saran: " in outcome.err
    assert sorted(path.name for path in checkout.iterdir()) == before


def test_outside_a_repository_a_revision_gives_2(folder: Path):
    write(folder / "a.sop.yaml", MINIMAL)
    outcome = run_soptool("diff", "--from", "HEAD", "a.sop.yaml")
    assert outcome.code == 2
    assert "bukan bagian dari repositori git" in outcome.err


def test_without_git_a_revision_gives_2(checkout: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    outcome = run_soptool("diff", "--from", "HEAD", "sop & lain")
    assert outcome.code == 2
    assert "Git tidak ditemukan" in outcome.err


# --- usage


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "harus dua berkas atau dua folder, tetapi disebut 0"),
        (("a.sop.yaml",), "harus dua berkas atau dua folder, tetapi disebut 1"),
        (("a.sop.yaml",) * 3, "harus dua berkas atau dua folder, tetapi disebut 3"),
        (("a.sop.yaml", "tiada.sop.yaml"), "tiada.sop.yaml tidak ada"),
        (("--to", "HEAD", "a.sop.yaml"), "--to memerlukan --from"),
        (("--format", "xml", "a.sop.yaml", "a.sop.yaml"), "Nilai `xml` untuk --format"),
    ],
)
def test_a_wrong_call_gives_2(folder: Path, arguments: tuple[str, ...], message: str):
    write(folder / "a.sop.yaml", MINIMAL)
    outcome = run_soptool("diff", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert "saran: " in outcome.err


def test_an_old_console_gets_arrows_it_can_show(folder: Path):
    old, new = write(folder / "a.sop.yaml", MINIMAL), write(folder / "b.sop.yaml", EDITED)
    command = [sys.executable, "-m", "soptool", "diff", str(old), str(new)]
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    ended = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert ended.returncode == 1
    assert "10 menit -> 1 hari kerja" in ended.stdout.decode("cp1252")
