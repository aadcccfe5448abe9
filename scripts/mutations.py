"""All ways to break a piece of Python a little, one change at a time."""

import ast
from collections.abc import Callable, Iterator
from typing import NamedTuple

_TURNED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.GtE, ast.LtE),
    ast.LtE: (ast.Gt, ast.Lt),
    ast.Gt: (ast.LtE, ast.GtE),
    ast.GtE: (ast.Lt, ast.Gt),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}

_SIGNS = {
    operator: ast.unparse(ast.Compare(ast.Name("a"), [operator()], [ast.Name("b")]))[2:-2]
    for operator in _TURNED
}
_NEVER = ("annotation", "decorator_list")


class Change(NamedTuple):
    """`make` does it to the tree that it was found in."""

    line: int
    told: str
    make: Callable[[], None]


def changes(tree: ast.Module) -> Iterator[Change]:
    """All that can be changed, in the order of the text; wording and decoration are left alone."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            for statement in node.body:
                yield from _inside(statement)
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.ClassDef):
            yield from _inside(node)


def _inside(node: ast.AST) -> Iterator[Change]:
    for name, value in ast.iter_fields(node):
        many = value if isinstance(value, list) else [value]
        for index, child in enumerate(many):
            if not isinstance(child, ast.AST) or name in _NEVER or _checks_lengths(child):
                continue

            def put(new: ast.AST, name: str = name, value: object = value, at: int = index) -> None:
                if isinstance(value, list):
                    value[at] = new
                else:
                    setattr(node, name, new)

            yield from _of(child, put)
            if not isinstance(child, ast.JoinedStr):  # words of a message
                yield from _inside(child)


def _checks_lengths(node: ast.AST) -> bool:
    """`zip(..., strict=True)` asserts something that no example can make untrue."""
    return isinstance(node, ast.keyword) and node.arg == "strict"


def _of(node: ast.AST, put: Callable[[ast.AST], None]) -> Iterator[Change]:
    """What can be changed about this one node, which `put` replaces."""
    match node:
        case ast.Compare():
            yield from _turned(node)
        case ast.BoolOp(op=ast.And()):
            yield Change(node.lineno, "`and` becomes `or`", lambda: setattr(node, "op", ast.Or()))
        case ast.BoolOp(op=ast.Or()):
            yield Change(node.lineno, "`or` becomes `and`", lambda: setattr(node, "op", ast.And()))
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            yield Change(node.lineno, "`not` dropped", lambda: put(inner))
        case ast.Constant(value=bool(value)):
            yield Change(
                node.lineno, f"{value} becomes {not value}", lambda: put(ast.Constant(not value))
            )
        case ast.Constant(value=int(value)):
            yield Change(
                node.lineno, f"{value} becomes {value + 1}", lambda: put(ast.Constant(value + 1))
            )
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield Change(node.lineno, "`yield` skipped", lambda: put(ast.Pass()))


def _turned(node: ast.Compare) -> Iterator[Change]:
    """Another sign, or another word than the one that is asked for."""
    for index, operator in enumerate(node.ops):
        for other in _TURNED[type(operator)]:

            def turn(at: int = index, other: type[ast.cmpop] = other) -> None:
                node.ops[at] = other()

            told = f"{_SIGNS[type(operator)]} becomes {_SIGNS[other]}"
            yield Change(node.lineno, told, turn)
    for operand in (node.left, *node.comparators):
        if isinstance(operand, ast.Constant) and isinstance(word := operand.value, str):
            other_word = word[:-1] or "*"

            def reword(at: ast.Constant = operand, new: str = other_word) -> None:
                at.value = new

            yield Change(node.lineno, f"{word!r} becomes {other_word!r}", reword)
