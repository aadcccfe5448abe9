"""What the tables of an SOP say, as both peers print it: the texts of soptool, no drawing."""

from pathlib import Path
from typing import Any

import yaml

IDENTITY = ("Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh")
PAIRS = (
    ("Dasar Hukum", "dasar_hukum", "Kualifikasi Pelaksana", "kualifikasi"),
    ("Keterkaitan", "keterkaitan", "Peralatan/Perlengkapan", "peralatan"),
    ("Peringatan", "peringatan", "Pencatatan dan Pendataan", "pencatatan"),
)
BEFORE, AFTER = ("No", "Kegiatan"), ("Kelengkapan", "Waktu", "Output", "Keterangan")


def read_sop(file: Path) -> dict[str, Any]:
    """The texts of one SOP, with libyaml's parser where PyYAML has it."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    sop = yaml.load(file.read_text("utf-8"), loader)
    signed = sop["pengesah"]
    return {
        "judul": sop["judul"],
        "instansi": "\n".join([*sop["instansi"]["nama"], sop["instansi"]["unit"]]),
        "identitas": (
            sop["nomor"],
            *(str(sop["tanggal"][kind]) for kind in ("pembuatan", "revisi", "efektif")),
            "\n".join((signed["jabatan"], signed["nama"], signed["pangkat"], signed["nip"])),
        ),
        **{key: _numbered(sop[key]) for pair in PAIRS for key in (pair[1], pair[3])},
        "pelaksana": [*sop["pelaksana"].values()],
        "langkah": [_step(step, number) for number, step in enumerate(sop["langkah"], 1)],
    }


def _step(step: dict[str, Any], number: int) -> dict[str, str]:
    return {
        "no": f"{number}.",
        "kegiatan": step["kegiatan"],
        "kelengkapan": "\n".join(f"- {text}" for text in step["kelengkapan"]),
        "waktu": step["waktu"],
        "output": step["output"],
        "keterangan": step.get("keterangan", ""),
    }


def _numbered(texts: list[str]) -> str:
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
