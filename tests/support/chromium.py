"""Chromium as the judge of our HTML, driven over the pipe of its DevTools protocol.

No port is opened and nothing is fetched: pages are files, axe-core comes from npm.
"""

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

AXE = Path(__file__).parents[1] / "tools/node_modules/axe-core/axe.min.js"
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
# The two file numbers on which the protocol is spoken; a shell puts our pipes there.
_PLUGGED = 'exec "$@" 3<&"$IN" 4>&"$OUT"'
_LOADED = "new Promise(done => document.readyState == 'complete' ? done() : onload = done)"
_RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"


def find_chromium() -> str | None:
    """The browser, if axe-core is there too: one without the other judges nothing."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    return browser if AXE.is_file() else None


@contextmanager
def open_chromium(folder: Path) -> Iterator["Chromium"]:
    """A browser with a profile of its own in `folder`, ended on the way out."""
    browser = find_chromium()
    assert browser
    to_read, commands = os.pipe()
    answers, to_write = os.pipe()
    command = ["bash", "-c", _PLUGGED, "bash", browser, *_QUIET, f"--user-data-dir={folder}"]
    process = subprocess.Popen(
        command,
        env={**os.environ, "IN": str(to_read), "OUT": str(to_write)},
        pass_fds=(to_read, to_write),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_read)
    os.close(to_write)
    with open(commands, "wb") as ask, open(answers, "rb") as hear:  # noqa: PTH123
        chromium = Chromium(ask, hear)
        chromium.attach()
        yield chromium
        chromium.call("Browser.close")
    process.wait(timeout=30)


@dataclass
class Chromium:
    """One tab of a running browser."""

    _ask: BinaryIO
    _hear: BinaryIO
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _session: str = ""

    def attach(self) -> None:
        """Speak to a new tab from now on."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]

    def show(self, page: Path, width: int, height: int = 800) -> None:
        """Load a file into a window of that size."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 500,
        )
        self.call("Page.navigate", url=page.as_uri())
        self.evaluate(_LOADED)

    def evaluate(self, script: str) -> Any:
        """The value of an expression; promises are waited for."""
        answer = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def violations(self) -> list[str]:
        """What axe-core has against the page, each with the places."""
        self.evaluate(AXE.read_text("utf-8") + ";0")
        result = self.evaluate(f"axe.run(document, {_RULES})")
        assert len(result["passes"]) > 10
        return [
            f"{found['id']}: {found['help']}: {node['target']}"
            for found in result["violations"]
            for node in found["nodes"]
        ]

    def print_pdf(self) -> bytes:
        """The page as it would be printed on the paper it asks for."""
        answer = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(answer["data"])

    def press_right_arrow(self) -> None:
        """Down and up again."""
        for kind in ("rawKeyDown", "keyUp"):
            self.call(
                "Input.dispatchKeyEvent", type=kind, key="ArrowRight", windowsVirtualKeyCode=39
            )

    def picture(self) -> bytes:
        """The whole page as PNG, however long."""
        answer = self.call("Page.captureScreenshot", captureBeyondViewport=True)
        return base64.b64decode(answer["data"])

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Ask and wait for the answer to just that."""
        message = {"id": next(self._numbers), "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._ask.write(json.dumps(message).encode() + b"\0")
        self._ask.flush()
        while (answer := self._next()).get("id") != message["id"]:
            pass
        assert "error" not in answer, answer["error"]
        return dict(answer["result"])

    def _next(self) -> dict[str, Any]:
        """The next message; each ends in a zero byte."""
        message = bytearray()
        while (byte := self._hear.read(1)) != b"\0":
            assert byte, "Chromium hung up"
            message += byte
        return dict(json.loads(message))
