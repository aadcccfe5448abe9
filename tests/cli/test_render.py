"""soptool render: which files it writes, what it says, and how it fails."""

import os
import re
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from tests.support.command_line import run_soptool
from tests.support.minimal_sop import MINIMAL

UNSOUND = MINIMAL.replace("tidak: terima", "tidak: trima")
WITH_LOGO = MINIMAL.replace("  unit: Bagian Umum\n", "  unit: Bagian Umum\n  logo: lambang.png\n")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to work in, in a folder as offices call theirs."""
    root = tmp_path / "Bagian Umum & Hukum"
    (root / ".git").mkdir(parents=True)
    monkeypatch.chdir(root)
    return root


def write(path: Path, content: str | bytes = MINIMAL) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def files_below(folder: Path) -> list[str]:
    """Everything but git's own folder."""
    paths = (path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
    return sorted(path.relative_to(folder).as_posix() for path in paths)


# --- what is written, and where


def test_word_and_markdown_with_its_chart_are_written_beside_the_sop(folder: Path):
    write(folder / "uji.sop.yaml")
    outcome = run_soptool("render")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "1 SOP dirender, 3 berkas ditulis.\n"
    assert files_below(folder) == ["uji.bagan-1.svg", "uji.docx", "uji.md", "uji.sop.yaml"]
    assert "](uji.bagan-1.svg)" in (folder / "uji.md").read_text("utf-8")
    assert (folder / "uji.docx").read_bytes().startswith(b"PK")


def test_html_and_a_picture_of_each_page_are_written(folder: Path):
    write(folder / "uji.sop.yaml")
    assert run_soptool("render", "--to", "html, svg", "--output-dir", "hasil").code == 0
    written = files_below(folder / "hasil")
    assert written[0] == "uji.halaman-1.svg"
    assert written[-1] == "uji.html"
    assert all(re.fullmatch(r"uji\.(html|halaman-\d+\.svg)", name) for name in written)


def test_the_folders_below_a_folder_are_kept_below_the_output(folder: Path):
    write(folder / "sop/umum/surat.sop.yaml")
    write(folder / "sop/hukum/surat.sop.yaml")
    assert run_soptool("render", "sop", "--to", "docx", "--output-dir", "hasil akhir").code == 0
    assert files_below(folder / "hasil akhir") == ["hukum/surat.docx", "umum/surat.docx"]


def test_rendering_twice_gives_the_same_bytes(folder: Path):
    write(folder / "uji.sop.yaml", WITH_LOGO)
    Image.new("RGB", (60, 60), "red").save(folder / "lambang.png")
    for output in ("satu", "dua"):
        arguments = ("--to", "docx,md,html,svg", "--output-dir", output)
        assert run_soptool("render", *arguments).code == 0
    names = files_below(folder / "satu")
    assert len(names) >= 4
    assert names == files_below(folder / "dua")
    for name in names:
        assert (folder / "satu" / name).read_bytes() == (folder / "dua" / name).read_bytes(), name


def test_whatever_lint_says_a_sound_sop_is_written_and_findings_are_counted(folder: Path):
    write(folder / "uji.sop.yaml", MINIMAL.replace("Menerima surat", "Penerimaan surat"))
    outcome = run_soptool("render", "--to", "md")
    assert outcome.code == 0
    assert (folder / "uji.md").is_file()
    assert "Pemeriksaan: 1 perhatian. Lihat: soptool lint\n" in outcome.err


def test_quiet_says_nothing(folder: Path):
    write(folder / "uji.sop.yaml")
    outcome = run_soptool("-q", "render")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")


def test_paper_and_signature_change_the_page(folder: Path):
    write(folder / "uji.sop.yaml")
    pages = []
    for options in ((), ("--paper", "f4"), ("--signature", "tte"), ("--signature", "kosong")):
        assert run_soptool("render", "--to", "html", *options).code == 0
        pages.append((folder / "uji.html").read_text("utf-8"))
    assert len(set(pages)) == 4


# --- documents that cannot be rendered


def test_for_the_public_no_file_tells_the_number_of_an_official(folder: Path):
    write(folder / "uji.sop.yaml")
    nip = re.search(r'nip: "(\d+)"', MINIMAL)
    assert nip
    for output, options in (("umum", ["--public"]), ("dinas", [])):
        forms = ("--to", "docx,md,html,svg,pdf", "--output-dir", output)
        assert run_soptool("render", *forms, *options).code == 0
    telling = {p.name for p in Path("dinas").iterdir() if nip[1] in printed_digits(p)}
    assert telling == {"uji.docx", "uji.md", "uji.html", "uji.halaman-1.svg", "uji.pdf"}
    assert not [p.name for p in Path("umum").iterdir() if nip[1] in printed_digits(p)]


def printed_digits(file: Path) -> str:
    """All digits that the words of a file show, one after the other."""
    if file.suffix == ".pdf":
        pages = PdfDocument(file)
        text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    elif file.suffix == ".docx":
        text = re.sub("<[^>]*>", "", ZipFile(file).read("word/document.xml").decode())
    else:
        text = re.sub("<[^>]*>", "", file.read_text("utf-8"))
    return re.sub(r"\D", "", text)


def test_an_unsound_file_gets_its_findings_and_no_output(folder: Path):
    write(folder / "uji.sop.yaml", UNSOUND)
    outcome = run_soptool("render")
    assert outcome.code == 1
    assert "uji.sop.yaml:41:36: galat tujuan-tidak-ada" in outcome.out
    assert "1 SOP tidak dirender karena ada galat di dalamnya." in outcome.err
    assert files_below(folder) == ["uji.sop.yaml"]


def test_one_bad_file_does_not_stop_the_rest(folder: Path):
    contents: dict[str, str | bytes] = {
        "a": UNSOUND,
        "b": "judul: [",
        "c": b"judul: \xff\xfe",
        "d": "",
        "e": "- bukan\n- sop\n",
        "f": MINIMAL,
    }
    for name, content in contents.items():
        write(folder / f"{name}.sop.yaml", content)
    outcome = run_soptool("render", "--to", "docx", "--output-dir", "hasil")
    assert outcome.code == 1
    assert files_below(folder / "hasil") == ["f.docx"]
    for name in "abcde":
        assert f"{name}.sop.yaml:" in outcome.out
    assert "Traceback" not in outcome.out + outcome.err


def test_what_cannot_be_drawn_is_a_finding_without_a_file(folder: Path):
    actors = "".join(f"  p{n}: Pelaksana {n}\n" for n in range(38))
    content = MINIMAL.replace("pelaksana:\n", f"pelaksana:\n{actors}", 1)
    write(folder / "uji.sop.yaml", content)
    outcome = run_soptool("render", "--to", "docx")
    assert outcome.code == 1
    assert "galat tabel-tidak-muat" in outcome.out
    assert files_below(folder) == ["uji.sop.yaml"]


def test_awkward_texts_are_rendered(folder: Path):
    awkward = MINIMAL.replace("Komputer", '"]]> <b>&amp; | `x` \\u00e9 {{ judul }}"')
    write(folder / "uji.sop.yaml", awkward)
    assert run_soptool("render", "--to", "docx,md,html,svg").code == 0


# --- the logo


def render_with_logo(folder: Path, name: str = "uji.sop.yaml") -> tuple[int, str, str]:
    outcome = run_soptool("render", folder / name, "--to", "html", "--output-dir", "hasil")
    return outcome.code, outcome.out, (folder / "hasil/uji.html").read_text("utf-8")


def test_a_logo_is_read_from_beside_the_sop(folder: Path):
    write(folder / "uji.sop.yaml", WITH_LOGO)
    Image.new("RGB", (60, 60), "red").save(folder / "lambang.png")
    code, out, page = render_with_logo(folder)
    assert (code, out) == (0, "")
    assert "data:image/png" in page


def test_the_logo_of_soptool_yaml_lies_beside_soptool_yaml(folder: Path):
    write(folder / "soptool.yaml", "instansi:\n  logo: gambar/lambang.png\n")
    (folder / "gambar").mkdir()
    Image.new("RGB", (60, 60), "red").save(folder / "gambar/lambang.png")
    write(folder / "sop/uji.sop.yaml")
    code, out, page = render_with_logo(folder, "sop/uji.sop.yaml")
    assert (code, out) == (0, "")
    assert "data:image/png" in page


@pytest.mark.parametrize(
    ("logo", "content", "rule", "message"),
    [
        ("lambang.png", None, "logo-tidak-ditemukan", "tidak ditemukan"),
        ("lambang.png", b"", "logo-tidak-terbaca", "tidak dapat dibaca"),
        ("lambang.png", b"bukan gambar", "logo-tidak-terbaca", "tidak dapat dibaca"),
        ("lambang.png", b"\x89PNG\r\n\x1a\n\0\0", "logo-tidak-terbaca", "tidak dapat dibaca"),
        (".", None, "logo-tidak-ditemukan", "tidak ditemukan"),
        ("../lambang.png", None, "logo-tidak-terbaca", "di luar repositori"),
        ("/etc/hostname", None, "logo-tidak-terbaca", "di luar repositori"),
        ("/dev/zero", None, "logo-tidak-terbaca", "di luar repositori"),
    ],
)
def test_a_logo_that_cannot_be_used_is_left_out_with_a_warning(
    folder: Path, logo: str, content: bytes | None, rule: str, message: str
):
    write(folder / "uji.sop.yaml", WITH_LOGO.replace("lambang.png", logo))
    if content is not None:
        write(folder / "lambang.png", content)
    code, out, page = render_with_logo(folder)
    assert code == 0
    assert "data:image/png" not in page
    assert f"uji.sop.yaml:11:9: perhatian {rule}" in out
    assert message in out
    assert "dicetak tanpa logo" in out
    assert "saran: " in out


# --- where it cannot write


def test_a_file_that_word_has_open_is_kept_and_said(folder: Path, monkeypatch: pytest.MonkeyPatch):
    write(folder / "uji.sop.yaml")
    write(folder / "uji.docx", "yang lama")

    def refuse(source: object, target: object) -> None:
        raise PermissionError(13, "dipakai proses lain", str(target))

    monkeypatch.setattr(os, "replace", refuse)
    outcome = run_soptool("render", "--to", "docx")
    assert outcome.code == 2
    assert "Berkas sedang dibuka di Word; tutup dahulu, atau pakai --output-dir" in outcome.err
    assert "uji.docx" in outcome.err
    assert files_below(folder) == ["uji.docx", "uji.sop.yaml"]
    assert (folder / "uji.docx").read_text() == "yang lama"


def test_an_output_folder_that_cannot_be_written_is_said_once(folder: Path):
    write(folder / "a.sop.yaml")
    write(folder / "b.sop.yaml")
    write(folder / "berkas", "bukan folder")
    outcome = run_soptool("render", "--output-dir", folder / "berkas/hasil")
    assert outcome.code == 2
    assert outcome.err.count("tidak dapat ditulisi") == 1
    assert "--output-dir" in outcome.err
    assert files_below(folder) == ["a.sop.yaml", "b.sop.yaml", "berkas"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("umum/surat", "hukum/surat"), ("umum/surat", "hukum/SURAT"), ("a/caf\u00e9", "b/cafe\u0301")],
)
def test_two_sops_that_would_overwrite_each_other_are_refused_before_writing(
    folder: Path, one: str, other: str
):
    paths = [write(folder / f"{name}.sop.yaml") for name in (one, other)]
    outcome = run_soptool("render", *paths, "--output-dir", "hasil")
    assert outcome.code == 2
    assert "akan bernama sama" in outcome.err
    assert not (folder / "hasil").exists()


