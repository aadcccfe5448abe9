"""One line of YAML as people see it: what stands before the value, and the value."""

import re

_KEY = r"""[^\s\-\[\]{}"'#:,&*!|>%@`][^\[\]{}"'#:,]*?"""
_ENTRY = re.compile(rf"[ ]*(?:-[ ]+)*{_KEY}:[ ]+(?P<value>\S.*)")
_ITEM = re.compile(r"[ ]*(?:-[ ]+)+(?P<value>\S.*)")
# No key of ours has a capital or a blank: it is the beginning of a text.
_SENTENCE = re.compile(r"[ ]*(?:-[ ]+)+(?P<text>(?=[^:]*[A-Z ])[^:\"'\[{]+: .*)")
_COMMENT = re.compile(r"\s+#.*$")


def is_entry(line: str) -> bool:
    """Whether the line is `key: value`, perhaps behind dashes."""
    return _ENTRY.match(line) is not None


def value_of(line: str) -> tuple[int, str] | None:
    """Where the value begins and what it is, without a comment behind it."""
    match = _ENTRY.match(line) or _ITEM.match(line)
    return None if match is None else (match.start("value"), without_comment(match["value"]))


def sentence_of(line: str) -> tuple[int, str] | None:
    """An item whose text begins with words and a colon, which YAML takes for a key."""
    match = _SENTENCE.match(line)
    return None if match is None else (match.start("text"), without_comment(match["text"]))


def without_comment(text: str) -> str:
    """The text up to ` #`."""
    return _COMMENT.sub("", text).rstrip()


def columns(line: str) -> tuple[int, ...]:
    """Where entries of this line begin: its indentation, and behind dashes."""
    indentation = len(line) - len(line.lstrip(" "))
    behind = len(line) - len(line.lstrip(" -"))
    return (indentation,) if behind == indentation else (indentation, behind)
