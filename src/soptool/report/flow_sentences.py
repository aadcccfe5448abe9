"""Where the ways of a step lead now, and where they led."""

from soptool.diff.changes import Change, Kind
from soptool.model.flow_words import listed
from soptool.model.sop import END, NEXT
from soptool.report.terminal import visible
from soptool.syntax.nodes import Data

_LONGEST_WAY = 100


def is_flow(change: Change) -> bool:
    """Whether it is about where a step's exits lead."""
    name = change.field.rpartition("].")[2]
    return name == "lanjut" or name.partition(".")[0] == "keputusan"


def tell_flow(change: Change) -> str:
    """`cabang tidak kini kembali ke langkah 1 "Menerima surat" (semula langkah 2 "Mencatat")`."""
    name = change.field.rpartition("].")[2]
    label = visible(name.partition(".")[2])
    if name == "lanjut":
        return f"kini {_leads(change)} (semula {_way(change.old)})"
    if label:
        return _branch(change, label)
    match change.old, change.new:
        case dict(old), dict(new):  # one branch under another label
            names = [visible(next(iter(one))) for one in (old, new)]
            return f"cabang {names[0]} kini berlabel {names[1]}"
        case None, dict(new):
            return f"kini memutuskan: {_ways(new)}"
        case dict(old), _:
            return f"tidak lagi memutuskan (semula {_ways(old)})"
    raise AssertionError(change)


def _branch(change: Change, label: str) -> str:
    match change.kind:
        case Kind.ADDED:
            return f"cabang {label} ditambahkan: {_leads(change)}"
        case Kind.REMOVED:
            return f"cabang {label} dihapus (semula {_way(change.old)})"
        case _:
            return f"cabang {label} kini {_leads(change)} (semula {_way(change.old)})"


def _leads(change: Change) -> str:
    """With the direction, which the ids in a file do not show."""
    (lead,) = change.leads
    if not lead.targets:
        return "selesai di sini"
    back = lead.targets[0] <= lead.source
    if change.new == NEXT and lead.targets[0] > lead.source:
        return "ke langkah berikutnya"
    return f"{'kembali ke' if back else 'lanjut ke'} {_way(change.new)}"


def _ways(branches: dict[str, Data]) -> str:
    return listed([f"{visible(label)} ke {_way(way)}" for label, way in branches.items()])


def _way(way: Data) -> str:
    match way:
        case list():
            return listed([_way(one) for one in way])
        case None:
            return END
        case _:
            return "langkah berikutnya" if way == NEXT else _short(visible(str(way)))


def _short(way: str) -> str:
    """A row's number is enough where its activity is long."""
    return way if len(way) <= _LONGEST_WAY else way.partition(' "')[0]
