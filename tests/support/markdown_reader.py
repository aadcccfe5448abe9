"""Markdown read back by a parser that is not ours; anything but text in it is a failure."""

from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read_cells(source: str) -> list[list[str]]:
    """The rows of the only table, the headings first."""
    (rows,) = read_tables(source)
    return rows


def read_tables(source: str) -> list[list[list[str]]]:
    """The rows of every table."""
    tables: list[list[list[str]]] = []
    for token, following in _pairs(source):
        if token.type == "table_open":
            tables.append([])
        elif token.type == "tr_open":
            tables[-1].append([])
        elif token.type in ("th_open", "td_open"):
            tables[-1][-1].append(_text(following))
    return tables


def read_items(source: str) -> list[str]:
    """The items of all lists."""
    return [_text(b) for a, b in _pairs(source) if a.type == "paragraph_open" and a.level >= 2]


def read_heading(source: str) -> str:
    """The only heading of the highest level."""
    (text,) = [_text(b) for a, b in _pairs(source) if a.type == "heading_open" and a.tag == "h1"]
    return text


def _pairs(source: str) -> Iterable[tuple[Token, Token]]:
    tokens = _PARSER.parse(source)
    return zip(tokens, tokens[1:], strict=False)


def _text(inline: Token) -> str:
    assert inline.type == "inline", inline
    return "".join(_piece(token) for token in inline.children or ())


def _piece(token: Token) -> str:
    if token.type == "html_inline":
        assert token.content == "<br>", token.content
        return "\n"
    assert token.type in ("text", "text_special"), token
    return token.content
