"""A logo is a picture inside the repository, whatever a document calls it."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from soptool.errors import SoptoolError
from soptool.layout.units import mm
from soptool.storage.logo import LogoMissing, read_logo

ROOM = mm(20), mm(15)


@pytest.fixture
def sop(tmp_path: Path) -> Path:
    """Where a SOP would lie, in a repository beside files that are none of its business."""
    (tmp_path / "repo/.git").mkdir(parents=True)
    (tmp_path / "luar.png").write_bytes(png())
    return tmp_path / "repo/uji.sop.yaml"


def png() -> bytes:
    output = io.BytesIO()
    Image.new("RGB", (30, 20), "red").save(output, "PNG")
    return output.getvalue()


def trouble(name: str, sop: Path) -> SoptoolError:
    with pytest.raises(SoptoolError) as caught:
        read_logo(name, sop, *ROOM)
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize(
    "name",
    ["logo.png", "Logo Kota & Kab. (baru) 100%.PNG", "gambar\\logo.png", "./gambar/../logo.png",
     "é́.png", "-rf.png", "logo.png\u202egnp.exe"],
)  # fmt: skip
def test_a_logo_may_be_called_as_people_call_files(name: str, sop: Path):
    path = sop.parent / name.replace("\\", "/")
    (sop.parent / "gambar").mkdir()
    path.write_bytes(png())
    picture = read_logo(name, sop, *ROOM)
    assert (picture.width, picture.height) == (mm(20), round(mm(20) * 20 / 30))


@pytest.mark.parametrize(
    "name", ["hilang.png", ".", "gambar", "a\0b.png", "x" * 300 + ".png", "pipa", "a\nb.png"]
)
def test_what_is_no_file_is_missing(name: str, sop: Path):
    (sop.parent / "gambar").mkdir()
    os.mkfifo(sop.parent / "pipa")
    error = trouble(name, sop)
    assert isinstance(error, LogoMissing) or "tidak dapat dipakai" in error.message


@pytest.mark.parametrize("name", ["../luar.png", "tautan.png", "/dev/zero", "..\\luar.png"])
def test_a_logo_outside_the_repository_is_not_read(name: str, sop: Path):
    (sop.parent / "tautan.png").symlink_to(sop.parent.parent / "luar.png")
    assert "di luar repositori" in trouble(name, sop).message


def test_a_ring_of_links_ends(sop: Path):
    (sop.parent / "cincin.png").symlink_to("cincin.png")
    assert "cincin.png" in trouble("cincin.png", sop).message


def test_a_logo_that_changes_is_read_anew(sop: Path):
    path = sop.parent / "logo.png"
    path.write_bytes(png())
    first = read_logo("logo.png", sop, *ROOM)
    Image.new("RGB", (30, 20), "blue").save(path)
    assert read_logo("logo.png", sop, *ROOM) != first
