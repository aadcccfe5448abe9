"""Where the reports of `soptool lint` go, and in which form."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from soptool.cli.console import Console
from soptool.cli.usage import one_of
from soptool.report.formats import FORMATS, render_report
from soptool.report.lint_report import LintReport
from soptool.storage.files import write_atomically


class Output(NamedTuple):
    """One report: its form, and the file it goes to; None for stdout."""

    form: str
    target: Path | None


def read_outputs(written: Sequence[str]) -> tuple[Output, ...]:
    """What `--format` asks for: `FORM` or `FORM:FILE`."""
    return tuple(_output(one) for one in written)


def write_outputs(outputs: Sequence[Output], report: LintReport, console: Console) -> None:
    """The report in every form that was asked for; colour never goes to a file."""
    for form, target in outputs:
        if target:
            write_atomically(target, render_report(form, report).encode("utf-8"))
        else:
            console.data(render_report(form, replace(report, colorful=console.colorful)))


def _output(written: str) -> Output:
    form, _, target = written.partition(":")
    return Output(one_of("--format", form, FORMATS), Path(target) if target else None)
