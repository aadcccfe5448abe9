"""Says in one line what to install where this Python is too old or cannot make an environment."""

import importlib.util
import sys

OLDEST = (3, 11)


def main() -> None:
    if sys.version_info < OLDEST:
        running = sys.version.split()[0]
        sys.exit(f"Python 3.11 or newer is needed, this is {running}: make PYTHON=python3.12 test")
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        sys.exit("Python cannot make virtual environments here: sudo apt-get install python3-venv")


if __name__ == "__main__":
    main()
