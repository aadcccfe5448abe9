"""What every test shares: how a missing program is met, and the counts that prove tests ran."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import count as count_up
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.chromium import find_chromium
from tests.support.editor import find_language_server
from tests.support.libreoffice import find_libreoffice
from tests.support.word_validity import find_validator

settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=60)
settings.register_profile("thorough", derandomize=True, deadline=None, max_examples=300)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def _own_cache(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees what another one, or the user, has linted before."""
    basetemp = request.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    monkeypatch.setenv("SOPTOOL_CACHE_DIR", str(basetemp / f"cache-{next(_NUMBERS)}"))


_NUMBERS = count_up()

# marker → how to find the program its tests need, and the line that says how to get it
PROGRAMS: dict[str, tuple[Callable[[], str | None], str]] = {
    "libreoffice": (find_libreoffice, "LibreOffice: sudo apt-get install libreoffice-writer"),
    "chromium": (
        find_chromium,
        "Chromium and axe-core: sudo apt-get install chromium, "
        "then npm ci --ignore-scripts in tests/tools",
    ),
    "editor": (
        find_language_server,
        "yaml-language-server: npm ci --ignore-scripts in tests/tools",
    ),
    "openxml": (find_validator, "the Open XML validator: npm ci --ignore-scripts in tests/tools"),
}
LONGEST_ID = 60
COUNTS = pytest.StashKey[Counter[str]]()
MISSING = pytest.StashKey[Counter[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--counts", metavar="FILE", help="write how many tests passed per marker")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[COUNTS] = Counter()
    config.stash[MISSING] = Counter()


def pytest_make_parametrize_id(val: object) -> str | None:
    """A long text is named by its beginning and length, so that reports stay readable."""
    if isinstance(val, str) and len(val) > LONGEST_ID:
        return f"{val[:LONGEST_ID]}... ({len(val)})"
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """A test that needs a program is slow, so that `make test` is the same on every machine."""
    for item in items:
        if any(item.get_closest_marker(name) for name in PROGRAMS):
            item.add_marker(pytest.mark.slow)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip without the program, loudly; in CI a missing program is a failure."""
    for marker, (find, advice) in PROGRAMS.items():
        if item.get_closest_marker(marker) and find() is None:
            item.config.stash[MISSING][advice] += 1
            if os.environ.get("CI") == "true":
                pytest.fail(f"CI has to provide {advice}", pytrace=False)
            pytest.skip(f"needs {advice}")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> object:
    outcome = yield
    report: pytest.TestReport = outcome.get_result()  # type: ignore[attr-defined]
    if report.when == "call" and report.passed:
        for marker in ("slow", *PROGRAMS):
            if item.get_closest_marker(marker):
                item.config.stash[COUNTS][marker] += 1
        item.config.stash[COUNTS]["all"] += 1


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    config = terminalreporter.config
    for advice, count in config.stash[MISSING].items():
        terminalreporter.write_line(f"!!! {count} tests did NOT run. They need {advice}", red=True)
    file = config.getoption("--counts")
    if file:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).write_text(json.dumps(config.stash[COUNTS]), encoding="utf-8")
