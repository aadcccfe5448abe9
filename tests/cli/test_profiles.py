"""What a user gets who names a profile, draws too much on a sheet, or writes a hostile pattern."""

import time
from pathlib import Path

import pytest

from tests.support.command_line import run_soptool
from tests.support.minimal_sop import MINIMAL


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of an office with one SOP and a profile of its own."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "soptool.yaml").write_text("profil: ./kantor.yaml\n", "utf-8")
    (tmp_path / "kantor.yaml").write_text("dasar: bps\n", "utf-8")
    (tmp_path / "uji.sop.yaml").write_text(MINIMAL, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_option_names_another_profile_for_one_run(folder: Path) -> None:
    assert run_soptool("render", "--to", "md").code == 0
    assert "| Nomor SOP |" in (folder / "uji.md").read_text("utf-8")
    assert run_soptool("render", "--to", "md", "--profile", "kampus-pos").code == 0
    text = (folder / "uji.md").read_text("utf-8")
    assert "| Nomor POS |" in text
    assert "| Seksi | Bagian Umum |" in text


def test_twenty_performers_on_a4_portrait_give_one_finding_and_no_file(folder: Path) -> None:
    (folder / "kantor.yaml").write_text("dasar: bps\norientasi: potret\n", "utf-8")
    names = "".join(f"  p{lane}: Pengelola Kepegawaian {lane}\n" for lane in range(20))
    steps = "".join(
        f"  - kegiatan: Memeriksa berkas ke-{lane}\n    pelaksana: p{lane}\n" for lane in range(20)
    )
    text = f"judul: Pemeriksaan\npelaksana:\n{names}langkah:\n{steps}"
    (folder / "uji.sop.yaml").write_text(text, "utf-8")
    outcome = run_soptool("render", "--to", "docx,md,svg,html,pdf", "--output-dir", "hasil")
    assert outcome.code == 1
    assert outcome.out.count("galat") == 1
    assert "uji.sop.yaml:3:3: galat tabel-tidak-muat" in outcome.out
    assert "20 pelaksana tidak muat di kertas" in outcome.out
    assert "saran: Pecah prosedur menjadi dua tabel" in outcome.out
    assert "paling banyak 8 pelaksana" in outcome.out
    assert not (folder / "hasil").exists()


def test_every_error_of_a_profile_is_told_before_anything_is_written(folder: Path) -> None:
    (folder / "kantor.yaml").write_text("dasar: bps\nkertas: A5\nhuruf: Bookman\n", "utf-8")
    outcome = run_soptool("render")
    assert outcome.code == 2
    assert outcome.err.count("galat: kantor.yaml:") == 2
    assert "kantor.yaml:2:9" in outcome.err and "kantor.yaml:3:8" in outcome.err
    assert outcome.err.count("saran: ") == 2
    outcome = run_soptool("lint")
    assert outcome.code == 2
    assert "kantor.yaml:2:9: galat" in outcome.out and "kantor.yaml:3:8: galat" in outcome.out
    assert "SOP yang diatur kantor.yaml tidak diperiksa." in outcome.err
    assert not list(folder.glob("*.docx"))


def test_a_hostile_number_pattern_does_not_hold_up_a_check(folder: Path) -> None:
    (folder / "kantor.yaml").write_text('nomor: {pola: "(a+)+$", contoh: aaa}\n', "utf-8")
    (folder / "uji.sop.yaml").write_text(
        MINIMAL.replace("nomor: ", f"nomor: {'a' * 60}! # "), "utf-8"
    )
    start = time.process_time()
    outcome = run_soptool("lint")
    assert time.process_time() - start < 10
    assert "nomor-tidak-sesuai-pola" in outcome.out
