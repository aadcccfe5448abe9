"""What all pages share: the sheet, and the running line at its foot."""

from soptool.layout.plan import Paper
from soptool.layout.table import Font, Paragraph, TextStyle
from soptool.layout.text import FONTS, Measurer, one_line
from soptool.layout.units import Twips, mm
from soptool.model.profile import Profile, SignatureMode
from soptool.model.sop import Sop

_FOOT_SIZE = 15  # half points
_GAP = mm(2)  # between the body and the running line
_EDGE = mm(4)  # printers leave less than this white at the edge of the sheet
_PAGE_LABEL_ROOM = mm(45)  # "Halaman 10 dari 12" stands at the right of the line
# Below the running line, for the small QR and the two lines that an electronic signature adds.
_SEAL_ZONE = mm(12)
_ELLIPSIS = "…"


def lay_out_paper(profile: Profile) -> Paper:
    """The profile's sheet; the running line stands in its lower margin."""
    width, height = profile.paper_size
    margins = profile.margins
    bottom = mm(margins.bottom)
    line = FONTS.line_height(TextStyle(size=_FOOT_SIZE))
    zone = _SEAL_ZONE if profile.signature is SignatureMode.ELECTRONIC else 0
    return Paper(
        width=mm(width),
        height=mm(height),
        left=mm(margins.left),
        top=mm(margins.top),
        right=mm(margins.right),
        bottom=bottom + zone,
        header=mm(margins.top) // 2,
        footer=min(max(bottom - _GAP - line, _EDGE), bottom - line) + zone,
    )


def lay_out_footer(sop: Sop, profile: Profile, paper: Paper, measurer: Measurer) -> Paragraph:
    """One line, shortened at a word where the title is too long for it."""
    style = TextStyle(Font(profile.font), _FOOT_SIZE)
    text = one_line(profile.footer_text(sop))
    room = paper.body.width - _PAGE_LABEL_ROOM
    shown = _shortened(text, room, style, measurer)
    return Paragraph(shown, (shown,), style, measurer.line_height(style))


def _shortened(text: str, room: Twips, style: TextStyle, measurer: Measurer) -> str:
    if measurer.width(text, style) <= room:
        return text
    words = text.split(" ")
    while len(words) > 1 and measurer.width(f"{' '.join(words)} {_ELLIPSIS}", style) > room:
        words.pop()
    shortened = f"{' '.join(words)} {_ELLIPSIS}"
    while measurer.width(shortened, style) > room:
        shortened = f"{shortened[:-2]}{_ELLIPSIS}"
    return shortened
