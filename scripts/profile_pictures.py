"""Draws docs/images/profile-NAME.png: one example in every shipped profile.

    python scripts/profile_pictures.py

The pages are those of `soptool render --profile NAME --to png`, beside each other and smaller.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from soptool.storage.profiles import shipped_profiles

ROOT = Path(__file__).parents[1]
EXAMPLE = "rekapitulasi-kehadiran"
PICTURES = ROOT / "docs/images"
PAGE_WIDTH = 760  # pixels: letters of 8 points can just be read
GAP = 8
COLORS = 48  # enough for black letters on white and a logo
LARGEST = 120_000  # bytes


def main() -> None:
    for name in shipped_profiles():
        with TemporaryDirectory() as folder:
            render(name, folder)
            pages = [Image.open(page) for page in sorted(Path(folder).glob("*.png"))]
            path = PICTURES / f"profile-{name}.png"
            side_by_side([shrunk(page) for page in pages]).save(path, optimize=True)
        size = path.stat().st_size
        print(f"{path.relative_to(ROOT)}: {len(pages)} pages, {size} bytes")
        if not pages or size > LARGEST:
            sys.exit(f"{path.name} is not as the tests want it")


def render(profile: str, folder: str) -> None:
    source = ROOT / f"examples/{EXAMPLE}.sop.yaml"
    command = [sys.executable, "-m", "soptool", "render", str(source), "--profile", profile]
    subprocess.run([*command, "--to", "png", "--output-dir", folder], cwd=ROOT, check=True)


def shrunk(page: Image.Image) -> Image.Image:
    height = page.height * PAGE_WIDTH // page.width
    return page.convert("RGB").resize((PAGE_WIDTH, height), Image.Resampling.LANCZOS)


def side_by_side(pages: list[Image.Image]) -> Image.Image:
    width = len(pages) * (PAGE_WIDTH + GAP) - GAP
    sheet = Image.new("RGB", (width, max(page.height for page in pages)), "#808080")
    for number, page in enumerate(pages):
        sheet.paste(page, (number * (PAGE_WIDTH + GAP), 0))
    return sheet.quantize(COLORS)


if __name__ == "__main__":
    main()
