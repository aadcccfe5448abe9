"""The sheet has room for the running line, and for what an electronic signature adds below it."""

from dataclasses import replace

import pytest

from soptool.layout.furniture import lay_out_paper
from soptool.layout.units import mm
from soptool.model.profile import Margins, Profile, SignatureMode

USUAL = lay_out_paper(Profile())


def test_the_running_line_stands_in_the_lower_margin():
    assert USUAL.bottom == mm(14)
    assert mm(4) <= USUAL.footer < USUAL.bottom


def test_an_electronic_signature_has_a_zone_below_the_running_line():
    paper = lay_out_paper(Profile(signature=SignatureMode.ELECTRONIC))
    assert paper.footer - USUAL.footer == mm(12)
    assert paper == replace(USUAL, bottom=USUAL.bottom + mm(12), footer=paper.footer)


def test_without_any_margin_the_zone_is_still_there():
    margins = Margins(bottom=0.0)
    paper = lay_out_paper(Profile(margins=margins, signature=SignatureMode.ELECTRONIC))
    assert paper.bottom == mm(12)


@pytest.mark.parametrize("mode", [SignatureMode.WET, SignatureMode.EMPTY])
def test_other_signatures_need_none(mode: SignatureMode):
    assert lay_out_paper(Profile(signature=mode)) == USUAL
