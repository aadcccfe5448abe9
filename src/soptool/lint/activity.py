"""What is wrong with the first words of an activity: one cause gives one finding."""

from itertools import takewhile

from soptool.lint.facts import Row, words_of
from soptool.lint.wording import (
    CONDITIONS,
    is_active_verb,
    is_passive_verb,
    is_unfinished,
    word_set,
)
from soptool.model.tables import Words

# How far behind a noun its verb may stand: `Kepala Subbagian Umum dan Kepegawaian memeriksa`.
_VERB_WITHIN = 6


# After these a verb belongs to another sentence.
_SUBORDINATE = CONDITIONS | word_set(
    "agar apakah guna ketika oleh saat sebelum sehingga selesai sesuai sesudah setelah supaya "
    "untuk yang"
)


def names_actor(row: Row, words: Words) -> bool:
    """The row begins with who acts, and a verb follows."""
    if not _verbless(row) or not any(map(is_active_verb, row.words[1:_VERB_WITHIN])):
        return False
    names = [words_of(actor.name) for actor in row.procedure.actors]
    same_start = any(name and name[0] == row.words[0] for name in names)
    return same_start or row.words[0] in words.offices or row.words[0] in words.vague_actors


def passive_verb(row: Row, words: Words) -> str:
    """The passive verb of a row that has no active one in front, or ""; `yang ditunjuk` is none."""
    if not _verbless(row) or names_actor(row, words):
        return ""
    main = takewhile(lambda word: word not in _SUBORDINATE, row.words)
    return next(filter(is_passive_verb, main), "")


def lacks_verb(row: Row, words: Words) -> bool:
    """The row begins with neither a verb nor a performer, and is not in the passive."""
    return _verbless(row) and not names_actor(row, words) and not passive_verb(row, words)


def _verbless(row: Row) -> bool:
    if not row.words or is_active_verb(row.words[0]):
        return False
    return not row.step.unnumbered and not is_unfinished(row.step.activity)
