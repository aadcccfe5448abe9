"""Every profile on every sheet, and whatever sizes an office may write: no drawing has a fault."""

import json
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from soptool.layout.flowchart import LaidOut, lay_out
from soptool.layout.notices import CannotDrawError
from soptool.loading import load_profile
from soptool.model.profile import Orientation, PaperSize, Profile
from soptool.model.sop import Sop
from soptool.storage.profiles import find_profile, read_profile, shipped_profiles
from tests.support.builders import a_procedure, a_sop, a_step
from tests.support.documents import DOCUMENTS, name_of, sop_of
from tests.support.drawing_gate import charts, faults

ROOT = Path(__file__).parents[2]
SIZES = json.loads((ROOT / "schemas/profile.schema.json").read_text("utf-8"))["properties"]["gaya"]
SHEETS = [
    pytest.param(paper, way, id=f"{paper.value}-{way.value}")
    for paper, way in product(PaperSize, Orientation)
]
ONE = next(path for path in DOCUMENTS if name_of(path) == "surat-masuk")


def shipped(name: str, paper: PaperSize, way: Orientation) -> Profile:
    profile = read_profile(find_profile(name, ROOT, ROOT), ROOT)
    return replace(profile, paper=paper, orientation=way)


def drawn(sop: Sop, profile: Profile) -> LaidOut:
    laid = lay_out(sop, profile)
    assert faults(sop, laid) == []
    short, long = sorted((laid.layout.paper.width, laid.layout.paper.height))
    lies = laid.layout.paper.width == long
    assert lies is (profile.orientation is Orientation.LANDSCAPE) and short < long
    return laid


@pytest.mark.parametrize("name", shipped_profiles())
@pytest.mark.parametrize(("paper", "way"), SHEETS)
def test_every_profile_draws_on_every_sheet(name: str, paper: PaperSize, way: Orientation) -> None:
    drawn(sop_of(ONE), shipped(name, paper, way))


@pytest.mark.slow
@pytest.mark.parametrize(("paper", "way"), SHEETS)
def test_every_document_is_drawn_on_every_sheet(paper: PaperSize, way: Orientation) -> None:
    profile = shipped("pemda-umum", paper, way)
    assert len(DOCUMENTS) >= 22
    refused = []
    for path in DOCUMENTS:
        try:
            drawn(sop_of(path), profile)
        except CannotDrawError:
            refused.append(name_of(path))
    if way is Orientation.PORTRAIT:
        assert len(refused) <= len(DOCUMENTS) // 4
    else:
        narrow = paper is PaperSize.LETTER
        assert refused == (["lima-belas-pelaksana"] if narrow else [])


@pytest.mark.parametrize("name", shipped_profiles())
def test_fifteen_performers_stand_on_f4(name: str) -> None:
    names = {f"p{lane}": f"Kepala Subbidang {lane}" for lane in range(15)}
    steps = [a_step(f"Memeriksa berkas ke-{lane}", f"p{lane}") for lane in range(15)]
    sop = a_sop(procedures=(a_procedure(*steps, actors=names),))
    laid = drawn(sop, shipped(name, PaperSize.F4, Orientation.LANDSCAPE))
    assert laid.notices == ()
    assert {len(page.table.columns) for page in charts(laid.layout, 0)} == {15 + 6}


def profile_texts() -> st.SearchStrategy[str]:
    """Sizes at the ends of what the schema allows, or the usual ones, on some sheet."""
    sizes = {
        key: st.sampled_from((shape["minimum"], shape["maximum"], shape["examples"][0]))
        for key, shape in SIZES["properties"].items()
    }
    edges = {side: st.sampled_from((5, 12, 60)) for side in ("kiri", "kanan", "atas", "bawah")}
    return st.fixed_dictionaries(
        {
            "gaya": st.fixed_dictionaries({}, optional=sizes),
            "margin": st.fixed_dictionaries({}, optional=edges),
            "kertas": st.sampled_from([paper.value for paper in PaperSize]),
            "orientasi": st.sampled_from([way.value for way in Orientation]),
            "ukuran_huruf": st.sampled_from((6, 9, 14)),
            "tanda_tangan": st.sampled_from(("basah", "tte", "kosong")),
            "kolom": st.sampled_from(([], ["waktu"], ["output", "kelengkapan", "keterangan"])),
            "identitas": st.fixed_dictionaries(
                {
                    "halaman": st.sampled_from(("otomatis", "bersama", "sendiri")),
                    "lebar_kiri": st.sampled_from((35, 50, 65)),
                    "ruas_tambahan": st.just(["revisi_ke", "seksi"]),
                }
            ),
        }
    ).map(json.dumps)


@pytest.mark.parametrize("count", [30, pytest.param(200, marks=pytest.mark.slow)])
def test_whatever_an_office_writes_is_drawn_without_a_fault_or_refused(count: int) -> None:
    seen = {"drawn": 0, "refused": 0, "contradictory": 0}

    @settings(max_examples=count, phases=[Phase.generate], deadline=None)
    @given(profile_texts())
    def judged(text: str) -> None:
        profile, found = load_profile(text, "profil.yaml")
        if profile is None:
            seen["contradictory"] += 1
            assert {one.rule for one in found} == {"ukuran-bertentangan"}
            return
        try:
            drawn(sop_of(ONE), profile)
            seen["drawn"] += 1
        except CannotDrawError:
            seen["refused"] += 1

    judged()
    assert seen["drawn"] >= count // 5, seen
