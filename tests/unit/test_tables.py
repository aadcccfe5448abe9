"""The shipped tables of regulations and words: their shape, their order, and that they agree."""

from typing import Any

import pytest

from soptool.assets import read_asset
from soptool.model.citation import Citation, letters
from soptool.model.tables import Laws, Words
from soptool.syntax.yaml_document import parse_yaml


def read_table(name: str) -> Any:
    """The plain values; the parser itself refuses duplicate keys."""
    document, diagnostics = parse_yaml(read_asset("templates", "tables", name), name)
    assert document is not None and diagnostics == ()
    return document.data


LAWS = read_table("laws.yaml")
KINDS = Laws.of(LAWS).kinds
WORDS = read_table("words.yaml")


def cite(text: str) -> Citation:
    return Citation.parse(text, KINDS)


MAPPINGS = ("tidak_baku", "padanan", "benda_ke_verba", "singkatan_jabatan")
LISTS = (
    "samar",
    "verba_ringan",
    "verba_periksa",
    "pelaksana_samar",
    "jabatan",
    "bukan_pelaksana",
    "media_pencatatan",
    "aspek_judul",
)


@pytest.mark.parametrize("name", ["laws.yaml", "words.yaml"])
def test_a_table_begins_with_a_comment_that_explains_it(name: str) -> None:
    assert read_asset("templates", "tables", name).startswith("# ")


def test_laws_have_their_four_parts_and_no_other_fields() -> None:
    assert list(LAWS) == ["jenis", "dicabut", "keliru", "dikenal"]
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
    written = [
        entry[field]
        for part, fields in (("dicabut", ("peraturan", "pengganti")), ("keliru", ("maksud",)))
        for entry in LAWS[part]
        for field in fields
    ] + LAWS["dikenal"]
    assert len(written) > 100
    for text in written:
        citation = cite(text)
        assert citation.key is not None and citation.kind is not None, text
        assert citation.official == text


def test_regulations_are_sorted_by_kind_year_and_number() -> None:
    def order(text: str) -> tuple[int, str, int, int]:
        citation = cite(text)
        assert citation.kind is not None and citation.year is not None
        number = int(citation.number) if citation.number.isdigit() else 0
        return (citation.kind.rank, citation.kind.name, citation.year, number)

    lapsed = [entry["peraturan"] for entry in LAWS["dicabut"]]
    for texts in (lapsed, LAWS["dikenal"]):
        assert texts == sorted(texts, key=order)


def test_no_regulation_is_listed_twice() -> None:
    laws = Laws.of(LAWS)
    assert len(laws.revoked) == len(LAWS["dicabut"])
    assert len(laws.mistaken) == len(LAWS["keliru"])
    assert not set(laws.revoked) & set(laws.mistaken)
    known = [cite(text).key for text in LAWS["dikenal"]]
    assert len(known) == len(set(known))
    assert not set(known) & {*laws.revoked, *laws.mistaken}


def test_what_a_regulation_is_about_is_known_of_all_that_are_written_in_full() -> None:
    subjects = Laws.of(LAWS).subjects
    for cited in ("UU 5/2014", "UU 20/2023"):  # one lapsed, the other in its place
        assert subjects[cite(cited).key or ("", "", 0)] == "Aparatur Sipil Negara"
    assert subjects[cite("UU 25/2009").key or ("", "", 0)] == "Pelayanan Publik"


def test_no_replacement_has_lapsed_or_is_older_than_what_it_replaces() -> None:
    laws = Laws.of(LAWS)
    assert laws.revoked
    for (_, _, year), correction in laws.revoked.items():
        instead = cite(correction.instead)
        assert instead.key not in laws.revoked, correction.instead
        assert (year or 0) < (instead.year or 0)


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
    laws = Laws.of(LAWS)
    key = cite(cited).key

    assert key is not None
    assert cite(laws.revoked[key].instead).key == cite(instead).key


