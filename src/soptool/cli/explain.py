"""`soptool explain`: the page of one rule, or the rules of one group."""

from typing import Annotated

import typer

from soptool.cli.exits import Exit
from soptool.errors import SoptoolError
from soptool.lint.rules import RULES
from soptool.lint.selection import suggest
from soptool.report.rule_page import render_rule, render_rules


def run(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ATURAN", help="Nama aturan atau kelompok.")],
) -> Exit:
    """Menjelaskan satu aturan: mengapa ada, dasarnya, dan contoh buruk dan baik.

    Dengan nama kelompok, misalnya alur, mendaftar aturan di dalamnya.

    Contoh: soptool explain keputusan-tanpa-cabang
    """
    wanted = name.strip().lower()
    for rule in RULES:
        if rule.name == wanted:
            context.obj.data(render_rule(rule, colorful=context.obj.colorful))
            return Exit.CLEAN
    if grouped := [rule for rule in RULES if rule.group == wanted]:
        context.obj.data(render_rules(grouped))
        return Exit.CLEAN
    raise SoptoolError(f"Aturan atau kelompok `{name}` tidak dikenal.", suggest(name))
