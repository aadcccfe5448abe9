"""Each flowchart of tests/fixtures has what it is there for, so that no gate runs on less."""

from collections import Counter
from collections.abc import Iterable

from soptool.layout.flowchart import lay_out
from soptool.layout.plan import ChartTable
from soptool.layout.table import RowKind
from soptool.layout.units import mm
from soptool.model.flow import Edge, Flow
from soptool.model.profile import PaperSize, Profile
from soptool.model.sop import Manner, Procedure, Sop
from tests.support.documents import FLOWCHARTS, name_of, sop_of


def fixture(name: str) -> Sop:
    (path,) = (path for path in FLOWCHARTS if name_of(path) == name)
    return sop_of(path)


def only(name: str) -> Procedure:
    (procedure,) = fixture(name).procedures
    return procedure


def tables(name: str, paper: PaperSize = PaperSize.A4) -> list[ChartTable]:
    pages = lay_out(fixture(name), Profile(paper=paper)).layout.pages
    return [block for page in pages for block in page.blocks if isinstance(block, ChartTable)]


def steps_of(table: ChartTable) -> list[int]:
    return [row.step for row in table.table.rows if row.kind is RowKind.BODY]


def most(counts: Iterable[int]) -> int:
    return max(counts, default=0)


def test_thirty_rows_and_fifteen_performers():
    procedure = only("lima-belas-pelaksana")
    assert (len(procedure.steps), len(procedure.actors)) == (30, 15)


def test_sixty_six_rows_in_eight_procedures():
    procedures = fixture("delapan-prosedur").procedures
    assert (sum(len(p.steps) for p in procedures), len(procedures)) == (66, 8)


def test_joint_rows_rows_in_turn_and_rows_of_parts():
    rows = only("simbol-bersama-dan-bergiliran").steps
    several = [node for step in rows for node in step.nodes if len(node.actors) > 1]
    assert {node.manner for node in several} == set(Manner)
    assert any(node.branches for node in several)
    assert sum(len(step.nodes) > 1 for step in rows) >= 2


def test_five_symbols_in_one_row_with_a_loop_inside_it():
    procedure = only("lima-simbol-sebaris")
    assert sum(len(step.nodes) == 5 for step in procedure.steps) == 2
    back = [edge for edge in Flow.of(procedure).edges if not edge.forward]
    assert sum(edge.source.row == edge.target.row for edge in back) == 4
    assert any(edge.source.row != edge.target.row and edge.target.part > 0 for edge in back)


def test_six_exits_from_one_activity_and_six_from_a_decision():
    flow = Flow.of(only("enam-jalan-keluar"))
    six = [ref for ref, exits in flow.exits.items() if len(exits) == 6]
    assert sorted(bool(flow.node(ref).branches) for ref in six) == [False, True]
    assert sum(len(entries) == 6 for entries in flow.entries.values()) == 2


def test_decisions_with_three_and_four_exits_and_labels_of_their_own():
    nodes = [node for step in only("tiga-jalan-keluar").steps for node in step.nodes]
    assert Counter(len(node.branches) for node in nodes if node.branches) == {3: 3, 4: 1}
    labels = {branch.label for node in nodes for branch in node.branches}
    assert not labels & {"ya", "tidak"}
    assert any(len(label) > 20 for label in labels)


def test_several_starts_and_ends_with_forks_and_joins():
    flow = Flow.of(only("beberapa-awal-dan-akhir"))
    assert (len(flow.starts), len(flow.ends)) == (3, 3)
    assert most(len(exits) for exits in flow.exits.values()) == 3
    assert most(len(entries) for entries in flow.entries.values()) >= 4


def test_loops_into_one_target():
    flow = Flow.of(only("dua-putaran-satu-tujuan"))
    back = Counter(edge.target for edge in flow.edges if not edge.forward)
    assert sorted(back.values()) == [2, 3]


def test_flows_that_cross_one_page_break_in_both_directions():
    flow = Flow.of(only("melintasi-halaman"))
    first, second = tables("melintasi-halaman")
    above, below = set(steps_of(first)), set(steps_of(second))

    def cut(source: set[int], target: set[int]) -> list[Edge]:
        return [e for e in flow.edges if e.source.row in source and e.target.row in target]

    assert len(cut(above, below)) >= 2
    assert len(cut(below, above)) >= 2


def test_a_row_taller_than_a_page():
    pages = tables("baris-lebih-tinggi-dari-halaman")
    on_pages = Counter(step for page in pages for step in set(steps_of(page)))
    assert on_pages == {0: 1, 1: 2, 2: 1, 3: 1}


def test_one_performer():
    procedure = only("satu-pelaksana")
    assert len(procedure.actors) == 1
    assert most(len(node.branches) for step in procedure.steps for node in step.nodes) == 3


def test_lane_names_of_79_letters_in_columns_of_15_millimetres_and_an_activity_of_658():
    procedure = only("nama-dan-kegiatan-panjang")
    assert most(len(step.activity) for step in procedure.steps) == 658
    long = [lane for lane, actor in enumerate(procedure.actors) if len(actor.name) == 79]
    widths = tables("nama-dan-kegiatan-panjang", PaperSize.F4)[0].table.columns
    assert sum(widths[2 + lane] <= mm(15) for lane in long) >= 1
