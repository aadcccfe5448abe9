"""LibreOffice shows every shipped profile as it was planned, on its own sheet and on Letter."""

from dataclasses import replace
from pathlib import Path

import pytest

from soptool.layout.flowchart import lay_out
from soptool.layout.plan import Layout
from soptool.model.profile import PaperSize
from soptool.render.docx.document import render_docx
from soptool.storage.profiles import find_profile, read_profile, shipped_profiles
from tests.support.documents import EXAMPLES, name_of, sop_of
from tests.support.libreoffice import convert_to_pdf
from tests.support.word_agreement import disagreements

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]

ROOT = Path(__file__).parents[2]
SOME = EXAMPLES[::4]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Layout]:
    """What LibreOffice made of some examples in every profile, and what was planned."""
    folder = tmp_path_factory.mktemp("profiles")
    planned: dict[Path, Layout] = {}
    for name in shipped_profiles():
        own = read_profile(find_profile(name, ROOT, ROOT), ROOT)
        for profile in (own, replace(own, paper=PaperSize.LETTER)):
            for path in SOME:
                sop = sop_of(path, profile)
                layout = lay_out(sop, profile).layout
                document = folder / f"{name}-{profile.paper.value}-{name_of(path)}.docx"
                document.write_bytes(render_docx(layout, sop))
                planned[document] = layout
    pdfs = convert_to_pdf(list(planned), folder)
    return dict(zip(pdfs, planned.values(), strict=True))


@pytest.mark.parametrize("name", shipped_profiles())
def test_a_profile_stands_in_word_where_it_was_planned(
    name: str, shown: dict[Path, Layout]
) -> None:
    mine = {pdf: layout for pdf, layout in shown.items() if pdf.name.startswith(f"{name}-")}
    assert len(mine) == 2 * len(SOME)
    findings = {pdf.stem: disagreements(layout, pdf) for pdf, layout in mine.items()}
    assert {stem: found for stem, found in findings.items() if found} == {}
