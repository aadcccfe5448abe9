"""The Word file of every example is sound, valid for Word, and shows its text in LibreOffice."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.support.libreoffice import convert_to_pdf, page_texts
from tests.support.word_validity import assert_package_sound, assert_word_valid

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.sop.yaml"))


def render(folder: Path) -> dict[str, Path]:
    """The Word file of each example, by the example's name."""
    command = [sys.executable, "-m", "soptool", "render", "examples", "--to", "docx"]
    run = subprocess.run(
        [*command, "--output-dir", folder],
        cwd=EXAMPLES[0].parents[1],
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return {path.name.split(".")[0]: path for path in folder.rglob("*.docx")}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return render(tmp_path_factory.mktemp("word"))


@pytest.fixture(scope="module")
def pages(
    documents: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """The pages of each example as LibreOffice lays them out, as text without spaces."""
    folder = tmp_path_factory.mktemp("pdf")
    pdfs = convert_to_pdf(list(documents.values()), folder)
    return {name: page_texts(pdf) for name, pdf in zip(documents, pdfs, strict=True)}


def name_of(example: Path) -> str:
    return example.name.removesuffix(".sop.yaml")


def test_every_example_has_a_word_file(documents: dict[str, Path]):
    assert len(EXAMPLES) >= 10
    assert set(documents) == set(map(name_of, EXAMPLES))


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_the_word_file_is_sound(documents: dict[str, Path], example: Path):
    assert_package_sound(documents[name_of(example)])


def test_rendering_twice_gives_the_same_bytes(documents: dict[str, Path], tmp_path: Path):
    again = render(tmp_path)
    assert {name: path.read_bytes() for name, path in documents.items()} == {
        name: path.read_bytes() for name, path in again.items()
    }


@pytest.mark.openxml
@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_the_word_file_is_valid_for_word(documents: dict[str, Path], example: Path):
    assert_word_valid(documents[name_of(example)])


@pytest.mark.libreoffice
@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_libreoffice_shows_the_title_and_every_step(pages: dict[str, list[str]], example: Path):
    sop = yaml.safe_load(example.read_text("utf-8"))
    text = "".join(pages[name_of(example)]).casefold()
    procedures = sop.get("prosedur", [sop])
    activities = [step["kegiatan"] for procedure in procedures for step in procedure["langkah"]]
    assert activities
    for words in (sop["judul"], *activities):
        assert "".join(words.split()).casefold() in text, words
