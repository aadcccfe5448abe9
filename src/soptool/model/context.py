"""Context: what a judgement may depend on besides the SOP itself; the command line fills it."""

from dataclasses import dataclass
from datetime import date

from soptool.model.profile import Profile
from soptool.model.settings import Settings
from soptool.model.tables import Laws, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One for each folder with a `soptool.yaml`.

    `files` are the paths, spelled as SOPs spell them, that are known to exist; None where nobody
    looked, so that no rule complains about a missing file.
    """

    today: date
    profile: Profile = Profile()
    settings: Settings = Settings()
    laws: Laws = Laws()
    words: Words = Words()
    files: frozenset[str] | None = None
