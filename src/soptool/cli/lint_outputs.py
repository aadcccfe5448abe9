"""Where the reports of `soptool lint` go, and in which form."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from soptool.cli.console import Console
from soptool.cli.usage import check_target, one_of
from soptool.errors import SoptoolError
from soptool.report.formats import FORMATS, render_report
from soptool.report.lint_report import LintReport
from soptool.storage.files import write_atomically


class Output(NamedTuple):
    """One report: its form, and the file it goes to; None for stdout."""

    form: str
    target: Path | None


def read_outputs(written: Sequence[str]) -> tuple[Output, ...]:
    """What `--format` asks for: `FORM` or `FORM:FILE`."""
    outputs = tuple(_output(one) for one in written)
    taken: set[Path] = set()
    for target in (one.target for one in outputs if one.target):
        if target.resolve() in taken:
            raise SoptoolError(
                f"Lebih dari satu laporan ditulis ke {target}.", "Beri setiap laporan namanya."
            )
        taken.add(target.resolve())
    return outputs


def write_outputs(outputs: Sequence[Output], report: LintReport, console: Console) -> None:
    """The report in every form that was asked for; colour never goes to a file."""
    for form, target in outputs:
        if target:
            write_atomically(target, render_report(form, report).encode("utf-8"))
        else:
            console.data(render_report(form, replace(report, colorful=console.colorful)))


def _output(written: str) -> Output:
    form, colon, name = written.partition(":")
    form = one_of("--format", form, FORMATS)
    if not colon:
        return Output(form, None)
    if not name:
        raise SoptoolError(
            f"--format {form}: tidak menyebut berkasnya.", f"Contoh: --format {form}:laporan"
        )
    target = Path(name)
    check_target(target)
    return Output(form, target)
