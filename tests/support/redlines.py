"""Revisions of SOPs and the Word files that track their changes."""

from functools import cache

from soptool.diff.revision import revise
from soptool.layout.flowchart import lay_out
from soptool.model.profile import Profile
from soptool.model.sop import Sop
from soptool.render.docx.document import render_docx
from soptool.render.docx.tracking import Signature
from soptool.report.changes_docx import render_changes_docx
from tests.support.documents import ROOT, sop_of
from tests.support.edit_scripts import Editor, distinct
from tests.support.random_sop import random_sop
from tests.support.revision_pairs import both_ways
from tests.support.tracked_word import WordTexts, word_texts
from tests.support.word_package import WordPackage

PAIRS = both_ways()


def redlined(old: Sop, new: Sop) -> bytes:
    return written(old, new, Signature("Budi Santoso", "2026-03-02T08:00:00Z"))


def written(old: Sop, new: Sop, signature: Signature) -> bytes:
    return render_changes_docx(revise("surat.sop.yaml", old, new), Profile(), signature)


def package_of(sop: Sop) -> WordPackage:
    return WordPackage.read(render_docx(lay_out(sop, Profile()).layout, sop))


def texts_of(sop: Sop) -> WordTexts:
    return word_texts(package_of(sop))


def specimens(name: str) -> tuple[Sop, Sop]:
    folders = "specimens", "fixtures/revisions"
    old, new = (sop_of(ROOT / "tests" / folder / f"{name}.sop.yaml") for folder in folders)
    return old, new


@cache
def random_pair(seed: int) -> tuple[Sop, Sop]:
    old = distinct(random_sop(seed, steps=9, performers=4))
    if seed % 3 == 2:
        return old, random_sop(seed + 100, steps=7, performers=3)
    return old, Editor(old, seed).script(1 + seed % 8).new
