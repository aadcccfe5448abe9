"""Promises of Citation over invented texts."""

from hypothesis import given
from hypothesis import strategies as st

from soptool.model.citation import Citation, RegulationKind, RegulationKinds

NAMES = ("Undang-Undang", "Peraturan Pemerintah", "Peraturan Bupati")
KINDS = RegulationKinds.of(RegulationKind(name, rank) for rank, name in enumerate(NAMES, 3))
PIECES = st.lists(
    st.sampled_from(
        ["Undang-Undang", "Peraturan", "Bupati", "Contoh", "Nomor", "No.", "Tahun", "5", "2014"]
        + ["5/2014", "KEP/1/2014", "/", "(", ")", "tentang", "jo.", "sebagaimana telah diubah"]
    ),
    max_size=12,
).map(" ".join)


@given(st.one_of(st.text(max_size=60), PIECES))
def test_parsing_never_fails_and_keeps_the_text(text: str) -> None:
    assert Citation.parse(text, KINDS).text == " ".join(text.split())


@given(
    st.sampled_from(NAMES),
    st.sampled_from(["", " Contoh", " Contoh Utara"]),
    st.integers(1, 9999),
    st.integers(1945, 2099),
    st.sampled_from(["", " tentang Kepegawaian", " tentang Perubahan atas UU Nomor 8 Tahun 1974"]),
)
def test_the_official_spelling_is_read_back_as_itself(
    name: str, enactor: str, number: int, year: int, about: str
) -> None:
    text = f"{name}{enactor} Nomor {number} Tahun {year}{about}"

    citation = Citation.parse(text, KINDS)

    assert citation.official == text
    assert (citation.number, citation.year) == (str(number), year)
