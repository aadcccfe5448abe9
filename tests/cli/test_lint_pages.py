"""soptool lint --pages: what the drawn pages show, the same as soptool render says."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command_line import run_soptool
from tests.support.minimal_sop import MINIMAL

FIXTURES = Path(__file__).parents[1] / "fixtures/flowcharts"
TALL = "baris-lebih-tinggi-dari-halaman"
LONG_WORD = MINIMAL.replace("    output: Arsip surat masuk", "    output: Arsip" + "surat" * 40)
HEADLINE = re.compile(r"^(\S+:\d+:\d+): (\w+) ([a-z-]+)$", re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to work in."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, content: str, name: str = "uji.sop.yaml") -> Path:
    path = folder / name
    path.write_text(content, "utf-8")
    return path


def page_findings(*arguments: object) -> list[dict[str, str]]:
    outcome = run_soptool("lint", "--pages", "--format", "json", *arguments)
    found: list[dict[str, str]] = json.loads(outcome.out)["diagnostics"]
    return found


def test_pages_are_judged_only_where_that_was_asked_for(folder: Path) -> None:
    write(folder, LONG_WORD)
    assert "kata-terpotong" not in run_soptool("lint").out
    assert "uji.sop.yaml:46:13: saran kata-terpotong" in run_soptool("lint", "--pages").out


def test_without_pages_no_module_of_the_layout_is_loaded(folder: Path) -> None:
    write(folder, MINIMAL)
    code = (
        "import sys; from soptool.cli.app import command_line; command_line({}); "
        "print([name for name in sys.modules if name in ('docx', 'soptool.layout.flowchart')])"
    )
    for arguments, loaded in ((["lint"], False), (["lint", "--pages"], True)):
        result = subprocess.run(
            [sys.executable, "-c", code.format(arguments)], capture_output=True, text=True
        )
        assert result.returncode == 0, result.stderr
        assert (result.stdout.splitlines()[-1] != "[]") == loaded


@pytest.mark.parametrize("name", [TALL, "lima-belas-pelaksana", "nama-dan-kegiatan-panjang"])
def test_lint_says_of_the_pages_what_render_says(folder: Path, name: str) -> None:
    shutil.copy(FIXTURES / f"{name}.sop.yaml", folder / "uji.sop.yaml")
    linted = run_soptool("lint", "--pages", "--select", "halaman")
    rendered = run_soptool("render", "--to", "md,pdf", "--output-dir", "hasil")
    assert HEADLINE.findall(linted.out) == HEADLINE.findall(rendered.out)


def test_the_fixtures_have_something_to_say(folder: Path) -> None:
    shutil.copy(FIXTURES / f"{TALL}.sop.yaml", folder / "uji.sop.yaml")
    (found,) = page_findings("--select", "halaman")
    assert (found["rule"], found["severity"]) == ("baris-lebih-tinggi-dari-halaman", "perhatian")
    assert found["row"]
    assert found["node"]


def test_a_table_that_does_not_fit_fails_the_run(folder: Path) -> None:
    write(folder, "profil: ./kantor.yaml\n", "soptool.yaml")
    write(folder, "dasar: bps\norientasi: potret\n", "kantor.yaml")
    names = "".join(f"  p{lane}: Pengelola Kepegawaian {lane}\n" for lane in range(20))
    steps = "".join(
        f"  - kegiatan: Memeriksa berkas ke-{lane}\n    pelaksana: p{lane}\n" for lane in range(20)
    )
    write(folder, f"judul: Pemeriksaan\npelaksana:\n{names}langkah:\n{steps}")
    assert run_soptool("lint").code == 0
    outcome = run_soptool("lint", "--pages")
    assert outcome.code == 1
    assert "galat tabel-tidak-muat" in outcome.out


def test_settings_and_comments_rule_what_is_said_of_pages_in_lint_and_render(folder: Path) -> None:
    write(folder, LONG_WORD)
    for settings, severity in (
        ("lint:\n  severity: {kata-terpotong: perhatian}\n", "perhatian"),
        ("lint:\n  ignore: [kata-terpotong]\n", ""),
        ("lint:\n  per_file: {uji*: [halaman]}\n", ""),
    ):
        write(folder, settings, "soptool.yaml")
        assert [one["severity"] for one in page_findings()] == ([severity] if severity else [])
        rendered = run_soptool("render", "--to", "md").out
        assert [one[1] for one in HEADLINE.findall(rendered)] == ([severity] if severity else [])
    (folder / "soptool.yaml").unlink()
    write(folder, "# soptool: abaikan kata-terpotong -- nama jabatan\n" + LONG_WORD)
    assert page_findings() == []
    assert HEADLINE.findall(run_soptool("render", "--to", "md").out) == []


def test_a_comment_about_pages_is_unused_only_where_pages_are_judged(folder: Path) -> None:
    write(folder, "# soptool: abaikan kata-terpotong -- nama jabatan\n" + MINIMAL)
    assert "Tidak ada temuan" in run_soptool("lint").out
    assert [one["rule"] for one in page_findings()] == ["pengabaian-tidak-dipakai"]


def test_a_baseline_keeps_what_was_not_looked_at(folder: Path) -> None:
    write(folder, LONG_WORD)
    options = ("--baseline", "lama.jsonl")
    run_soptool("lint", "--pages", "--update-baseline", *options)
    assert page_findings(*options) == []
    assert run_soptool("lint", *options).err == ""
    run_soptool("lint", "--update-baseline", *options)
    assert page_findings(*options) == []


def test_letters_that_a_pdf_lacks_and_logos_are_told_once(folder: Path) -> None:
    text = MINIMAL.replace("  unit: Bagian Umum\n", "  unit: Bagian Umum\n  logo: lambang.png\n")
    write(folder, text.replace("Memahami tata naskah dinas", "Memahami ilmu tajw\u012bd"))
    (folder / "lambang.png").write_bytes(b"bukan gambar")
    assert [one["rule"] for one in page_findings()] == [
        "logo-tidak-terbaca",
        "huruf-tidak-ada-di-pdf",
    ]
    (folder / "lambang.png").unlink()
    assert [one["rule"] for one in page_findings()] == [
        "logo-tidak-ditemukan",
        "huruf-tidak-ada-di-pdf",
    ]
