"""The command table. A command's module is imported only when that command is called.

How a command is written: `cli/NAME.py` holds one function `run`. Its parameters are Typer's
(`Annotated[..., typer.Option("--to", help="...")]`, help in Indonesian); its docstring is the
help text; it returns an `Exit` code. A first parameter `context: typer.Context` gives the
`Console` as `context.obj`: `data()` prints to stdout, `talk()` to stderr. What stops the run is
raised as `SoptoolError` (exit 2). The module may import its engine at the top. Choices are taken
as text and checked by `usage.one_of`, which names the alternatives. Its row stands in COMMANDS.
"""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any, NamedTuple

import typer
from typer.core import TyperGroup
from typer.main import get_command

from soptool import __version__
from soptool.cli.console import Console, explain_full_disk, tolerate_any_console
from soptool.cli.exits import Exit
from soptool.cli.usage import (
    HelpfulCommand,
    explain_usage,
    nearest,
    one_of,
    placed_in,
    write_help,
)
from soptool.errors import SoptoolError


class CommandRow(NamedTuple):
    """A command, the module that holds its `run`, and its line in `soptool --help`."""

    name: str
    module: str
    summary: str


COMMANDS = (
    CommandRow("new", "soptool.cli.new", "Memulai SOP baru dari pola yang tersedia."),
    CommandRow("lint", "soptool.cli.lint", "Memeriksa SOP: penulisan, susunan, dan alurnya."),
    CommandRow("report", "soptool.cli.report", "Menyatukan laporan JSON beberapa mesin."),
    CommandRow("explain", "soptool.cli.explain", "Menjelaskan satu aturan pemeriksaan."),
    CommandRow("rules", "soptool.cli.rules", "Mendaftar semua aturan pemeriksaan."),
    CommandRow("render", "soptool.cli.render", "Membuat berkas Word, Markdown, dan lainnya."),
    CommandRow("diff", "soptool.cli.diff", "Membandingkan dua revisi SOP."),
    CommandRow("show", "soptool.cli.show", "Menampilkan satu SOP sebagai teks."),
    CommandRow(
        "git-setup", "soptool.cli.git_setup", "Membuat git menampilkan SOP seperti formulir."
    ),
    CommandRow("log", "soptool.cli.log", "Menyebut riwayat satu SOP dari git."),
    CommandRow("revise", "soptool.cli.revise", "Menulis revisi berikutnya ke dalam berkas."),
    CommandRow("approve", "soptool.cli.approve", "Mencatat siapa yang telah melihat isi SOP."),
    CommandRow("verify", "soptool.cli.verify", "Memeriksa apakah isi yang disetujui masih sama."),
)

# Git calls them; nobody types them.
HIDDEN = (
    CommandRow("git-diff", "soptool.cli.git_diff", ""),
    CommandRow("git-text", "soptool.cli.git_text", ""),
)

_EPILOG = """Kode keluar: 0 bersih; 1 ada temuan; 2 tidak dapat dijalankan; 70 kesalahan soptool;
130 dihentikan. Bantuan satu perintah: soptool PERINTAH --help"""


class _CommandTable(TyperGroup):
    """Typer's group, but its commands are the rows of COMMANDS."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [row.name for row in COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        for row in (*COMMANDS, *HIDDEN):
            if row.name == cmd_name:
                single = typer.Typer(add_completion=False, rich_markup_mode=None)
                single.command(row.name, cls=HelpfulCommand)(_imported(row))
                return get_command(single)
        raise SoptoolError(
            f"Perintah `{cmd_name}` tidak dikenal.",
            nearest(cmd_name, self.list_commands(ctx), "Lihat daftarnya: soptool --help"),
        )

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with placed_in(ctx):
            return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        rows = [(row.name, row.summary) for row in COMMANDS]
        write_help(self, ctx, formatter, sections=[("Perintah", rows)], epilog=_EPILOG)


def _imported(row: CommandRow) -> Any:
    """The command's function; what was loaded for it is never searched for garbage."""
    run = import_module(row.module).run
    if not gc.isenabled():  # `main` has begun to load
        gc.freeze()
        gc.enable()
    return run


def _print_version(wanted: bool) -> None:
    if wanted:
        Console().data(f"soptool {__version__}\n")
        raise typer.Exit


_app = typer.Typer(
    cls=_CommandTable,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)


@_app.callback()
def _options(
    context: typer.Context,
    color: Annotated[
        str, typer.Option(help="Warna: auto, always, atau never.", metavar="KAPAN")
    ] = "auto",
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Tanpa keterangan di stderr.")
    ] = False,
    debug: Annotated[  # read by `command_line` itself, which outlives the context
        bool, typer.Option("--debug", help="Tampilkan jejak lengkap bila soptool rusak.")
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Cetak versi soptool."
        ),
    ] = False,
) -> None:
    """Menulis, memeriksa, membandingkan, dan mencetak SOP Administrasi Pemerintahan."""
    context.obj = Console(one_of("--color", color, ("auto", "always", "never")), quiet)


def main() -> None:
    """One run of `soptool` as a process of its own."""
    tolerate_any_console()
    code = command_line(sys.argv[1:])
    gc.freeze()  # Python would search everything once more before it ends
    sys.exit(code)


def command_line(arguments: Sequence[str]) -> int:
    """Run one command line; whatever happens is said in Indonesian and as an exit code."""
    console = Console()
    try:
        code = get_command(_app).main(list(arguments), "soptool", standalone_mode=False)
    except SoptoolError as error:
        console.complain(error.message, error.hint)
        return Exit.CANNOT_RUN
    except (KeyboardInterrupt, typer.Abort):
        return Exit.INTERRUPTED
    except Exception as error:
        if problem := explain_usage(error) or explain_full_disk(error):
            console.complain(*problem)
            return Exit.CANNOT_RUN
        if "--debug" in arguments:
            raise
        files = ", ".join(getattr(error, "__notes__", ()))
        console.complain(
            f"soptool {__version__} rusak{' saat mengerjakan ' if files else ''}{files} "
            f"({type(error).__name__}). Laporkan, dengan keluaran: soptool --debug ..."
        )
        return Exit.BUG
    return int(code or Exit.CLEAN)
