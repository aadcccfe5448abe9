"""build_profile and build_settings: schema-valid trees become a Profile or Settings."""

import re

from soptool.diagnostics import Diagnostic, sort_diagnostics
from soptool.model.findings import ModelRule
from soptool.model.profile import Profile
from soptool.model.settings import Settings
from soptool.model.tree_reader import TreeReader, one_line
from soptool.syntax.nodes import Mapping
from soptool.syntax.yaml_document import YamlDocument


def build_profile(
    document: YamlDocument, base: Profile | None = None
) -> tuple[Profile, tuple[Diagnostic, ...]]:
    """The profile, with everything it does not say taken from `base`."""
    reader = TreeReader(document)
    profile = reader.read(Profile, document.root, base or Profile())
    _check_pattern(reader, profile)
    return profile, sort_diagnostics(reader.findings.diagnostics)


def base_of(document: YamlDocument) -> str:
    """The name of the shipped profile that this one changes, or ""."""
    match document.root:
        case Mapping(entries={"dasar": entry}):
            return one_line(entry.value)
    return ""


def build_settings(document: YamlDocument, folder: str = "") -> Settings:
    """The settings of one `soptool.yaml`, which lies in `folder` and may be empty."""
    if not isinstance(document.root, Mapping):
        return Settings(folder=folder)
    return TreeReader(document).read(Settings, document.root, folder=folder)


def _check_pattern(reader: TreeReader, profile: Profile) -> None:
    pattern = profile.number.pattern
    try:
        re.compile(pattern)
    except re.error:
        reader.findings.add(
            ModelRule.BROKEN_PATTERN,
            profile.number.where("pattern"),
            f"Pola nomor `{pattern}` bukan ungkapan reguler yang dapat dibaca.",
            r"Contoh pola: ^\d{3}/\d{3}/BKPSDM/\d{4}$",
            "pola",
        )
