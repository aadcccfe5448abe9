"""`import soptool` gives every public name, and nothing before it is asked for."""

import pytest

import soptool


@pytest.mark.parametrize("name", soptool.__all__)
def test_a_public_name_is_found(name: str) -> None:
    assert callable(getattr(soptool, name))


def test_the_public_names_are_those_that_can_be_found() -> None:
    assert set(dir(soptool)) == {*soptool.__all__, "__version__"}
    assert set(soptool.__all__) == set(soptool._HOMES)


def test_the_map_names_every_function() -> None:
    functions = [name for name in soptool.__all__ if name[0].islower()]
    assert functions
    assert all(name in (soptool.__doc__ or "") for name in functions)


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="tidak_ada"):
        soptool.tidak_ada  # noqa: B018
