"""The page a citizen reads: what it says, how it is built, and that nothing gets out of hand."""

import re
from base64 import b64encode
from collections import Counter
from dataclasses import fields, replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from lxml.html import HtmlElement

from soptool.layout.flowchart import lay_out
from soptool.layout.table import Picture
from soptool.model.duration import Duration
from soptool.model.form import ExtraField, IdentityForm
from soptool.model.profile import PaperSize, Profile
from soptool.model.record import Record
from soptool.model.sop import Actor, Branch, Institution, Manner, Node, Sop, Status, Step
from soptool.render.html import render_html
from tests.support.builders import a_node, a_procedure, a_sop, a_step
from tests.support.html_reader import read_page, select, words

ATTACKS = [
    "<script>window.hacked = 1</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    "javascript:alert(1)",
    "&lt;script&gt; &#60;script&#62;",
    "{{ 6 * 7 }}{% raw %}",
    "--></td></table><form action=//jahat.example>",
    "]]><use href=//jahat.example/a.svg>",
]
PROFILE = Profile()
LOOP = (
    a_step("Menyusun naskah", "analis", inputs=("Formulir", "KTP-el"), output="Naskah"),
    a_step("Memperbaiki naskah", "analis", id="perbaiki", inputs="Naskah", output="Naskah"),
    a_step(
        "Memeriksa naskah",
        "kepala",
        inputs="naskah ",
        output="Naskah terperiksa",
        decision={"ya": "lanjut", "tidak": "perbaiki"},
    ),
    a_step("Mengirim naskah", "analis", inputs="Naskah terperiksa", output="Tanda terima"),
)


def rendered(sop: Sop, profile: Profile = PROFILE, logo: Picture | None = None) -> str:
    return render_html(lay_out(sop, profile, logo).layout, sop, profile)


def page_of(*steps: Any, **changes: Any) -> HtmlElement:
    return read_page(rendered(a_sop(*steps, **changes)))


def facts(page: HtmlElement) -> dict[str, list[str]]:
    """Question and answers of the summary."""
    return {words(div[0]): [words(dd) for dd in div[1:]] for div in select(page, "dl > div")}


def items(page: HtmlElement, selector: str) -> list[str]:
    return [words(item) for item in select(page, f"{selector} > li")]


def test_the_page_is_indonesian_and_has_the_title_of_the_sop():
    page = page_of(title="Izin\n  Belajar")
    assert page.get("lang") == "id"
    assert [words(page.find(".//title")), words(page.find(".//h1"))] == ["Izin Belajar"] * 2


def test_there_is_one_of_each_landmark_and_a_way_to_the_content():
    page = page_of()
    assert [len(page.findall(f".//{tag}")) for tag in ("header", "nav", "main", "footer")] == [
        1,
        1,
        1,
        1,
    ]
    first_link = page.find(".//a")
    assert first_link.get("href") == f"#{page.find('.//main').get('id')}"


