"""LibreOffice shows every document and random SOP page by page as it was planned.

All of them, on every sheet and in both families of letters, are turned into pages by one call.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from soptool.layout.flowchart import lay_out
from soptool.layout.notices import CannotDrawError
from soptool.layout.plan import Layout
from soptool.model.profile import Orientation, PaperSize, Profile
from soptool.model.sop import Sop
from soptool.render.docx.document import render_docx
from tests.support.documents import DOCUMENTS, name_of, sop_of
from tests.support.libreoffice import convert_to_pdf
from tests.support.random_sop import random_sop
from tests.support.word_agreement import disagreements

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]

A4 = Profile()
F4 = replace(A4, paper=PaperSize.F4)
TIMES = "Times New Roman"
ON_DISK = {name_of(path): sop_of(path) for path in DOCUMENTS}
RANDOM = {f"acak-{seed}": random_sop(seed) for seed in range(12)}
WIDE = {f"lebar-{seed}": random_sop(seed, steps=20, performers=15) for seed in range(10)}
# what is drawn, on what, and how many at least can be: upright sheets are too narrow for many
GROUPS: dict[str, tuple[dict[str, Sop], Profile, int]] = {
    "A4-Arial": (ON_DISK, A4, 33),
    "A4-Times": (ON_DISK, replace(A4, font=TIMES), 33),
    "F4-Arial": (ON_DISK, F4, 34),
    "F4-Times": (ON_DISK, replace(F4, font=TIMES), 34),
    "A4-potret": (ON_DISK, replace(A4, orientation=Orientation.PORTRAIT), 20),
    "acak": (RANDOM, A4, 12),
    "lima-belas-pelaksana": (WIDE, F4, 10),
}

Shown = tuple[Layout, Path]  # what was planned, and what LibreOffice made of it


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Shown]]:
    """The pages of every group."""
    folder = tmp_path_factory.mktemp("word")
    planned: dict[Path, tuple[str, Layout]] = {}
    for group, (sops, profile, _) in GROUPS.items():
        for name, sop in sops.items():
            try:
                layout = lay_out(sop, profile).layout
            except CannotDrawError:
                continue
            document = folder / f"{group}-{name}.docx"
            document.write_bytes(render_docx(layout, sop))
            planned[document] = group, layout
    found: dict[str, list[Shown]] = {group: [] for group in GROUPS}
    pdfs = convert_to_pdf(list(planned), folder)
    for pdf, (group, layout) in zip(pdfs, planned.values(), strict=True):
        found[group].append((layout, pdf))
    return found


@pytest.mark.parametrize("group", GROUPS)
def test_everything_stands_where_it_was_planned(group: str, shown: dict[str, list[Shown]]):
    assert len(shown[group]) >= GROUPS[group][2]
    findings = {pdf.stem: disagreements(layout, pdf) for layout, pdf in shown[group]}
    assert {name: found for name, found in findings.items() if found} == {}
