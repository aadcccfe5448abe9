"""Slips that a hand makes in an SOP, line by line, and that only one text can have meant."""

import re
from collections.abc import Callable
from random import Random

NO_BREAK, ZERO_WIDTH = "\u00a0", "\u200b"
MISSPELT = {
    "verifikasi": "ferifikasi",
    "Memverifikasi": "Memferifikasi",
    "Memaraf": "Memparaf",
    "Menandatangani": "Menanda tangani",
}
KEY, ITEM = r"^(\s*(?:- )?[a-z_]+):", r"^(\s*)- (?=[A-Z])"


def _slip(pattern: str, new: str | Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    return lambda line: re.sub(pattern, new, line)


SLIPS = {
    "no space behind a colon": _slip(KEY + " (?=[A-Z])", r"\1:"),
    "a tab behind a colon": _slip(KEY + " ", "\\1:\t"),
    "a no-break space behind a colon": _slip(KEY + " ", rf"\1:{NO_BREAK}"),
    "a no-break space behind a dash": _slip(ITEM, rf"\1-{NO_BREAK}"),
    "a bullet": _slip(ITEM, "\\1\u2022 "),
    "a small letter": _slip("(kegiatan: )([A-Z])", lambda found: found[1] + found[2].lower()),
    "a misspelt word": _slip(
        rf"^(\s*(?:- )?(?:kegiatan|output): .*?)\b({'|'.join(MISSPELT)})\b",
        lambda found: found[1] + MISSPELT[found[2]],
    ),
    "a misspelt time": _slip(r"(waktu: [0-9]+) menit$", r"\1 minit"),
    "a misspelt key": _slip(r"^(\s*(?:- )?)kegiatan:", r"\1kegitan:"),
    "an unseen character in a key": _slip(r"^(\s*)waktu:", rf"\1wak{ZERO_WIDTH}tu:"),
    "a performer in capitals": _slip(
        r"(pelaksana: )([a-z]\w*)$", lambda found: found[1] + found[2].upper()
    ),
}


def with_slips(text: str, random: Random, most: int = 12) -> tuple[str, set[str]]:
    """The text with a slip in some of its lines, and which slips there are."""
    lines, made = text.split("\n"), set()
    for number in random.sample(range(len(lines)), min(len(lines), most)):
        line = lines[number]
        if fitting := [kind for kind, slip in SLIPS.items() if slip(line) != line]:
            kind = random.choice(fitting)
            lines[number] = SLIPS[kind](line)
            made.add(kind)
    return "\n".join(lines), made


def with_comments(text: str, random: Random) -> str:
    """The text with comments on lines of their own, each with its number."""
    lines = []
    for number, line in enumerate(text.split("\n")):
        if random.random() < 0.2:
            indentation = " " * random.randint(0, 4)
            lines.append(f"{indentation}# catatan {number}: ijin, {NO_BREAK}\u2022 -x")
        lines.append(line)
    return "\n".join(lines)
