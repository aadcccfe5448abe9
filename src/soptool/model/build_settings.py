"""build_profile and build_settings: schema-valid trees become a Profile or Settings."""

from soptool.diagnostics import Diagnostic, sort_diagnostics
from soptool.model.findings import ModelRule
from soptool.model.form import Sizes
from soptool.model.pattern_parser import PatternError, parse_pattern
from soptool.model.profile import Profile
from soptool.model.record import is_null
from soptool.model.settings import Settings
from soptool.model.tree_reader import TreeReader
from soptool.syntax.nodes import Entry, Mapping, Scalar
from soptool.syntax.yaml_document import YamlDocument


def build_profile(
    document: YamlDocument, base: Profile | None = None
) -> tuple[Profile, tuple[Diagnostic, ...]]:
    """The profile, with everything it does not say taken from `base`."""
    reader = TreeReader(document)
    profile = reader.read(Profile, document.root, base or Profile())
    _check_pattern(reader, profile)
    _check_sizes(reader, profile)
    return profile, sort_diagnostics(reader.findings.diagnostics)


def base_of(document: YamlDocument) -> Scalar | None:
    """Where a profile names the one that it changes."""
    match document.root:
        case Mapping(entries={"dasar": Entry(value=Scalar() as written)}):
            return None if is_null(written) else written
    return None


def build_settings(document: YamlDocument, folder: str = "") -> Settings:
    """The settings of one `soptool.yaml`, which lies in `folder` and may be empty."""
    if not isinstance(document.root, Mapping):
        return Settings(folder=folder)
    return TreeReader(document).read(Settings, document.root, folder=folder)


def _check_pattern(reader: TreeReader, profile: Profile) -> None:
    try:
        parse_pattern(profile.number.pattern)
    except PatternError as error:
        reader.findings.add(
            ModelRule.BROKEN_PATTERN,
            profile.number.where("pattern"),
            f"Pola nomor `{profile.number.pattern}` tidak dapat dibaca: {error}.",
            r"Contoh pola: [0-9]{3}/[0-9]{3}/BKPSDM/20[0-9]{2}",
            "pola",
        )


def _check_sizes(reader: TreeReader, profile: Profile) -> None:
    """Where the smallest of something is larger than the usual."""
    sizes, keys = profile.sizes, Sizes.yaml_keys()
    for least, most in Sizes.ORDERED:
        low, high = getattr(sizes, least), getattr(sizes, most)
        if low > high:
            reader.findings.add(
                ModelRule.CONFLICTING_SIZES,
                sizes.where(least),
                f"`{keys[least]}` ({low:g}) lebih besar dari `{keys[most]}` ({high:g}).",
                f"Kecilkan `{keys[least]}` atau besarkan `{keys[most]}`; yang tidak ditulis "
                "diambil dari profil dasarnya.",
                "gaya",
            )
