"""Finding, reading and writing files."""

import os
from pathlib import Path

import pytest

from soptool.errors import SoptoolError
from soptool.storage.files import (
    find_sops,
    in_repository,
    inside,
    repository_of,
    shown,
    write_atomically,
)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_written_file_holds_the_content_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "baru" / "sop & lain.docx"
    write_atomically(path, b"isi")
    assert path.read_bytes() == b"isi"
    assert names_in(path.parent) == ["sop & lain.docx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_written_file_has_the_usual_mode_and_keeps_an_old_one(tmp_path: Path) -> None:
    path = tmp_path / "sop.docx"
    write_atomically(path, b"satu")
    other = tmp_path / "lain"
    other.touch()
    assert path.stat().st_mode == other.stat().st_mode
    path.chmod(0o640)
    write_atomically(path, b"dua")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_open_in_word_is_kept_and_nothing_is_left_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sop.docx"
    path.write_bytes(b"lama")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", refuse)  # as Windows does while Word holds the file
    with pytest.raises(SoptoolError) as caught:
        write_atomically(path, b"baru")
    assert "Berkas sedang dibuka di Word; tutup dahulu, atau pakai --output-dir" in str(
        caught.value
    )
    assert path.read_bytes() == b"lama"
    assert names_in(tmp_path) == ["sop.docx"]


def test_a_full_disk_leaves_the_old_file_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sop.docx"
    path.write_bytes(b"lama")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SoptoolError, match="ruang disk habis"):
        write_atomically(path, b"baru")
    assert path.read_bytes() == b"lama"
    assert names_in(tmp_path) == ["sop.docx"]


def test_a_folder_that_is_a_file_cannot_be_written_into(tmp_path: Path) -> None:
    (tmp_path / "hasil").write_bytes(b"")
    with pytest.raises(SoptoolError, match="tidak dapat ditulisi"):
        write_atomically(tmp_path / "hasil" / "sop.docx", b"isi")


def test_an_interrupted_write_leaves_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "sop.docx", b"isi")
    assert names_in(tmp_path) == []


def test_a_file_is_found_once_however_it_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = tmp_path / "kota"
    office.mkdir()
    (office / "a.sop.yaml").touch()
    monkeypatch.chdir(office)
    spellings = [Path(), Path("a.sop.yaml"), Path("../kota"), office, office / "a.sop.yaml"]
    assert find_sops(spellings) == (Path("a.sop.yaml"),)


def test_files_are_found_in_order_and_links_to_folders_not_followed(tmp_path: Path) -> None:
    for name in ("b/dua.sop.yaml", "a.sop.yaml", "b/satu.sop.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    (tmp_path / "b" / "putar").symlink_to(tmp_path)
    found = [path.relative_to(tmp_path).as_posix() for path in find_sops([tmp_path])]
    assert found == ["a.sop.yaml", "b/dua.sop.yaml", "b/satu.sop.yaml"]


@pytest.mark.parametrize("relative", ["../rahasia", "/etc/passwd", "a/../../rahasia", "..\\luar"])
def test_a_path_of_a_document_may_not_leave_the_repository(tmp_path: Path, relative: str) -> None:
    with pytest.raises(SoptoolError, match="di luar repositori"):
        inside(tmp_path, tmp_path, relative)


def test_a_link_out_of_the_repository_leaves_it_too(tmp_path: Path) -> None:
    root = tmp_path / "repo"
    root.mkdir()
    (tmp_path / "luar.png").touch()
    (root / "logo.png").symlink_to(tmp_path / "luar.png")
    with pytest.raises(SoptoolError):
        inside(root, root, "logo.png")


def test_a_path_inside_is_seen_from_the_document(tmp_path: Path) -> None:
    root = tmp_path.resolve()
    assert inside(root, root / "kota", "../logo.png") == root / "logo.png"


def test_a_repository_is_the_git_folder_or_the_topmost_settings(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert repository_of(deep / "x.sop.yaml") == deep.resolve()
    (tmp_path / "a" / "soptool.yaml").touch()
    (deep / "soptool.yaml").touch()
    assert repository_of(deep / "x.sop.yaml") == (tmp_path / "a").resolve()
    (tmp_path / ".git").mkdir()
    assert repository_of(deep / "x.sop.yaml") == tmp_path.resolve()
    assert in_repository(deep / "x.sop.yaml") == "a/b/x.sop.yaml"


def test_a_pipe_or_device_is_not_replaced_by_a_result(tmp_path: Path) -> None:
    pipe = tmp_path / "hasil.json"
    os.mkfifo(pipe)
    with pytest.raises(SoptoolError, match="tidak ditimpa"):
        write_atomically(pipe, b"isi")
    assert pipe.is_fifo()
    assert [*tmp_path.iterdir()] == [pipe]


@pytest.mark.parametrize("length", [252, 300, 5000])
def test_a_path_too_long_for_the_disk_is_said(tmp_path: Path, length: int) -> None:
    with pytest.raises(SoptoolError, match=r"tidak ada|terlalu panjang"):
        find_sops([tmp_path / ("a" * length)])


def test_a_folder_too_long_for_the_disk_is_said_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / ("a" * 300)
    with pytest.raises(SoptoolError, match=f"Folder {folder} .*terlalu panjang"):
        write_atomically(folder / "sop.md", b"isi")


def test_links_in_a_ring_are_no_file(tmp_path: Path) -> None:
    ring = tmp_path / "a.sop.yaml"
    ring.symlink_to(ring)
    assert shown(ring) == ring.as_posix()
    with pytest.raises(SoptoolError, match="tidak dapat dipakai"):
        inside(tmp_path, tmp_path, ring.name)
    with pytest.raises(SoptoolError, match="tidak ada"):
        find_sops([ring])


def test_a_file_outside_the_folder_of_the_run_is_named_as_it_was_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here := tmp_path / "sini").mkdir()
    monkeypatch.chdir(here)
    assert shown(here / "surat.sop.yaml") == "surat.sop.yaml"
    outside = tmp_path / "sana" / "surat.sop.yaml"
    assert shown(outside) == shown(outside) == outside.as_posix()
