"""Where `soptool` and `python -m soptool` begin."""

import gc
import signal


def main() -> None:
    """Ctrl-C ends the start in silence, until the command line is there to answer it."""
    answering = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if answering:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    gc.disable()  # modules are no garbage; the command goes on with it when all are loaded
    from soptool.cli import app

    if answering:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    app.main()


if __name__ == "__main__":
    main()