# --- usage


@pytest.mark.parametrize(
    ("arguments", "message", "advice"),
    [
        (("--to", "docs"), "Nilai `docs` untuk --to tidak dikenal", "Maksud Anda docx?"),
        (("--to", ""), "Nilai `` untuk --to tidak dikenal", "Pilihan: docx"),
        (("--via", "libreoffice"), "hanya untuk bentuk pdf atau png", "--to pdf"),
        (("--jobs", "0"), "Nilai untuk Opsi --jobs", "render --help"),
        (("--name-template", "{jdul}"), "Isian `{jdul}`", "{berkas}, {nomor}, {judul}, {versi}"),
        (("--name-template", "{judul.x}"), "Isian `{judul.x}`", "{berkas}"),
        (("--name-template", "{judul!r:>9}"), "Isian `{judul!r:>9}`", "{berkas}"),
        (("--name-template", "{}"), "Isian `{}`", "{berkas}"),
        (("--name-template", "{judul"), "tidak berpasangan", "{berkas}"),
        (("--name-template", "sop"), "tidak memuat isian", "{berkas}"),
        (("--name-template", "a/{judul}"), "garis miring", "--output-dir"),
        (("--via", "word"), "Nilai `word` untuk --via", "Pilihan: libreoffice"),
        (("--paper", "A3"), "Nilai `A3` untuk --paper", "Pilihan: A4, F4, Letter, Legal"),
        (("--signature", "cap"), "Nilai `cap` untuk --signature", "Pilihan: basah"),
        (("--profile", "pemda"), "Profil `pemda` tidak dikenal", "permenpan-35-2012"),
        (("tiada.sop.yaml",), "tiada.sop.yaml tidak ada", "Periksa ejaannya"),
    ],
)
def test_a_wrong_argument_gives_2_with_advice(
    folder: Path, arguments: tuple[str, ...], message: str, advice: str
):
    write(folder / "uji.sop.yaml")
    outcome = run_soptool("render", *arguments)
    assert outcome.code == 2
    assert message in outcome.err
    assert advice in outcome.err
    assert files_below(folder) == ["uji.sop.yaml"]


