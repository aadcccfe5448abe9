"""Which rules run, by option, soptool.yaml and profile."""

import pytest

from soptool.diagnostics import Severity
from soptool.errors import SoptoolError
from soptool.lint.rules import RULES
from soptool.lint.selection import OBLIGATORY, make_selection
from soptool.model.context import Context
from soptool.model.profile import Level, Profile
from soptool.model.settings import LintSettings, Settings
from tests.support.minimal_sop import TODAY


def context(profile: Profile | None = None, folder: str = "", **lint: object) -> Context:
    settings = Settings(folder=folder, lint=LintSettings(**lint))  # type: ignore[arg-type]
    return Context(today=TODAY, settings=settings, profile=profile or Profile())


def test_without_settings_every_rule_runs_but_the_strict_ones() -> None:
    names = make_selection(context()).names
    strict = {rule.name for rule in RULES if rule.strict}
    assert strict
    assert names == {rule.name for rule in RULES} - strict


def test_strict_rules_run_where_soptool_yaml_asks_for_them() -> None:
    assert "pelaksana-samar" in make_selection(context(strict=True)).names


def test_a_strict_office_takes_every_warning_about_wording_for_an_error() -> None:
    wording = {one.name for one in RULES if one.wording and one.severity is Severity.WARNING}
    assert len(wording) > 10
    assert make_selection(context()).severities == {}
    strict = make_selection(context(strict=True)).severities
    assert strict == dict.fromkeys(wording, Severity.ERROR)


def test_what_an_office_sets_by_name_or_its_profile_made_advice_stays_so() -> None:
    profile = Profile(levels={"kegiatan-majemuk": Level.ADVICE, "kegiatan-samar": Level.WARNING})
    settled = context(profile, strict=True, levels={"kegiatan-pasif": Level.WARNING})
    severities = make_selection(settled).severities
    assert severities["kegiatan-pasif"] is Severity.WARNING
    assert severities["kegiatan-majemuk"] is Severity.ADVICE
    assert severities["kegiatan-samar"] is Severity.ERROR


def test_a_strict_rule_that_is_named_runs() -> None:
    assert "pelaksana-samar" in make_selection(context(), select=["pelaksana-samar"]).names


def test_a_group_stands_for_its_rules_and_obligatory_rules_always_run() -> None:
    names = make_selection(context(), select=["tanggal"]).names
    assert "efektif-sebelum-pembuatan" in names
    assert "judul-berawalan-sop" not in names
    assert names >= OBLIGATORY


def test_options_go_before_soptool_yaml() -> None:
    settled = context(select=("tanggal",), ignore=("tinjauan-terlewat",))
    assert "judul-berawalan-sop" in make_selection(settled, select=["identitas"]).names
    ignored = make_selection(settled, ignore=["efektif-terlalu-jauh"]).names
    assert "tinjauan-terlewat" not in ignored
    assert "efektif-terlalu-jauh" not in ignored


def test_soptool_yaml_goes_before_the_profile_in_severity() -> None:
    profile = Profile(levels={"judul-berawalan-sop": Level.ERROR, "waktu-salah-eja": Level.OFF})
    both = make_selection(context(profile, levels={"judul-berawalan-sop": Level.WARNING}))
    assert both.severities["judul-berawalan-sop"] is Severity.WARNING
    assert "waktu-salah-eja" not in both.names


def test_what_is_set_for_a_group_holds_for_its_rules_unless_they_are_named() -> None:
    levels = {"kegiatan-pasif": Level.ERROR, "kegiatan": Level.OFF, "alur": Level.ADVICE}
    selection = make_selection(context(levels=levels))
    assert selection.severities["kegiatan-pasif"] is Severity.ERROR
    assert selection.severities["alur-melompat"] is Severity.ADVICE
    assert "kegiatan-pasif" in selection.names
    assert "kegiatan-majemuk" not in selection.names


def test_per_file_patterns_are_seen_from_the_folder_of_soptool_yaml() -> None:
    settled = context(folder="kota", per_file={"arsip/*": ("judul-berawalan-sop",)})
    selection = make_selection(settled)
    assert not selection.allows("judul-berawalan-sop", "kota/arsip/lama.sop.yaml")
    assert selection.allows("judul-berawalan-sop", "kota/baru.sop.yaml")
    assert selection.allows("judul-berawalan-sop", "arsip/lain.sop.yaml")


def test_every_pattern_that_fits_a_file_counts() -> None:
    both = {"arsip/*": ("judul-berawalan-sop",), "*/lama*": ("waktu-salah-eja",)}
    selection = make_selection(context(per_file=both))
    assert not selection.allows("judul-berawalan-sop", "arsip/lama.sop.yaml")
    assert not selection.allows("waktu-salah-eja", "arsip/lama.sop.yaml")
    assert selection.allows("waktu-salah-eja", "arsip/baru.sop.yaml")


def test_a_group_left_out_for_a_file_leaves_its_obligatory_rules() -> None:
    selection = make_selection(context(per_file={"*": ("alur",)}))
    assert selection.allows("tujuan-tidak-ada", "a.sop.yaml")
    assert not selection.allows("alur-melompat", "a.sop.yaml")