@pytest.mark.parametrize("titles", [[""], ["Pendaftaran", "Pencetakan"]])
def test_headings_never_skip_a_level(titles: list[str]):
    sop = a_sop(procedures=tuple(a_procedure(title=title) for title in titles))
    levels = [int(h.tag[1]) for h in read_page(rendered(sop)).iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(level <= before + 1 for before, level in zip(levels, levels[1:], strict=False))


def test_every_name_is_given_once_and_every_reference_is_met():
    sop = a_sop(procedures=(a_procedure(*LOOP, title="Satu"), a_procedure(*LOOP, title="Dua")))
    page = read_page(rendered(sop))
    names = Counter(element.get("id") for element in page.iter() if element.get("id"))
    used = {e.get("aria-labelledby") for e in page.iter()} - {None}
    used |= {e.get("href", "")[1:] for e in page.iter() if e.get("href")}
    assert not [name for name, count in names.items() if count > 1]
    assert len(used) > 15 and used <= set(names)


def test_the_summary_says_who_how_long_and_to_what_end():
    told = facts(page_of(*LOOP))
    assert told["Diselenggarakan oleh"] == [
        "Bidang Kinerja",
        "Badan Kepegawaian",
        "Pemerintah Kota Contoh",
    ]
    assert told["Dilaksanakan oleh"] == ["Analis", "Kepala"]
    assert told["Jumlah langkah"] == ["4 langkah"]
    assert told["Waktu semua langkah"] == [
        "Paling lama 4 jam",
        "Langkah yang diulang tidak dihitung lagi.",
    ]
    assert told["Hasil akhir"] == ["Tanda terima"]
    assert told["Berlaku sejak"] == ["1 April 2026"]


def test_the_summary_owns_up_to_what_it_does_not_know():
    steps = (a_step(), a_step(time="sesuai kebutuhan"), a_step(time=""), a_step())
    assert facts(page_of(*steps))["Waktu semua langkah"][1:] == [
        "Langkah yang diulang tidak dihitung lagi. Belum termasuk waktu langkah 2 dan langkah 3."
    ]
    told = facts(page_of(a_step(time="")))
    assert "Waktu semua langkah" not in told


def test_what_to_bring_is_what_no_step_makes():
    assert items(page_of(*LOOP), ".kelengkapan") == ["Formulir", "KTP-el"]
    assert not select(page_of(a_step(inputs=()), a_step(inputs=())), ".kelengkapan")


@pytest.mark.parametrize(
    ("status", "note"),
    [
        (Status.DRAFT, "DRAF SOP ini masih berupa rancangan dan belum berlaku."),
        (Status.TRIAL, "UJI COBA SOP ini sedang diuji coba."),
        (Status.REVOKED, "DICABUT SOP ini sudah dicabut dan tidak berlaku lagi."),
        (
            Status.REPLACED,
            "DIGANTIKAN SOP ini sudah digantikan oleh SOP nomor 9/2027 dan tidak berlaku lagi.",
        ),
    ],
)
def test_a_sop_that_is_not_in_force_says_so_on_the_screen_and_on_every_sheet(
    status: Status, note: str
):
    page = page_of(status=status, replaced_by="9/2027")
    sheets = select(page, ".cetak svg")
    assert [words(element) for element in select(page, ".status")] == [note]
    assert sheets and all(f"<title>{note.split(' SOP')[0]}<" in text(sheet) for sheet in sheets)
    assert "Berlaku sejak" not in facts(page)


def test_a_sop_in_force_has_no_warning():
    assert not select(page_of(), ".status")


def test_the_steps_are_a_table_with_headers():
    table = select(page_of(*LOOP), "table.langkah")[0]
    headings = select(table, "thead th")
    rows = select(table, "tbody tr")
    assert [words(th) for th in headings] == [
        *("No.", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output", "Keterangan")
    ]
    assert {th.get("scope") for th in headings} == {"col"}
    assert [(row[0].get("scope"), words(row[0])) for row in rows] == [
        ("row", str(number)) for number in (1, 2, 3, 4)
    ]
    assert [words(cell) for cell in rows[0][1:]] == [
        "Menyusun naskah",
        "Analis",
        "FormulirKTP-el",
        "1 jam",
        "Naskah",
        "",
    ]


def test_every_cell_of_a_step_knows_its_heading_where_the_header_is_out_of_sight():
    row = select(page_of(*LOOP), "table.langkah tbody tr")[0]
    assert [cell.get("data-judul") for cell in row[2:]] == [
        *("Pelaksana", "Kelengkapan", "Waktu", "Output", "Keterangan")
    ]
    assert [cell.get("class") for cell in row[2:]] == [None] * 4 + ["kosong"]


def test_a_table_says_that_it_is_one_even_where_its_rows_are_shown_as_cards():
    roles = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
    for table in page_of(*LOOP).iter("table"):
        parts = [element for element in table.iter() if element.tag in roles]
        assert {element.tag: element.get("role") for element in parts}.items() <= roles.items()
        assert {th.get("role") for th in table.iter("th")} <= {"columnheader", "rowheader"}


def test_a_decision_leads_to_its_rows():
    page = page_of(*LOOP)
    rows = select(page, "table.langkah tbody tr")
    assert items(page, ".arah") == [
        "Jika Ya: lanjut ke langkah 4",
        "Jika Tidak: kembali ke langkah 2",
        "Selesai",
    ]
    assert [a.get("href") for a in select(page, ".arah a")] == [
        f"#{rows[3].get('id')}",
        f"#{rows[1].get('id')}",
    ]


def test_joint_acts_turns_and_parts_name_their_performers():
    parts = (a_node("tim"), a_node("kasi", decision={"ya": "lanjut", "tidak": "awal"}))
    page = page_of(
        a_step("Menyetujui", ("kepala", "wakil"), id="awal"),
        a_step("Memaraf", ("kasi", "kabid"), manner=Manner.IN_TURN),
        a_step("Menyusun dan memaraf", parts=parts),
        a_step("Mengumumkan", "tim", unnumbered=True),
    )
    rows = select(page, "table.langkah tbody tr")
    assert [words(row[2]) for row in rows] == [
        "Kepala bersama Wakil",
        "Kasi, lalu Kabid",
        "Bagian a: TimBagian b: Kasi",
        "Tim",
    ]
    assert items(page, ".arah")[:2] == [
        "Bagian b, jika Ya: lanjut ke baris 4",
        "Bagian b, jika Tidak: kembali ke langkah 1",
    ]
    assert [row[0].tag for row in rows] == ["th", "th", "th", "td"]


def test_the_flow_is_also_a_list_of_sentences():
    assert items(page_of(*LOOP), ".alur") == [
        "Langkah 1: lanjut ke langkah 2",
        "Langkah 2: lanjut ke langkah 3",
        "Langkah 3, jika Ya: lanjut ke langkah 4",
        "Langkah 3, jika Tidak: kembali ke langkah 2",
        "Langkah 4: selesai",
    ]


def test_every_symbol_and_every_arrow_of_the_chart_speaks():
    page = page_of(*LOOP)
    told = [
        (group.findtext("title"), group.findtext("desc"))
        for group in select(page, ".bagan g[role]")
    ]
    assert told == [
        (
            "Dari langkah 1 lanjut ke langkah 2",
            "Dari: Menyusun naskah. Ke: Memperbaiki naskah.",
        ),
        (
            "Dari langkah 2 lanjut ke langkah 3",
            "Dari: Memperbaiki naskah. Ke: Memeriksa naskah.",
        ),
        (
            "Dari langkah 3, jika Ya, lanjut ke langkah 4",
            "Dari: Memeriksa naskah. Ke: Mengirim naskah.",
        ),
        (
            "Dari langkah 3, jika Tidak, kembali ke langkah 2",
            "Dari: Memeriksa naskah. Ke: Memperbaiki naskah.",
        ),
        (
            "Langkah 1, Analis: mulai atau selesai",
            "Menyusun naskah. Lanjut ke langkah 2.",
        ),
        ("Langkah 2, Analis: kegiatan", "Memperbaiki naskah. Lanjut ke langkah 3."),
        (
            "Langkah 3, Kepala: keputusan",
            "Memeriksa naskah. Jika Ya: lanjut ke langkah 4. Jika Tidak: kembali ke langkah 2.",
        ),
        ("Langkah 4, Analis: mulai atau selesai", "Mengirim naskah. Selesai."),
    ]


def test_the_words_of_the_chart_are_not_read_twice():
    svg = select(page_of(*LOOP), ".bagan")[0]
    heard = [text for text in svg.iter("text") if not hidden(text)]
    assert list(svg.iter("text")) and not heard


def test_a_chart_scrolls_by_itself_and_can_be_reached_by_keyboard():
    page = page_of(*(a_step(f"Memeriksa berkas {n}") for n in range(30)))
    regions = select(page, "figure .gulir")
    captions = [words(figure.find("figcaption")) for figure in page.findall(".//figure")]
    assert len(regions) == len(set(captions)) > 1
    assert {(r.get("role"), r.get("tabindex")) for r in regions} == {("region", "0")}
    assert captions[0].startswith(f"Bagan alir, bagian 1 dari {len(regions)}: langkah 1 sampai ")
    assert captions[-1].endswith(" langkah 30")


def test_the_identity_is_a_table_with_row_headers():
    rows = select(page_of(version="3"), "table.identitas tr")
    identity = {words(row[0]): words(row[1]) for row in rows}
    assert {row[0].get("scope") for row in rows} == {"row"}
    assert identity["Nomor SOP"] == "800/012/BKPSDM/2026"
    assert identity["Tanggal Revisi"] == "-"
    assert identity["Keterkaitan"] == "-"
    assert identity["Dasar Hukum"].startswith("Undang-Undang Nomor 20 Tahun 2023")
    assert "Revisi Ke" not in identity


def test_extra_lines_of_the_profile_are_in_the_identity():
    extras = (ExtraField.REVISION, ExtraField.SECTION)
    profile = Profile(identity=IdentityForm(extras=extras))
    page = read_page(rendered(a_sop(version="3"), profile))
    identity = {words(row[0]): words(row[1]) for row in select(page, "table.identitas tr")}
    assert (identity["Revisi Ke"], identity["Seksi"]) == ("2", "Bidang Kinerja")


def test_the_officials_sign_without_a_hand():
    (block,) = select(page_of(), ".pengesahan p")
    assert [words(line) for line in block] == [
        "Kepala Badan",
        "Dr. Sari Wulandari, M.Si.",
        "Pembina Utama Muda",
        "NIP. 19800101 200501 2 001",
    ]


def test_for_the_public_no_number_of_an_official_is_anywhere():
    page = rendered(a_sop().for_public())
    assert "Sari Wulandari" in page
    assert "NIP" not in page and not re.search(r"19800101\D{0,6}200501", page)
    assert re.search(r"19800101\D{0,6}200501", rendered(a_sop()))


def test_footnotes_stand_under_the_steps():
    page = read_page(
        rendered(a_sop(procedures=(a_procedure(footnotes=("Paling lambat tanggal 5.",)),)))
    )
    assert items(page, ".catatan ol") == ["Paling lambat tanggal 5."]


def test_several_procedures_have_headings_of_their_own():
    both = tuple(a_procedure(*LOOP, title=title) for title in ("Pendaftaran", "Pencetakan"))
    page = read_page(rendered(a_sop(procedures=both)))
    assert [words(h) for h in page.iter("h2")][2:4] == ["Pendaftaran", "Pencetakan"]
    assert facts(page)["Jumlah langkah"] == ["Pendaftaran: 4 langkah", "Pencetakan: 4 langkah"]
    assert facts(page)["Waktu semua langkah"][1] == "Pencetakan: paling lama 4 jam"


def test_the_sheets_are_those_of_the_layout_and_show_every_chart_once():
    sop = a_sop(*(a_step(f"Memeriksa berkas {n}") for n in range(30)))
    layout = lay_out(sop, Profile()).layout
    page = read_page(render_html(layout, sop, Profile()))
    sheets = select(page, ".cetak > svg")
    shown = [use.get("href") for use in page.iter("use")]
    layers = [f"#{g.get('id')}" for g in select(page, ".bagan g[id]")]
    assert [sheet.get("aria-label") for sheet in sheets] == [
        f"Halaman {n} dari {len(layout.pages)}" for n in range(1, len(layout.pages) + 1)
    ]
    assert sorted(shown) == sorted(layers) and len(layers) > 3
    assert not [sheet for sheet in sheets if "Memeriksa berkas" in words(sheet)]
    assert all(sheet.get("viewbox") == "0 0 841.9 594.3" for sheet in sheets)


def test_paper_is_that_of_the_profile():
    page = rendered(a_sop(), replace(Profile(), paper=PaperSize.F4))
    assert "@page { size: 935.45pt 609.45pt; margin: 0 }" in page


def test_the_logo_is_inside_the_file():
    logo = Picture(b"bytes of a picture", 400, 400, "Logo")
    (image,) = select(read_page(rendered(a_sop(), logo=logo)), "header img")
    encoded = b64encode(b"bytes of a picture").decode()
    assert (image.get("src"), image.get("alt")) == (f"data:image/png;base64,{encoded}", "")
    assert not select(page_of(), "header img")


def test_without_an_institution_there_is_no_empty_head():
    assert not select(page_of(institution=Institution()), "header")


def test_nothing_is_fetched_and_nothing_runs():
    page = read_page(rendered(a_sop(*LOOP)))
    addresses = [e.get(name) for e in page.iter() for name in ("href", "src") if e.get(name)]
    assert addresses and not [one for one in addresses if one[0] != "#"]
    assert not list(page.iter("script", "link", "iframe", "object", "embed", "form", "base"))
    assert not re.search(r"url\(|@import|expression\(", words(page.find(".//style")))


def test_the_policy_allows_only_our_own_style_and_pictures_inside_the_file():
    page = rendered(a_sop())
    style = re.findall("<style>(.*?)</style>", page, re.DOTALL)
    fingerprint = b64encode(sha256(style[0].encode()).digest()).decode()
    (policy,) = select(read_page(page), "meta[http-equiv]")
    assert len(style) == 1
    assert policy.get("content") == (
        f"default-src 'none'; style-src 'sha256-{fingerprint}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_an_author_writes_becomes_markup(attack: str):
    plain = re.sub(r"[^\w ]", "x", attack)  # as long, so that it fills as many sheets
    hostile, harmless = (read_page(rendered(written_everywhere(text))) for text in (attack, plain))
    assert shape(hostile) == shape(harmless)
    assert not [name for e in hostile.iter() for name in e.attrib if name.startswith("on")]
    assert words(hostile.find(".//h1")) == " ".join(attack.split())
    assert hostile.text_content().count(attack) > 20


@given(st.text(st.characters(exclude_categories=()), min_size=1, max_size=60))
def test_any_text_leaves_the_page_whole(text: str):
    page = rendered(a_sop(title=text, procedures=(a_procedure(a_step(text)),)))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", page)
    tree = read_page(page)
    assert len(tree.findall(".//h1")) == 1 and len(select(tree, ".cetak > svg")) > 0
    assert shape(tree) == shape(page_of(a_step("Kata"), title="Kata"))


def test_the_same_sop_gives_the_same_text():
    assert rendered(a_sop(*LOOP)) == rendered(a_sop(*LOOP))


def text(element: HtmlElement) -> str:
    return str(html.tostring(element, encoding="unicode"))


def hidden(element: HtmlElement) -> bool:
    return any(e.get("aria-hidden") == "true" for e in (element, *element.iterancestors())) or any(
        e.get("role") == "img" for e in element.iterancestors()
    )


def shape(page: HtmlElement) -> list[tuple[str, tuple[str, ...]]]:
    """Elements with their attributes' names; words of a drawing may need more or fewer lines."""
    elements = (e for e in page.iter() if isinstance(e.tag, str))
    return [(e.tag, tuple(sorted(e.attrib))) for e in elements if e.tag not in DRAWN]


DRAWN = {"text", "polyline", "rect", "path"}


def written_everywhere(text: str) -> Sop:
    """A SOP in which every text an author may choose is this one."""
    steps = (a_step("awal", "a"), a_step("cek", "b", decision={"x": "lanjut"}), a_step("usai", "a"))
    procedure = a_procedure(*steps, title="Judul", footnotes=("Catatan",))
    changed = rewritten(a_sop(procedures=(procedure,)), text)
    assert isinstance(changed, Sop)
    return changed


def rewritten(value: object, text: str) -> object:
    match value:
        case str():
            return text
        case tuple():
            return tuple(rewritten(one, text) for one in value)
        case Duration():
            return Duration.parse(text)
        case Record():
            names = {field.name for field in fields(value)} - POINTERS.get(type(value), {"origin"})
            changes: dict[str, Any] = {n: rewritten(getattr(value, n), text) for n in names}
            return replace(value, **changes)
    return value


POINTERS = {
    Actor: {"origin", "id"},
    Branch: {"origin", "targets"},
    Node: {"origin", "id", "actors", "next"},
    Step: {"origin", "id"},
}
