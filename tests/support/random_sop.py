"""Sound SOPs of any size, as real as chance makes them, read the way every document is read.

The main path goes from row to row; 10 to 20 % of the rows decide and mostly send the work back a
few rows; forks, joint rows and the other features stand in a few rows each. The same arguments
give the same SOP in every run and every version of Python.
"""

from collections.abc import Collection
from datetime import date
from random import Random

from soptool.loading import load
from soptool.model.context import Context
from soptool.model.sop import Sop
from soptool.syntax.emit import emit
from soptool.syntax.nodes import Data
from tests.support.office_words import activity, long_activity, office_names, time, words
from tests.support.random_plan import FAR, Feature, Plan, give_kinds, row_id

MOST_STEPS = 80
MOST_PERFORMERS = 15

_ANSWERS = (("ya", "tidak"), ("ya", "tidak"), ("lengkap", "tidak lengkap"), ("setuju", "perbaiki"))
_THIRD_ANSWERS = ("ditolak", "ditunda", "salah alamat")
CONTEXT = Context(today=date(2026, 11, 21))

Row = dict[str, Data]


def random_sop(
    seed: int,
    steps: int | None = None,
    performers: int | None = None,
    features: Collection[Feature] | None = None,
) -> Sop:
    """The random document as every document is read; what is not given follows from the seed."""
    return read(random_document(seed, steps, performers, features))


def read(document: Row) -> Sop:
    """What `load` makes of its text; an unsound one is a mistake of ours."""
    loaded = load(emit(document), "acak.sop.yaml", CONTEXT)
    assert loaded.sop is not None, loaded.diagnostics
    return loaded.sop


def random_document(
    seed: int,
    steps: int | None = None,
    performers: int | None = None,
    features: Collection[Feature] | None = None,
) -> Row:
    """The SOP as plain data, in the keys of a file; each feature stands in it that finds room."""
    size, width = random_sizes(seed)
    size, width = steps or size, performers or width
    random = Random(f"{seed}/{size}/{width}")
    drawn = [feature for feature in Feature if random.random() < 0.4]
    wanted = drawn if features is None else [one for one in Feature if one in features]
    names = {f"p{n}": name for n, name in enumerate(office_names(random, width), 1)}
    plan = Plan(random, size, tuple(names), rejecting=size >= 6 and random.random() < 0.3)
    give_kinds(plan, wanted)
    rows = [_row(plan, number) for number in range(size)]
    steps_written: list[Data] = [
        {"id": row_id(number), **row} if number in plan.targets else row
        for number, row in enumerate(rows)
    ]
    footnotes: list[Data] = [words(random, 3, 12) for _ in range(random.choice((0, 0, 1, 2)))]
    table: Row = {"pelaksana": {**names}, "langkah": steps_written}
    return _identity(random) | table | ({"catatan": footnotes} if footnotes else {})


def random_sizes(seed: int) -> tuple[int, int]:
    """Steps and performers of a SOP of which only the seed is known."""
    random = Random(f"{seed}")
    return steps_of(random.randint(1, 100)), performers_of(random.randint(1, 100))


