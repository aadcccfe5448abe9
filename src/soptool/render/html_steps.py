"""The steps of a procedure as a citizen reads them: a table row each, with where it leads."""

from collections.abc import Iterator
from dataclasses import dataclass

from soptool.layout.cells import step_texts
from soptool.model.flow import Flow, NodeRef
from soptool.model.flow_words import Exit, FlowWords, capital, letter
from soptool.model.profile import Column, Profile
from soptool.model.sop import Manner, Node, Procedure


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a step leads if that is not simply the next: words, then links by row and name."""

    condition: str
    leads: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """One row; `cells` are the columns after the activity, each with its heading."""

    number: str
    activity: tuple[str, ...]
    cells: tuple[tuple[str, tuple[str, ...]], ...]
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class StepTable:
    """Headings, rows, and the whole flow in sentences."""

    headings: tuple[tuple[str, str], ...]  # the name of a column, and what stands above it
    rows: tuple[StepRow, ...]
    sentences: tuple[str, ...]


def step_table(procedure: Procedure, profile: Profile) -> StepTable:
    """All columns of the form, performers in one of them."""
    words = FlowWords(Flow.of(procedure), profile)
    exits = [way for ref in words.flow.refs for way in words.exits(ref)]
    return StepTable(
        tuple((column.value, profile.heading(column)) for column in profile.columns),
        tuple(_row(words, row, number) for row, number in enumerate(procedure.numbers)),
        tuple(way.words for way in exits),
    )


def _row(words: FlowWords, row: int, number: int | None) -> StepRow:
    profile = words.profile
    step = words.flow.procedure.steps[row]
    cells = (
        (profile.heading(column), tuple(_texts(words, row, column)))
        for column in profile.columns
        if column not in (Column.NUMBER, Column.ACTIVITY)
    )
    return StepRow(
        number="" if number is None else str(number),
        activity=step_texts(step, Column.ACTIVITY, profile),
        cells=tuple(cells),
        turns=tuple(_turns(words, row)),
    )


def _texts(words: FlowWords, row: int, column: Column) -> Iterator[str]:
    step = words.flow.procedure.steps[row]
    if column is not Column.ACTORS:
        yield from step_texts(step, column, words.profile)
        return
    names = {actor.id: actor.name for actor in words.flow.procedure.actors}
    for part, node in enumerate(step.nodes):
        before = f"Bagian {letter(part)}: " if len(step.nodes) > 1 else ""
        yield before + _performers(node, names)


def _performers(node: Node, names: dict[str, str]) -> str:
    between = ", lalu " if node.manner is Manner.IN_TURN else " bersama "
    return between.join(names[actor] for actor in node.actors)


def _turns(words: FlowWords, row: int) -> Iterator[Turn]:
    step = words.flow.procedure.steps[row]
    for part in range(len(step.nodes)):
        ref = NodeRef(row, part)
        if not words.simply_next(ref):
            before = f"Bagian {letter(part)}" if len(step.nodes) > 1 else ""
            yield from (_turn(before, way) for way in words.exits(ref))


def _turn(before: str, way: Exit) -> Turn:
    condition = ", ".join(filter(None, (before, way.condition)))
    leads = tuple((lead.target.row, lead.words) for lead in way.leads)
    return Turn(capital(condition), leads)
