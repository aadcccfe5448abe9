"""Renders every example to build/: Word, Markdown and, where LibreOffice is present, pictures."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build/demo"
PROGRAMS = {"soffice": "libreoffice-writer", "pdftoppm": "poppler-utils"}


def main() -> None:
    missing = [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    advice = f"No pictures of the pages: sudo apt-get install {' '.join(missing)}"
    if missing and os.environ.get("CI") == "true":
        sys.exit(advice)
    if missing:
        render("--to", "docx,md")
    else:
        render("--to", "docx,md,png", "--via", "libreoffice")
    print(f"\nLook at {count('*.docx')} SOPs in {BUILD}")
    print("  *.docx  open them in Word or LibreOffice")
    print("  *.md    open them where Markdown is shown, such as on a git server")
    print(advice if missing else f"  *.png   {count('*.png')} pages as pictures, the quickest look")


def render(*options: str) -> None:
    """Every example, or the exit code of the command that could not."""
    shutil.rmtree(BUILD, ignore_errors=True)
    command = [sys.executable, "-m", "soptool", "render", "examples", *options]
    if code := subprocess.run([*command, "--output-dir", str(BUILD)], cwd=ROOT).returncode:
        sys.exit(code)
    examples = len(list(ROOT.joinpath("examples").rglob("*.sop.yaml")))
    if not examples or count("*.docx") != examples:
        sys.exit(f"{count('*.docx')} Word files for {examples} examples")


def count(pattern: str) -> int:
    return len(list(BUILD.rglob(pattern)))


if __name__ == "__main__":
    main()
