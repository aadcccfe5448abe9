"""The Word file of every document is sound, valid for Word, and shows its text in LibreOffice."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from tests.support.documents import DOCUMENTS, EXAMPLES, ROOT, name_of
from tests.support.libreoffice import convert_to_pdf, page_texts
from tests.support.word_validity import assert_package_sound, assert_word_valid

FOLDERS = sorted({path.parent.relative_to(ROOT) for path in DOCUMENTS})


def render(folders: Sequence[Path], folder: Path) -> subprocess.CompletedProcess[str]:
    """Write Word files on the sheet that is wide enough for all of them."""
    command = [sys.executable, "-m", "soptool", "render", *map(str, folders), "--to", "docx"]
    return subprocess.run(
        [*command, "--paper", "F4", "--output-dir", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )


def word_files(folder: Path) -> dict[str, Path]:
    """By the name of their documents."""
    return {path.name.split(".")[0]: path for path in folder.rglob("*.docx")}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("word")
    render(FOLDERS, folder)  # real SOPs have faults: what lint says of them is not asked here
    return word_files(folder)


@pytest.fixture(scope="module")
def pages(
    documents: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """The pages of each document as LibreOffice lays them out, as text without spaces."""
    folder = tmp_path_factory.mktemp("pdf")
    pdfs = convert_to_pdf(list(documents.values()), folder)
    return {name: page_texts(pdf) for name, pdf in zip(documents, pdfs, strict=True)}


def test_every_document_has_a_word_file(documents: dict[str, Path]):
    assert len(DOCUMENTS) >= 34
    assert set(documents) == set(map(name_of, DOCUMENTS))


def test_rendering_the_examples_again_finds_nothing_and_gives_the_same_bytes(
    documents: dict[str, Path], tmp_path: Path
):
    run = render([EXAMPLES[0].parent], tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr
    again = word_files(tmp_path)
    assert set(again) == set(map(name_of, EXAMPLES))
    for name, file in again.items():
        assert file.read_bytes() == documents[name].read_bytes()


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_the_word_file_is_sound(documents: dict[str, Path], path: Path):
    assert_package_sound(documents[name_of(path)])


@pytest.mark.openxml
@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_the_word_file_is_valid_for_word(documents: dict[str, Path], path: Path):
    assert_word_valid(documents[name_of(path)])


@pytest.mark.libreoffice
@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_libreoffice_shows_the_title_and_every_step(pages: dict[str, list[str]], path: Path):
    sop = yaml.safe_load(path.read_text("utf-8"))
    text = _letters("".join(pages[name_of(path)]))
    procedures = sop.get("prosedur", [sop])
    activities = [step["kegiatan"] for procedure in procedures for step in procedure["langkah"]]
    assert activities
    for words in (sop["judul"], *activities):
        assert _shown(words.split(), text), words


def _letters(text: str) -> str:
    """Letters and digits alone: a PDF reader takes a hyphen at the end of a line for its own."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _shown(words: list[str], text: str) -> bool:
    """Whether the words stand together, or are cut once where a row goes on on the next page."""
    cuts = range(len(words)) if len(words) > 40 else [0]
    return any(
        _letters("".join(words[:cut])) in text and _letters("".join(words[cut:])) in text
        for cut in cuts
    )
