"""One question to git, asked so that nothing a repository or its settings want is run."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from soptool.errors import SoptoolError

_PATIENCE = 60  # seconds
_NOTHING: Mapping[str, str] = MappingProxyType({})

# What a repository could use to have a program run or a server called.
_SAFE_OPTIONS = (
    "--no-pager",
    "--literal-pathspecs",
    "-c",
    "core.fsmonitor=false",
)
_SAFE_ENVIRONMENT = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # for a git that does not know the line above
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}


def ask_git(
    program: str, folder: Path, arguments: Sequence[str], extra: Mapping[str, str] = _NOTHING
) -> bytes | None:
    """What git prints, or None where it refuses; `extra` is added to its environment."""
    environment = {k: v for k, v in os.environ.items() if not k.upper().startswith("GIT_")}
    try:
        ended = subprocess.run(
            [program, *_SAFE_OPTIONS, *arguments],
            cwd=folder,
            env=environment | _SAFE_ENVIRONMENT | dict(extra),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SoptoolError(f"Git tidak menjawab dalam {_PATIENCE} detik.") from error
    except (OSError, ValueError) as error:
        raise SoptoolError("Git tidak dapat dijalankan.") from error
    return ended.stdout if ended.returncode == 0 else None