def test_the_blend_of_two_sop_guides_is_a_known_mistake() -> None:
    laws = Laws.of(LAWS)
    key = cite("PermenPAN-RB 52/2011").key

    assert key is not None
    assert cite(laws.mistaken[key].instead).key == cite("PermenPAN-RB 35/2012").key
    assert cite("Permendagri 52/2011").key not in laws.mistaken


def test_an_offices_own_regulations_are_added_and_win() -> None:
    own = {
        "jenis": [{"nama": "Peraturan Rektor", "tingkat": 9, "ejaan": ["Pertor"]}],
        "dicabut": [
            {"peraturan": "Pertor Contoh 1/2015", "pengganti": "Pertor Contoh 4/2024"},
            {"peraturan": "UU 5/2014", "pengganti": "UU 20/2023", "alasan": "Lihat surat biro."},
        ],
    }
    laws = Laws.of(LAWS, own)
    rector = Citation.parse("Peraturan Rektor Contoh Nomor 1 Tahun 2015", laws.kinds).key
    state = cite("UU 5/2014").key

    assert rector is not None and state is not None
    assert laws.revoked[rector].instead == "Pertor Contoh 4/2024"
    assert laws.revoked[state].reason == "Lihat surat biro."


def test_an_own_entry_that_names_no_regulation_is_left_out() -> None:
    own = {"dicabut": [{"peraturan": "aturan lama", "pengganti": "aturan baru"}]}

    assert Laws.of(LAWS, own).revoked == Laws.of(LAWS).revoked


def test_words_have_their_parts_sorted_and_in_small_letters() -> None:
    assert set(WORDS) == {*MAPPINGS, *LISTS}
    for name in (*MAPPINGS, *LISTS):
        words = list(WORDS[name])
        assert words, name
        assert words == sorted(set(words)), name
        assert all(word == word.lower().strip() for word in words), name


def test_a_word_has_one_standard_form_or_some_equivalents_and_there_are_many() -> None:
    assert not set(WORDS["tidak_baku"]) & set(WORDS["padanan"])
    assert len(WORDS["tidak_baku"]) > 250


def test_no_right_spelling_is_listed_as_a_wrong_one() -> None:
    wrong = WORDS["tidak_baku"] | WORDS["padanan"]
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
    words = Words.of(WORDS)

    assert words.nonstandard["di upload"] == "diunggah"
    assert words.nonstandard["melakuan"] == "melakukan"
    assert words.nonstandard["minit"] == "menit"
    assert words.nonstandard["di telaah"] == "ditelaah"
    assert {"menindaklanjuti", "memproses", "dll.", "dsb."} <= words.vague
    assert {"melakukan", "melaksanakan"} == words.light_verbs & {"melakukan", "melaksanakan"}
    assert {"memeriksa", "menelaah", "memverifikasi", "memutuskan"} <= words.checking_verbs
    assert words.noun_to_verb["pengumpulan"] == "mengumpulkan"
    assert words.noun_to_verb["validasi"] == "memvalidasi"
    assert {"petugas", "staf", "tim"} <= words.vague_actors
    assert words.offices["kasubag"] == "Kepala Subbagian"


def test_an_offices_own_words_are_added_and_win() -> None:
    own = {"tidak_baku": {"surel": "pos-el", "ijin": "perkenan"}, "samar": ["membantu"]}
    words = Words.of(WORDS, own)

    assert words.nonstandard["surel"] == "pos-el"
    assert words.nonstandard["ijin"] == "perkenan"
    assert words.nonstandard["resiko"] == "risiko"
    assert {"membantu", "memproses"} <= words.vague


def test_a_nonstandard_pair_of_words_is_known_by_its_first():
    words = Words.of({"tidak_baku": {"Kerja Sama Dengan": "kerja sama dengan", "ijin": "izin"}})
    assert words.nonstandard_beginnings == {"kerja", "di"}
    assert words.nonstandard_words == {"ijin"}
