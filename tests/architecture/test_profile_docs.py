"""docs/profiles.md says what the shipped profiles and the schema say."""

import json
import re
import struct
from pathlib import Path

import pytest

from soptool.loading import load_profile
from soptool.storage.profiles import find_profile, read_profile, shipped_profiles
from soptool.storage.settings import Contexts
from tests.support.command_line import run_soptool
from tests.support.minimal_sop import MINIMAL, TODAY

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/profiles.md").read_text("utf-8")
SCHEMA = json.loads((ROOT / "schemas/profile.schema.json").read_text("utf-8"))["properties"]


def files() -> dict[str, str]:
    """The YAML fences, each by the name in its first line."""
    bodies = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    return {body.splitlines()[0].removeprefix("# "): body for body in bodies}


def rows(heading: str) -> list[list[str]]:
    """The first table below a heading, without its head."""
    below = TEXT[TEXT.index(f"\n{heading}\n") :]
    table = re.search(r"^\| ---.*\n((?:\|.*\n)+)", below, re.MULTILINE)
    assert table
    return [[cell.strip() for cell in row.split("|")[1:-1]] for row in table[1].splitlines()]


@pytest.mark.parametrize("name", shipped_profiles())
def test_every_shipped_profile_has_its_section_with_a_small_picture(name: str) -> None:
    section = TEXT.split(f"\n### {name}\n")[1].split("\n##")[0]
    (picture,) = re.findall(r"\]\((images/profile-[^)]+)\)", section)
    assert picture == f"images/profile-{name}.png"
    content = (ROOT / "docs" / picture).read_bytes()
    width, height = struct.unpack(">II", content[16:24])
    assert content.startswith(b"\x89PNG") and len(content) <= 120_000
    assert width > 1000 and height > 300


@pytest.mark.parametrize("name", shipped_profiles())
def test_a_shipped_profile_rests_on_known_regulations(name: str) -> None:
    source = (ROOT / f"templates/profiles/{name}/profile.yaml").read_text("utf-8")
    cited = set(re.findall(r"Nomor (\d+) Tahun (\d{4})", " ".join(source.replace("#", "").split())))
    cited |= set(re.findall(r"PermenPAN-RB (\d+)/(\d{4})", source))
    assert cited <= {("35", "2012"), ("19", "2013"), ("002", "2012")}
    assert cited


def test_no_shipped_profile_repeats_what_its_base_says() -> None:
    names = [name for name in shipped_profiles() if name != "permenpan-35-2012"]
    assert names
    for name in names:
        source = (ROOT / f"templates/profiles/{name}/profile.yaml").read_text("utf-8")
        whole = read_profile(find_profile(name, ROOT, ROOT), ROOT)
        for line in re.findall(r"^\w+:.*\n(?:^[ #].*\n)*", source, re.MULTILINE):
            base = read_profile(find_profile("permenpan-35-2012", ROOT, ROOT), ROOT)
            without, found = load_profile(source.replace(line, ""), name, base)
            assert not found
            assert without != whole or line.startswith(("dasar:", "kertas: A4")), line


def test_the_table_of_keys_is_the_schemas() -> None:
    named = [key for row in rows("## What a profile decides") for key in row[0].split(", ")]
    assert [key.strip("`") for key in named] == sorted(
        SCHEMA, key=[key.strip("`") for key in named].index
    )
    assert len(named) == len(SCHEMA)


def test_the_table_of_sizes_is_the_schemas() -> None:
    sizes = SCHEMA["gaya"]["properties"]
    said = {row[0].strip("`"): (row[1].split()[0], row[2]) for row in rows("### gaya")}
    assert said == {
        key: (f"{shape['examples'][0]}", f"{shape['minimum']}–{shape['maximum']}")
        for key, shape in sizes.items()
    }


def test_the_profile_of_the_page_rules_a_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, body in files().items():
        (tmp_path / name).write_text(body, "utf-8")
    profile = Contexts(TODAY).of(tmp_path / "uji.sop.yaml").profile
    assert (profile.name, profile.labels.activity) == (
        "Dinas Kesehatan Kota Arunika",
        "Uraian Prosedur",
    )
    (tmp_path / "uji.sop.yaml").write_text(MINIMAL, "utf-8")
    outcome = run_soptool("lint")
    assert "440/012/DINKES/2026" in outcome.out


def test_the_commands_of_the_page_print_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, body in files().items():
        (tmp_path / name).write_text(body, "utf-8")
    (tmp_path / "uji.sop.yaml").write_text(MINIMAL, "utf-8")
    shown = re.findall(
        r"^```console\n\$ soptool ([^\n]*)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL
    )
    assert shown
    for line, output in shown:
        outcome = run_soptool(*line.split())
        assert (outcome.code, outcome.out + outcome.err) == (2, output)
