"""What a profile may say of the printed form: its identity block, and the sizes of the drawing."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from soptool.model.labels import Labels
from soptool.model.record import Record, key
from soptool.model.sop import Sop


class IdentityPage(Enum):
    """Where the flowchart begins."""

    AUTO = "otomatis"  # under the identity block if all of it fits there
    TOGETHER = "bersama"  # under the identity block if some steps fit there
    OWN = "sendiri"  # on a page of its own


class ExtraField(Enum):
    """A line of the identity block that the standard does not have and some offices print."""

    REVISION = "revisi_ke"
    SECTION = "seksi"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityForm(Record):
    """The identity block; `left_share` is the percentage of its width for the institution."""

    page: IdentityPage = key("halaman", IdentityPage.AUTO)
    left_share: int = key("lebar_kiri", 50)
    extras: tuple[ExtraField, ...] = key("ruas_tambahan", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes(Record):
    """Lengths in millimetres and letters in points that look right beside real government pages."""

    symbol_width: float = key("lebar_simbol", 16.0)
    symbol_floor: float = key(
        "lebar_simbol_terkecil", 9.0
    )  # below this a diamond cannot hold an exit on each side
    box_height: float = key("tinggi_kotak", 7.2)
    capsule_height: float = key("tinggi_kapsul", 6.8)
    diamond_height: float = key("tinggi_belah_ketupat", 8.6)
    actor_column_floor: float = key(
        "kolom_pelaksana_terkecil", 13.0
    )  # fifteen performers on F4 landscape
    actor_column_cap: float = key("kolom_pelaksana_terbesar", 30.0)
    text_column_floor: float = key("kolom_teks_terkecil", 14.0)
    activity_column_floor: float = key(
        "kolom_kegiatan_terkecil", 28.0
    )  # narrower, a sentence reads like a list
    cell_margin: float = key("jarak_tepi_sel", 1.0)
    signature_room: float = key("ruang_tanda_tangan", 20.0)  # for a hand's signature and a stamp
    qr_side: float = key("sisi_qr", 20.0)  # for the picture that an electronic signature leaves
    logo_width: float = key("lebar_logo", 40.0)
    logo_height: float = key("tinggi_logo", 24.0)
    label_letters: float = key("huruf_label", 7.0)
    identity_letters: float = key("huruf_identitas", 10.0)  # what an official reads before signing
    identity_letters_floor: float = key(
        "huruf_identitas_terkecil", 8.0
    )  # as small as it gets to stay on one page
    institution_letters: float = key("huruf_instansi", 12.0)

    # Pairs of fields of which the first may not be larger than the second.
    ORDERED: ClassVar[tuple[tuple[str, str], ...]] = (
        ("symbol_floor", "symbol_width"),
        ("actor_column_floor", "actor_column_cap"),
        ("identity_letters_floor", "identity_letters"),
    )


def printed_extra(extra: ExtraField, sop: Sop, labels: Labels) -> tuple[str, str]:
    """The label and the value of such a line."""
    match extra:
        case ExtraField.REVISION:
            return labels.revision, _revision(sop.version)
        case ExtraField.SECTION:
            return labels.section, sop.institution.work_unit


def _revision(version: str) -> str:
    """Version 2 is the first revision; what is no number is printed as it was written."""
    if not re.fullmatch("[0-9]{1,4}", version):
        return version
    return str(int(version) - 1) if int(version) > 1 else ""
