"""Citations of regulations as offices write them in Dasar Hukum."""

from time import process_time

import pytest

from soptool.model.citation import Citation, RegulationKind, RegulationKinds

PAN_RB = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
KINDS = RegulationKinds.of(
    [
        RegulationKind("Undang-Undang Dasar Negara Republik Indonesia", 1, ("UUD",)),
        RegulationKind("Undang-Undang", 3, ("UU",)),
        RegulationKind("Peraturan Pemerintah", 4, ("PP",)),
        RegulationKind("Peraturan Menteri", 7),
        RegulationKind(PAN_RB, 7, ("PermenPAN-RB", "Peraturan Menteri PAN-RB")),
        RegulationKind("Peraturan Menteri Dalam Negeri", 7, ("Permendagri",)),
        RegulationKind("Peraturan Menteri Keuangan", 7, ("PMK",)),
        RegulationKind("Peraturan Wali Kota", 9, ("Perwal",)),
        RegulationKind("Keputusan Wali Kota", 10),
    ]
)


def cite(text: str) -> Citation:
    return Citation.parse(text, KINDS)


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("UU 20/2023", "Undang-Undang Nomor 20 Tahun 2023"),
        ("UU No.20 Thn. 2023 ttg ASN;", "Undang-Undang Nomor 20 Tahun 2023 tentang ASN"),
        ("undang - undang RI Nomor : 5 Tahun 2014", "Undang-Undang Nomor 5 Tahun 2014"),
        ("UU (Undang-Undang) 5 / 2014", "Undang-Undang Nomor 5 Tahun 2014"),
        ("a. PP 94 Tahun 2021.", "Peraturan Pemerintah Nomor 94 Tahun 2021"),
        ("PP Republik Indonesia No 94, Tahun 2021", "Peraturan Pemerintah Nomor 94 Tahun 2021"),
        ("Peraturan Menteri PAN-RB Nomor 35 Tahun 2012", f"{PAN_RB} Nomor 35 Tahun 2012"),
        ("Permenpan RB 35/2012", f"{PAN_RB} Nomor 35 Tahun 2012"),
        ("Permendagri No. 12 Th 2006", "Peraturan Menteri Dalam Negeri Nomor 12 Tahun 2006"),
        ("Peraturan Menteri Sosial 3/2021", "Peraturan Menteri Sosial Nomor 3 Tahun 2021"),
        ("PMK 46/PMK.01/2021", "Peraturan Menteri Keuangan Nomor 46/PMK.01/2021"),
        ("PMK Nomor 46/PMK.01/2021 Tahun 2021", "Peraturan Menteri Keuangan Nomor 46/PMK.01/2021"),
        ("1) Perwal Contoh 15/2021", "Peraturan Wali Kota Contoh Nomor 15 Tahun 2021"),
        (
            "Keputusan Walikota Contoh Nomor 188.45/12/2021 tentang Tim",
            "Keputusan Wali Kota Contoh Nomor 188.45/12/2021 tentang Tim",
        ),
        ("UU 5/2014 ASN", "Undang-Undang Nomor 5 Tahun 2014"),
        ("PP No. 11 Th 2002 perubahan PP 98/2000", "Peraturan Pemerintah Nomor 11 Tahun 2002"),
        ("UUD 1945", "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"),
        (
            "UU 9/2015 tentang Perubahan Kedua atas UU Nomor 23 Tahun 2014 tentang Pemda"
            " (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 58)",
            "Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas UU Nomor 23 Tahun 2014"
            " tentang Pemda",
        ),
        (
            "UU 1/2020 tentang Standar Operasional Prosedur (SOP)",
            "Undang-Undang Nomor 1 Tahun 2020 tentang Standar Operasional Prosedur (SOP)",
        ),
    ],
)
def test_the_official_spelling_of_a_citation(text: str, official: str) -> None:
    assert cite(text).official == official


@pytest.mark.parametrize(
    "text",
    [
        "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara",
        "Peraturan Wali Kota Contoh Nomor 15 Tahun 2021 tentang Tata Naskah Dinas",
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        "Peraturan Menteri Keuangan Nomor 46/PMK.01/2021 tentang Standar Pelayanan",
    ],
)
def test_a_formal_citation_is_complete_and_official_already(text: str) -> None:
    assert cite(text).complete
    assert cite(text).official == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "UU ASN",
        "UU 20/2023",
        "UU Nomor 20 tentang ASN",
        "Undang-Undang Tahun 2023 tentang ASN",
        "Nomor 20 Tahun 2023 tentang ASN",
        "Peraturan Rektor Nomor 1 Tahun 2020 tentang SOP",
    ],
)
def test_a_citation_without_kind_number_year_or_subject_is_incomplete(text: str) -> None:
    assert not cite(text).complete


