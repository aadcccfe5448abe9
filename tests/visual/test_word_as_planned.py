"""LibreOffice shows every example, specimen and random SOP page by page as it was planned."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from soptool.layout.flowchart import lay_out
from soptool.layout.notices import CannotDrawError
from soptool.loading import load
from soptool.model.context import Context
from soptool.model.profile import Orientation, PaperSize, Profile
from soptool.model.sop import Sop
from soptool.render.docx.document import render_docx
from tests.support.libreoffice import convert_to_pdf
from tests.support.random_sop import random_sop
from tests.support.word_agreement import disagreements

pytestmark = pytest.mark.libreoffice

ROOT = Path(__file__).parents[2]
FILES = sorted(
    (*(ROOT / "examples").glob("*.sop.yaml"), *(ROOT / "tests/specimens").glob("*.sop.yaml"))
)
USUAL = Profile()
PROFILES = {
    "A4": USUAL,
    "potret": replace(USUAL, orientation=Orientation.PORTRAIT),
    "Times": replace(USUAL, font="Times New Roman"),
}


RANDOM = range(12)


def written(file: Path) -> Sop:
    context = Context(profile=USUAL, today=date(2026, 7, 1))
    sop = load(file.read_text(encoding="utf-8"), file.name, context).sop
    assert sop is not None, file
    return sop


def misplaced(sops: dict[str, Sop], profile: Profile, folder: Path) -> list[str]:
    """What LibreOffice shows elsewhere than planned; most of the SOPs must fit on the paper."""
    layouts = {}
    for name, sop in sops.items():
        document = folder / f"{name}.docx"
        try:
            layouts[document] = lay_out(sop, profile).layout
        except CannotDrawError:  # upright sheets are too narrow for many performers
            continue
        document.write_bytes(render_docx(layouts[document], sop))
    assert len(layouts) >= 10
    pdfs = convert_to_pdf(list(layouts), folder)
    return [
        f"{pdf.stem} {finding}"
        for layout, pdf in zip(layouts.values(), pdfs, strict=True)
        for finding in disagreements(layout, pdf)
    ]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES.keys())
def test_everything_stands_where_it_was_planned(profile: Profile, tmp_path: Path):
    sops = {file.name.split(".")[0]: written(file) for file in FILES}
    assert misplaced(sops, profile, tmp_path) == []


def test_random_sops_stand_where_they_were_planned(tmp_path: Path):
    sops = {f"acak-{seed}": random_sop(seed) for seed in RANDOM}
    assert misplaced(sops, USUAL, tmp_path) == []


def test_fifteen_performers_stand_where_they_were_planned(tmp_path: Path):
    sops = {f"acak-{seed}": random_sop(seed, steps=20, actors=15) for seed in range(10)}
    profile = replace(USUAL, paper=PaperSize.F4)
    assert misplaced(sops, profile, tmp_path) == []
