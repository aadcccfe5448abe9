"""`soptool lint --fix` and `--diff`: mend SOPs, or show what mending would change in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from soptool.cli.console import Console
from soptool.cli.exits import Exit, working_on
from soptool.cli.judging import Judge
from soptool.cli.progress import progress
from soptool.errors import SoptoolError
from soptool.lint.fixing import mend
from soptool.lint.standing import Reading
from soptool.storage.files import read_bytes, shown
from soptool.storage.replacing import replace_content
from soptool.syntax.decoding import UTF8_MARK, decode
from soptool.syntax.names import SyntaxRule


@dataclass
class Mending:
    """What one run mends, counted by file, and why a file could not be judged or written.

    `given` are contents that were handed over: they are printed, not written.
    """

    console: Console
    judge: Judge
    unsafe: bool
    given: dict[Path, bytes] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    unjudged: dict[str, str] = field(default_factory=dict)  # message → advice
    unwritten: dict[str, str] = field(default_factory=dict)

    def write(self, files: Sequence[Path]) -> None:
        """Mend the files; where one fails, the others go on.

        What could not be judged is said by the run that judges what is left.
        """
        self._each(files, self._replace)
        for name, count in self.counts.items():
            self.console.talk(f"{name}: {count} temuan diperbaiki.")
        if len(self.counts) != 1:
            self.console.talk(f"{self._total()} diperbaiki.")

    def show(self, files: Sequence[Path]) -> Exit:
        """Print what mending would change, and write nothing."""
        self._each(files, self._print_difference)
        self.console.talk(f"{self._total()} dapat diperbaiki.")
        for message, hint in self.unjudged.items():
            self.console.complain(message, hint)
        if self.unjudged:
            return Exit.CANNOT_RUN
        return Exit.FINDINGS if self.counts else Exit.CLEAN

    def _each(self, files: Sequence[Path], use: Callable[[Path, bytes, bytes], None]) -> None:
        """Hand over each file with its content before and after."""
        with progress(self.console, "Memperbaiki", len(files)) as advance:
            for file in files:
                with working_on(shown(file)):
                    try:
                        self._mend(file, use)
                    except SoptoolError as error:
                        self.unjudged.setdefault(error.message, error.hint)
                advance()

    def _mend(self, file: Path, use: Callable[[Path, bytes, bytes], None]) -> None:
        content = self.given[file] if file in self.given else read_bytes(file)
        mended, count = mend_content(self.judge, file, content, unsafe=self.unsafe)
        try:
            use(file, content, mended)
        except SoptoolError as error:
            self.unwritten.setdefault(error.message, error.hint)
        else:
            self.counts |= {shown(file): count} if mended != content else {}

    def _replace(self, file: Path, old: bytes, new: bytes) -> None:
        if file in self.given:
            self.given[file] = new
            self.console.document(new)
        elif new != old:
            replace_content(file, old, new)

    def _print_difference(self, file: Path, old: bytes, new: bytes) -> None:
        if new != old:
            self.console.document(difference(shown(file), old.decode(), new.decode()).encode())

    def _total(self) -> str:
        return f"{sum(self.counts.values())} temuan dalam {len(self.counts)} berkas"


def mend_content(judge: Judge, file: Path, content: bytes, *, unsafe: bool) -> tuple[bytes, int]:
    """The content after its fixes, as if the file held it, and how many findings were mended."""
    text, _ = decode(content, shown(file))
    if text is None:
        return content, 0
    marked = content.startswith(UTF8_MARK)
    unwanted = marked and any(
        one.rule == SyntaxRule.BYTE_ORDER_MARK.rule for one in judge.look(file, content)[0]
    )

    def look(text: str) -> Reading:
        return Reading(text, *judge.look(file, text.encode("utf-8")))

    mended = mend(text, look, unsafe=unsafe)
    mark = UTF8_MARK if marked and not unwanted else b""
    return mark + mended.text.encode("utf-8"), mended.count + unwanted


def difference(name: str, old: str, new: str) -> str:
    """A unified diff; only `\\n` ends a line of it, whatever else ends lines of the text."""
    from difflib import unified_diff  # needed by nobody else

    lines = unified_diff(_lines(old), _lines(new), f"a/{name}", f"b/{name}")
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _lines(text: str) -> list[str]:
    lines = [f"{line}\n" for line in text.split("\n")]
    return lines[:-1] if text.endswith("\n") else [*lines[:-1], lines[-1][:-1]]
