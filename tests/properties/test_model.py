"""What holds for every SOP: dumped and built again it is the same, and its flow is whole."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from soptool.loading import load
from soptool.model.context import Context
from soptool.model.dump import dump
from soptool.model.flow import Flow
from soptool.model.keys import step_keys
from soptool.model.sop import Sop, Symbol
from soptool.syntax.emit import emit
from tests.properties.strategies import awkward_sops, sops
from tests.support.builders import a_node, a_procedure, a_sop, a_step
from tests.support.random_sop import random_sop

CONTEXT = Context(today=date(2026, 3, 1))


def built_again(sop: Sop) -> Sop | None:
    loaded = load(emit(dump(sop)), "sop.yaml", CONTEXT)
    assert loaded.diagnostics == (), loaded.diagnostics
    return loaded.sop


@given(st.one_of(sops(), awkward_sops()))
def test_a_sop_dumped_and_built_again_is_the_same(sop: Sop) -> None:
    assert built_again(sop) == sop


def test_everything_a_step_can_say_survives_dump_and_build() -> None:
    steps = (
        a_step(id="a", then=("b", "c"), optional=True, unnumbered=True, note="x"),
        a_step(id="b", symbol=Symbol.PROCESS, text="Setuju?", then="c"),
        a_step(id="c", parts=(a_node(id="p", then=()), a_node(then=("a", "b")))),
        a_step(id="d", then=()),
        a_step(id="e", parts=(a_node(id="q"),)),
    )
    tables = (a_procedure(*steps, title="Satu", footnotes=("x",)), a_procedure(title="Dua"))
    for sop in (a_sop(*steps), a_sop(procedures=tables)):
        assert built_again(sop) == sop


@given(sops())
def test_every_edge_leads_from_a_node_to_a_node(sop: Sop) -> None:
    for procedure in sop.procedures:
        flow = Flow.of(procedure)
        refs = set(flow.refs)
        assert all(edge.source in refs and edge.target in refs for edge in flow.edges)
        assert sum(len(edges) for edges in flow.exits.values()) == len(flow.edges)
        assert sum(len(edges) for edges in flow.entries.values()) == len(flow.edges)


@given(sops())
def test_random_sops_can_be_begun_and_finished_everywhere(sop: Sop) -> None:
    for procedure in sop.procedures:
        flow = Flow.of(procedure)
        assert flow.reachable == flow.finishing == frozenset(flow.refs)


@given(sops())
def test_no_two_rows_share_a_key(sop: Sop) -> None:
    keys = [key for table in step_keys(sop) for key in table]
    assert len(set(keys)) == len(keys) == sum(len(table.steps) for table in sop.procedures)


def test_the_same_seed_gives_the_same_sop() -> None:
    assert random_sop(7, steps=12, performers=4) == random_sop(7, steps=12, performers=4)
    assert random_sop(7, steps=12, performers=4) != random_sop(8, steps=12, performers=4)
