"""Misspelt and nonstandard words."""

from collections.abc import Iterator
from itertools import pairwise

from soptool.diagnostics import Severity
from soptool.lint.cures import respelled
from soptool.lint.facts import Facts, Row, words_of
from soptool.lint.rule import Finding, rule
from soptool.model.context import Context
from soptool.model.record import Record
from soptool.model.tables import Words


@rule(Severity.ADVICE)
def salah_eja(facts: Facts, context: Context) -> Iterator[Finding]:
    """
    Salah eja atau kata tidak baku.

    ## Mengapa
    Naskah dinas memakai ejaan baku. Daftar katanya dapat ditambah dengan `kata:` di soptool.yaml.

    Dasar: Ejaan Bahasa Indonesia yang Disempurnakan dan Kamus Besar Bahasa Indonesia.

    ## Contoh
    ```yaml buruk
    langkah:
      - kegiatan: Mengupload berkas permohonan  # <--
        pelaksana: petugas
        output: Berkas di upload  # <--
    ```
    ```yaml baik
    langkah:
      - kegiatan: Mengunggah berkas permohonan
        pelaksana: petugas
    ```
    ```yaml buruk uji
    kualifikasi:
      - Menguasai sistim kearsipan  # <--
    judul: Penanganan Ijin Cuti  # <--
    ```
    """
    for record, name, texts, row in _texts(facts):
        for index, text in enumerate(texts):
            for wrong in _misspelt(text, context.words):
                right = context.words.nonstandard[wrong]
                span = record.where(name, index)
                yield Finding(
                    span,
                    f"`{wrong}` tidak baku.",
                    f"Tulis: {right}",
                    record.yaml_keys()[name],
                    row,
                    fix=respelled(facts.document, span, wrong, right),
                )


def _texts(facts: Facts) -> Iterator[tuple[Record, str, tuple[str, ...], Row | None]]:
    sop = facts.sop
    yield sop, "title", (sop.title,), None
    for name in ("qualifications", "equipment", "cautions", "records"):
        yield sop, name, getattr(sop, name), None
    for row in facts.rows:
        yield row.step, "activity", (row.step.activity,), row
        for name in ("inputs", "output", "note"):
            yield row.step, name, getattr(row.step, name), row


def _misspelt(text: str, known: Words) -> list[str]:
    words = words_of(text)
    if known.nonstandard_beginnings.isdisjoint(words):
        return []
    return [one for one in (*words, *map(" ".join, pairwise(words))) if one in known.nonstandard]
