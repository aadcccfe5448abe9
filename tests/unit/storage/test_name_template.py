"""Names of files made from what stands in an SOP."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.errors import SoptoolError
from soptool.model.sop import Institution, Sop
from soptool.storage.name_template import PLACES, NameTemplate, safe_name
from soptool.storage.targets import plan_targets

SOP = Sop(
    title="Surat Masuk: Umum",
    number="800/012/SETDA/2026",
    version="2",
    institution=Institution(work_unit="Bagian Umum"),
)


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("{nomor}-{judul}", "800-012-SETDA-2026-Surat Masuk- Umum"),
        ("SOP {judul} v{versi} ({status})", "SOP Surat Masuk- Umum v2 (draf)"),
        ("{unit} {berkas}", "Bagian Umum surat-masuk"),
        ("{{{versi}}}", "{2}"),
    ],
)
def test_places_are_filled(template: str, name: str):
    assert NameTemplate(template).stem("surat-masuk", SOP) == name


def test_every_place_can_be_used():
    name = NameTemplate(" ".join(f"{{{place}}}" for place in PLACES)).stem("b", SOP)
    assert name == "b 800-012-SETDA-2026 Surat Masuk- Umum 2 draf Bagian Umum"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a/b\\c:d*e?f", "a-b-c-d-e-f"),
        ("..\\..\\etc", "etc"),
        ("CON", "CON_"),
        ("Telecon", "Telecon"),
        ("nul.txt", "nul_.txt"),
        ("  dua   spasi\tdan\nbaris ", "dua spasi dan baris"),
        (".tersembunyi. ", "tersembunyi"),
        ("\x1b[2J\u202eabc", "[2Jabc"),
        ("///", ""),
        ("cafe\u0301", "caf\u00e9"),
    ],
)
def test_a_name_is_safe_everywhere(text: str, name: str):
    assert safe_name(text) == name


@given(st.text())
def test_no_text_gives_a_name_that_a_disk_refuses(text: str):
    name = safe_name(text)
    assert len(name.encode()) <= 120
    assert not set(name) & set('<>:"/\\|?*\0')
    assert name == name.strip(" .")
    assert safe_name(name) == name


def test_a_title_of_any_length_leaves_room_for_the_ending():
    name = NameTemplate("{judul}").stem("b", Sop(title="\u00e9" * 500))
    assert name == "\u00e9" * 60


def test_what_will_not_be_written_is_in_nobodys_way(tmp_path: Path):
    files = [tmp_path / f"{name}/surat.sop.yaml" for name in "abc"]
    targets = plan_targets(files, files, tmp_path / "hasil", {files[0]: "satu"})
    assert targets[files[0]].stem == "satu"
    with pytest.raises(SoptoolError, match="akan bernama sama") as caught:
        plan_targets(files, files, tmp_path, dict.fromkeys(files, "satu"))
    assert "--name-template" in caught.value.hint
