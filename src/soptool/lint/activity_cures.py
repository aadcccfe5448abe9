"""Likely fixes of how an activity begins; whether they say the same only its author knows."""

import re

from soptool.diagnostics import Fix
from soptool.lint.cures import new_beginning, without_beginning
from soptool.lint.facts import Row, words_of
from soptool.lint.wording import is_active_verb, word_set
from soptool.model.tables import Words
from soptool.syntax.yaml_document import YamlDocument

# A verb has what it acts on right behind it; a noun may need these in between.
_LINKS = word_set("terhadap atas")
# What follows these is not what the verb acts on.
_OTHER_LINKS = word_set("bagi dalam dan dari dengan di ke kepada oleh pada untuk yang")


def with_verb(document: YamlDocument, row: Row, count: int, verb: str) -> Fix | None:
    """One verb for the first `count` words, which are a noun, perhaps with its light verb."""
    if len(row.words) > count and row.words[count] in _LINKS:
        count += 1
    if len(row.words) <= count or row.words[count] in _OTHER_LINKS or "oleh" in row.words:
        return None
    old = " ".join(row.step.activity.split(" ")[:count])
    if words_of(old) != row.words[:count] or not old.replace(" ", "").isalpha():
        return None
    span = row.step.where("activity")
    return new_beginning(document, span, old, verb.capitalize(), safe=False)


def without_performer(document: YamlDocument, row: Row, words: Words) -> Fix | None:
    """Begin with the verb where all before it names the performer of this very row."""
    place = next(n for n, word in enumerate(row.words) if n and is_active_verb(word))
    named = {part for word in row.words[:place] for part in _spelled_out(word, words)}
    own = {part for name in row.actor_names for part in words_of(name)}
    found = re.search(rf"\b{row.words[place]}\b", row.step.activity, re.IGNORECASE)
    if not named <= own or found is None:
        return None
    activity = row.step.activity
    span = row.step.where("activity")
    return without_beginning(document, span, activity, activity[found.start() :], safe=False)


def _spelled_out(word: str, words: Words) -> tuple[str, ...]:
    return words_of(words.offices.get(word, word))
