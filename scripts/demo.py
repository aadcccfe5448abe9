"""Renders every example to build/: Word, Markdown, PDF and pictures of the pages."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build/demo"


def main() -> None:
    render("--to", "docx,md,pdf,png")
    print(f"\nLook at {count('*.docx')} SOPs in {BUILD}")
    print("  *.docx  open them in Word or LibreOffice")
    print("  *.md    open them where Markdown is shown, such as on a git server")
    print("  *.pdf   as printed")
    print(f"  *.png   {count('*.png')} pages as pictures, the quickest look")


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
