"""LibreOffice breaks text into the lines the layout planned, in every shipped font."""

import ctypes
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product
from pathlib import Path

import docx
import pypdfium2
import pypdfium2.raw
import pytest
import yaml
from docx.oxml import parse_xml
from docx.shared import Twips as Length

from soptool.layout.column_widths import breaking_width
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Font, TextStyle
from soptool.layout.text import FONTS, longest_word, wrap
from soptool.layout.units import TWIPS_PER_POINT, Twips, mm
from tests.support.libreoffice import convert_to_pdf

STYLE = FlowchartStyle()
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WIDTHS = [mm(length) for length in (14, 18, 23, 30, 41, 55, 80)]
SIZES = [12, 14, 15, 16, 17, 18, 20, 22]
LEFT = mm(20)
NUMBERS = mm(30)  # the column of the samples' numbers
USUAL, NARROW = 250, 100  # samples for each font
VOCABULARY = """
    yang dan untuk dalam oleh kepada dari atau dengan pada serta di ke sesuai belum telah secara
    memeriksa menyusun menandatangani mendisposisikan menyampaikan memverifikasi mengunggah
    menerima mencatat mengarsipkan mendistribusikan menginventarisasi mempertanggungjawabkan
    rekapitulasi kehadiran pegawai kelengkapan persyaratan pemberitahuan penyelenggaraan surat
    masuk keluar keputusan berita acara rancangan dokumen berkas permohonan lembar disposisi
    subbagian kepegawaian sekretariat bidang kepala dinas pengelola pertanggungjawaban keuangan
    Undang-Undang perundang-undangan surat-menyurat undang-undang berkas-berkas masing-masing
    sarana/prasarana dan/atau ATK/komputer (asli) (fotokopi) "Setuju" SOP NIP BKPSDM SIMPEG BKN
    Nomor 20 Tahun 2023 2020-2024 08.00-16.00 Rp1.500.000,00 30 menit; 1 x 24 jam, hari: 5%
    e-Kinerja email@contoh.go.id A4 S1/D-IV PermenPAN-RB 35/2012 – per tahun / semester
"""
WORDS = VOCABULARY.split()


def texts_of_examples() -> list[str]:
    """Everything that stands in a text column of an example."""
    found: list[str] = []
    for file in sorted(EXAMPLES.glob("*.sop.yaml")):
        document = yaml.safe_load(file.read_text(encoding="utf-8"))
        for procedure in document.get("prosedur", [document]):
            for step, key in product(procedure["langkah"], ("kegiatan", "kelengkapan", "output")):
                value = step.get(key) or []
                found += [value] if isinstance(value, str) else value
    return found


EXAMPLES = Path(__file__).parents[2] / "examples"
EXAMPLE_TEXTS = texts_of_examples()


@dataclass(frozen=True)
class Sample:
    """A paragraph in a cell of its own."""

    text: str
    width: Twips
    style: TextStyle

    @property
    def planned(self) -> tuple[str, ...]:
        return wrap(self.text, breaking_width(self.width, STYLE), self.style, FONTS)

    def row(self, number: int) -> str:
        height = FONTS.line_height(self.style)
        weight = "<w:b/>" if self.style.bold else ""
        return (
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell(f'#{number}', NUMBERS, height, '')}"
            f"{cell(self.text, self.width, height, weight, self.style)}</w:tr>"
        )


def cell(
    text: str, width: Twips, height: Twips, weight: str, style: TextStyle | None = None
) -> str:
    style = style or TextStyle(size=12)
    text = text.replace("&", "&amp;")
    font = f'w:ascii="{style.font.value}" w:hAnsi="{style.font.value}" w:cs="{style.font.value}"'
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr>'
        f'<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/></w:pPr>'
        f'<w:r><w:rPr><w:rFonts {font}/>{weight}<w:sz w:val="{style.size}"/></w:rPr>'
        f"<w:t>{text}</w:t></w:r></w:p></w:tc>"
    )


def usual_cells(font: Font) -> list[Sample]:
    """The texts of the examples in columns at least as wide as their longest word."""
    chance = random.Random(font.value)
    found: list[Sample] = []
    while len(found) < USUAL:
        style = TextStyle(font, chance.choice(SIZES), bold=chance.random() < 0.3)
        sample = Sample(chance.choice(EXAMPLE_TEXTS), chance.choice(WIDTHS), style)
        room = breaking_width(sample.width, STYLE)
        if longest_word(sample.text, sample.style, FONTS) <= room:
            found.append(sample)
    return found


