"""Numbers of versions: what comes after `2`, `1.4` or `Rev-03`."""

import re

_LAST_NUMBER = re.compile(r"(\d+)(\D*)$")
_FIRST = "1"


def next_version(version: str) -> str:
    """The last number in it, one higher and at least as long; a SOP without one was its first."""
    written = version.strip() or _FIRST
    found = _LAST_NUMBER.search(written)
    if found is None:
        return f"{written} 2"
    number = str(int(found[1]) + 1).zfill(len(found[1]))
    return f"{written[: found.start()]}{number}{found[2]}"
