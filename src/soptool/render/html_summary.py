"""What a citizen asks first of a SOP: who, with what, how long, to what end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from soptool.model.calendar import print_date
from soptool.model.flow import Flow
from soptool.model.flow_words import capital, listed
from soptool.model.profile import Profile
from soptool.model.sop import Procedure, Sop, Status
from soptool.model.total_time import TotalTime, total_time


@dataclass(frozen=True, slots=True)
class Fact:
    """A question, its answers, and how far these may be trusted."""

    question: str
    answers: tuple[str, ...]
    note: str = ""


_NO_REPEATS = "Langkah yang diulang tidak dihitung lagi."


def status_note(sop: Sop, profile: Profile) -> str:
    """What it means that a SOP is not in force; "" where its profile warns of nothing."""
    return _note(sop) if profile.watermark(sop) else ""


def summary(sop: Sop) -> tuple[Fact, ...]:
    """What the document does not tell is left out."""
    return tuple(fact for fact in _facts(sop) if any(map(str.strip, fact.answers)))


def needs(sop: Sop) -> tuple[str, ...]:
    """What steps need and no step makes: this must be there before one begins."""
    made = {_same(text) for p in sop.procedures for step in p.steps for text in step.output}
    wanted = _unique(text for p in sop.procedures for step in p.steps for text in step.inputs)
    return tuple(text for text in wanted if _same(text) not in made)


def _note(sop: Sop) -> str:
    match sop.status:
        case Status.DRAFT:
            return "SOP ini masih berupa rancangan dan belum berlaku."
        case Status.TRIAL:
            return "SOP ini sedang diuji coba."
        case Status.REPLACED:
            by = f" oleh SOP nomor {sop.replaced_by}" if sop.replaced_by else ""
            return f"SOP ini sudah digantikan{by} dan tidak berlaku lagi."
        case Status.REVOKED:
            return "SOP ini sudah dicabut dan tidak berlaku lagi."
        case Status.IN_FORCE:
            return ""


def _facts(sop: Sop) -> Iterator[Fact]:
    procedures = sop.procedures
    day = sop.dates.effective if sop.status is Status.IN_FORCE else None
    times = [(procedure, total_time(procedure)) for procedure in procedures]
    known = tuple(_of(one, f"Paling lama {time.text}") for one, time in times if time.text)
    owner = (sop.institution.work_unit, *reversed(sop.institution.name))
    yield Fact("Diselenggarakan oleh", _unique(owner))
    yield Fact("Dilaksanakan oleh", _unique(a.name for one in procedures for a in one.actors))
    yield Fact("Jumlah langkah", tuple(map(_steps, procedures)))
    yield Fact("Waktu semua langkah", known, " ".join((_NO_REPEATS, *map(_unsure, times))).strip())
    yield Fact("Hasil akhir", _unique(text for one in procedures for text in _results(one)))
    yield Fact("Berlaku sejak", (print_date(day),) if day else ())


def _steps(procedure: Procedure) -> str:
    return _of(procedure, f"{sum(number is not None for number in procedure.numbers)} langkah")


def _unsure(timed: tuple[Procedure, TotalTime]) -> str:
    procedure, time = timed
    if not time.text or not time.unknown:
        return ""
    rows = listed([procedure.row_name(row).lower() for row in time.unknown])
    return capital(_of(procedure, f"Belum termasuk waktu {rows}."))


def _results(procedure: Procedure) -> Iterator[str]:
    for ref in Flow.of(procedure).ends:
        yield from procedure.steps[ref.row].output


def _of(procedure: Procedure, text: str) -> str:
    return f"{procedure.title}: {text[0].lower()}{text[1:]}" if procedure.title else text


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Without repeats and blanks, each as first written."""
    first: dict[str, str] = {}
    for text in texts:
        if text.strip():
            first.setdefault(_same(text), text)
    return tuple(first.values())


def _same(text: str) -> str:
    return " ".join(text.split()).casefold()
