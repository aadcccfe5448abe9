from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soptool.render.xml import escape, escape_attribute

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("written", "escaped"),
    [
        ("a < b > c & d", "a &lt; b &gt; c &amp; d"),
        ("]]>", "]]&gt;"),
        ("\x00\x1f\ufffe\ud800", "\ufffd" * 4),
        ("é 😀 \x85", "é 😀 \x85"),
        ("dua\nbaris", "dua\nbaris"),
    ],
)
def test_text_is_escaped_once_and_illegal_characters_are_replaced(written: str, escaped: str):
    assert escape(written) == escaped


def test_an_attribute_has_no_quotes_and_no_line_ends():
    assert escape_attribute('kata "penting"\r\nlanjutan') == "kata &quot;penting&quot; lanjutan"


@given(ANY_TEXT)
def test_any_text_can_be_read_back(text: str):
    tree = ElementTree.fromstring(f'<a b="{escape_attribute(text)}">{escape(text)}</a>')
    legal = escape(text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert (tree.text or "") == legal.replace("\r\n", "\n").replace("\r", "\n")
