"""Settings: what `soptool.yaml` says for all SOPs of a repository, merged into each of them."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, replace

from soptool.diagnostics import Severity
from soptool.model.profile import Level, PaperSize, Profile
from soptool.model.record import Record, key
from soptool.model.significance import Significance
from soptool.model.sop import Approval, Institution, Sop


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderSettings(Record):
    """What a repository prints differently from its profile."""

    paper: PaperSize | None = key("kertas", None)
    font: str = key("huruf", "")
    letterhead: str = key("kop", "")  # a Word file


@dataclass(frozen=True, slots=True, kw_only=True)
class LintSettings(Record):
    """Which rules run, how grave they are, and from when on a run fails."""

    select: tuple[str, ...] = key("select", ())
    ignore: tuple[str, ...] = key("ignore", ())
    levels: Mapping[str, Level] = key("severity", {})
    fail_on: Severity = key("fail_on", Severity.ERROR)
    strict: bool = key("ketat", False)
    per_file: Mapping[str, tuple[str, ...]] = key("per_file", {})
    baseline: str = key("baseline", "")  # a file with findings that are left for later
    reason_required: bool = key("alasan_wajib", False)  # of comments that excuse


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffSettings(Record):
    """How much changes matter here, where that is not what the table of significance says."""

    levels: Mapping[str, Significance] = key("signifikansi", {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Record):
    """One `soptool.yaml`; `folder` is where it lies, spelled like the paths of the SOPs."""

    folder: str = ""
    profile: str = key("profil", "")
    institution: Institution = key("instansi", Institution())
    approvals: tuple[Approval, ...] = key("pengesah", ())
    render: RenderSettings = key("render", RenderSettings())
    lint: LintSettings = key("lint", LintSettings())
    diff: DiffSettings = key("diff", DiffSettings())
    include: tuple[str, ...] = key("include", ())
    regulations: str = key("peraturan", "")
    words: str = key("kata", "")

    def fill(self, sop: Sop, file: str) -> Sop:
        """The SOP with what it leaves out of `instansi` and `pengesah`; paths are the SOP's own."""
        own, shared = sop.institution, self.institution
        institution = replace(
            own,
            name=own.name or shared.name,
            work_unit=own.work_unit or shared.work_unit,
            logo=own.logo or self._seen_from(shared.logo, file),
        )
        # Spans of soptool.yaml mean nothing in the text of the SOP.
        approvals = sop.approvals or tuple(replace(one, origin=None) for one in self.approvals)
        return replace(sop, institution=institution, approvals=approvals)

    def adjust(self, profile: Profile) -> Profile:
        """The profile with this repository's paper and font."""
        paper, font = self.render.paper or profile.paper, self.render.font or profile.font
        return replace(profile, paper=paper, font=font)

    def _seen_from(self, path: str, file: str) -> str:
        """A path relative to this folder, as a path relative to the folder of `file`."""
        if not path:
            return ""
        here = posixpath.dirname(file.replace("\\", "/"))
        return posixpath.relpath(posixpath.join(self.folder or ".", path), here or ".")
