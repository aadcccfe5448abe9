"""`soptool explain`: the page of one rule."""

from typing import Annotated

import typer

from soptool.cli.exits import Exit
from soptool.errors import SoptoolError
from soptool.lint.rules import RULES
from soptool.lint.selection import suggest
from soptool.report.rule_page import render_rule


def run(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="ATURAN", help="Nama aturan.")],
) -> Exit:
    """Menjelaskan satu aturan: mengapa ada, dasarnya, dan contoh buruk dan baik.

    Contoh: soptool explain keputusan-tanpa-cabang
    """
    for rule in RULES:
        if rule.name == name:
            context.obj.data(render_rule(rule, colorful=context.obj.colorful))
            return Exit.CLEAN
    raise SoptoolError(f"Aturan `{name}` tidak dikenal.", suggest(name))
