"""Profiles from the disk: the shipped ones, those of an office, and what can be wrong in them."""

from dataclasses import replace
from pathlib import Path

import pytest

from soptool.errors import SoptoolError
from soptool.layout.style import FlowchartStyle
from soptool.layout.units import mm
from soptool.model.form import ExtraField, Sizes
from soptool.model.profile import PaperSize, Profile, SignatureMode
from soptool.model.sop import DateKind
from soptool.storage.profiles import find_profile, read_profile, shipped_profiles
from soptool.storage.settings import Contexts
from tests.support.minimal_sop import TODAY

SHIPPED = ("bps", "kampus-pos", "ma-peradilan", "pemda-umum", "permenpan-35-2012")


def shipped(name: str) -> Profile:
    return read_profile(find_profile(name, Path(), Path()), Path())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose `soptool.yaml` names `kantor.yaml` as its profile."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "soptool.yaml").write_text("profil: ./kantor.yaml\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def profile_of(folder: Path, text: str) -> Profile:
    (folder / "kantor.yaml").write_text(text, "utf-8")
    return Contexts(TODAY).of(folder / "uji.sop.yaml").profile


def refusal(folder: Path, text: str) -> SoptoolError:
    with pytest.raises(SoptoolError) as caught:
        profile_of(folder, text)
    return caught.value


def test_these_profiles_are_shipped() -> None:
    assert shipped_profiles() == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_profile_is_for_somebody_and_draws_as_the_standard_does(name: str) -> None:
    profile = shipped(name)
    assert profile.name and profile.description.endswith(".")
    assert not profile.number.pattern  # the standard leaves numbers to each office
    assert not profile.levels  # a habit is no error
    assert profile.columns == Profile().columns
    assert profile.statuses == Profile().statuses


def test_the_shipped_profiles_differ_where_those_institutions_do() -> None:
    standard = Profile()
    assert shipped("permenpan-35-2012") == standard
    local = shipped("pemda-umum")
    assert local.dates == (DateKind.CREATED, DateKind.REVISED, DateKind.APPROVED)
    assert (local.paper, local.column_numbers) == (PaperSize.F4, True)
    assert shipped("bps").signature is SignatureMode.ELECTRONIC
    court = shipped("ma-peradilan")
    assert (court.branch_label("ya"), court.branch_label("Tidak")) == ("Y", "T")
    assert court.sizes.signature_room < standard.sizes.signature_room
    campus = shipped("kampus-pos")
    assert (campus.labels.number, campus.labels.title) == ("Nomor POS", "Nama POS")
    assert campus.identity.extras == (ExtraField.SECTION,)


def test_a_profile_changes_lengths_and_keeps_the_others() -> None:
    profile = Profile(sizes=Sizes(symbol_width=20.0, label_letters=8.0, signature_room=15.0))
    changed = FlowchartStyle.of(profile)
    assert changed == replace(
        FlowchartStyle(), symbol_width=mm(20), label_size=16, signature_room=mm(15)
    )


def test_every_size_of_a_profile_reaches_the_drawing() -> None:
    usual = FlowchartStyle.of(Profile())
    assert usual == FlowchartStyle()
    for name in Sizes.yaml_keys():
        larger = replace(Sizes(), **{name: getattr(Sizes(), name) + 1})
        assert FlowchartStyle.of(Profile(sizes=larger)) != usual, name


