"""What the options of `soptool render` say about every SOP."""

from dataclasses import dataclass, replace
from pathlib import Path

from soptool.model.profile import PaperSize, Profile, SignatureMode
from soptool.render.outputs import CONVERTIBLE, Form


@dataclass(frozen=True, slots=True)
class Choices:
    """One value for the whole run; None leaves it to the profile."""

    forms: tuple[Form, ...]
    office: bool = False  # PDF and PNG come from the Word file
    paper: PaperSize | None = None
    signature: SignatureMode | None = None
    letterhead: Path | None = None
    public: bool = False  # without the NIP of officials
    counted: bool = True  # whether someone is told how many findings lint has

    @property
    def converted(self) -> tuple[Form, ...]:
        """What LibreOffice makes."""
        return tuple(form for form in self.forms if self.office and form in CONVERTIBLE)

    @property
    def own(self) -> tuple[Form, ...]:
        """What our own writers make."""
        return tuple(form for form in self.forms if form not in self.converted)

    def adjust(self, profile: Profile) -> Profile:
        """The profile as the options want it."""
        return replace(
            profile,
            paper=self.paper or profile.paper,
            signature=self.signature or profile.signature,
        )
