"""Every length of the drawing, as a keyword with its reason; a profile overrides some (`gaya`).

Those that a profile may change have their usual value, and its reason, in `soptool.model.form`.
"""

from dataclasses import dataclass, replace
from typing import Self

from soptool.layout.units import Twips, mm
from soptool.model.form import Sizes
from soptool.model.profile import Profile

_USUAL = Sizes()


def _letters(size: float) -> int:
    """Points as half points, in which all letters are counted."""
    return round(2 * size)


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowchartStyle:
    """Lengths that look right beside real government pages (layout.md, "The ground")."""

    symbol_width: Twips = mm(_USUAL.symbol_width)
    symbol_floor: Twips = mm(_USUAL.symbol_floor)
    symbol_step: Twips = mm(1)
    box_height: Twips = mm(_USUAL.box_height)
    capsule_height: Twips = mm(_USUAL.capsule_height)
    diamond_height: Twips = mm(_USUAL.diamond_height)
    pentagon_width: Twips = mm(6)
    pentagon_height: Twips = mm(5)
    band_height: Twips = mm(10)  # a pentagon, an arrow head above it and room below

    actor_column_cap: Twips = mm(_USUAL.actor_column_cap)
    actor_column_floor: Twips = mm(_USUAL.actor_column_floor)
    text_column_floor: Twips = mm(_USUAL.text_column_floor)
    activity_column_floor: Twips = mm(_USUAL.activity_column_floor)
    number_column_floor: Twips = mm(7)
    widest_word: Twips = mm(30)  # a longer word breaks before it pushes others aside

    track: Twips = mm(1.6)  # between two parallel lines
    rule_clearance: Twips = mm(0.9)  # a line beside a table rule must be seen as two lines
    side_clearance: Twips = mm(2.0)  # from a symbol sideways: an arrow head fits
    above: Twips = mm(3.0)  # an arrow head is 2 mm long; 1 mm more shows where it points
    below: Twips = mm(2.0)
    bare_above: Twips = mm(2.6)  # where no line runs in the strip
    bare_below: Twips = mm(1.8)
    head_length: Twips = mm(2)
    head_width: Twips = mm(1.5)
    head_share: int = 80  # percent of a last stretch: no head hides the line that it ends
    line_width: Twips = mm(0.3)
    rule_width: Twips = mm(0.18)
    side_port: Twips = mm(1.9)  # ports of one side spread by this
    end_port: Twips = mm(2.6)  # ports of the top or the bottom spread by this

    label_size: int = _letters(_USUAL.label_letters)
    label_gap: Twips = mm(0.35)  # from the label to its own line

    cell_margin: Twips = mm(_USUAL.cell_margin)
    measure_safety: int = 98  # percent of the inner width lines are broken at: never too low

    identity_size: int = _letters(_USUAL.identity_letters)
    identity_floor: int = _letters(_USUAL.identity_letters_floor)
    institution_size: int = _letters(_USUAL.institution_letters)
    logo_width: Twips = mm(_USUAL.logo_width)
    logo_height: Twips = mm(_USUAL.logo_height)
    signature_room: Twips = mm(_USUAL.signature_room)
    qr_side: Twips = mm(_USUAL.qr_side)
    paragraph_gap: Twips = mm(0.7)  # under a heading, above the name under a signature

    def tightened(self) -> Self:
        """Lines as close to each other and to rules as they can still be told apart."""
        return replace(
            self,
            track=min(self.track, mm(1.05)),
            rule_clearance=min(self.rule_clearance, mm(0.6)),
            side_clearance=min(self.side_clearance, mm(1.6)),
        )

    @classmethod
    def of(cls, profile: Profile) -> Self:
        """The lengths with those that the profile decides."""
        sizes = profile.sizes
        return cls(
            symbol_width=mm(sizes.symbol_width),
            symbol_floor=mm(sizes.symbol_floor),
            box_height=mm(sizes.box_height),
            capsule_height=mm(sizes.capsule_height),
            diamond_height=mm(sizes.diamond_height),
            actor_column_cap=mm(sizes.actor_column_cap),
            actor_column_floor=mm(sizes.actor_column_floor),
            text_column_floor=mm(sizes.text_column_floor),
            activity_column_floor=mm(sizes.activity_column_floor),
            cell_margin=mm(sizes.cell_margin),
            logo_width=mm(sizes.logo_width),
            logo_height=mm(sizes.logo_height),
            signature_room=mm(sizes.signature_room),
            qr_side=mm(sizes.qr_side),
            label_size=_letters(sizes.label_letters),
            identity_size=_letters(sizes.identity_letters),
            identity_floor=_letters(sizes.identity_letters_floor),
            institution_size=_letters(sizes.institution_letters),
        )
