"""fit: the profile's page, with the letterhead's margins and room for its header and footer."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from soptool.errors import SoptoolError
from soptool.layout.units import Twips, mm
from soptool.model.profile import Margins, Profile
from soptool.render.docx.letterhead import Fitted, Remark
from soptool.render.docx.letterhead.dress import is_blank
from soptool.render.docx.letterhead.letterhead import Letterhead
from soptool.render.docx.letterhead.looks import StyleBook
from soptool.render.docx.letterhead.room import floating_bottom, story_height
from soptool.render.docx.letterhead.stories import Story

_GAP = mm(1.5)  # between the furniture and the body; also what an estimate may be too low by
_EDGE = mm(5)  # printers leave less than this white at the edge of the sheet
_OWN_FOOT = mm(10)  # room for our own running line, where the office has no footer
_SAME_SHEET = mm(2)
_LEAST_WIDTH, _LEAST_HEIGHT = mm(120), mm(80)


def fit(letterhead: Letterhead, profile: Profile) -> Fitted:
    """Raises SoptoolError where too little paper would be left."""
    sheet = letterhead.sheet
    width, height = (mm(side) for side in profile.paper_size)
    left, right = max(sheet.left, _EDGE), max(sheet.right, _EDGE)
    book = StyleBook.of(letterhead.defaults, letterhead.styles)

    def tallest(stories: Sequence[tuple[str, Story]], distance: Twips) -> Twips:
        shown = [story.tree for _, story in stories if not is_blank(story)]
        heights = [story_height(tree, width - left - right, book) for tree in shown]
        return max((distance + tall + _GAP for tall in heights), default=0)

    def lowest(stories: Sequence[tuple[str, Story]]) -> Twips:
        floats = [floating_bottom(story.tree, sheet.header, height) for _, story in stories]
        return max(tallest(stories, sheet.header), *floats, 0)

    usual = [story for story in letterhead.headers if story[0] != "first"]
    footer = tallest(letterhead.footers, sheet.footer)
    top = max(sheet.top, lowest(usual), _EDGE)
    first_top = max(top, lowest(letterhead.headers))
    bottom = max(sheet.bottom, footer, _OWN_FOOT)
    _check_left(letterhead.file, width - left - right, height - first_top - bottom)
    margins = Margins(top=_mm(top), right=_mm(right), bottom=_mm(bottom), left=_mm(left))
    remarks = _other_sheet(letterhead, profile)
    if first_top > max(sheet.top, _EDGE):
        remarks.append(_grown(letterhead.file, "atas", sheet.top, first_top))
    if footer and bottom > sheet.bottom:
        remarks.append(_grown(letterhead.file, "bawah", sheet.bottom, bottom))
    return Fitted(replace(profile, margins=margins), first_top - top, tuple(remarks))


def _check_left(file: str, width: Twips, height: Twips) -> None:
    if width < _LEAST_WIDTH or height < _LEAST_HEIGHT:
        raise SoptoolError(
            f"Kop surat `{file}` menyisakan {_mm(width):.0f} x {_mm(height):.0f} mm untuk isi SOP, "
            "terlalu sedikit.",
            "Perkecil margin atau kop suratnya di Word, atau pakai kertas lebih besar (--paper).",
        )


def _other_sheet(letterhead: Letterhead, profile: Profile) -> list[Remark]:
    sheet = letterhead.sheet
    width, height = (mm(side) for side in profile.paper_size)
    if max(abs(sheet.width - width), abs(sheet.height - height)) <= _SAME_SHEET:
        return []
    printed = f"{profile.paper.value} {profile.orientation.value}"
    return [
        (
            f"Kop surat `{letterhead.file}` dibuat untuk kertas {_mm(sheet.width):.0f} x "
            f"{_mm(sheet.height):.0f} mm, sedangkan SOP dicetak pada {printed}; "
            "letak kop dapat bergeser.",
            f"Ubah ukuran kertas berkas kop di Word menjadi {printed}, lalu periksa letaknya.",
        )
    ]


def _grown(file: str, side: str, said: Twips, needed: Twips) -> Remark:
    return (
        f"Kop surat `{file}` memerlukan margin {side} {ceil(_mm(needed))} mm, padahal tertulis "
        f"{_mm(said):.0f} mm; SOP dicetak dengan margin yang diperlukan.",
        f"Perbesar margin {side} berkas kop di Word menjadi {ceil(_mm(needed))} mm.",
    )


def _mm(length: Twips) -> float:
    """A length that `mm` turns back into the same twips."""
    return round(length * 25.4 / 1440, 3)
