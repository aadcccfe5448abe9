"""Folders of SOPs: as `bench/sops.py` makes them, or as hands write them, slips included."""

import re
import shutil
from pathlib import Path

from bench.sops import make_sop

WORK = Path(__file__).parent.parent / "build" / "bench"

_FAULTY = 5  # one SOP in so many has a slip
_SLIPS = (  # what stands once in every SOP, and what a hurried hand makes of it
    (r"waktu: (\d+) menit", r"waktu: \1 minit"),
    (r"pelaksana: p1$", "pelaksana: petugas"),
    (r"keputusan: {ya: lanjut, tidak: (\S+)}", "keputusan: {ya: lanjut}"),
    (r"kegiatan: Menyusun", "kegiatan: Penyusunan"),
    (r"^judul: ", "judul: SOP "),
    (r"^peralatan:", "perlengkapan:"),
    (r"waktu: .*", "waktu: TODO"),
    (r"unit: Bidang", "unit: \u201cBidang\u201d"),
)


def make_folder(count: int) -> Path:
    """The SOPs of the seeds below `count`, each in its file."""
    folder = fresh(f"sops-{count}")
    for seed in range(count):
        (folder / f"sop-{seed:04}.sop.yaml").write_text(make_sop(seed), "utf-8")
    return folder


def make_office(count: int) -> Path:
    """A repository of so many SOPs as people leave them: remarks, blank lines, and slips."""
    folder = fresh(f"office-{count}")
    (folder / ".git").mkdir()
    for seed in range(count):
        place = folder / f"unit-{seed // 50:03}" / f"sop-{seed:05}.sop.yaml"
        place.parent.mkdir(exist_ok=True)
        place.write_text(written_by_hand(seed), "utf-8")
    return folder


def written_by_hand(seed: int) -> str:
    """One of them. Dates are quoted: YAML 1.1, which ajv-cli reads, has no dates as text."""
    text = re.sub(r"(\d{4}-\d\d-\d\d)", r'"\1"', make_sop(seed))
    text = text.replace("\nlangkah:\n", "\n\n# urutan pekerjaan, lihat notulen rapat\nlangkah:\n")
    text = re.sub(r"(?m)^(  - (?:id|kegiatan): )", r"\n\1", text)
    if seed % _FAULTY == 0:
        right, wrong = _SLIPS[seed // _FAULTY % len(_SLIPS)]
        text = re.sub(right, wrong, text, count=1, flags=re.MULTILINE)
    return text


def fresh(name: str) -> Path:
    """An empty folder of the benchmark's own."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
