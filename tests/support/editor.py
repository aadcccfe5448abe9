"""What an editor says about SOPs: yaml-language-server with our schema, run by node."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

TOOLS = Path(__file__).parents[1] / "tools"


def find_language_server() -> str | None:
    """Node, if the language server is there too."""
    server = TOOLS / "node_modules/yaml-language-server/package.json"
    return shutil.which("node") if server.is_file() else None


def editor_messages(texts: Mapping[str, str], schema: object) -> dict[str, list[str]]:
    """Everything it underlines in each text, by the name of the text."""
    node = find_language_server()
    assert node
    ended = subprocess.run(
        [node, str(TOOLS / "editor_verdicts.cjs")],
        input=json.dumps({"schema": schema, "texts": texts}),
        capture_output=True,
        text=True,
        check=True,
    )
    messages: dict[str, list[str]] = json.loads(ended.stdout)
    return messages
