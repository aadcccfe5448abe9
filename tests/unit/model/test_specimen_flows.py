"""The flow the model derives from each specimen equals the edges written by hand beside them."""

from pathlib import Path

import pytest
import yaml

from soptool.model.build import build
from soptool.model.flow import Edge, Flow, NodeRef
from soptool.model.sop import Procedure
from soptool.syntax.yaml_document import parse_yaml

SPECIMENS = Path(__file__).parents[2] / "specimens"
EXPECTED: dict[str, list[str] | dict[str, list[str]]] = yaml.safe_load(
    (SPECIMENS / "flows.yaml").read_text("utf-8")
)


def test_every_specimen_has_its_flow_written_down() -> None:
    names = {path.name for path in SPECIMENS.glob("*.sop.yaml")}
    assert len(names) == 12
    assert set(EXPECTED) == names


@pytest.mark.parametrize("name", EXPECTED)
def test_the_flow_of_a_specimen_is_the_one_of_its_record(name: str) -> None:
    expected = EXPECTED[name]
    by_title = expected if isinstance(expected, dict) else {"": expected}
    assert {p.title: sorted(_flow(p)) for p in _procedures(SPECIMENS / name)} == {
        title: sorted(edges) for title, edges in by_title.items()
    }


def _flow(procedure: Procedure) -> list[str]:
    return [_spelled(procedure, edge) for edge in Flow.of(procedure).edges]


def _procedures(path: Path) -> tuple[Procedure, ...]:
    document, findings = parse_yaml(path.read_text("utf-8"), path.name)
    assert document is not None and not findings
    sop, findings = build(document)
    assert not findings
    return sop.procedures


def _spelled(procedure: Procedure, edge: Edge) -> str:
    label = f"-[{edge.label}]-" if edge.label else "-"
    return f"{_place(procedure, edge.source)} {label}> {_place(procedure, edge.target)}"


def _place(procedure: Procedure, ref: NodeRef) -> str:
    parts = len(procedure.steps[ref.row].nodes)
    return f"{ref.row + 1}[{ref.part + 1}]" if parts > 1 else f"{ref.row + 1}"
