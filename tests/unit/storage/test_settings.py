"""From the disk to a context."""

from pathlib import Path

import pytest

from soptool.errors import SoptoolError
from soptool.loading import load
from soptool.storage.settings import Contexts, with_files
from tests.support.minimal_sop import MINIMAL, TODAY


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository to work in."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_settings_the_default_profile_and_the_shipped_tables_are_used(
    folder: Path,
) -> None:
    context = Contexts(TODAY).of(folder / "uji.sop.yaml")
    assert context.profile.number.pattern == ""
    assert "analisa" in context.words.nonstandard
    assert context.laws.revoked


def test_one_settings_file_is_read_once_for_all_its_sops(folder: Path) -> None:
    write(folder, "soptool.yaml", "lint:\n  ketat: true\n")
    contexts = Contexts(TODAY)
    first = contexts.of(folder / "a" / "satu.sop.yaml")
    assert first.settings.lint.strict
    assert contexts.of(folder / "b" / "dua.sop.yaml") is first


def test_settings_above_the_repository_are_not_seen(folder: Path) -> None:
    inner = folder / "dalam"
    (inner / ".git").mkdir(parents=True)
    write(folder, "soptool.yaml", "lint:\n  ketat: true\n")
    assert not Contexts(TODAY).of(inner / "uji.sop.yaml").settings.lint.strict


def test_a_profile_changes_the_one_it_is_based_on(folder: Path) -> None:
    write(folder, "soptool.yaml", "profil: ./profil/kantor.yaml\n")
    write(
        folder,
        "profil/kantor.yaml",
        "dasar: permenpan-35-2012\nambang:\n  pelaksana_terbanyak: 3\n",
    )
    profile = Contexts(TODAY).of(folder / "uji.sop.yaml").profile
    assert profile.thresholds.actors == 3
    assert profile.thresholds.activity_length == 120


def test_the_option_goes_before_the_settings(folder: Path) -> None:
    write(folder, "soptool.yaml", "profil: tidak-ada\n")
    contexts = Contexts(TODAY, profile="permenpan-35-2012")
    assert contexts.of(folder / "uji.sop.yaml").profile.thresholds.actors == 7


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("profil: tidak-ada\n", "Profil `tidak-ada` tidak dikenal"),
        ("profil: ./hilang.yaml\n", "hilang.yaml tidak ada"),
        ("profil: ../luar.yaml\n", "di luar repositori"),
        ("kata: ./rusak.yaml\n", "rusak.yaml"),
        ("kata: ./daftar.yaml\n", "daftar.yaml"),
        ("peraturan: ./daftar.yaml\n", "daftar.yaml"),
        ("instnsi: x\n", "soptool.yaml:1:1"),
        ("a: [\n", "soptool.yaml:1:"),
        ("profil: ./cincin.yaml\n", "cincin.yaml:1:8"),
        ("profil: ./daftar-dasar.yaml\n", "daftar-dasar.yaml:1:8"),
    ],
)
def test_trouble_in_a_setting_stops_the_run(folder: Path, settings: str, message: str) -> None:
    write(folder, "soptool.yaml", settings)
    write(folder, "rusak.yaml", "a: [\n")
    write(folder, "daftar.yaml", "tidak_baku: x\njenis: x\n")
    write(folder, "cincin.yaml", "dasar: ./cincin.yaml\n")
    write(folder, "daftar-dasar.yaml", "dasar: [x]\n")
    with pytest.raises(SoptoolError, match=message):
        Contexts(TODAY).of(folder / "uji.sop.yaml")


@pytest.mark.parametrize(
    ("lint", "place", "message"),
    [
        ("  ignore: [alur, waktu-kosng]\n", "2:18", "`waktu-kosng` .lint.ignore. tidak dikenal"),
        ("  select:\n    - waktu-kosng\n", "3:7", "`waktu-kosng` .lint.select. tidak dikenal"),
        ("  severity:\n    waktu-kosng: galat\n", "3:5", "`waktu-kosng` .lint.severity."),
        ("  severity: {id-ganda: abaikan}\n", "2:14", "`id-ganda` .* tidak dapat diabaikan"),
        ("  per_file: {a: [alur, id-ganda]}\n", "2:24", "`id-ganda` .* tidak dapat diabaikan"),
    ],
)
def test_a_name_of_a_rule_that_cannot_be_meant_is_shown_in_its_place(
    folder: Path, lint: str, place: str, message: str
) -> None:
    write(folder, "soptool.yaml", f"lint:\n{lint}")
    with pytest.raises(SoptoolError, match=f"^soptool.yaml:{place}: .*{message}"):
        Contexts(TODAY).of(folder / "uji.sop.yaml")


def test_a_name_of_a_rule_in_a_profile_is_shown_in_its_place_too(folder: Path) -> None:
    write(folder, "soptool.yaml", "profil: ./kantor.yaml\n")
    write(folder, "kantor.yaml", "keparahan:\n  waktu-kosng: galat\n")
    with pytest.raises(SoptoolError, match="^kantor.yaml:2:3: .*keparahan") as caught:
        Contexts(TODAY).of(folder / "uji.sop.yaml")
    assert "waktu-kosong" in caught.value.hint


def test_names_of_rules_and_groups_that_exist_are_accepted(folder: Path) -> None:
    write(
        folder,
        "soptool.yaml",
        "lint:\n  select:\n    - alur\n  ignore:\n  severity: {id-ganda: galat, alur: abaikan}\n"
        "  per_file: {a: [waktu-kosong], b:}\n",
    )
    assert Contexts(TODAY).of(folder / "uji.sop.yaml").settings.lint.select == ("alur",)


def test_files_a_sop_mentions_are_known_if_they_exist_in_the_repository(folder: Path) -> None:
    write(folder, "logo.png", "")
    (folder.parent / "luar.sop.yaml").touch()
    text = MINIMAL.replace("  unit: Bagian Umum\n", "  logo: ../logo.png\n") + (
        "keterkaitan:\n"
        "  - {judul: A, berkas: ada.sop.yaml}\n"
        "  - {judul: B, berkas: hilang.sop.yaml}\n"
        "  - {judul: C, berkas: ../../luar.sop.yaml}\n"
    )
    path = write(folder, "kota/uji.sop.yaml", text)
    write(folder, "kota/ada.sop.yaml", MINIMAL)
    context = Contexts(TODAY).of(path)
    sop = load(text, "kota/uji.sop.yaml", context).sop
    assert sop is not None
    known = frozenset({"../logo.png", "ada.sop.yaml"})
    assert with_files(context, sop, path).files == known


@pytest.mark.parametrize(
    ("name", "known"),
    [("l" * 400 + ".png", False), ("cincin.png", False), ("gambar\\logo.png", True)],
    ids=["too long", "a link to itself", "as Windows writes it"],
)
def test_a_mentioned_file_is_known_where_render_would_find_it(
    folder: Path, name: str, known: bool
) -> None:
    write(folder, "gambar/logo.png", "")
    (folder / "cincin.png").symlink_to("cincin.png")
    text = MINIMAL.replace("  unit: Bagian Umum\n", f"  logo: {name}\n")
    path = write(folder, "uji.sop.yaml", text)
    context = Contexts(TODAY).of(path)
    sop = load(text, "uji.sop.yaml", context).sop
    assert sop is not None
    assert with_files(context, sop, path).files == frozenset({name} if known else ())