def test_what_is_not_understood_stays_as_it_was_written() -> None:
    assert cite("UU ASN").official == "UU ASN"
    assert cite("Aturan kepegawaian").official == "Aturan kepegawaian"


def test_all_parts_of_a_citation_are_told_apart() -> None:
    citation = cite("2. Perwal  Contoh Nomor 15A Tahun 2021 tentang\nTata Naskah Dinas;")

    assert citation.text == "2. Perwal Contoh Nomor 15A Tahun 2021 tentang Tata Naskah Dinas;"
    assert citation.kind is not None and citation.kind.name == "Peraturan Wali Kota"
    assert (citation.enactor, citation.number, citation.year) == ("Contoh", "15A", 2021)
    assert citation.about == "Tata Naskah Dinas"
    assert citation.chain == ()


def test_spellings_of_one_regulation_have_the_same_key() -> None:
    same = [
        ("UU 5/2014", "Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara"),
        ("Permenpan RB 35/2012", "Peraturan Menteri PAN-RB No. 35 Th. 2012"),
        ("PER/21/M.PAN/11/2008", "Permen PAN-RB Nomor PER/21/M.PAN/11/2008"),
        ("Perwal Contoh 15/2021", "Peraturan Walikota CONTOH nomor 15 tahun 2021"),
    ]
    for left, right in same:
        assert cite(left).key is not None
        assert cite(left).key == cite(right).key, (left, right)


def test_different_regulations_have_different_keys() -> None:
    other = [
        ("UU 5/2014", "UU 6/2014"),
        ("UU 5/2014", "UU 5/2015"),
        ("UU 5/2014", "PP 5/2014"),
        ("Permendagri 52/2011", "PermenPAN-RB 52/2011"),
        ("Perwal Contoh 15/2021", "Perwal Misal 15/2021"),
    ]
    for left, right in other:
        assert cite(left).key != cite(right).key, (left, right)


@pytest.mark.parametrize("text", ["", "UU ASN", "5/2014", "Peraturan Rektor 1/2020", "UU Nomor 5"])
def test_no_key_where_it_is_not_clear_which_regulation_is_meant(text: str) -> None:
    assert cite(text).key is None


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("UU 23/2006 jo. UU 24/2013", ["Undang-Undang Nomor 24 Tahun 2013"]),
        ("UU 23/2006 juncto 24/2013", ["Undang-Undang Nomor 24 Tahun 2013"]),
        (
            "UU 23/2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa kali,"
            " terakhir dengan UU 9/2015 tentang Perubahan Kedua",
            ["Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua"],
        ),
        (
            "UU 23/2006 (sebagaimana telah diubah dengan UU 24/2013)",
            ["Undang-Undang Nomor 24 Tahun 2013"],
        ),
        (
            "UU 5/2014 jo UU 20/2023 jo Nomor 1 Tahun 2025",
            ["Undang-Undang Nomor 20 Tahun 2023", "Undang-Undang Nomor 1 Tahun 2025"],
        ),
    ],
)
def test_joined_regulations_form_a_chain_behind_the_first(text: str, chain: list[str]) -> None:
    citation = cite(text)

    assert [joined.official for joined in citation.chain] == chain
    assert citation.kind is not None and citation.kind.name == "Undang-Undang"
    assert "diubah" not in citation.about


def test_a_later_table_of_kinds_takes_over_a_spelling() -> None:
    kinds = RegulationKinds.of(
        [RegulationKind("Peraturan Pemerintah", 4, ("PP",)), RegulationKind("PP", 9)]
    )
    kind, enactor = kinds.split("PP Contoh")

    assert kind is not None and (kind.rank, enactor) == (9, "Contoh")


@pytest.mark.parametrize("piece", ["a ", "(", "a/", "jo ", " ,", "1 ", "nomor ", "tentang ", "UU "])
def test_a_citation_of_twenty_thousand_characters_is_read_at_once(piece: str) -> None:
    start = process_time()

    cite("UU " + piece * (20_000 // len(piece)))

    assert process_time() - start < 2
