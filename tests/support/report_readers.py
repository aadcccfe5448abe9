"""Reports read back as the programs read them for which they are made."""

import json
import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote
from xml.etree import ElementTree

from markdown_it import MarkdownIt


@dataclass(frozen=True)
class Entry:
    """One finding as a program understood it."""

    file: str
    text: str


@dataclass(frozen=True)
class Command:
    """What the GitHub runner understands of a line."""

    name: str
    properties: dict[str, str]
    text: str


def read_json(report: str) -> list[Entry]:
    return [Entry(one["file"], one["message"]) for one in json.loads(report)["diagnostics"]]


def read_sarif(report: str) -> list[Entry]:
    (run,) = json.loads(report)["runs"]
    entries = []
    for result in run["results"]:
        (location,) = result["locations"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~%/-]*", uri)
        text = result["message"]["text"]
        assert not re.search(r"\]\(", text), "a link"
        assert not re.search(r"(?<!\{)\{(?:\{\{)*(?!\{)", text), "a placeholder"
        plain = text.replace("{{", "{").replace("}}", "}")
        entries.append(Entry(unquote(uri, errors="surrogatepass"), plain))
    return entries


def read_gitlab(report: str) -> list[Entry]:
    return [Entry(one["location"]["path"], one["description"]) for one in json.loads(report)]


def read_junit(report: str) -> list[Entry]:
    """The test cases but the one that stands for the run."""
    first, *suites = ElementTree.fromstring(report).findall("testsuite")
    assert [case.get("name") for case in first] == ["pemeriksaan"]
    entries = []
    for suite in suites:
        assert suite.get("tests") == str(len(suite))
        for case in suite:
            (told,) = case
            entries.append(Entry(case.get("classname", ""), told.get("message") or told.text or ""))
    return entries


def read_checkstyle(report: str) -> list[Entry]:
    return [
        Entry(file.get("name", ""), error.get("message", ""))
        for file in ElementTree.fromstring(report)
        for error in file
    ]


def read_github(report: str) -> list[Entry]:
    """The annotations with a file, after the runner undid what was escaped."""
    commands = [command for line in report.split("\n") if (command := parse_command(line))]
    assert all(command.name in ("error", "warning", "notice") for command in commands)
    return [
        Entry(command.properties["file"], command.text)
        for command in commands
        if "file" in command.properties
    ]


def read_markdown(report: str) -> list[Entry]:
    """The items of the lists; whatever is not text of our own must stand in code."""
    entries, file = [], ""
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(report)
    for token in tokens:
        if token.type == "html_block":
            if token.content.strip() == "</details>":
                continue
            found = re.fullmatch(
                r"<details(?: open)?><summary><code>([^<>]*)</code>: \d+ temuan</summary>\n",
                token.content,
            )
            assert found, token.content
            file = unescape(found[1])
        for inner in token.children or ():
            assert inner.type in {"text", "code_inline", "strong_open", "strong_close"}, inner
            if inner.type == "text":
                assert re.fullmatch(r"[\w ,.:-]*", inner.content), inner.content
        if token.type == "inline" and token.level > 1:  # in an item of a list
            codes = [inner.content for inner in token.children or () if inner.type == "code_inline"]
            entries.append(Entry(file, codes[1]))
    return entries


READERS = {
    "json": read_json,
    "sarif": read_sarif,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "checkstyle": read_checkstyle,
    "github": read_github,
    "markdown": read_markdown,
}


def parse_command(line: str) -> Command | None:
    """What the runner may do with a line of a log, whatever commands it knows: `::` or `##[`."""
    stripped = line.lstrip()
    if stripped.startswith("::") and (end := stripped.find("::", 2)) >= 0:
        name, _, properties = stripped[2:end].partition(" ")
        pairs = (one.split("=", 1) for one in properties.strip().split(",") if "=" in one)
        return Command(
            name,
            {key: _unescaped(value, property=True) for key, value in pairs if value},
            _unescaped(stripped[end + 2 :]),
        )
    found = re.search(r"##\w*\[([^\] ]*)[^\]]*\](.*)", line)
    return Command(found[1], {}, found[2]) if found else None


def _unescaped(text: str, *, property: bool = False) -> str:
    if property:
        text = text.replace("%3A", ":").replace("%2C", ",")
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
