"""`python -m soptool` is `soptool`."""

from soptool.cli.app import main

if __name__ == "__main__":
    main()