@pytest.mark.parametrize("option", ["select", "ignore"])
def test_an_unknown_name_stops_the_run_with_a_suggestion(option: str) -> None:
    with pytest.raises(SoptoolError) as caught:
        make_selection(context(), **{option: ["judul-berawlan-sop"]})
    assert "judul-berawlan-sop" in caught.value.message
    assert "judul-berawalan-sop" in caught.value.hint


def test_an_unknown_name_in_soptool_yaml_stops_the_run_too() -> None:
    for wrong in (
        context(levels={"tidak-ada-ini": Level.ERROR}),
        context(per_file={"*": ("tidak-ada-ini",)}),
        context(ignore=("tidak-ada-ini",)),
    ):
        with pytest.raises(SoptoolError):
            make_selection(wrong)


def test_what_keeps_a_sop_from_being_drawn_cannot_be_ignored_by_name() -> None:
    with pytest.raises(SoptoolError, match="tidak dapat diabaikan"):
        make_selection(context(), ignore=["tujuan-tidak-ada"])


def test_ignoring_a_group_leaves_its_obligatory_rules() -> None:
    names = make_selection(context(), ignore=["alur"]).names
    assert "tujuan-tidak-ada" in names
    assert "alur-melompat" not in names


@pytest.mark.parametrize("level", [Level.OFF, Level.ADVICE, Level.WARNING])
def test_an_obligatory_rule_cannot_be_made_milder(level: Level) -> None:
    with pytest.raises(SoptoolError, match="tidak dapat diabaikan atau diringankan"):
        make_selection(context(levels={"tujuan-tidak-ada": level}))
    assert make_selection(context(levels={"tujuan-tidak-ada": Level.ERROR}))


def test_a_group_made_milder_leaves_its_obligatory_rules_as_they_are() -> None:
    severities = make_selection(context(levels={"alur": Level.ADVICE})).severities
    assert severities["alur-melompat"] is Severity.ADVICE
    assert "tujuan-tidak-ada" not in severities


def test_stars_of_a_pattern_stay_in_their_folder_and_two_cross_any_number() -> None:
    patterns = {"arsip/*": ("judul-berawalan-sop",), "arsip\\**": ("waktu-salah-eja",)}
    selection = make_selection(context(folder="kota", per_file=patterns))
    deep = "kota/arsip/2020/a.sop.yaml"
    assert selection.allows("judul-berawalan-sop", deep)
    assert not selection.allows("waktu-salah-eja", deep)
    assert not selection.allows("waktu-salah-eja", "kota/arsip/a.sop.yaml")


def test_reasons_are_asked_for_only_where_the_setting_says_so() -> None:
    name = "pengabaian-tanpa-alasan"
    assert name not in make_selection(context()).names
    assert name not in make_selection(context(strict=True)).names
    assert name in make_selection(context(reason_required=True)).names


def test_a_rule_named_by_an_option_runs_whatever_soptool_yaml_and_profile_say() -> None:
    name = "judul-berawalan-sop"
    profile = Profile(levels={name: Level.OFF})
    for settled in (
        context(profile),
        context(ignore=(name,)),
        context(ignore=("identitas",)),
        context(levels={name: Level.OFF}),
        context(select=("tanggal",)),
    ):
        assert name not in make_selection(settled).names
        assert name in make_selection(settled, select=[name]).names
    assert name not in make_selection(context(), select=[name], ignore=[name]).names


def test_a_group_named_by_an_option_is_without_what_soptool_yaml_leaves_out() -> None:
    settled = context(ignore=("judul-berawalan-sop",), levels={"nip-tidak-sah": Level.OFF})
    names = make_selection(settled, select=["identitas"]).names
    assert "judul-kosong" in names
    assert not names & {"judul-berawalan-sop", "nip-tidak-sah"}


def test_a_rule_named_by_soptool_yaml_runs_whatever_the_profile_says() -> None:
    name = "judul-berawalan-sop"
    profile = Profile(levels={name: Level.OFF})
    assert name in make_selection(context(profile, select=(name,))).names
    assert name in make_selection(context(profile, levels={name: Level.ADVICE})).names
    assert name not in make_selection(context(profile, select=(name,), ignore=(name,))).names


def test_whoever_sets_the_level_of_a_strict_rule_by_name_wants_it() -> None:
    assert (
        "pelaksana-samar" in make_selection(context(levels={"pelaksana-samar": Level.ADVICE})).names
    )
    off = context(levels={"pelaksana-samar": Level.OFF}, strict=True)
    assert "pelaksana-samar" not in make_selection(off).names
    group = context(levels={"pelaksana": Level.ADVICE})
    assert "pelaksana-samar" not in make_selection(group).names


def test_what_a_pattern_leaves_out_of_a_file_stays_out_of_it() -> None:
    settled = context(per_file={"arsip/**": ("judul-berawalan-sop",)})
    selection = make_selection(settled, select=["judul-berawalan-sop"])
    assert not selection.allows("judul-berawalan-sop", "arsip/a.sop.yaml")
