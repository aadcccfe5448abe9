"""Renders every example to build/: Word, Markdown and, where LibreOffice is present, pictures."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build"
EXAMPLES = "*.sop.yaml"
DOTS_PER_INCH = 100


def main() -> None:
    BUILD.mkdir(exist_ok=True)
    arguments = ["render", "examples", "--to", "docx,md", "--output-dir", str(BUILD)]
    command = [sys.executable, "-m", "soptool", *arguments]
    if (code := subprocess.run(command, cwd=ROOT).returncode) != 0:
        sys.exit(code)
    documents = sorted(BUILD.rglob("*.docx"))
    expected = len(list(ROOT.joinpath("examples").rglob(EXAMPLES)))
    if len(documents) < expected or not expected:
        sys.exit(f"{len(documents)} Word files for {expected} examples")
    office = shutil.which("soffice") or shutil.which("libreoffice")
    pictures = picture_pages(office, documents) if office else []
    print(f"\nLook at {len(documents)} SOPs in {BUILD}")
    print("  *.docx  open them in Word or LibreOffice")
    print("  *.md    open them where Markdown is shown, such as GitHub or GitLab")
    if pictures:
        print(f"  *.png   {len(pictures)} pages as pictures, the quickest look")
    else:
        say_what_is_missing()


def picture_pages(office: str, documents: list[Path]) -> list[Path]:
    """Every page of every document as a PNG beside it; LibreOffice converts them in one call."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run([*command, *documents], check=True, capture_output=True)
        return [
            picture
            for document in documents
            for picture in _pages(Path(folder, f"{document.stem}.pdf"), document)
        ]


def _pages(pdf: Path, document: Path) -> list[Path]:
    pictures = []
    for number, page in enumerate(pypdfium2.PdfDocument(pdf), start=1):
        picture = document.with_name(f"{document.stem}-{number}.png")
        page.render(scale=DOTS_PER_INCH / 72).to_pil().save(picture)
        pictures.append(picture)
    return pictures


def say_what_is_missing() -> None:
    advice = "No pictures of the pages: sudo apt-get install libreoffice-writer"
    if os.environ.get("CI") == "true":
        sys.exit(advice)
    print(advice)


if __name__ == "__main__":
    main()
