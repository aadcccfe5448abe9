"""`soptool rules`: the list of all rules."""

from typing import Annotated

import typer

from soptool.cli.exits import Exit
from soptool.cli.usage import one_of
from soptool.lint.rules import RULES
from soptool.report.rule_page import render_rules, render_rules_json


def run(
    context: typer.Context,
    form: Annotated[
        str, typer.Option("--format", metavar="BENTUK", help="text atau json.")
    ] = "text",
) -> Exit:
    """Mendaftar semua aturan: nama, kelompok, tingkat, dan judulnya."""
    chosen = one_of("--format", form, ("text", "json"))
    context.obj.data(render_rules(RULES) if chosen == "text" else render_rules_json(RULES))
    return Exit.CLEAN