def test_a_missing_libreoffice_is_said_before_anything_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    write(folder / "uji.sop.yaml")
    monkeypatch.setenv("PATH", str(folder.parent))
    outcome = run_soptool("render", "--to", "docx,pdf", "--via", "libreoffice")
    assert outcome.code == 2
    assert "LibreOffice tidak ditemukan" in outcome.err
    assert "Pasang" in outcome.err
    assert files_below(folder) == ["uji.sop.yaml"]


def test_a_missing_pypdfium2_is_said_before_anything_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    write(folder / "uji.sop.yaml")
    monkeypatch.setattr(sys, "path", [folder.as_posix()])
    monkeypatch.delitem(sys.modules, "pypdfium2", raising=False)
    outcome = run_soptool("render", "--to", "docx,png")
    assert outcome.code == 2
    assert "pypdfium2 belum terpasang" in outcome.err
    assert 'pip install "soptool[png]"' in outcome.err
    assert files_below(folder) == ["uji.sop.yaml"]


def test_pdf_and_png_need_no_other_program(folder: Path, monkeypatch: pytest.MonkeyPatch):
    write(folder / "uji.sop.yaml")
    monkeypatch.setenv("PATH", str(folder.parent))
    outcome = run_soptool("render", "--to", "pdf,png", "--output-dir", "hasil")
    assert (outcome.code, outcome.out) == (0, "")
    pages = len(PdfDocument(folder / "hasil/uji.pdf"))
    pictures = [f"uji.halaman-{number}.png" for number in range(1, pages + 1)]
    assert pictures and files_below(folder / "hasil") == [*pictures, "uji.pdf"]
    assert Image.open(folder / "hasil" / pictures[0]).size == (1754, 1241)  # A4, 150 dots an inch


