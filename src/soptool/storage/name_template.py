"""`--name-template`: what the files of an SOP are called, from what stands in it."""

import re
import unicodedata
from dataclasses import dataclass
from string import Formatter

from soptool.errors import SoptoolError
from soptool.model.sop import Sop

PLACES = ("berkas", "nomor", "judul", "versi", "status", "unit")

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')  # by one system or another
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)  # by Windows
_EDGES = " .-_"  # hidden files, options, and what Windows drops
_LONGEST = 120  # bytes: endings and a temporary name still fit in 255
_ADVICE = f"Yang dapat dipakai: {', '.join(f'{{{place}}}' for place in PLACES)}."


@dataclass(frozen=True, slots=True)
class NameTemplate:
    """A checked template."""

    text: str

    def __post_init__(self) -> None:
        if "/" in self.text or "\\" in self.text:
            raise SoptoolError(
                f"Pola nama `{self.text}` memuat garis miring.",
                "Pola hanya untuk nama berkas; folder disebut dengan --output-dir.",
            )
        places = _places(self.text)
        for place in places:
            if place not in PLACES:
                raise SoptoolError(f"Isian `{{{place}}}` pada pola nama tidak dikenal.", _ADVICE)
        if not places:
            raise SoptoolError(f"Pola nama `{self.text}` tidak memuat isian apa pun.", _ADVICE)

    def stem(self, file_stem: str, sop: Sop) -> str:
        """What all names of that SOP's files begin with; "" if nothing usable is left."""
        values = {
            "berkas": file_stem,
            "nomor": sop.number,
            "judul": sop.title,
            "versi": sop.version,
            "status": sop.status.value,
            "unit": sop.institution.work_unit,
        }
        return safe_name(self.text.format(**values))


def safe_name(text: str) -> str:
    """A name that every system takes, as near to the text as can be."""
    name = unicodedata.normalize("NFC", " ".join(text.split()))
    name = _FORBIDDEN.sub("-", name)
    name = "".join(letter for letter in name if letter.isprintable()).lstrip(_EDGES)
    name = name.encode()[:_LONGEST].decode(errors="ignore").rstrip(_EDGES)
    return _RESERVED.sub(r"\1_", name)


def _places(text: str) -> list[str]:
    """The words in braces; anything more than a word is left as it stands, so that it is named."""
    try:
        pieces = list(Formatter().parse(text))
    except ValueError as error:  # a brace without its other half
        raise SoptoolError(
            f"Kurung kurawal pada pola nama `{text}` tidak berpasangan.", _ADVICE
        ) from error
    return [
        f"{place}{'!' + conversion if conversion else ''}{':' + form if form else ''}"
        for _, place, form, conversion in pieces
        if place is not None
    ]
