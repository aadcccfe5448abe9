"""Every length of the drawing, as a keyword with its reason; a profile may override some."""

from dataclasses import dataclass

from soptool.layout.units import Twips, mm


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowchartStyle:
    """Lengths that look right beside real government pages (layout.md, "The ground")."""

    symbol_width: Twips = mm(16)
    symbol_floor: Twips = mm(9)  # below this a diamond cannot hold an exit on each side
    symbol_step: Twips = mm(1)
    box_height: Twips = mm(7.2)
    capsule_height: Twips = mm(6.8)
    diamond_height: Twips = mm(8.6)
    pentagon_width: Twips = mm(6)
    pentagon_height: Twips = mm(5)
    band_height: Twips = mm(10)  # a pentagon, an arrow head above it and room below

    actor_column_cap: Twips = mm(30)
    actor_column_floor: Twips = mm(13)  # fifteen performers on F4 landscape
    text_column_floor: Twips = mm(14)
    activity_column_floor: Twips = mm(28)  # a sentence in a narrower column reads like a list
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

    label_size: int = 14  # half points
    label_gap: Twips = mm(0.35)  # from the label to its own line

    cell_margin: Twips = mm(1.0)
    measure_safety: int = 98  # percent of the inner width lines are broken at: never too low

    identity_size: int = 20  # half points: the block an official reads before signing
    identity_floor: int = 16  # as small as it gets to stay on one page
    institution_size: int = 24
    logo_width: Twips = mm(40)
    logo_height: Twips = mm(24)
    signature_room: Twips = mm(20)  # for a hand's signature and a stamp
    qr_side: Twips = mm(20)  # for the picture an electronic signature leaves
    paragraph_gap: Twips = mm(0.7)  # under a heading, above the name under a signature
