"""A git repository for tests, untouched by the settings of whoever runs them."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_AUTHOR = ("-c", "user.name=Penguji", "-c", "user.email=penguji@contoh.go.id")


def git(folder: Path, *arguments: str) -> str:
    """What git prints."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", *_AUTHOR, *arguments]
    ended = subprocess.run(
        command, cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return ended.stdout


def new_repository(folder: Path) -> Path:
    """An empty repository in that folder."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    return folder


def commit(repository: Path, files: Mapping[str, str | bytes]) -> str:
    """Write these files, commit everything, and give the hash."""
    for name, content in files.items():
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "revisi")
    return git(repository, "rev-parse", "HEAD").strip()
