"""Patterns of file names in settings: `*` stays in its folder, `**` crosses any number of them."""

from fnmatch import fnmatchcase
from functools import lru_cache


def fits(path: str, pattern: str) -> bool:
    """Whether a file is meant; its path and the pattern start at the same folder.

    A pattern without `/` is a name at any depth; a folder's name means all that lies in it.
    """
    names = path.replace("\\", "/").split("/")
    reached = {0}
    for part in _parts(pattern):
        if part == "**":
            reached = set(range(min(reached), len(names) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(names) and fnmatchcase(names[at], part)}
        if not reached:
            return False
    return len(names) in reached


@lru_cache(maxsize=256)
def _parts(pattern: str) -> tuple[str, ...]:
    written = pattern.replace("\\", "/").strip()
    folders = written.strip("/").removeprefix("./").split("/")
    start = () if "/" in written.rstrip("/") else ("**",)
    end = () if any(sign in folders[-1] for sign in "*?[") else ("**",)
    return (*start, *folders, *end)
