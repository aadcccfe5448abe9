"""What the documents say is run: every command, every YAML block, every list that could drift.

In a document a `yaml` fence that begins with `# NAME` is that file; one that begins with
`langkah:` is a part of an SOP. A `console` fence is run, `# exit code N` says which code is meant,
and the lines below a command are all that it prints. An unseen comment
`<!-- in FILE `OLD` becomes `NEW` -->` does what the text asks the reader to do.
"""

import json
import re
import shlex
import shutil
import tomllib
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from soptool.cli.app import COMMANDS
from soptool.cli.exits import Exit
from soptool.drawing.primitives import Primitive
from soptool.lint.linter import lint
from soptool.lint.selection import make_selection
from soptool.loading import load
from soptool.model.context import Context
from soptool.model.duration import Duration
from soptool.model.reading import Unread
from tests.support.command_line import run_soptool
from tests.support.minimal_sop import CONTEXT, MINIMAL

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = {path.name: path.read_text("utf-8") for path in (ROOT / "docs").glob("*.md")}
EVENT = re.compile(
    r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$"
    r"|^<!-- in (?P<file>\S+) `(?P<old>[^`]+)` becomes `(?P<new>[^`]*)` -->$",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(r"^\$ (?P<line>.+)\n(?P<output>(?:(?!\$ ).*\n)*)", re.MULTILINE)
PERFORMERS = ("petugas", "kasubbag", "bendahara", "kepala")


def console_commands(text: str) -> list[tuple[str, str]]:
    """Each command line of the console fences with what the document shows below it."""
    return [
        (found["line"], found["output"])
        for fence in EVENT.finditer(text)
        if fence["kind"] == "console"
        for found in COMMAND.finditer(fence["body"])
    ]


def table_keys(heading: str) -> list[str]:
    """The first column of the first table below these words of the README."""
    below = README[README.index(heading) :]
    rows = re.search(r"^\| .*\n\| ---.*\n((?:\|.*\n)+)", below, re.MULTILINE)
    assert rows
    return [row.split("|")[1].strip(" `") for row in rows[1].splitlines()]


def schema_keys(name: str, part: str = "") -> list[str]:
    schema = json.loads((ROOT / "schemas" / name).read_text("utf-8"))
    return list((schema["$defs"][part] if part else schema)["properties"])


def test_a_reader_who_does_what_the_readme_says_sees_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    runs = 0
    for event in EVENT.finditer(README):
        if event["file"]:
            replace_once(Path(event["file"]), event["old"], event["new"])
        elif event["kind"] == "yaml" and event["body"].startswith("# "):
            name = event["body"].splitlines()[0].removeprefix("# ")
            Path(name).write_text(event["body"], "utf-8")
        elif event["kind"] == "console":
            for found in COMMAND.finditer(event["body"]):
                runs += run_as_shown(found["line"], found["output"])
    assert runs >= 8


def replace_once(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")


def run_as_shown(line: str, output: str) -> bool:
    """Whether it was a command for this test; those of the packaging tests are not."""
    expected = re.search(r"# exit code (\d+)$", line)
    program, *arguments = shlex.split(line, comments=True)
    if program == "cp":
        shutil.copy(*arguments)
    if program.removeprefix(".venv/bin/") != "soptool":
        return False
    outcome = run_soptool(*arguments)
    assert outcome.code == (int(expected[1]) if expected else 0), line
    assert outcome.out + outcome.err == output, line
    return True


def test_every_command_shown_is_run_by_some_test():
    """`make` and `pip` are run by `.ci/run` and by the packaging tests."""
    lines = [line for line, _ in console_commands(README)]
    others = [line for line in lines if not line.removeprefix(".venv/bin/").startswith("soptool ")]
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    ci = (ROOT / ".ci/run").read_text("utf-8").splitlines()
    assert lines and others and targets
    for line in others:
        program, *arguments = shlex.split(line, comments=True)
        match program:
            case "make":
                assert arguments[0] in targets and f"make {arguments[0]}" in ci
            case _:
                assert line in (
                    "python3 -m venv .venv",
                    ".venv/bin/pip install .",
                    "cp peminjaman-kendaraan.sop.yaml lama.sop.yaml",
                )


def test_every_part_of_an_sop_in_the_readme_is_sound():
    parts = [
        event["body"]
        for event in EVENT.finditer(README)
        if event["kind"] == "yaml" and event["body"].startswith("langkah:")
    ]
    assert len(parts) >= 4
    names = "".join(f"  {key}: {key.capitalize()}\n" for key in PERFORMERS)
    for part in parts:
        text = f"judul: Contoh\npelaksana:\n{names}{part}"
        loaded = load(text, "contoh.sop.yaml", Context(today=date(2026, 6, 1)))
        assert loaded.sop and not loaded.diagnostics, part


def test_every_yaml_block_is_a_file_or_a_part_of_an_sop():
    bodies = [event["body"] for event in EVENT.finditer(README) if event["kind"] == "yaml"]
    assert bodies
    assert all(re.match(r"# \S+\.yaml\n|langkah:\n", body) for body in bodies)


@pytest.mark.parametrize(
    ("heading", "schema", "part"),
    [
        ("## The format", "sop.schema.json", ""),
        ("A step has these keys", "sop.schema.json", "langkah"),
        ("## Settings of an office", "config.schema.json", ""),
    ],
)
def test_the_tables_of_keys_are_the_schemas(heading: str, schema: str, part: str):
    assert sorted(table_keys(heading)) == sorted(schema_keys(schema, part))


def test_the_times_shown_are_understood():
    shown = table_keys("### Times and dates")
    assert shown
    assert not [text for text in shown if isinstance(Duration.parse(text).reading, Unread)]


def test_every_text_said_to_need_quotes_is_noticed_without_them():
    cells = table_keys("### Quotes")
    texts = [text for cell in cells for text in re.findall(r'"([^"]+)"', cell)]
    assert len(texts) > 6
    for text in texts:
        assert not rules_found(f'"{text}"')
        assert rules_found(text), text


def rules_found(written: str) -> list[str]:
    """What is found in an SOP whose equipment is this one item."""
    text = MINIMAL.replace("  - Komputer\n", f"  - {written}\n", 1)
    assert text != MINIMAL
    loaded = load(text, "uji.sop.yaml", CONTEXT)
    found = loaded.diagnostics
    if loaded.sop and loaded.document:
        selection = make_selection(CONTEXT, ["yaml"])
        found += lint(loaded.sop, loaded.document, CONTEXT, selection)
    return [one.rule for one in found]


def test_the_tables_of_commands_and_exit_codes_are_whole():
    commands = [cell.split()[1] for cell in table_keys("## Commands")]
    assert commands == [row.name for row in COMMANDS]
    codes = re.findall(r"^\| (\d+) \|", README, re.MULTILINE)
    assert [int(code) for code in codes] == list(Exit)


def test_every_option_the_readme_names_exists():
    row = re.compile(r"^\| `soptool ([a-z]+).*$|`soptool ([a-z]+)[^`]*--[^`]*`", re.MULTILINE)
    seen = 0
    for found in row.finditer(README):
        help_text = run_soptool(found[1] or found[2], "--help").out
        for option in re.findall(r"--[a-z][a-z-]*", found[0]):
            seen += 1
            assert option in help_text, f"{found[0]}: {option}"
    assert seen >= 8


def test_the_layers_are_listed_in_the_order_that_is_held():
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    held = re.findall(r"\w+", " ".join(contract["contracts"][0]["layers"]))
    rows = re.findall(r"^\| (`.*?) \|", DOCUMENTS["architecture.md"], re.MULTILINE)
    listed = re.findall(r"`(\w+)(?:/|\.py)`", " ".join(rows))
    assert listed and listed == held


def test_every_primitive_is_explained():
    names = {primitive.__name__ for primitive in get_args(Primitive)}
    assert names
    assert not [name for name in names if f"`{name}`" not in DOCUMENTS["architecture.md"]]


def test_every_link_and_picture_is_there():
    documents = {"README.md": README, **{f"docs/{name}": text for name, text in DOCUMENTS.items()}}
    linked = 0
    for name, text in documents.items():
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            linked += 1
            assert (ROOT / name).parent.joinpath(target).is_file(), f"{name}: {target}"
    assert linked
    pictures = list((ROOT / "docs/images").iterdir())
    assert pictures
    assert all(picture.stat().st_size < 200_000 for picture in pictures)


def test_every_file_the_documents_name_is_there():
    """Paths in back ticks; a bare name of a module is looked for below src/soptool."""
    documents = {"README.md": README, **{f"docs/{name}": text for name, text in DOCUMENTS.items()}}
    sources = {path.name for path in (ROOT / "src").rglob("*.py")}
    named = 0
    for name, text in documents.items():
        for path in re.findall(r"`([a-z_]+(?:\.py|/[a-z0-9_./-]*))`", text):
            named += 1
            places = (ROOT, ROOT / "src/soptool", ROOT / "src/soptool/layout", ROOT / "tests")
            known = any((place / path).exists() for place in places) or path in sources
            assert known or path.startswith("build/"), f"{name}: {path}"
    assert named
