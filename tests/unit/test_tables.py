"""The shipped tables of regulations and words: their shape, their order, and that they agree."""

from typing import Any

import pytest

from soptool.assets import read_asset
from soptool.model.citation import letters
from soptool.model.laws import Laws
from soptool.model.words import Words
from soptool.syntax.yaml_document import parse_yaml


def read_table(name: str) -> Any:
    """The plain values; the parser itself refuses duplicate keys."""
    document, diagnostics = parse_yaml(read_asset("templates", "tables", name), name)
    assert document is not None and diagnostics == ()
    return document.data


LAWS = read_table("laws.yaml")
WORDS = read_table("words.yaml")
MAPPINGS = ("tidak_baku", "benda_ke_verba", "singkatan_jabatan")
LISTS = ("samar", "verba_ringan", "verba_periksa", "pelaksana_samar")


@pytest.mark.parametrize("name", ["laws.yaml", "words.yaml"])
def test_a_table_begins_with_a_comment_that_explains_it(name: str) -> None:
    assert read_asset("templates", "tables", name).startswith("# ")


def test_laws_have_their_three_parts_and_no_other_fields() -> None:
    assert list(LAWS) == ["jenis", "dicabut", "keliru"]
    fields = {
        "jenis": ({"nama", "tingkat"}, {"ejaan"}),
        "dicabut": ({"peraturan", "pengganti"}, {"alasan"}),
        "keliru": ({"peraturan", "maksud", "alasan"}, set()),
    }
    for part, (required, optional) in fields.items():
        assert LAWS[part]
        for entry in LAWS[part]:
            assert required <= set(entry) <= required | optional, entry


def test_kinds_are_sorted_by_rank_and_name_and_their_spellings_by_alphabet() -> None:
    kinds = [(kind["tingkat"], kind["nama"]) for kind in LAWS["jenis"]]
    assert kinds == sorted(kinds)
    for kind in LAWS["jenis"]:
        spellings = kind.get("ejaan", [])
        assert spellings == sorted(spellings, key=str.lower)


def test_no_spelling_names_two_kinds() -> None:
    spellings = [
        letters(spelling)
        for kind in LAWS["jenis"]
        for spelling in (kind["nama"], *kind.get("ejaan", []))
    ]
    assert len(spellings) > 100
    assert sorted(spellings) == sorted(set(spellings))


def test_every_regulation_of_the_table_is_understood_and_written_officially() -> None:
    laws = Laws.build(LAWS)
    written = [
        entry[field]
        for part, fields in (("dicabut", ("peraturan", "pengganti")), ("keliru", ("maksud",)))
        for entry in LAWS[part]
        for field in fields
    ]
    assert len(written) > 100
    for text in written:
        citation = laws.cite(text)
        assert citation.key is not None and citation.kind is not None, text
        assert citation.official == text


def test_lapsed_regulations_are_sorted_by_kind_year_and_number() -> None:
    laws = Laws.build(LAWS)

    def order(entry: dict[str, str]) -> tuple[int, str, int, int]:
        citation = laws.cite(entry["peraturan"])
        assert citation.kind is not None and citation.year is not None
        number = int(citation.number) if citation.number.isdigit() else 0
        return (citation.kind.rank, citation.kind.name, citation.year, number)

    assert LAWS["dicabut"] == sorted(LAWS["dicabut"], key=order)


def test_no_regulation_is_listed_twice() -> None:
    laws = Laws.build(LAWS)
    assert len(laws.lapsed) == len(LAWS["dicabut"])
    assert len(laws.mistaken) == len(LAWS["keliru"])
    assert not set(laws.lapsed) & set(laws.mistaken)


def test_no_replacement_has_lapsed_or_is_older_than_what_it_replaces() -> None:
    laws = Laws.build(LAWS)
    assert laws.lapsed
    for replacement in laws.lapsed.values():
        assert replacement.new.key not in laws.lapsed, replacement.new.text
        assert (replacement.old.year or 0) < (replacement.new.year or 0)


@pytest.mark.parametrize(
    ("cited", "instead"),
    [
        ("PER/21/M.PAN/11/2008", "PermenPAN-RB 35/2012"),
        ("PermenPAN-RB No. 59 Tahun 2020", "Permenpan RB 8/2026"),
        ("UU 5/2014", "UU 20/2023"),
        ("PP No.53 Th.2010", "PP 94/2021"),
        ("UU 43/1999", "UU 20/2023"),
    ],
)
def test_a_lapsed_regulation_is_found_by_any_spelling(cited: str, instead: str) -> None:
    laws = Laws.build(LAWS)
    key = laws.cite(cited).key

    assert key is not None
    assert laws.lapsed[key].new.key == laws.cite(instead).key


