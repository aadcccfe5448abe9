"""Where the reports of `soptool lint` go, and in which form."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from soptool.cli.console import Console
from soptool.cli.usage import one_of
from soptool.diagnostics import Diagnostic
from soptool.report.json import render_json
from soptool.report.summary import Summary
from soptool.report.text import render_text
from soptool.storage.files import write_atomically

FORMATS = ("full", "json")


class Output(NamedTuple):
    """One report: its form, and the file it goes to; None for stdout."""

    form: str
    target: Path | None


def read_outputs(written: Sequence[str]) -> tuple[Output, ...]:
    """What `--format` asks for: `FORM` or `FORM:FILE`."""
    return tuple(_output(one) for one in written)


def write_outputs(
    outputs: Sequence[Output],
    found: Sequence[Diagnostic],
    sources: Mapping[str, str],
    names: Mapping[str, str],
    summary: Summary,
    console: Console,
) -> None:
    """Every report, the files first."""
    for form, target in outputs:
        if form == "full":
            colorful = console.colorful and not target
            report = render_text(found, sources, summary, colorful=colorful)
        else:
            report = render_json(found, sources, names)
        if target:
            write_atomically(target, report.encode("utf-8"))
        else:
            console.data(report)


def _output(written: str) -> Output:
    form, _, target = written.partition(":")
    return Output(one_of("--format", form, FORMATS), Path(target) if target else None)