def steps_of(percent: int) -> int:
    """Three quarters of all tables have up to 45 rows, a fifth more than 60."""
    return -(-percent * 3 // 5) if percent <= 75 else MOST_STEPS + percent - 100


def performers_of(percent: int) -> int:
    """Four fifths of all tables have up to nine."""
    return -(-percent * 9 // 80) if percent <= 80 else MOST_PERFORMERS - (100 - percent) * 6 // 20


def _identity(random: Random) -> Row:
    return {
        "judul": words(random, 2, 6).title(),
        "nomor": "800/012/BKPSDM/2026",
        "status": "berlaku",
        "tanggal": {"pembuatan": "2026-01-12", "efektif": "2026-04-01"},
        "instansi": {"nama": ["Pemerintah Kota Contoh", "Badan Kepegawaian"]},
        "pengesah": {"jabatan": "Kepala Badan", "nama": "Dr. Sari Wulandari, M.Si."},
        "dasar_hukum": ["Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara"],
        "peringatan": [words(random, 4, 14).capitalize() for _ in range(random.randint(1, 4))],
    }


def _row(plan: Plan, number: int) -> Row:
    random = plan.random
    told = long_activity(random) if number in plan.long else activity(random)
    row: Row = {"kegiatan": told, **_acts(plan, number)}
    if number == plan.last and plan.size - 1 in plan.targets:
        row["lanjut"] = "selesai"  # what follows is the row for what was refused
    row["kelengkapan"] = [words(random, 1, 6) for _ in range(random.randint(0, 3))]
    row |= {"waktu": time(random), "output": words(random, 1, 6)}
    if random.random() < 0.25:
        row["keterangan"] = words(random, 2, 8)
    if random.random() < 0.05:
        row["opsional"] = True
    if random.random() < 0.03:
        row["tanpa_nomor"] = True
    return {name: value for name, value in row.items() if value not in ("", [])}


def _acts(plan: Plan, number: int) -> Row:
    """Who acts in the row, and what follows."""
    match plan.kinds.get(number):
        case "joint":
            return {"pelaksana": plan.several()}
        case "chain":
            return {"pelaksana": plan.several(), "cara": "berurutan"}
        case "parts":
            return {"bagian": _parts(plan, number)}
        case "fork":
            tines: list[Data] = [plan.point_at(tine) for tine in plan.tines[number]]
            return {"pelaksana": plan.performer(), "lanjut": tines}
        case "tine" if plan.joins[number] > number + 1:
            return {"pelaksana": plan.performer(), "lanjut": plan.point_at(plan.joins[number])}
        case "decision" | "joint decision" | "three exits" as kind:
            by = plan.several() if kind == "joint decision" else plan.performer()
            return {"pelaksana": by, "keputusan": _decision(plan, number, kind == "three exits")}
        case _:
            return {"pelaksana": plan.performer()}


def _decision(plan: Plan, number: int, third: bool) -> Row:
    """One way on, one or two elsewhere."""
    random = plan.random
    yes, no = random.choice(_ANSWERS)
    elsewhere = [_elsewhere(plan, number)]
    if third:
        others = {plan.size - 1 if plan.rejecting else _ahead(plan, number), _back(plan, number)}
        elsewhere += sorted(others - {number + 1, *elsewhere}, reverse=True)[:1]
    answers = (no, random.choice(_THIRD_ANSWERS))
    decision: Row = {yes: "lanjut"}
    decision |= {
        answer: plan.point_at(row) for answer, row in zip(answers, elsewhere, strict=False)
    }
    return decision


def _elsewhere(plan: Plan, number: int) -> int:
    """Mostly back; else to the row for what was refused, or forward over some rows."""
    chance = plan.random.random()
    if number in plan.far:
        return plan.not_a_tine(plan.random.randint(0, number - FAR))
    if chance < 0.2 and plan.rejecting:
        return plan.size - 1
    if chance < 0.3 and _ahead(plan, number) > number + 1:
        return _ahead(plan, number)
    return _back(plan, number)


def _back(plan: Plan, number: int) -> int:
    """One to five rows up, more often few."""
    distance = min(plan.random.randint(1, 5), plan.random.randint(1, 5), number)
    return plan.not_a_tine(number - distance)


def _ahead(plan: Plan, number: int) -> int:
    """The nearest row at least two below that is on the main path and no tine; else the next."""
    rows = (row for row in range(number + 2, plan.last + 1) if plan.kinds.get(row) != "tine")
    return next(rows, number + 1)


def _parts(plan: Plan, number: int) -> list[Data]:
    """Two to five symbols; any but the first may send the work back to the one before."""
    random = plan.random
    parts: list[Data] = []
    for part in range(random.choice((2, 2, 3, 3, 5))):
        written: Row = {"id": f"bagian-{number + 1}-{part + 1}", "pelaksana": plan.performer()}
        if part > 0 and random.random() < 0.4:
            written["keputusan"] = {"ya": "lanjut", "tidak": f"bagian-{number + 1}-{part}"}
        parts.append(written)
    return parts
