"""Sound SOPs of any size: decisions, loops, forks with their joins, joint rows, chains, parts."""

from dataclasses import dataclass, field, replace
from random import Random

from soptool.model.sop import Manner, Node, Sop, Step
from tests.support.builders import a_node, a_procedure, a_sop, a_step

MOST_STEPS = 66
MOST_ACTORS = 15

_VERBS = ("Menerima", "Memeriksa", "Menyusun", "Menelaah", "Menandatangani", "Mengarsipkan")
_PROSE = """
berkas permohonan surat usulan daftar rekapitulasi kehadiran pegawai naskah dinas laporan evaluasi
kinerja tahunan rancangan keputusan kepala badan hasil verifikasi kelengkapan data
pertanggungjawaban ketidaksesuaian formulir
"""
_NOUNS = tuple(_PROSE.split())
_TIMES = ("5 menit", "2 jam", "1 hari kerja", "3 hari", "1-3 hari kerja", "sesuai kebutuhan", "")
_LABELS = (("ya", "tidak"), ("lengkap", "tidak lengkap"), ("setuju", "perbaiki naskah"))


def random_sop(
    seed: int, *, steps: int | None = None, actors: int | None = None, branching: float = 0.35
) -> Sop:
    """The same SOP for the same arguments; `branching` is how many rows are not plain boxes."""
    random = Random(f"{seed}/{steps}/{actors}/{branching}")
    size = random.randint(1, 30) if steps is None else steps
    lanes = random.randint(1, 7) if actors is None else actors
    names = {f"p{lane}": _words(random, 1, 4).capitalize() for lane in range(lanes)}
    plan = _Plan(random, size, tuple(names), branching)
    rows = [_step(plan, row) for row in range(size)]
    rows = [_named(step, row, plan) for row, step in enumerate(rows)]
    notes = tuple(_words(random, 3, 12) for _ in range(random.choice((0, 0, 1, 2))))
    procedure = a_procedure(*rows, actors=names, footnotes=notes)
    return a_sop(title=_words(random, 2, 6).capitalize(), procedures=(procedure,))


@dataclass
class _Plan:
    """What is decided about rows before they are made."""

    random: Random
    size: int
    actors: tuple[str, ...]
    branching: float
    targets: set[int] = field(default_factory=set)  # rows that need an id
    leads_to: dict[int, tuple[int, ...]] = field(default_factory=dict)  # tines of a fork

    def target(self, row: int) -> str:
        """The id of a row, which will then be written."""
        self.targets.add(row)
        return f"langkah-{row + 1}"

    def lane(self) -> str:
        return self.random.choice(self.actors)

    def lanes(self) -> tuple[str, ...]:
        count = self.random.randint(2, min(4, len(self.actors)))
        return tuple(self.random.sample(self.actors, count))


def _step(plan: _Plan, row: int) -> Step:
    """A fork is tried first, for it needs three rows below that nothing else has claimed."""
    random, last = plan.random, plan.size - 1
    if row in plan.leads_to:
        return _row(plan, then=tuple(plan.target(tine) for tine in plan.leads_to[row]))
    if random.random() >= plan.branching:
        return _row(plan)
    kinds = ["joint", "chain"] if len(plan.actors) > 1 else []
    if row < last:
        kinds += ["decision", "decision", "decision"] if row > 0 or last > 1 else []
        kinds += ["parts"]
    if row + 3 <= last and not any(r in plan.leads_to for r in range(row, row + 4)):
        kinds += ["fork"]
    match random.choice(kinds) if kinds else "":
        case "joint":
            return _row(plan, by=plan.lanes())
        case "chain":
            return _row(plan, by=plan.lanes(), manner=Manner.IN_TURN)
        case "decision":
            jointly = len(plan.actors) > 1 and random.random() < 0.15
            by = plan.lanes() if jointly else plan.lane()
            return _row(plan, by=by, decision=_decision(plan, row))
        case "parts":
            return _row(plan, parts=_parts(plan, row))
        case "fork":
            plan.leads_to[row + 1] = (row + 3,)
            return _row(plan, then=(plan.target(row + 1), plan.target(row + 2)))
        case _:
            return _row(plan)


def _decision(plan: _Plan, row: int) -> dict[str, str | tuple[str, ...]]:
    """One way on, one or two elsewhere: back, or forward over a row."""
    random = plan.random
    elsewhere = [r for r in range(plan.size) if r not in (row, row + 1)]
    yes, no = random.choice(_LABELS)
    decision: dict[str, str | tuple[str, ...]] = {yes: "lanjut"}
    decision[no] = plan.target(random.choice(elsewhere))
    if random.random() < 0.15:
        decision["salah alamat"] = plan.target(random.choice(elsewhere))
    return decision


def _parts(plan: _Plan, row: int) -> tuple[Node, ...]:
    """Two to five symbols; any but the first may send the work back to the one before."""
    random = plan.random
    nodes = []
    for part in range(random.randint(2, 5)):
        here, before = f"bagian-{row + 1}-{part + 1}", f"bagian-{row + 1}-{part}"
        decides = part > 0 and random.random() < 0.4
        decision = {"ya": "lanjut", "tidak": before} if decides else None
        nodes.append(a_node(plan.lane(), id=here, decision=decision))
    return tuple(nodes)


def _row(plan: _Plan, by: str | tuple[str, ...] = "", **given: object) -> Step:
    random = plan.random
    return a_step(
        f"{random.choice(_VERBS)} {_words(random, 1, random.choice((3, 6, 25)))}",
        by or plan.lane(),
        inputs=tuple(_words(random, 1, 6) for _ in range(random.randint(0, 3))),
        time=random.choice(_TIMES),
        output=_words(random, 1, 6),
        note=tuple(_words(random, 2, 8) for _ in range(random.choice((0, 0, 0, 1)))),
        optional=random.random() < 0.05,
        unnumbered=random.random() < 0.03,
        **given,  # type: ignore[arg-type]
    )


def _named(step: Step, row: int, plan: _Plan) -> Step:
    """The row with an id, if anything points at it."""
    return replace(step, id=f"langkah-{row + 1}") if row in plan.targets else step


def _words(random: Random, fewest: int, most: int) -> str:
    return " ".join(random.choice(_NOUNS) for _ in range(random.randint(fewest, most)))
