"""Changes in the words of the form, one line each."""

import re
from collections.abc import Iterator, Mapping, Sequence

from soptool.diff.changes import Change, Kind, StepPlace
from soptool.report.terminal import Paint, visible
from soptool.syntax.nodes import Data

# Where the form's word is not the key with capital letters.
_WORDS = {
    "judul": "Nama SOP",
    "nomor": "Nomor SOP",
    "tanggal.pembuatan": "Tanggal Pembuatan",
    "tanggal.revisi": "Tanggal Revisi",
    "tanggal.efektif": "Tanggal Efektif",
    "tanggal.pengesahan": "Tanggal Pengesahan",
    "nip": "NIP",
    "plt": "Plt.",
    "kualifikasi": "Kualifikasi Pelaksana",
    "keterkaitan": "SOP Terkait",
    "peralatan": "Peralatan/Perlengkapan",
    "pencatatan": "Pencatatan dan Pendataan",
    "opsional": "Apabila diperlukan",
    "catatan": "Catatan",
    "teks": "Teks Simbol",
    "lanjut": "Langkah Berikutnya",
    "riwayat": "Riwayat Revisi",
}
_WITHIN = {"judul": "Judul", "nomor": "Nomor"}  # below another key
_LONGEST_TITLE = 60
_EMPTY = "(kosong)"


def render_changes_text(
    changes: Mapping[str, Sequence[Change]],
    *,
    headed: bool = False,
    colorful: bool = False,
    arrows: bool = True,
) -> str:
    """`headed` puts the name of each file above its changes; "" where nothing changed."""
    paint = Paint(colorful)
    words = _Wording(arrows)
    blocks = []
    for file, found in changes.items():
        if found:
            heading = [paint("place", visible(file))] if headed else []
            blocks.append("\n".join([*heading, *(words.line(change, paint) for change in found)]))
    return "\n\n".join(blocks) + "\n" if blocks else ""


class _Wording:
    """How a change is said, with signs that the console can show."""

    def __init__(self, arrows: bool) -> None:
        self.arrow, self.dots = ("→", "…") if arrows else ("->", "...")

    def line(self, change: Change, paint: Paint) -> str:
        """What changed, a colon, and how."""
        if change.step is None and not change.field:
            return "SOP baru" if change.kind is Kind.ADDED else "SOP dihapus"
        if change.step is None:
            return f"{paint('place', _name(change.field))}: {self._act(change)}"
        where = paint("place", self._step(change.step))
        if not change.field:
            return f"{where}: {self._whole_step(change)}"
        return f"{where}: {_name(change.field)} {self._act(change)}"

    def _step(self, step: StepPlace) -> str:
        number = step.new_number or step.old_number
        gone = " lama" if step.old_number and not step.new_number else ""
        row = f"Langkah {number}{gone}" if number else "Langkah tanpa nomor"
        title = visible(step.activity)
        if len(title) > _LONGEST_TITLE:
            title = title[:_LONGEST_TITLE].rstrip() + self.dots
        table = f'Prosedur "{visible(step.table)}", ' if step.table else ""
        return f'{table}{row[0].lower() if table else row[0]}{row[1:]} "{title}"'

    def _whole_step(self, change: Change) -> str:
        match change.kind:
            case Kind.ADDED:
                return "ditambahkan"
            case Kind.REMOVED:
                return "dihapus"
            case Kind.MOVED | Kind.CHANGED:
                before = f"dari langkah {change.old}" if change.old else "dari tempat lain"
                return f"dipindahkan {before}"

    def _act(self, change: Change) -> str:
        match change.kind:
            case Kind.ADDED:
                return f"ditambah: {_value(change.new)}"
            case Kind.REMOVED:
                return f"dihapus: {_value(change.old)}"
            case Kind.MOVED:
                return f"urutan berubah: {_value(change.old)} {self.arrow} {_value(change.new)}"
            case Kind.CHANGED:
                return f"{_value(change.old)} {self.arrow} {_value(change.new)}"


def _name(field: str) -> str:
    """`pengesah[2].nama` is "Pengesah 2 Nama"; the last word of a known path says enough."""
    if field in _WORDS:
        return _WORDS[field]
    keys = field.split(".")
    names = [_WORDS.get(keys[0].partition("[")[0]) or _plain_name(keys[0])]
    names += (_WITHIN.get(key) or _WORDS.get(key) or _plain_name(key) for key in keys[1:])
    numbers = [re.search(r"\[(\d+)\]", key) for key in keys]
    return " ".join(
        f"{name} {number[1]}" if number else name
        for name, number in zip(names, numbers, strict=True)
    )


def _plain_name(key: str) -> str:
    return key.partition("[")[0].replace("_", " ").title()


def _value(value: Data) -> str:
    """A value as people write it, on one line."""
    match value:
        case None | "":
            return _EMPTY
        case True:
            return "ya"
        case False:
            return "tidak"
        case list():
            return "; ".join(map(_value, value)) or _EMPTY
        case dict():
            return "; ".join(_entries(value)) or _EMPTY
        case _:
            return visible(" ".join(str(value).split()))


def _entries(value: Mapping[str, Data]) -> Iterator[str]:
    for key, inner in value.items():
        yield f"{visible(key)}: {_value(inner)}"