def test_the_blend_of_two_sop_guides_is_a_known_mistake() -> None:
    laws = Laws.build(LAWS)
    key = laws.cite("PermenPAN-RB 52/2011").key

    assert key is not None
    assert laws.mistaken[key].new.key == laws.cite("PermenPAN-RB 35/2012").key
    assert laws.cite("Permendagri 52/2011").key not in laws.mistaken


def test_an_offices_own_regulations_are_added_and_win() -> None:
    own = {
        "jenis": [{"nama": "Peraturan Rektor", "tingkat": 9, "ejaan": ["Pertor"]}],
        "dicabut": [
            {"peraturan": "Pertor Contoh 1/2015", "pengganti": "Pertor Contoh 4/2024"},
            {"peraturan": "UU 5/2014", "pengganti": "UU 20/2023", "alasan": "Lihat surat biro."},
        ],
    }
    laws = Laws.build(LAWS, own)
    rector, state = laws.cite("Peraturan Rektor Contoh Nomor 1 Tahun 2015"), laws.cite("UU 5/2014")

    assert rector.key is not None and state.key is not None
    assert laws.lapsed[rector.key].new.official == "Peraturan Rektor Contoh Nomor 4 Tahun 2024"
    assert laws.lapsed[state.key].reason == "Lihat surat biro."


def test_an_own_entry_that_names_no_regulation_is_left_out() -> None:
    own = {"dicabut": [{"peraturan": "aturan lama", "pengganti": "aturan baru"}]}

    assert Laws.build(LAWS, own).lapsed == Laws.build(LAWS).lapsed


def test_words_have_their_seven_parts_sorted_and_in_small_letters() -> None:
    assert set(WORDS) == {*MAPPINGS, *LISTS}
    for name in (*MAPPINGS, *LISTS):
        words = list(WORDS[name])
        assert words, name
        assert words == sorted(set(words)), name
        assert all(word == word.lower().strip() for word in words), name


def test_no_right_spelling_is_listed_as_a_wrong_one() -> None:
    wrong = WORDS["tidak_baku"]
    for spelling, right in wrong.items():
        assert spelling != right
        assert right not in wrong, right


def test_no_advised_word_is_itself_misspelt_or_light() -> None:
    for noun, verb in WORDS["benda_ke_verba"].items():
        assert noun not in WORDS["tidak_baku"] and verb not in WORDS["tidak_baku"]
        assert verb.startswith("me")
    for verb in (*WORDS["verba_ringan"], *WORDS["verba_periksa"]):
        assert verb.startswith("me")
        assert verb not in WORDS["tidak_baku"]
    assert not set(WORDS["verba_ringan"]) & set(WORDS["verba_periksa"])


def test_every_word_of_the_standards_own_examples_is_known() -> None:
    words = Words.build(WORDS)

    assert words.standard["di upload"] == "diunggah"
    assert words.standard["melakuan"] == "melakukan"
    assert words.standard["minit"] == "menit"
    assert words.standard["di telaah"] == "ditelaah"
    assert {"menindaklanjuti", "memproses", "dll.", "dsb."} <= words.vague
    assert {"melakukan", "melaksanakan"} == words.light_verbs & {"melakukan", "melaksanakan"}
    assert {"memeriksa", "menelaah", "memverifikasi", "memutuskan"} <= words.checking_verbs
    assert words.verbs["pengumpulan"] == "mengumpulkan"
    assert words.verbs["validasi"] == "memvalidasi"
    assert {"petugas", "staf", "tim"} <= words.vague_actors
    assert words.offices["kasubag"] == "Kepala Subbagian"


def test_an_offices_own_words_are_added_and_win() -> None:
    own = {"tidak_baku": {"surel": "pos-el", "ijin": "perkenan"}, "samar": ["membantu"]}
    words = Words.build(WORDS, own)

    assert words.standard["surel"] == "pos-el"
    assert words.standard["ijin"] == "perkenan"
    assert words.standard["resiko"] == "risiko"
    assert {"membantu", "memproses"} <= words.vague
