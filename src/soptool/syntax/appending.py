"""Adding an item to a list of a document, such as `riwayat`; all else stays to the byte."""

from soptool.diagnostics import Edit, Span
from soptool.syntax.emit import emit
from soptool.syntax.nodes import Data, Mapping, Scalar, Sequence, YamlNode
from soptool.syntax.yaml_document import YamlDocument

_INDENT = 2


def append_item(document: YamlDocument, key: str, item: dict[str, Data]) -> Edit | None:
    """The edit that puts an item last into the list under a key of the document.

    A missing key is added at the end. None where the document is written in braces.
    """
    root = document.root
    if not isinstance(root, Mapping) or root.flow or not root.entries:
        return None
    entry = root.entries.get(key)
    if entry is None:
        last = [*root.entries.values()][-1]
        after = last.key if _is_empty(last.value) else last.value
        return _lines_after(document, after.span.end, emit({key: [item]}), 0)
    match entry.value:
        case Sequence(items=items, span=span, flow=False) if items:
            start = span.start
            column = start - (document.text.rfind("\n", 0, start) + 1)
            return _lines_after(document, items[-1].span.end, emit([item]), column)
        case Sequence(items=items):
            assert isinstance(document.data, dict)
            present = document.data[key]
            assert isinstance(present, list)
            span = Span(entry.key.span.start, entry.value.span.end)
            text = _with_breaks(document, emit({key: [*present, item]}).removesuffix("\n"))
            return Edit(span, text)
        case value if _is_empty(value):
            return _lines_after(document, entry.key.span.end, emit([item]), _INDENT)
    return None


def _is_empty(node: YamlNode) -> bool:
    return isinstance(node, Scalar) and node.value is None


def _lines_after(document: YamlDocument, end: int, text: str, column: int) -> Edit:
    """Lines of their own below the line in which something ends, with its comment."""
    before = document.text[:end].rstrip()
    place = document.text.find("\n", len(before))
    indented = "".join(f"{' ' * column}{line}\n" for line in text.splitlines())
    if place < 0:
        return Edit(
            Span(len(document.text), len(document.text)),
            _with_breaks(document, "\n" + indented),
        )
    return Edit(Span(place + 1, place + 1), _with_breaks(document, indented))


def _with_breaks(document: YamlDocument, text: str) -> str:
    """The text with line breaks as the document has them."""
    return text.replace("\n", "\r\n") if "\r\n" in document.text else text
