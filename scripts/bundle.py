"""A folder from which soptool is installed without internet: `make bundle`.

Holds the wheel of this checkout and, for Linux and Windows and each Python, the wheels of all it
needs, as `requirements-dev.lock` pins them by hash; how to install them; a Dockerfile for a runner.
"""

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
EXTRAS = ("png",)
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = {  # newest first: pip takes the first wheel that fits
    "linux": ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
    "windows": ("win_amd64",),
}
_PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==.+?(?:\\\n.+?)*$", re.MULTILINE)


class Target(NamedTuple):
    """One kind of computer."""

    platform: str
    python: str

    def environment(self) -> dict[str, str]:
        """What the markers of requirements ask about it."""
        windows = self.platform == "windows"
        return {
            "implementation_name": "cpython",
            "implementation_version": f"{self.python}.0",
            "os_name": "nt" if windows else "posix",
            "platform_machine": "AMD64" if windows else "x86_64",
            "platform_release": "",
            "platform_system": self.platform.capitalize(),
            "platform_version": "",
            "python_full_version": f"{self.python}.0",
            "platform_python_implementation": "CPython",
            "python_version": self.python,
            "sys_platform": "win32" if windows else "linux",
        }


def main() -> None:
    """Build the folder anew and say where it is."""
    options = _options()
    folder: Path = options.to
    shutil.rmtree(folder, ignore_errors=True)
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    targets = [Target(one, python) for one in options.platform for python in options.python]
    own = build_wheel(wheels)
    pins = read_pins((ROOT / "requirements-dev.lock").read_text("utf-8"))
    for target in targets:
        download(target, [pins[name] for name in needed(target)], wheels)
    everything = sorted({name for target in targets for name in needed(target)})
    lines = [own_pin(own), *(pins[name] for name in everything)]
    (folder / "requirements.txt").write_text("\n".join(lines) + "\n", "utf-8")
    for file in sorted((ROOT / "scripts" / "bundle_files").iterdir()):
        shutil.copy(file, folder)
    size = sum(file.stat().st_size for file in wheels.iterdir()) / 1e6
    print(f"{len(list(wheels.iterdir()))} wheels, {size:.0f} MB, in {folder}: see LIHAT-DULU.md")


def build_wheel(wheels: Path) -> Path:
    """The wheel of this checkout."""
    command = ("-m", "build", "--wheel", "--no-isolation", "--outdir", str(wheels), str(ROOT))
    subprocess.run([sys.executable, *command], check=True, stdout=subprocess.DEVNULL)
    (built,) = wheels.glob("soptool-*.whl")
    return built


def own_pin(wheel: Path) -> str:
    """The line of requirements.txt for it, with the extras that are brought along."""
    name, version = wheel.name.split("-")[:2]
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"{name}[{','.join(EXTRAS)}]=={version} \\\n    --hash=sha256:{digest}"


def read_pins(lock: str) -> dict[str, str]:
    """The lines of each package in the lock, hashes included."""
    return {found["name"]: found[0] for found in _PIN.finditer(lock)}


def needed(target: Target) -> Iterator[str]:
    """The names of all packages that soptool needs there, those that these need included."""
    waiting, seen = ["soptool"], {"soptool"}
    while waiting:
        for name in _direct(waiting.pop(), target.environment()):
            if name not in seen:
                seen.add(name)
                waiting.append(name)
                yield name


def _direct(package: str, environment: dict[str, str]) -> Iterator[str]:
    try:
        written = requires(package) or []
    except PackageNotFoundError:  # only for Windows, such as colorama, which needs nothing
        return
    extras: Iterable[str] = ("", *EXTRAS) if package == "soptool" else ("",)
    for requirement in map(Requirement, written):
        marker = requirement.marker
        asked = ({**environment, "extra": extra} for extra in extras)
        if marker is None or any(marker.evaluate(one) for one in asked):
            yield canonicalize_name(requirement.name)


def download(target: Target, pins: Iterable[str], wheels: Path) -> None:
    """Wheels only: the computers they are for may have no compiler."""
    listed = wheels.parent / "download.txt"
    listed.write_text("\n".join(re.sub(r" ; [^\\\n]*", " ", pin) for pin in pins) + "\n", "utf-8")
    command = ["-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--only-binary=:all:", "--no-deps", "--require-hashes", "--dest", str(wheels)]
    command += ["--implementation", "cp", "--python-version", target.python]
    for tag in PLATFORMS[target.platform]:
        command += ["--platform", tag]
    ended = subprocess.run([sys.executable, *command, "--requirement", str(listed)])
    listed.unlink()
    if ended.returncode != 0:
        sys.exit(f"No wheels for {target.platform}, Python {target.python}: see above.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "bundle")
    parser.add_argument("--platform", nargs="+", choices=PLATFORMS, default=list(PLATFORMS))
    parser.add_argument("--python", nargs="+", default=list(PYTHONS))
    return parser.parse_args()


if __name__ == "__main__":
    main()
