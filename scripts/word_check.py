"""Writes docs/word-check.docx: three pages with every kind of thing, to be opened in real Word."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from soptool.layout.flowchart import lay_out
from soptool.layout.style import FlowchartStyle
from soptool.loading import load
from soptool.model.context import Context
from soptool.model.profile import Profile, SignatureMode, SymbolTexts
from soptool.model.sop import Approval, Sop, Status
from soptool.render.docx.document import render_docx
from soptool.storage.logo import read_logo

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "examples/penilaian-kinerja.sop.yaml"
TARGET = ROOT / "docs/word-check.docx"
STYLE = FlowchartStyle()
PROFILE = Profile(
    signature=SignatureMode.ELECTRONIC, symbol_texts=SymbolTexts(start="Mulai", end="Selesai")
)
SIGNER = Approval(
    office="Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    name="Dr. Ratna Wulandari, S.Sos., M.Si.",
    rank="Pembina Utama Muda",
    nip="197204151997032004",
)
TITLE = "Penilaian kinerja dari rancangan sampai arsip"
FOOTNOTE = "Dua penghubung dengan huruf yang sama menyambung satu garis di halaman berikutnya."


def word_check() -> bytes:
    """A shipped SOP as a draft with a box for a QR, a titled procedure and a footnote."""
    logo = read_logo("logo.png", SOURCE, STYLE.logo_width, STYLE.logo_height)
    sop = draft()
    return render_docx(lay_out(sop, PROFILE, logo).layout, sop)


def draft() -> Sop:
    """The example with what it does not have itself."""
    context = Context(profile=PROFILE, today=date(2026, 1, 1))
    sop = load(SOURCE.read_text(encoding="utf-8"), SOURCE.name, context).sop
    assert sop is not None
    (procedure,) = sop.procedures
    titled = replace(procedure, title=TITLE, footnotes=(FOOTNOTE,))
    return replace(sop, status=Status.DRAFT, procedures=(titled,), approvals=(SIGNER,))


if __name__ == "__main__":
    TARGET.write_bytes(word_check())
