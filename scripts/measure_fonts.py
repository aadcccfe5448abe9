"""Write the advance widths the layout measures with: `python scripts/measure_fonts.py`.

The metric twins of Arial, Arial Narrow, Calibri and Times New Roman are read from the system
(Debian: fonts-liberation, fonts-liberation-sans-narrow, fonts-crosextra-carlito). Only numbers
are written, as Python modules, so that measuring needs neither fonts nor files. Run
`ruff format src/soptool/layout/advances` afterwards.
"""

import subprocess
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from textwrap import wrap

from fontTools.ttLib import TTFont

TWINS = {
    "arial": "Liberation Sans",
    "arial_narrow": "Liberation Sans Narrow",
    "calibri": "Carlito",
    "times": "Liberation Serif",
}
LAST = 0x23FF  # Latin, Greek, Cyrillic, punctuation, currency, arrows, mathematics
FOLDER = Path(__file__).parent.parent / "src/soptool/layout/advances"


def main() -> None:
    """Write one module per font."""
    for module, family in TWINS.items():
        regular, bold = (open_font(family, style) for style in ("Regular", "Bold"))
        lines = [
            f'"""Advance widths of {family}, written by scripts/measure_fonts.py: not by hand."""',
            "",
            f"UNITS_PER_EM = {regular['head'].unitsPerEm}",
            "",
            *table("REGULAR", regular),
            "",
            *table("BOLD", bold),
        ]
        (FOLDER / f"{module}.py").write_text("\n".join(lines) + "\n", encoding="utf-8")


def open_font(family: str, style: str) -> TTFont:
    """The font fontconfig finds, refusing a substitute."""
    answer = subprocess.run(
        ["fc-match", "--format=%{family}|%{file}", f"{family}:style={style}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    found, file = answer.split("|")
    if family not in found:
        raise SystemExit(f"{family} is not installed; {found} would be measured instead")
    return TTFont(file)


def table(name: str, font: TTFont) -> Iterator[str]:
    """Source lines: the widths of each run of consecutive characters, by its first code point."""
    characters = font.getBestCmap()
    codes = [code for code in sorted(characters) if 0x20 <= code <= LAST]
    yield f"{name} = {{"
    for _, numbered in groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0]):
        run = [code for _, code in numbered]
        widths = " ".join(str(font["hmtx"][characters[code]][0]) for code in run)
        yield f"    0x{run[0]:04X}: ("
        yield from (f'        "{line} "' for line in wrap(widths, 88))
        yield "    ),"
    yield "}"


if __name__ == "__main__":
    main()
