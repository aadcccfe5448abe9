"""The flow of a procedure: which symbol leads to which, and which symbols they are."""

from soptool.model.flow import Flow, NodeRef
from soptool.model.sop import Step, Symbol
from tests.support.builders import a_node, a_procedure, a_step


def flow(*steps: Step) -> Flow:
    return Flow.of(a_procedure(*steps))


def ways(chart: Flow) -> list[str]:
    """`1>2` for rows counted from 1, with the label of a branch."""
    return [
        f"{e.source.row + 1}{'.' + str(e.source.part + 1) if e.source.part else ''}"
        f">{e.label}{'>' if e.label else ''}"
        f"{e.target.row + 1}{'.' + str(e.target.part + 1) if e.target.part else ''}"
        for e in chart.edges
    ]


def symbols(chart: Flow) -> list[Symbol]:
    return [chart.symbol(ref) for ref in chart.refs]


def test_a_flow_is_derived_once_and_never_taken_for_that_of_an_equal_or_changed_procedure() -> None:
    procedures = [a_procedure(a_step(), a_step()) for _ in range(6)]
    procedures.append(a_procedure(a_step(), a_step(), a_step()))
    for procedure in procedures:
        derived = Flow.of(procedure)
        assert derived.procedure is procedure
        assert Flow.of(procedure) is derived
        assert len(derived.edges) == len(procedure.steps) - 1


def test_the_next_row_follows_by_default() -> None:
    chart = flow(a_step(), a_step(), a_step())
    assert ways(chart) == ["1>2", "2>3"]
    assert symbols(chart) == [Symbol.TERMINATOR, Symbol.PROCESS, Symbol.TERMINATOR]


def test_a_single_step_is_a_capsule_without_ways() -> None:
    chart = flow(a_step())
    assert ways(chart) == []
    assert symbols(chart) == [Symbol.TERMINATOR]


def test_a_decision_leads_where_its_branches_say() -> None:
    chart = flow(
        a_step(id="susun"),
        a_step(decision={"ya": "lanjut", "tidak": "susun", "ulang": ("susun", "arsip")}),
        a_step(id="arsip"),
    )
    assert ways(chart) == ["1>2", "2>ya>3", "2>tidak>1", "2>ulang>1", "2>ulang>3"]
    assert symbols(chart)[1] is Symbol.DECISION
    assert [edge.forward for edge in chart.edges] == [True, True, False, False, True]


def test_a_step_may_jump_fork_or_end() -> None:
    chart = flow(
        a_step(then=("kiri", "kanan")),
        a_step(id="kiri", then="gabung"),
        a_step(id="kanan"),
        a_step(id="gabung", then=()),
        a_step(),
    )
    assert ways(chart) == ["1>2", "1>3", "2>4", "3>4"]
    assert symbols(chart)[3] is Symbol.TERMINATOR
    assert chart.reachable == {NodeRef(row, 0) for row in range(4)}


def test_parts_follow_each_other_and_the_last_leads_to_the_next_row() -> None:
    parts = (
        a_node("tim", id="susun"),
        a_node("kasi", decision={"ya": "lanjut", "tidak": "susun"}),
        a_node("kepala"),
    )
    chart = flow(a_step(), a_step(parts=parts, id="baris"), a_step(then="baris"))
    assert ways(chart) == ["1>2", "2>2.2", "2.2>ya>2.3", "2.2>tidak>2", "2.3>3", "3>2"]


def test_a_part_may_have_no_way_on() -> None:
    chart = flow(a_step(parts=(a_node("tim"), a_node("kasi", then=()))), a_step())
    assert ways(chart) == ["1>1.2"]


def test_a_symbol_set_by_hand_goes_before_the_derived_one() -> None:
    chart = flow(a_step(symbol=Symbol.PROCESS), a_step(symbol=Symbol.TERMINATOR), a_step())
    assert symbols(chart) == [Symbol.PROCESS, Symbol.TERMINATOR, Symbol.TERMINATOR]


def test_a_capsule_that_nothing_leads_to_is_a_second_start() -> None:
    chart = flow(a_step(then="tiga"), a_step(symbol=Symbol.TERMINATOR), a_step(id="tiga"))
    assert chart.starts == (NodeRef(0, 0), NodeRef(1, 0))
    assert chart.reachable == frozenset(chart.refs)


def test_a_capsule_in_the_middle_is_no_start() -> None:
    chart = flow(a_step(), a_step(symbol=Symbol.TERMINATOR), a_step())
    assert chart.starts == (NodeRef(0, 0),)


def test_a_procedure_that_begins_with_a_decision_begins_with_a_diamond() -> None:
    chart = flow(a_step(decision={"ya": "lanjut", "tidak": "tolak"}), a_step(), a_step(id="tolak"))
    assert symbols(chart)[0] is Symbol.DECISION


def test_a_loop_with_no_way_out_never_finishes() -> None:
    chart = flow(
        a_step(decision={"ya": "putar", "tidak": "arsip"}),
        a_step(id="putar"),
        a_step(then="putar"),
        a_step(id="arsip"),
    )
    assert chart.finishing == {NodeRef(0, 0), NodeRef(3, 0)}


def test_a_target_that_does_not_exist_is_no_edge() -> None:
    assert ways(flow(a_step(then="entah"), a_step())) == []


def test_a_branch_that_ends_is_no_edge() -> None:
    assert ways(flow(a_step(decision={"ya": "lanjut", "tidak": "selesai"}), a_step())) == ["1>ya>2"]


def test_an_arrow_to_the_same_symbol_does_not_go_on() -> None:
    (back,) = flow(a_step(id="a", then="a")).edges
    assert not back.forward


def test_the_first_bearer_of_an_id_is_its_target() -> None:
    assert ways(flow(a_step(id="a"), a_step(id="a"), a_step(then="a"))) == ["1>2", "2>3", "3>1"]


def test_the_first_part_that_bears_an_id_is_its_target() -> None:
    doubled = a_step(parts=(a_node("tim", id="a"), a_node("kasi", id="a")))
    assert ways(flow(doubled, a_step(then="a"))) == ["1>1.2", "1.2>2", "2>1"]


def test_a_fork_that_names_a_row_twice_has_one_way_there() -> None:
    assert ways(flow(a_step(then=("lanjut", "b")), a_step(id="b"))) == ["1>2"]
