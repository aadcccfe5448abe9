"""The files that are shipped with the tool: `templates/`, `schemas/` and `examples/`, read-only."""

from pathlib import Path

from soptool.errors import SoptoolError

FOLDERS = ("templates", "schemas", "examples")


class AssetMissing(SoptoolError):
    """A shipped file is not where it belongs: the installation is damaged or the name is wrong."""


def asset_path(*parts: str) -> Path:
    """Where a shipped file or folder lies, such as `asset_path("schemas", "sop.schema.json")`."""
    name = "/".join(parts)
    segments = name.split("/")
    if segments[0] not in FOLDERS or not all(map(_is_plain, segments)):
        raise AssetMissing(f"`{name}` bukan nama berkas bawaan soptool.")
    path = _root().joinpath(*segments)
    if not path.exists():
        raise AssetMissing(
            f"Berkas bawaan `{name}` tidak ditemukan.",
            "Pasang ulang soptool: pip install --force-reinstall soptool",
        )
    return path


def read_asset(*parts: str) -> str:
    """The text of a shipped file."""
    return asset_path(*parts).read_text(encoding="utf-8")


def list_assets(folder: str, suffix: str) -> tuple[str, ...]:
    """The shipped files below `folder` that end in `suffix`: paths from there with `/`, sorted."""
    top = asset_path(folder)
    files = (path.relative_to(top).as_posix() for path in top.rglob("*") if path.is_file())
    return tuple(sorted(name for name in files if name.endswith(suffix)))


def _root() -> Path:
    """`_assets` beside this file in a wheel; the checkout where the package is editable."""
    package = Path(__file__).parent
    shipped = package / "_assets"
    return shipped if shipped.is_dir() else package.parents[1]


def _is_plain(segment: str) -> bool:
    """False for what could lead out of the folder: `..`, an empty part, a drive, a backslash."""
    return segment.strip(". ") != "" and not any(mark in segment for mark in "\\:\0")
