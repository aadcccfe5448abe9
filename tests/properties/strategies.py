"""What hypothesis draws from: sound SOPs of any size, and texts that no office would write."""

from dataclasses import replace

from hypothesis import strategies as st

from soptool.model.sop import Sop, Step
from tests.support.builders import a_procedure, a_sop, a_step
from tests.support.random_cases import Case
from tests.support.random_sop import MOST_PERFORMERS, MOST_STEPS, performers_of, steps_of

AWKWARD = "|\\`*_#<>[](){}!~&;:-+=.\"'/$%^@1a \n]]>éü–“”…½²"


def cases(
    most_steps: int = MOST_STEPS, most_performers: int = MOST_PERFORMERS
) -> st.SearchStrategy[Case]:
    """Random SOPs by seed and sizes alone."""
    steps, performers = (st.integers(1, 100).map(of) for of in (steps_of, performers_of))
    return st.builds(
        Case,
        st.integers(0, 1_000_000),
        steps if most_steps == MOST_STEPS else st.integers(1, most_steps),
        performers if most_performers == MOST_PERFORMERS else st.integers(1, most_performers),
    )


def sops(
    most_steps: int = MOST_STEPS, most_performers: int = MOST_PERFORMERS
) -> st.SearchStrategy[Sop]:
    """Sound SOPs with up to so many steps and performers."""
    return cases(most_steps, most_performers).map(lambda case: case.sop)


def texts(max_size: int = 40) -> st.SearchStrategy[str]:
    """What a field of several lines can hold after reading: marks of other languages included."""
    any_letter = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
    letters = st.one_of(st.sampled_from(AWKWARD), any_letter)
    return st.text(letters, max_size=max_size).map(_tidy)


def lines(max_size: int = 40) -> st.SearchStrategy[str]:
    """The same on one line."""
    return texts(max_size).map(lambda text: " ".join(text.split("\n")))


def filled(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Without the empty text."""
    return strategy.filter(bool)


@st.composite
def awkward_sops(draw: st.DrawFn) -> Sop:
    """Small SOPs with awkward texts wherever a text is free."""
    several = st.lists(filled(texts()), max_size=3).map(tuple)
    steps = tuple(_awkward_step(draw, several) for _ in range(draw(st.integers(1, 3))))
    procedure = a_procedure(*steps, actors={"analis": draw(lines())}, footnotes=draw(several))
    return a_sop(
        title=draw(lines()),
        number=draw(lines()),
        version=draw(lines(5)),
        legal_basis=draw(several),
        cautions=draw(several),
        retention=draw(lines()),
        procedures=(procedure,),
    )


def _awkward_step(draw: st.DrawFn, several: st.SearchStrategy[tuple[str, ...]]) -> Step:
    step = a_step(draw(texts()), inputs=draw(several), output=draw(several), time=draw(lines(10)))
    return replace(step, note=draw(several))


def _tidy(text: str) -> str:
    """As the reader leaves it: no blank at an end, none doubled, no empty line."""
    tidied = (" ".join(filter(None, line.split(" "))) for line in text.split("\n"))
    return "\n".join(line for line in tidied if line)
