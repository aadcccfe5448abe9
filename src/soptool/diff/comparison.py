"""compare: what changed between two sound SOPs, in the order of the form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from types import MappingProxyType

from soptool.diff.alignment import Member
from soptool.diff.changes import Change, Kind, Reason
from soptool.diff.significance import weigh
from soptool.diff.tables import compare_tables
from soptool.diff.texts import align_items, compare_texts, without_counterpart
from soptool.diff.wording import same_text, words
from soptool.model.dump import dump_value
from soptool.model.keys import normal_text
from soptool.model.record import Record
from soptool.model.significance import Significance
from soptool.model.sop import Sop
from soptool.syntax.nodes import Data

NO_LEVELS: Mapping[str, Significance] = MappingProxyType({})


def compare(
    old: Sop, new: Sop, levels: Mapping[str, Significance] = NO_LEVELS
) -> tuple[Change, ...]:
    """Every edit once; renamed ids, order of keys and another spelling of a time are none.

    `levels` are what an office says differently from the table of significance.
    """
    found = (*_record(old, new, "", left_out="procedures"), *compare_tables(old, new))
    return tuple(weigh(change, levels) for change in found)


def _record(old: Record, new: Record, path: str, left_out: str = "") -> Iterator[Change]:
    """Field by field."""
    keys = old.yaml_keys()
    for field in fields(old):
        if field.name in keys and field.name != left_out:
            where = f"{path}.{keys[field.name]}" if path else keys[field.name]
            yield from _value(getattr(old, field.name), getattr(new, field.name), where)


def _value(old: object, new: object, path: str) -> Iterator[Change]:
    match old, new:
        case tuple(), tuple():
            if all(isinstance(one, Record) for one in (*old, *new)):
                yield from _records(old, new, path)
            else:
                yield from compare_texts(old, new, path)
        case Record(), Record():
            yield from _record(old, new, path)
        case str(), str():
            if not same_text(old, new):
                yield _only(path, old or None, new or None)
        case _:
            if old != new:
                yield _only(path, dump_value(old), dump_value(new))


def _only(path: str, old: Data, new: Data) -> Change:
    return Change(Kind.CHANGED, path, old, new, reason=Reason.ONLY)


def _records(old: Sequence[Record], new: Sequence[Record], path: str) -> Iterator[Change]:
    """A list of records; those that are one and the same are compared field by field."""
    old_plain, new_plain = [*map(dump_value, old)], [*map(dump_value, new)]
    found = align_items([*map(_member, old_plain)], [*map(_member, new_plain)])
    several = max(len(old), len(new)) > 1
    for pair in found.pairs:
        place = f"{path}[{pair.new + 1}]" if several else path
        yield from _record(old[pair.old], new[pair.new], place)
    yield from without_counterpart(found, old_plain, new_plain, path)


def _member(plain: Data) -> Member:
    """A record is known by its first field: a title, an office, a version."""
    leaves = tuple(map(str, _leaves(plain))) or ("",)
    return Member((leaves, normal_text(leaves[0])), words(leaves[0]))


def _leaves(plain: Data) -> Iterator[Data]:
    match plain:
        case dict():
            for value in plain.values():
                yield from _leaves(value)
        case list():
            for value in plain:
                yield from _leaves(value)
        case _:
            yield plain
