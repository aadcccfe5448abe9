"""All SOPs of one run of `soptool render`: in processes, then through LibreOffice, then said."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from soptool.cli.console import Console
from soptool.cli.exits import Exit
from soptool.cli.progress import progress
from soptool.cli.render_choices import Choices
from soptool.cli.rendering import Rendered, Renderer, RenderTask, write_files
from soptool.diagnostics import Severity, sort_diagnostics
from soptool.errors import SoptoolError
from soptool.render.outputs import pdf_files
from soptool.report.text import render_text
from soptool.storage.office import convert_to_pdf, finished_pdf, office_folder
from soptool.storage.settings import Contexts
from soptool.storage.targets import Target
from soptool.storage.workers import cores, in_order

# A process of its own is worth its start from about so many SOPs on.
_WORTH_A_PROCESS = 4


@dataclass
class Batch:
    """What one run has written so far, and what went wrong."""

    console: Console
    choices: Choices
    code: Exit = Exit.CLEAN
    rendered: list[Rendered] = field(default_factory=list)
    written: int = 0
    complaints: dict[str, str] = field(default_factory=dict)  # message → advice
    remarks: dict[str, str] = field(default_factory=dict)
    bugs: list[Exception] = field(default_factory=list)

    def run(self, targets: Mapping[Path, Target], contexts: Contexts, jobs: int | None) -> Exit:
        """Every SOP; a bug of soptool in one of them is raised when the others are done."""
        with contextlib.ExitStack() as stack:
            folder = stack.enter_context(office_folder()) if self.choices.converted else Path()
            tasks = [
                RenderTask(file, target, folder / f"{number}.docx")
                for number, (file, target) in enumerate(targets.items(), start=1)
            ]
            try:
                self._render(tasks, contexts, jobs or usual_jobs(len(tasks)))
                self._convert(tasks, folder)
            except KeyboardInterrupt:
                finished = len(self.rendered)
                self.console.talk(f"Dihentikan; {finished} SOP selesai, semua berkasnya utuh.")
                raise
        self._report()
        if self.bugs:
            raise self.bugs[0]
        return self.code

    def _render(self, tasks: Sequence[RenderTask], contexts: Contexts, jobs: int) -> None:
        if jobs > 1 and tasks:  # what each process would read again
            with contextlib.suppress(SoptoolError):
                contexts.of(tasks[0].file)
        results = in_order(Renderer(self.choices, contexts), tasks, min(jobs, len(tasks)))
        with (
            progress(self.console, "Merender", len(tasks)) as advance,
            contextlib.closing(results),
        ):
            try:
                for result in results:
                    advance()
                    self._count(result)
            except SoptoolError as error:  # a process was ended from outside
                self._refuse(error.message, error.hint)

    def _count(self, rendered: Rendered | Exception) -> None:
        if isinstance(rendered, Exception):
            self.bugs.append(rendered)
            return
        self.rendered.append(rendered)
        self.written += rendered.written
        if rendered.failed:
            self.code = max(self.code, Exit.FINDINGS)
        for message, hint in rendered.complaints:
            self._refuse(message, hint)
        self.remarks.update(rendered.remarks)

    def _convert(self, tasks: Sequence[RenderTask], folder: Path) -> None:
        """PDF and PNG of all SOPs together; what was finished is written even if not all was."""
        waiting = [task for task in tasks if self.choices.converted and task.document.exists()]
        if not waiting:
            return
        stopped = False
        try:
            convert_to_pdf(folder, [task.document for task in waiting])
        except SoptoolError as error:
            stopped = True
            self._refuse(error.message, error.hint)
        for task in waiting:
            pdf = finished_pdf(task.document)
            if pdf is not None:
                self._write_converted(task.target, pdf)
            elif not stopped:
                self._refuse(
                    f"LibreOffice tidak berhasil membuat PDF {task.target.stem}.",
                    "Simpan berkas Word-nya sebagai PDF, atau hilangkan --via libreoffice.",
                )

    def _write_converted(self, target: Target, pdf: bytes) -> None:
        for form in self.choices.converted:
            written, complaints = write_files(target.folder, pdf_files(form, target.stem, pdf))
            self.written += written
            for message, hint in complaints:
                self._refuse(message, hint)

    def _refuse(self, message: str, hint: str) -> None:
        """Said once, however many files it is true of."""
        self.code = Exit.CANNOT_RUN
        self.complaints.setdefault(message, hint)

    def _report(self) -> None:
        """What stood in the way; findings of what was not drawn, or not as written; the counts."""
        for message, hint in self.complaints.items():
            self.console.complain(message, hint)
        for message, hint in self.remarks.items():
            self.console.talk(f"perhatian: {message}\nsaran: {hint}")
        found = sort_diagnostics(one for each in self.rendered for one in each.diagnostics)
        if found:
            sources = {each.name: each.source for each in self.rendered}
            self.console.data(render_text(found, sources, colorful=self.console.colorful))
        sound = sum(each.sound for each in self.rendered)
        self.console.talk(f"{sound} SOP dirender, {self.written} berkas ditulis.")
        unsound = sum(not each.sound and bool(each.diagnostics) for each in self.rendered)
        if unsound:
            self.console.talk(f"{unsound} SOP tidak dirender karena ada galat di dalamnya.")
        counts = {
            severity: sum(each.lint.count(severity) for each in self.rendered)
            for severity in Severity
        }
        if any(counts.values()):
            words = ", ".join(f"{n} {severity.value}" for severity, n in counts.items() if n)
            self.console.talk(f"Pemeriksaan: {words}. Lihat: soptool lint")


def usual_jobs(files: int) -> int:
    """As many processes as pay: they take a moment to start, and cores are few."""
    return max(min(cores(), files // _WORTH_A_PROCESS), 1)
