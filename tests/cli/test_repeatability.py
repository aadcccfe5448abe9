"""The same files give the same bytes, in whatever order a process keeps its sets."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from soptool.assets import read_asset
from tests.support.minimal_sop import MINIMAL

EXAMPLE = read_asset("examples", "rekapitulasi-kehadiran.sop.yaml")
FORKED = MINIMAL.replace("tidak: terima", "tidak: [terima, arsip]").replace(
    "  - kegiatan: Mengarsipkan", "  - id: arsip\n    kegiatan: Mengarsipkan"
)


def run(seed: str, folder: Path, *arguments: str) -> tuple[int, bytes]:
    """A run of its own process; the seed decides how it orders sets of words."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "soptool", *arguments]
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    return ended.returncode, ended.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "kehadiran.sop.yaml").write_text(EXAMPLE, "utf-8")
    (tmp_path / "surat.sop.yaml").write_text(FORKED, "utf-8")
    worse = FORKED.replace("Menerima surat", "Penerimaan surat").replace("5 menit", "5 minit")
    (tmp_path / "buruk.sop.yaml").write_text(worse.replace("judul: ", "judul: SOP "), "utf-8")
    return tmp_path


def test_rendering_in_another_process_gives_the_same_bytes(folder: Path) -> None:
    written = []
    for seed in ("1", "2"):
        arguments = ("render", "--to", "docx,md,html,svg,pdf", "--output-dir", f"hasil-{seed}")
        assert run(seed, folder, *arguments, "kehadiran.sop.yaml", "surat.sop.yaml")[0] == 0
        files = sorted((folder / f"hasil-{seed}").iterdir())
        written.append({file.name: file.read_bytes() for file in files})
    assert len(written[0]) >= 8
    assert written[0] == written[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("lint", "--format", "json"),
        ("lint",),
        ("diff", "surat.sop.yaml", "buruk.sop.yaml", "--format", "json"),
    ],
)
def test_a_report_of_another_process_is_the_same(folder: Path, arguments: tuple[str, ...]) -> None:
    first, second = (run(seed, folder, *arguments) for seed in ("1", "2"))
    assert b"Penerimaan" in first[1]
    assert first == second
