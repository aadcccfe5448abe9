"""What is advised, and what a fix makes of the text: reviewed in `tests/golden/advice.txt`."""

import json
from collections.abc import Iterator
from pathlib import Path

from soptool.diagnostics import Diagnostic
from soptool.syntax.edit import apply
from soptool.syntax.schema import check_schema
from soptool.syntax.yaml_document import parse_yaml
from tests.support.golden import assert_golden
from tests.unit.syntax.bad_shapes import BAD_PROFILES, BAD_SHAPES
from tests.unit.syntax.bad_yaml import BAD_YAML, marked

SCHEMAS = Path(__file__).parents[3] / "schemas"
CASES = {
    **{name: ("", text) for name, (text, _) in BAD_YAML.items()},
    **{name: ("sop", case[0]) for name, case in BAD_SHAPES.items()},
    **{name: ("profile", case[0]) for name, case in BAD_PROFILES.items()},
}


def findings(text: str, kind: str) -> tuple[Diagnostic, ...]:
    document, found = parse_yaml(text, "contoh.sop.yaml")
    if document is None or not kind:
        return found
    schema = json.loads((SCHEMAS / f"{kind}.schema.json").read_text("utf-8"))
    return found + check_schema(document, kind, schema)


def told(name: str, kind: str, text: str) -> Iterator[str]:
    """The case, its message, its advice, and the lines that its fix makes anew."""
    (found,) = findings(text, kind)
    yield f"{name}: {found.rule}"
    yield f"  {found.message}"
    yield f"  {found.hint}"
    if found.fix:
        mended = apply(text, found.fix.edits)
        sure = "aman" if found.fix.safe else "periksa dahulu"
        old = text.splitlines()
        for line in mended.splitlines():
            if line not in old:
                yield f"  {sure}: {ascii(line)[1:-1]}"


def test_the_advice_is_as_reviewed() -> None:
    assert len(CASES) > 100
    lines = [
        line for name, (kind, text) in CASES.items() for line in told(name, kind, marked(text)[0])
    ]
    assert_golden("advice.txt", "\n".join(lines) + "\n")


def test_every_fix_removes_what_it_is_for() -> None:
    fixed = 0
    for name, (kind, text) in CASES.items():
        text = marked(text)[0]
        (found,) = findings(text, kind)
        if found.fix:
            fixed += 1
            mended = apply(text, found.fix.edits)
            assert found not in findings(mended, kind), name
    assert fixed > 40
