"""How the flow is told: where each exit leads, and what each arrow says."""

from soptool.model.flow import Edge, Flow, NodeRef
from soptool.model.flow_words import FlowWords
from soptool.model.profile import Answers, Profile
from soptool.model.sop import Step
from tests.support.builders import a_node, a_procedure, a_step

PROFILE = Profile()


def told(*steps: Step, profile: Profile = PROFILE) -> list[str]:
    words = FlowWords(Flow.of(a_procedure(*steps)), profile)
    return [way.words for ref in words.flow.refs for way in words.exits(ref)]


def arrows(*steps: Step) -> list[str]:
    words = FlowWords(Flow.of(a_procedure(*steps)), PROFILE)
    return [words.arrow([edge]) for edge in words.flow.edges]


LOOP = (
    a_step("Menyusun naskah"),
    a_step("Memperbaiki naskah", id="perbaiki"),
    a_step("Memeriksa naskah", decision={"ya": "lanjut", "tidak": "perbaiki"}),
    a_step("Mengarsipkan naskah"),
)


def test_each_exit_is_a_sentence():
    assert told(*LOOP) == [
        "Langkah 1: lanjut ke langkah 2",
        "Langkah 2: lanjut ke langkah 3",
        "Langkah 3, jika Ya: lanjut ke langkah 4",
        "Langkah 3, jika Tidak: kembali ke langkah 2",
        "Langkah 4: selesai",
    ]


def test_each_arrow_says_where_it_comes_from():
    assert arrows(*LOOP)[2:] == [
        "Dari langkah 3, jika Ya, lanjut ke langkah 4",
        "Dari langkah 3, jika Tidak, kembali ke langkah 2",
    ]


def test_answers_are_those_of_the_profile():
    profile = Profile(answers=Answers(yes="Setuju", no="Tolak"))
    assert told(*LOOP, profile=profile)[3] == "Langkah 3, jika Tolak: kembali ke langkah 2"


def test_a_fork_names_all_its_targets():
    (fork, *_) = told(
        a_step("Membagi tugas", then=("kiri", "kanan")),
        a_step("Mengerjakan kiri", id="kiri", then="gabung"),
        a_step("Mengerjakan kanan", id="kanan"),
        a_step("Menggabungkan", id="gabung"),
    )
    assert fork == "Langkah 1: lanjut ke langkah 2 dan lanjut ke langkah 3"


def test_parts_of_a_row_are_told_apart():
    parts = (
        a_node("tim", id="susun"),
        a_node("kasi", decision={"ya": "lanjut", "tidak": "susun"}),
    )
    assert told(a_step("Menyusun dan meminta paraf", parts=parts), a_step("Mengirim")) == [
        "Langkah 1 bagian a: lanjut ke langkah 1 bagian b",
        "Langkah 1 bagian b, jika Ya: lanjut ke langkah 2",
        "Langkah 1 bagian b, jika Tidak: kembali ke langkah 1 bagian a",
        "Langkah 2: selesai",
    ]


def test_a_row_without_a_number_is_called_by_its_place():
    assert told(a_step(), a_step(unnumbered=True), a_step())[:2] == [
        "Langkah 1: lanjut ke baris 2",
        "Baris 2: lanjut ke langkah 2",
    ]


def test_a_step_that_leads_to_itself_is_done_again():
    assert told(a_step("Mencoba", id="coba", decision={"ya": "lanjut", "tidak": "coba"}), a_step())[
        1
    ] == ("Langkah 1, jika Tidak: ulangi langkah 1")


def test_several_edges_of_one_arrow_are_all_told():
    words = FlowWords(Flow.of(a_procedure(*LOOP)), PROFILE)
    both = [Edge(NodeRef(0, 0), NodeRef(1, 0)), Edge(NodeRef(2, 0), NodeRef(1, 0), "tidak", 1)]
    assert words.arrow(both) == (
        "Dari langkah 1 lanjut ke langkah 2; Dari langkah 3, jika Tidak, kembali ke langkah 2"
    )


def test_an_arrow_between_performers_in_turn_says_so():
    words = FlowWords(Flow.of(a_procedure(*LOOP)), PROFILE)
    assert words.arrow(()) == "Diteruskan kepada pelaksana berikutnya pada langkah yang sama"


def test_only_an_activity_is_simply_followed_by_the_next():
    words = FlowWords(Flow.of(a_procedure(*LOOP)), PROFILE)
    assert [words.simply_next(ref) for ref in words.flow.refs] == [True, True, False, False]
