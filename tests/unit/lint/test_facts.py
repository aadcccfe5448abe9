"""What rules share about one SOP: its words, its prose, its times, its keys."""

import re

from hypothesis import given
from hypothesis import strategies as st

from soptool.lint.facts import Facts, words_of
from soptool.loading import load
from tests.support.minimal_sop import CONTEXT, MINIMAL


def facts_of(text: str) -> Facts:
    loaded = load(text, "uji.sop.yaml", CONTEXT)
    assert loaded.sop is not None and loaded.document is not None
    return Facts(loaded.sop, loaded.document, CONTEXT)


@given(st.text(alphabet=st.sampled_from("aB-é. 1,'\t_(–"), max_size=40) | st.text(max_size=40))
def test_words_are_runs_of_letters_joined_by_single_dashes(text: str) -> None:
    letters = r"[^\W\d_]+"
    assert words_of(text) == tuple(re.findall(rf"{letters}(?:-{letters})*", text.lower()))


def test_prose_is_what_people_read_as_sentences_in_reading_order() -> None:
    facts = facts_of(MINIMAL + "catatan:\n  - Kecuali surat rahasia\n")
    texts = [one.text for one in facts.prose]
    assert texts[:2] == ["Penanganan Surat Masuk", "Memahami tata naskah dinas"]
    assert texts[-4:-1] == ["Mengarsipkan surat masuk", "Surat terperiksa", "Arsip surat masuk"]
    assert texts[-1] == "Kecuali surat rahasia"
    assert not any("Undang-Undang" in text or "Subbagian" in text for text in texts)


def test_prose_knows_where_it_stands() -> None:
    facts = facts_of(MINIMAL)
    (found,) = (one for one in facts.prose if one.text == "Arsip surat masuk")
    start, end = found.span
    assert facts.document.text[start:end] == "Arsip surat masuk"
    assert (found.field, found.row and found.row.number) == ("output", 3)


def test_every_word_of_the_prose_is_in_the_vocabulary_and_no_key_is() -> None:
    facts = facts_of(MINIMAL.replace("Komputer", "Komputer–printer"))
    words = {word for one in facts.prose for word in words_of(one.text)}
    assert len(words) > 20
    assert words <= facts.vocabulary
    assert "kegiatan" not in facts.vocabulary


def test_each_spelling_of_a_time_is_judged_once() -> None:
    assert [one.text for one in facts_of(MINIMAL).durations] == ["5 menit", "10 menit"]


def test_rows_of_several_tables_have_keys_of_their_own() -> None:
    table = (
        "  - judul: {}\n    pelaksana:\n      p: Staf\n"
        "    langkah:\n      - kegiatan: Memeriksa\n        pelaksana: p\n"
    )
    head = MINIMAL.split("pelaksana:\n")[0]
    rows = facts_of(f"{head}prosedur:\n{table.format('Satu')}{table.format('Dua')}").rows
    assert [row.table for row in rows] == [1, 2]
    assert rows[0].key != rows[1].key
    assert rows[1].flow.procedure is rows[1].procedure
