"""Help and usage errors in Indonesian; Typer's own texts are English and hard-wired."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from typer._click import exceptions
from typer.core import TyperCommand

from soptool.errors import SoptoolError
from soptool.storage.files import SETTINGS_NAME, is_sop_name
from soptool.syntax.likeness import look_alikes

SopPaths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="ALAMAT",
        help="Berkas atau folder; bawaannya folder ini.",
        readable=False,  # storage says it with the file's name
    ),
]


class HelpfulCommand(TyperCommand):
    """Typer's command with our help page and our word for arguments too many."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        write_help(self, ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True
        with placed_in(ctx):
            surplus = super().parse_args(ctx, args)
        if surplus and not ctx.resilient_parsing:
            raise SoptoolError(
                f"Argumen berlebih: {' '.join(surplus)}", f"Lihat: {ctx.command_path} --help"
            )
        return surplus


@contextmanager
def placed_in(ctx: Any) -> Iterator[None]:
    """Typer's parser does not always say of which command its errors are."""
    try:
        yield
    except exceptions.UsageError as error:
        error.ctx = error.ctx or ctx
        raise


def one_of(option: str, value: str, choices: Sequence[str]) -> str:
    """The value, if it is one of the choices; otherwise the run cannot go on."""
    if value in choices:
        return value
    raise SoptoolError(
        f"Nilai `{value}` untuk {option} tidak dikenal.",
        nearest(value, choices, f"Pilihan: {', '.join(choices)}"),
    )


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """A suggestion for a misspelt name."""
    matches = look_alikes(word, known, most=3)
    return f"Maksud Anda {' atau '.join(matches)}? {otherwise}" if matches else otherwise


def explain_usage(error: Exception) -> tuple[str, str] | None:
    """Message and advice by the type of Typer's error; None where it is another kind of error."""
    if not isinstance(error, exceptions.UsageError):
        return None
    path = error.ctx.command_path if error.ctx else "soptool"
    advice = f"Lihat: {path} --help"
    match error:
        case exceptions.NoSuchOption(option_name=name, possibilities=close):
            return f"Opsi `{name}` tidak dikenal.", nearest(name, close or (), advice)
        case exceptions.MissingParameter(param=param):
            return f"{_name(param)} wajib diisi.", advice
        case exceptions.BadParameter(param=param):
            return f"Nilai untuk {_name(param)} tidak dapat dipakai{_wanted(param)}.", advice
        case exceptions.BadOptionUsage(option_name=name):
            return _bad_option(name, error), advice
        case exceptions.BadArgumentUsage():
            return "Jumlah argumen tidak sesuai.", advice
        case exceptions.NoArgsIsHelpError():
            return "Perintah belum disebut.", advice
        case _:
            return "Perintah belum disebut.", advice


def _wanted(param: Any) -> str:
    """What a number must be; other kinds of values are judged by the commands themselves."""
    least, most = getattr(param.type, "min", None), getattr(param.type, "max", None)
    if least is None and most is None:
        return ""
    return f": harus angka mulai {least}" + (f" sampai {most}" if most is not None else "")


def _bad_option(name: str, error: exceptions.UsageError) -> str:
    params = error.ctx.command.get_params(error.ctx) if error.ctx else []
    flag = any(name in param.opts and getattr(param, "is_flag", False) for param in params)
    return f"Opsi `{name}` tidak menerima nilai." if flag else f"Opsi `{name}` memerlukan nilai."


def write_help(
    command: Any,
    ctx: Any,
    formatter: Any,
    sections: Sequence[tuple[str, list[tuple[str, str]]]] = (),
    epilog: str = "",
) -> None:
    """Usage, description, then arguments, options and whatever else there is, each as a list."""
    positional = [p for p in command.get_params(ctx) if p.param_type_name == "argument"]
    options = [p for p in command.get_params(ctx) if p.param_type_name == "option"]
    words = ["[OPSI]", *(_metavar(p) for p in positional), *(["PERINTAH"] if sections else [])]
    formatter.write_usage(ctx.command_path, " ".join(words), prefix="Pemakaian: ")
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(command.help or "")
    lists = [
        ("Argumen", [(_metavar(p), p.help or "") for p in positional]),
        ("Opsi", [_option_row(p) for p in options if not p.hidden]),
    ]
    for title, rows in [*sections, *lists]:
        if rows:
            with formatter.section(title):
                formatter.write_dl(rows)
    if epilog:
        formatter.write_paragraph()
        formatter.write_text(epilog)


def _option_row(param: Any) -> tuple[str, str]:
    names = ", ".join([*param.opts, *param.secondary_opts])
    if param.name == "help":
        return names, "Tampilkan bantuan ini."
    if param.is_flag:
        return names, param.help or ""
    return f"{names} {param.metavar or 'NILAI'}", param.help or ""


def _metavar(param: Any) -> str:
    name = param.metavar or param.name.upper()
    many = "..." if param.nargs == -1 else ""
    return f"{name}{many}" if param.required else f"[{name}{many}]"


def _name(param: Any) -> str:
    if param is None:
        return "Argumen"
    if param.param_type_name == "option":
        return f"Opsi {max(param.opts, key=len)}"
    return f"Argumen {param.metavar or param.name.upper()}"


def check_target(target: Path) -> None:
    """No report takes the place of an SOP or its settings."""
    if target.name == SETTINGS_NAME or is_sop_name(target, lambda _: False):
        raise SoptoolError(
            f"Laporan tidak ditulis ke {target}: nama itu milik SOP dan setelannya.",
            "Pilih nama lain.",
        )
