"""Do the examples of the rules notice a broken rule? `make mutants` breaks each in many ways.

One change at a time: a comparison is turned or moved by one, a `not` dropped, `and` and `or`
exchanged, a constant changed, a `yield` skipped. Only the examples of the changed rule are judged,
in this process. A mutant that none of them notices is a survivor; `survivors.toml` lists those that
may live, with the reason. `python -m scripts.mutants NAME` breaks one rule.
"""

import ast
import signal
import sys
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

from scripts.mutations import changes
from soptool.lint.explanation import explain
from soptool.lint.rule import Rule
from soptool.lint.rules import RULES
from tests.support.rule_examples import disagreement

ROOT = Path(__file__).parents[1]
SURVIVORS = Path(__file__).with_name("survivors.toml")
LEAST_KILLED = 0.9
_PATIENCE = 5  # seconds; a mutant may run for ever


@dataclass(frozen=True, slots=True)
class Mutant:
    """How a survivor is called: without line numbers, so that the list stays true."""

    rule: str
    line: str
    change: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.line}  ->  {self.change}"


def main() -> None:
    """Says what was killed; exit 1 if too little was, or if the list of survivors is not true."""
    names = sys.argv[1:]
    rules = [rule for rule in RULES if _judges(rule) and (not names or rule.name in names)]
    judged = {rule.name for rule in rules}
    excused = {mutant for mutant in read_survivors() if mutant.rule in judged}
    born, alive = 0, []
    for path in sorted({path for rule in rules if (path := _file_of(rule)).is_file()}):
        for mutant, killed in judge_mutants(path, [r for r in rules if _file_of(r) == path]):
            born += 1
            if not killed:
                alive.append(mutant)
                print(f"{'  listed' if mutant in excused else 'SURVIVED'}  {mutant}", flush=True)
    share = 1 - len(alive) / max(born, 1)
    stale = sorted(map(str, excused - set(alive)))
    print(f"{born} mutants of {len(rules)} rules, {born - len(alive)} killed: {share:.1%}")
    for line in stale:
        print(f"listed in {SURVIVORS.name}, but does not survive: {line}")
    sys.exit(
        bool(stale or set(alive) - excused or not born or (share < LEAST_KILLED and not names))
    )


def read_survivors() -> dict[Mutant, str]:
    """Why each listed mutant may live."""
    listed = tomllib.loads(SURVIVORS.read_text("utf-8")).get("survivor", [])
    return {Mutant(one["rule"], one["line"], one["change"]): one["reason"] for one in listed}


def judge_mutants(path: Path, rules: Sequence[Rule]) -> Iterator[tuple[Mutant, bool]]:
    """Every mutant of a file of rules, and whether an example of one of them notices it."""
    source = path.read_text("utf-8")
    lines = source.splitlines()
    name = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
    if seen := noticed(ast.parse(source), name, rules):
        sys.exit(f"The examples do not even agree with the rule as it is: {seen}")
    for number in range(len(list(changes(ast.parse(source))))):
        tree = ast.parse(source)
        change = list(changes(tree))[number]
        change.make()
        mutant = Mutant(rules[0].name, lines[change.line - 1].strip(), change.told)
        yield mutant, bool(noticed(tree, name, rules))


def noticed(tree: ast.Module, name: str, rules: Sequence[Rule]) -> str:
    """What an example says about rules made from this tree; nothing if all are content."""
    module = ModuleType(name)
    try:
        with _patience():
            exec(compile(ast.fix_missing_locations(tree), name, "exec"), vars(module))
            made = {one.name: one for one in vars(module).values() if isinstance(one, Rule)}
            with _checks_of(rules, made):
                return next(filter(None, _disagreements(rules)), "")
    except Exception as error:  # a rule that breaks is noticed, whatever it breaks with
        return f"{type(error).__name__}: {error}"


def _disagreements(rules: Sequence[Rule]) -> Iterator[str]:
    return (disagreement(rule, fence) for rule in rules for fence in explain(rule).fences)


@contextmanager
def _checks_of(rules: Sequence[Rule], made: dict[str, Rule]) -> Iterator[None]:
    """The registered rules, which others have imported, check for now as the new ones do."""
    usual = {rule.name: replace(rule) for rule in rules}
    try:
        _let_check(rules, made)
        yield
    finally:
        _let_check(rules, usual)


def _let_check(rules: Sequence[Rule], others: dict[str, Rule]) -> None:
    for rule in rules:
        for name in ("check", "book_check"):
            object.__setattr__(rule, name, getattr(others[rule.name], name))


def _judges(rule: Rule) -> bool:
    """Whether it has a check of its own, over one SOP or over a repository."""
    return rule.check is not None or rule.book_check is not None


@contextmanager
def _patience() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TimeoutError("runs for ever")

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(_PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)


def _file_of(rule: Rule) -> Path:
    folder = ROOT / "src/soptool/lint/rules" / rule.group.replace("-", "_")
    return folder / f"{rule.name.replace('-', '_')}.py"


if __name__ == "__main__":
    main()