def test_a_profile_may_change_a_file_that_changes_another(folder: Path) -> None:
    (folder / "provinsi").mkdir()
    (folder / "provinsi/profil.yaml").write_text("dasar: ./nasional.yaml\nkertas: Legal\n", "utf-8")
    (folder / "provinsi/nasional.yaml").write_text("dasar: pemda-umum\nhuruf: Calibri\n", "utf-8")
    profile = profile_of(folder, "dasar: ./provinsi/profil.yaml\ngaya: {lebar_simbol: 14}\n")
    assert (profile.paper, profile.font) == (PaperSize.LEGAL, "Calibri")
    assert (profile.labels.activity, profile.sizes.symbol_width) == ("Uraian Prosedur", 14.0)


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("nama: A\nkertass: A4\n", "2:1", "`kertass`", "`kertas`"),
        ("gaya:\n  lebar_simbl: 16\n", "2:3", "`lebar_simbl`", "`lebar_simbol`"),
        ("label: [a]\n", "1:8", "seharusnya kumpulan", "judul: Nama POS"),
        ("gaya: {lebar_simbol: lebar}\n", "1:22", "seharusnya angka", "Contohnya `16`"),
        ("gaya: {lebar_simbol: 900}\n", "1:22", "900 di luar batas", "paling besar 30"),
        ("gaya: {huruf_label: 7.3}\n", "1:21", "7.3 di luar batas", "kelipatan 0.5"),
        ("margin:\n  kiri: 1\n", "2:9", "1 di luar batas", "paling kecil 5"),
        ("kertas: A5\n", "1:9", "A5", "F4"),
        ("huruf: Bookman Old Style\n", "1:8", "Bookman", "Times New Roman"),
        ("dasar: pemda\n", "1:8", "Profil `pemda` tidak dikenal", "pemda-umum"),
        ("dasar: tidak ada\n", "1:8", "tidak ada", "permenpan-35-2012"),
        ("dasar: ./hilang.yaml\n", "1:8", "hilang.yaml tidak ada", ""),
        ("dasar: ../luar.yaml\n", "1:8", "di luar repositori", ""),
        ("dasar: ./kantor.yaml\n", "1:8", "kantor.yaml -> kantor.yaml", "dasar"),
        ('nomor: {pola: "(a+"}\n', "1:15", "tanda `)` hilang", "Contoh pola"),
        ('nomor: {pola: "(?<=a)b"}\n', "1:15", "tidak didukung", "Contoh pola"),
        (
            "gaya: {lebar_simbol: 12, lebar_simbol_terkecil: 14}\n",
            "1:49",
            "(14) lebih besar dari `lebar_simbol` (12)",
            "Kecilkan",
        ),
        ("gaya: {kolom_pelaksana_terkecil: 40}\n", "1:34", "(40) lebih besar", "profil dasarnya"),
        ("gaya: {huruf_identitas: 7}\n", "1:8", "(8) lebih besar", "besarkan `huruf_identitas`"),
        ("keparahan: {waktu-kosng: galat}\n", "1:13", "waktu-kosng", "waktu-kosong"),
    ],
)
def test_an_error_of_a_profile_is_said_where_it_stands_with_advice(
    folder: Path, text: str, place: str, message: str, hint: str
) -> None:
    error = refusal(folder, text)
    assert error.message.startswith(f"kantor.yaml:{place}: ")
    assert message in error.message
    assert error.hint and hint in error.hint


def test_all_errors_of_a_profile_are_said_at_once(folder: Path) -> None:
    error = refusal(folder, "kertas: A5\nhuruf: Comic Sans\ngaya: {lebar_simbol: 1}\n")
    said = f"{error.message}\nsaran: {error.hint}".split("\n")
    assert [line.split(": ")[0] for line in said] == [
        "kantor.yaml:1:9",
        "saran",
        "galat",
        "saran",
        "galat",
        "saran",
    ]
    assert "kantor.yaml:2:8" in error.message and "kantor.yaml:3:22" in error.message


def test_a_ring_of_bases_is_named(folder: Path) -> None:
    (folder / "a.yaml").write_text("dasar: ./b.yaml\n", "utf-8")
    (folder / "b.yaml").write_text("nama: B\ndasar: ./a.yaml\n", "utf-8")
    error = refusal(folder, "dasar: ./a.yaml\n")
    assert error.message.startswith("b.yaml:2:8: ")
    assert "a.yaml -> b.yaml -> a.yaml" in error.message


def test_a_long_chain_of_bases_ends(folder: Path) -> None:
    for number in range(2000):
        text = f"dasar: ./{number + 1}.yaml\n"
        (folder / f"{number}.yaml").write_text(text, "utf-8")
    assert "lebih dari 10 tingkat" in refusal(folder, "dasar: ./0.yaml\n").message


def test_an_error_of_a_base_is_said_in_the_base(folder: Path) -> None:
    (folder / "a.yaml").write_text("nama: A\nkertas: A5\n", "utf-8")
    assert refusal(folder, "dasar: ./a.yaml\n").message.startswith("a.yaml:2:9: ")


def test_an_unknown_profile_is_shown_where_the_settings_name_it(folder: Path) -> None:
    (folder / "soptool.yaml").write_text("include: []\nprofil: pemda-umun\n", "utf-8")
    with pytest.raises(SoptoolError, match=r"^soptool.yaml:2:9: Profil `pemda-umun`") as caught:
        Contexts(TODAY).of(folder / "uji.sop.yaml")
    assert "Maksud Anda pemda-umum?" in caught.value.hint
