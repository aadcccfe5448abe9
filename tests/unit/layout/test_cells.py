"""The texts of a table's columns, asked for again and again."""

from dataclasses import replace

from soptool.layout.cells import column_texts
from soptool.model.profile import Column, Profile
from tests.support.builders import a_step


def test_texts_are_those_of_the_steps_and_the_profile_that_are_asked_for() -> None:
    profile = Profile()
    other = replace(profile, labels=replace(profile.labels, optional="(bila perlu)"))
    tables = [(a_step(f"Kegiatan {number}", optional=True),) for number in range(4)]
    for number in (0, 1, 2, 3, 0, 1):
        for own in (profile, other, profile):
            steps = tables[number]
            assert column_texts(steps, Column.ACTIVITY, own) == ((f"Kegiatan {number}",),)
            assert column_texts(steps, Column.NOTE, own) == ((own.labels.optional,),)
