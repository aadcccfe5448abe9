"""Writes docs/rules/: a page for each rule and their index, all from the docstrings of the rules.

python scripts/rule_pages.py
"""

from collections.abc import Iterator
from pathlib import Path

from soptool.lint.excuses import FORM
from soptool.lint.explanation import explain
from soptool.lint.rule import Rule
from soptool.lint.rules import RULES
from soptool.lint.selection import GROUPS
from soptool.report.rule_facts import draft_of, fixable
from soptool.report.rule_markdown import rule_markdown

FOLDER = Path(__file__).parents[1] / "docs/rules"
_MENDED = {"safe": "`--fix`", "unsafe": "`--unsafe-fixes`", None: ""}


def main() -> None:
    wanted = pages()
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(wanted)} halaman di {FOLDER}")


def pages() -> dict[str, str]:
    """The files of docs/rules/ by their names."""
    index = "".join(f"{line}\n" for line in _index())
    return {"README.md": index, **{f"{rule.name}.md": _page(rule) for rule in RULES}}


def _page(rule: Rule) -> str:
    return f"{rule_markdown(rule)}\n[Semua aturan](README.md)\n"


def _index() -> Iterator[str]:
    yield "# Aturan soptool"
    yield ""
    yield (
        f"{len(RULES)} aturan dalam {len(GROUPS)} kelompok. Halaman ini dan halaman setiap aturan "
        "dibuat oleh `scripts/rule_pages.py` dari kode; di terminal: `soptool explain NAMA`."
    )
    yield ""
    yield (
        f"Yang sudah benar begitu adanya diberi komentar `{FORM}` di akhir barisnya, di baris "
        "sebelumnya, atau di awal berkas untuk seluruh berkas; tanggalnya boleh tidak ditulis."
    )
    for group in GROUPS:
        yield ""
        yield f"## {group.replace('-', ' ').capitalize()}"
        yield ""
        yield "| aturan | tingkat | yang ditemukan | diperbaiki oleh |"
        yield "| --- | --- | --- | --- |"
        yield from (_row(rule) for rule in RULES if rule.group == group)


def _row(rule: Rule) -> str:
    milder = draft_of(rule)
    draft = f" (draf: {milder.value})" if milder else ""
    title = explain(rule).title.replace("|", "\\|")
    link = f"[{rule.name}]({rule.name}.md)"
    return f"| {link} | {rule.severity.value}{draft} | {title} | {_MENDED[fixable(rule)]} |"


if __name__ == "__main__":
    main()
