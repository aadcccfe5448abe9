"""The words of the form for fields and values of a change."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from soptool.model.calendar import print_date
from soptool.report.terminal import visible
from soptool.syntax.nodes import Data

EMPTY = "(kosong)"
_LONGEST_VALUE = 400
# Where the form's word is not the key with capital letters.
_WORDS = {
    "judul": "Nama SOP",
    "nomor": "Nomor SOP",
    "nip": "NIP",
    "plt": "Plt.",
    "kualifikasi": "Kualifikasi Pelaksana",
    "keterkaitan": "SOP Terkait",
    "peralatan": "Peralatan/Perlengkapan",
    "pencatatan": "Pencatatan dan Pendataan",
    "opsional": "Apabila diperlukan",
    "teks": "Teks Simbol",
    "riwayat": "Riwayat Revisi",
    "berkas": "Nama Berkas",
}
_WITHIN = {"judul": "Judul", "nomor": "Nomor", "berkas": "Berkas"}  # below another key
_STATUS = {"uji_coba": "uji coba"}


def field_name(field: str) -> str:
    """`pengesah[2].nama` is "Pengesah 2 Nama"."""
    keys = field.split(".")
    names = [_WORDS.get(keys[0].partition("[")[0]) or _plain_name(keys[0])]
    names += (_WITHIN.get(key) or _WORDS.get(key) or _plain_name(key) for key in keys[1:])
    numbers = [re.search(r"\[(\d+)\]", key) for key in keys]
    return " ".join(
        f"{name} {number[1]}" if number else name
        for name, number in zip(names, numbers, strict=True)
    )


def value(data: Data, dots: str = "…") -> str:
    """As people write it, on one line."""
    text = _value(data)
    if len(text) <= _LONGEST_VALUE:
        return text
    return text[:_LONGEST_VALUE].rstrip() + dots


def field_value(field: str, data: Data, dots: str = "…") -> str:
    """The same, days as the form prints them."""
    day = isinstance(data, str) and field.startswith(("tanggal.", "tinjau_ulang"))
    return print_date(date.fromisoformat(str(data))) if day else value(data, dots)


def _plain_name(key: str) -> str:
    return visible(key.partition("[")[0].replace("_", " ").title())


def _value(data: Data) -> str:
    match data:
        case None | "":
            return EMPTY
        case True:
            return "ya"
        case False:
            return "tidak"
        case list():
            return "; ".join(map(_value, data)) or EMPTY
        case dict():
            return "; ".join(_entries(data)) or EMPTY
        case _:
            text = visible(" ".join(str(data).split()))
            return _STATUS.get(text, text)


def _entries(data: Mapping[str, Data]) -> Iterator[str]:
    for key, inner in data.items():
        yield f"{visible(key)}: {_value(inner)}"
