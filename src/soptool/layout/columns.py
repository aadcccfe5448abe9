"""Stage 1: how wide each column is, and what gives way where the paper is too narrow."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial

from soptool.layout.cells import column_texts, field_of, narrowest
from soptool.layout.column_shares import share
from soptool.layout.column_widths import ActorNeeds, Concession, Draft, Words, breaking_width
from soptool.layout.notices import CannotDrawError, LayoutRule, Notice
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import TextStyle
from soptool.layout.text import Measurer
from soptool.layout.units import Twips, mm
from soptool.model.profile import Column, Profile
from soptool.model.sop import Procedure

_READABLE = 16  # half points: letters of 8 pt are as small as an office prints without asking
_SMALL = 14
_SMALLEST = 12
_MILLIMETRE = 1440 / 25.4
_F4: Twips = mm(310)  # what the widest common sheet has between margins of 10 mm
_TIGHT_SENTENCE: Twips = mm(20)  # letters shrink below 8 pt before an activity gets less


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in table order; the performers' columns stand together from `first_actor` on.

    `symbol_width` and the letters are what remained after giving way; `rotated` names of
    performers are read from bottom to top.
    """

    roles: tuple[Column, ...]
    widths: tuple[Twips, ...]
    first_actor: int
    actor_count: int
    symbol_width: Twips
    body: TextStyle
    header: TextStyle
    rotated: bool
    notices: tuple[Notice, ...] = ()


def fit_columns(
    procedure: Procedure,
    needs: ActorNeeds,
    width: Twips,
    profile: Profile,
    style: FlowchartStyle,
    measurer: Measurer,
) -> Columns:
    """Columns that fill `width` exactly, after the fewest concessions with which they fit."""
    cells = {column: column_texts(procedure.steps, column, profile) for column in profile.columns}
    words = cache(partial(Words, procedure, profile, style, measurer, cells))
    for concession in _concessions(round(2 * profile.font_size), style):
        at_size = words(concession.size)
        draft = Draft(procedure, needs, profile, style, measurer, concession, cells, at_size)
        if sum(draft.minimum) <= width:
            draft = _with_widest_symbols(draft, width)
            return _columns(draft, share(draft, width - sum(draft.minimum)))
    raise CannotDrawError(_cannot_draw(draft, width))


def _concessions(size: int, style: FlowchartStyle) -> Iterator[Concession]:
    """Every state, in the order things give way.

    Turned names free so much room that letters and symbols are first tried at full size again.
    """
    full, floor, step = style.symbol_width, style.symbol_floor, style.symbol_step
    sentence, narrow = style.activity_column_floor, style.text_column_floor
    tight = min(max(_TIGHT_SENTENCE, narrow), sentence)
    whole = style.widest_word
    readable, small, smallest = (min(size, least) for least in (_READABLE, _SMALL, _SMALLEST))
    for rotated in (False, True):
        for letters in range(size, readable - 1, -1):
            yield Concession(letters, full, rotated, sentence, whole)
        for symbol in range(full - step, floor, -step):
            yield Concession(readable, symbol, rotated, sentence, whole)
        for activity in range(sentence, tight, -step):
            yield Concession(readable, floor, rotated, activity, whole)
        for letters in range(readable, small - 1, -1):
            yield Concession(letters, floor, rotated, tight, whole)
    for activity in range(tight, narrow, -step):
        yield Concession(small, floor, True, activity, whole)
    for letters in range(small, smallest - 1, -1):
        yield Concession(letters, floor, True, narrow, whole)
    for word in range(whole, -step, -step):
        yield Concession(smallest, floor, True, narrow, max(word, 0))


def _with_widest_symbols(draft: Draft, width: Twips) -> Draft:
    """Columns that are wide for their names' sake may hold wider symbols than was conceded."""
    style = draft.style
    for symbol in range(style.symbol_width, draft.concession.symbol_width, -style.symbol_step):
        wider = replace(draft, concession=draft.concession._replace(symbol_width=symbol))
        if sum(wider.minimum) <= width:
            return wider
    return draft


def _columns(draft: Draft, widths: tuple[Twips, ...]) -> Columns:
    return Columns(
        roles=draft.roles,
        widths=widths,
        first_actor=draft.first_actor,
        actor_count=len(draft.procedure.actors),
        symbol_width=draft.concession.symbol_width,
        body=draft.body,
        header=draft.header,
        rotated=draft.concession.rotated,
        notices=(*_small_letters(draft), *_broken_words(draft, widths)),
    )


def _small_letters(draft: Draft) -> Iterator[Notice]:
    if draft.body.size < _SMALL:
        size = f"{draft.body.size / 2:g}".replace(".", ",")
        yield Notice(
            LayoutRule.SMALL_LETTERS,
            f"Huruf tabel diperkecil menjadi {size} pt supaya {len(draft.procedure.actors)} kolom "
            "pelaksana muat di kertas.",
            "Gabungkan pelaksana, pakai kertas yang lebih lebar (F4 mendatar), "
            "atau pecah prosedur menjadi dua tabel.",
            draft.procedure.where("actors"),
        )


def _broken_words(draft: Draft, widths: tuple[Twips, ...]) -> Iterator[Notice]:
    for column, width in zip(draft.roles, widths, strict=True):
        if column in (Column.NUMBER, Column.ACTORS):
            continue
        room = breaking_width(width, draft.style)
        if draft.widest_entry(column) <= room:
            continue
        for row, texts in enumerate(draft.cells[column]):
            if narrowest(texts, draft.body, draft.measurer) > room:
                word = max(" ".join(texts).split(), key=len)
                yield Notice(
                    LayoutRule.BROKEN_WORD,
                    f"Kata `{word}` lebih lebar dari kolom {draft.profile.heading(column)}, "
                    "jadi dicetak terpotong.",
                    "Pakai kata yang lebih pendek, atau beri spasi atau tanda hubung di tempat "
                    "kata itu boleh dipenggal.",
                    draft.procedure.steps[row].where(field_of(column)),
                    row,
                )


def _cannot_draw(draft: Draft, width: Twips) -> Notice:
    needed, actors = sum(draft.minimum), len(draft.procedure.actors)
    roles = zip(draft.roles, draft.minimum, strict=True)
    texts = sum(least for role, least in roles if role is not Column.ACTORS)
    most = (width - texts) * actors // (needed - texts)
    wider = "Pakai kertas F4 mendatar dengan margin kiri dan kanan 10 mm, atau " * (needed <= _F4)
    cure = f"{wider}pecah prosedur menjadi dua tabel (`prosedur`)."
    if most > 0:
        cure += f" Di kertas ini muat paling banyak {most} pelaksana."
    return Notice(
        LayoutRule.CANNOT_DRAW,
        f"Tabel dengan {actors} pelaksana tidak muat di kertas: perlu "
        f"{-(-needed // _MILLIMETRE):g} mm, tersedia {width // _MILLIMETRE:g} mm "
        "di antara margin kiri dan kanan.",
        cure[0].upper() + cure[1:],
        draft.procedure.where("actors"),
    )