def test_letters_that_a_pdf_lacks_are_replaced_and_said(folder: Path):
    write(
        folder / "uji.sop.yaml", MINIMAL.replace("Komputer", "Naskah Jawi \u062c\u0627\u0648\u064a")
    )
    outcome = run_soptool("render", "--to", "pdf")
    assert outcome.code == 0
    assert "saran huruf-tidak-ada-di-pdf" in outcome.out
    assert "`\u062c` menjadi `?`" in outcome.out
    assert "--via libreoffice" in outcome.out
    assert "uji.pdf" in files_below(folder)
    assert run_soptool("render", "--to", "docx,html").out == ""


@pytest.mark.libreoffice
def test_pdf_and_png_come_from_the_word_file(folder: Path):
    write(folder / "a & b.sop.yaml")
    write(folder / "c.sop.yaml")
    options = ("--to", "pdf,png", "--via", "libreoffice", "--output-dir", "hasil")
    assert run_soptool("render", *options).code == 0
    files = files_below(folder / "hasil")
    assert [name for name in files if name.endswith(".pdf")] == ["a & b.pdf", "c.pdf"]
    assert "a & b.halaman-1.png" in files
    about = PdfDocument(folder / "hasil/c.pdf").get_metadata_dict()
    assert about["Producer"].startswith("LibreOffice")
