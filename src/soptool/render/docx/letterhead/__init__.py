"""The office's own Word file: what of it is printed on every page, taken with tongs.

Only `Fitted` stands here, so that a run without a letterhead imports no XML parser.
"""

from dataclasses import dataclass

from soptool.layout.units import Twips
from soptool.model.profile import Profile

Remark = tuple[str, str]  # a message and its advice


@dataclass(frozen=True)
class Fitted:
    """The profile to lay out with; how much lower the first page begins; what there is to say."""

    profile: Profile
    first_drop: Twips = 0
    remarks: tuple[Remark, ...] = ()
