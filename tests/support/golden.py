"""Reviewed outputs: a test compares with them; `UPDATE_GOLDEN=1 pytest` writes them for review."""

import os
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "golden"


def assert_golden(name: str, text: str) -> None:
    """The text is the one that a person looked at and kept under `tests/golden/`."""
    file = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text("utf-8"), f"differs from tests/golden/{name} (UPDATE_GOLDEN=1)"