def narrow_cells(font: Font) -> list[Sample]:
    """Odd texts in columns where many a word has to be broken."""
    chance = random.Random(font.name)
    return [
        Sample(
            " ".join(chance.choices(WORDS, k=chance.randint(1, 12))),
            chance.choice(WIDTHS[:4]),
            TextStyle(font, chance.choice(SIZES), bold=chance.random() < 0.3),
        )
        for _ in range(NARROW)
    ]


def write_word(texts: list[Sample], file: Path) -> None:
    """A table of two columns for each sample: its number, and its text."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Length(mm(297)), Length(mm(550))
    section.left_margin = Length(LEFT)
    for number, sample in enumerate(texts):
        margins = "".join(
            f'<w:{side} w:w="{STYLE.cell_margin}" w:type="dxa"/>' for side in ("left", "right")
        )
        document.element.body.insert(
            2 * number,
            parse_xml(
                f'<w:tbl xmlns:w="{NAMESPACE}"><w:tblPr><w:tblLayout w:type="fixed"/>'
                f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>"
                f'<w:gridCol w:w="{NUMBERS}"/><w:gridCol w:w="{sample.width}"/></w:tblGrid>'
                f"{sample.row(number)}</w:tbl>"
            ),
        )
        document.element.body.insert(2 * number + 1, parse_xml(f'<w:p xmlns:w="{NAMESPACE}"/>'))
    document.save(str(file))


def line_counts(pdf: Path, border: float) -> Iterator[tuple[int, int]]:
    """The number of each sample and its lines: the different baselines beside the number."""
    for page in pypdfium2.PdfDocument(pdf):
        numbers: dict[int, str] = {}
        baselines: set[int] = set()
        text = page.get_textpage()
        x, y = ctypes.c_double(), ctypes.c_double()
        for index in range(text.count_chars()):
            character = text.get_text_range(index, 1)
            if character.isspace() or not character:
                continue
            pypdfium2.raw.FPDFText_GetCharOrigin(text.raw, index, x, y)
            height = round(y.value * 10)
            if x.value < border:
                numbers[height] = numbers.get(height, "") + character
            else:
                baselines.add(height)
        starts = sorted(numbers, reverse=True)
        for start, end in pairwise([*starts, -1]):
            # The number's line has the height of the text's, so both stand on one baseline.
            lines = [line for line in baselines if end + 2 < line <= start + 2]
            yield int(numbers[start].removeprefix("#")), len(lines)


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[Sample, int]]]:
    """Every sample with the lines it takes in LibreOffice, by what its file is called."""
    folder = tmp_path_factory.mktemp("word")
    samples = {f"{font.name}-usual": usual_cells(font) for font in Font}
    samples |= {f"{font.name}-narrow": narrow_cells(font) for font in Font}
    files = [folder / f"{name}.docx" for name in samples]
    for file in files:
        write_word(samples[file.stem], file)
    found = {}
    for pdf in convert_to_pdf(files, folder):
        lines = dict(line_counts(pdf, (LEFT + NUMBERS) / TWIPS_PER_POINT))
        assert sorted(lines) == list(range(len(samples[pdf.stem])))
        found[pdf.stem] = [(s, lines[number]) for number, s in enumerate(samples[pdf.stem])]
    return found


@pytest.mark.libreoffice
@pytest.mark.parametrize("font", Font)
@pytest.mark.parametrize("kind", ["usual", "narrow"])
def test_libreoffice_needs_no_more_lines_than_planned(
    font: Font, kind: str, counted: dict[str, list[tuple[Sample, int]]]
) -> None:
    cells = counted[f"{font.name}-{kind}"]
    assert len(cells) >= NARROW
    assert not [sample for sample, lines in cells if lines > len(sample.planned)]


@pytest.mark.libreoffice
@pytest.mark.parametrize("font", Font)
def test_libreoffice_mostly_needs_as_many_lines_as_planned(
    font: Font, counted: dict[str, list[tuple[Sample, int]]]
) -> None:
    cells = counted[f"{font.name}-usual"]
    equal = sum(lines == len(sample.planned) for sample, lines in cells)
    assert len(EXAMPLE_TEXTS) > 300
    assert equal >= 0.95 * USUAL, f"{equal} of {USUAL}"
