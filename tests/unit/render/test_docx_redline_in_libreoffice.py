"""LibreOffice accepts all changes and has the new SOP, rejects all and has the old one."""

from pathlib import Path

import pytest

from tests.support.libreoffice_macros import resolve_in_libreoffice
from tests.support.redlines import PAIRS, random_pair, redlined, specimens, texts_of
from tests.support.tracked_word import Verdict, word_texts
from tests.support.word_package import WordPackage

pytestmark = pytest.mark.libreoffice

REVISIONS = [
    *PAIRS.values(),
    *map(specimens, ("016-cpns-menjadi-pns", "021-rekap-kehadiran")),
    *map(random_pair, range(12)),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("redlines")
    written = []
    for number, (old, new) in enumerate(REVISIONS):
        written.append(folder / f"{number}.docx")
        written[-1].write_bytes(redlined(old, new))
    return written


@pytest.mark.parametrize("verdict", Verdict)
def test_all_changes_can_be_resolved(verdict: Verdict, files: list[Path]):
    folder = files[0].parent
    resolved = resolve_in_libreoffice(files, folder, verdict)
    found = [word_texts(WordPackage.read(file.read_bytes())) for file in resolved]
    wanted = [texts_of(new if verdict is Verdict.ACCEPT else old) for old, new in REVISIONS]
    wrong = [n for n, (one, other) in enumerate(zip(found, wanted, strict=True)) if one != other]
    assert wrong == []
