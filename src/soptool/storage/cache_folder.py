"""Where what was worked out is kept between runs: the user's folder for such things."""

import os
from pathlib import Path


def cache_folder() -> Path | None:
    """`SOPTOOL_CACHE_DIR`, else `soptool` where this system keeps caches; None without a home."""
    if own := os.environ.get("SOPTOOL_CACHE_DIR"):
        return Path(own)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        if (folder := os.environ.get(name)) and Path(folder).is_absolute():
            return Path(folder) / "soptool"
    try:
        return Path.home() / ".cache" / "soptool"
    except RuntimeError:
        return None
