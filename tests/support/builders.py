"""SOPs for tests: valid by default, so that a test names only what it is about."""

from collections.abc import Mapping
from datetime import date

from soptool.model.duration import Duration
from soptool.model.sop import (
    Actor,
    Approval,
    Branch,
    Dates,
    Institution,
    Manner,
    Node,
    Procedure,
    Sop,
    Status,
    Step,
    Symbol,
)

Names = str | tuple[str, ...]


def a_node(
    by: Names = "analis",
    *,
    id: str = "",
    decision: Mapping[str, Names] | None = None,
    then: Names | None = None,
    symbol: Symbol | None = None,
    manner: Manner = Manner.TOGETHER,
    text: str = "",
) -> Node:
    """A symbol; `decision={"ya": "lanjut", "tidak": "rekap"}`, `then=()` where nothing follows."""
    return Node(
        id=id,
        actors=_names(by),
        branches=tuple(
            Branch(label=label, targets=_names(targets))
            for label, targets in (decision or {}).items()
        ),
        next=None if then is None else _names(then),
        symbol=symbol,
        manner=manner,
        text=text,
    )


def a_step(
    activity: str = "Memeriksa berkas",
    by: Names = "analis",
    *,
    id: str = "",
    decision: Mapping[str, Names] | None = None,
    then: Names | None = None,
    symbol: Symbol | None = None,
    manner: Manner = Manner.TOGETHER,
    text: str = "",
    parts: tuple[Node, ...] = (),
    inputs: Names = "Berkas permohonan",
    time: str = "1 jam",
    output: Names = "Berkas terperiksa",
    note: Names = (),
    optional: bool = False,
    unnumbered: bool = False,
) -> Step:
    """A row with one symbol, or with `parts`."""
    only = a_node(by, decision=decision, then=then, symbol=symbol, manner=manner, text=text)
    return Step(
        id=id,
        activity=activity,
        nodes=parts or (only,),
        inputs=_names(inputs),
        duration=Duration.parse(time),
        output=_names(output),
        note=_names(note),
        optional=optional,
        unnumbered=unnumbered,
    )


def a_procedure(
    *steps: Step,
    title: str = "",
    actors: Mapping[str, str] | None = None,
    footnotes: tuple[str, ...] = (),
) -> Procedure:
    """A table; its columns are the performers of its steps, in order of appearance."""
    steps = steps or (a_step("Menerima berkas"), a_step("Mengarsipkan berkas"))
    if actors is None:
        acting = (actor for step in steps for node in step.nodes for actor in node.actors)
        actors = {actor: actor.replace("-", " ").capitalize() for actor in acting}
    return Procedure(
        title=title,
        actors=tuple(Actor(id=actor, name=name) for actor, name in actors.items()),
        steps=steps,
        footnotes=footnotes,
    )


def a_sop(*steps: Step, **changes: object) -> Sop:
    """A SOP in force with these steps; `changes` are fields of Sop."""
    fields: dict[str, object] = {
        "title": "Penanganan Permohonan Izin Belajar",
        "number": "800/012/BKPSDM/2026",
        "status": Status.IN_FORCE,
        "version": "1",
        "dates": Dates(created=date(2026, 1, 12), effective=date(2026, 4, 1)),
        "institution": Institution(
            name=("Pemerintah Kota Contoh", "Badan Kepegawaian"), work_unit="Bidang Kinerja"
        ),
        "approvals": (
            Approval(
                office="Kepala Badan",
                name="Dr. Sari Wulandari, M.Si.",
                rank="Pembina Utama Muda",
                nip="198001012005012001",
            ),
        ),
        "legal_basis": ("Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",),
        "qualifications": ("Memahami ketentuan izin belajar",),
        "equipment": ("Komputer",),
        "cautions": ("Jika berkas tidak diperiksa, maka izin dapat terbit keliru.",),
        "records": ("Buku register izin belajar",),
        "procedures": (a_procedure(*steps),),
    }
    return Sop(**(fields | changes))  # type: ignore[arg-type]


def _names(names: Names) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)
