"""Numbers as offices write them: `3`, `1,5`, `½`, `1.000`, `tiga puluh`, and the slip `1 0`."""

import re
from fractions import Fraction

_WORDS = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_SUMS = {
    "sepuluh": Fraction(10),
    "sebelas": Fraction(11),
    "seratus": Fraction(100),
    "setengah": Fraction(1, 2),
    "seperempat": Fraction(1, 4),
}
_GLYPHS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}

# The white space between words is optional, but not at the end: one copy of the words compiles
# in half the time of two.
NUMBER_WORDS = (
    rf"(?:(?:{'|'.join([*_WORDS, *_SUMS, 'belas', 'puluh', 'ratus'])})\b\s?){{1,6}}(?<!\s)"
)

# At most six digits and words: no office waits longer, and endless ones cost endless time.
NUMBER = (
    r"(?:(?:[0-9]{1,3}\s)?[0-9]{1,3}/[1-9][0-9]?"
    r"|(?:[0-9]{1,3}\s?)?[½¼¾]"
    r"|[0-9]{1,3}\.[0-9]{3}"
    r"|[0-9]{1,6}[.,][0-9]{1,2}"
    r"|[0-9](?:\s[0-9]){1,5}(?![0-9.,/])"
    r"|[0-9]{1,6}"
    rf"|{NUMBER_WORDS})(?![0-9])"
)


def parse_number(text: str) -> Fraction:
    """The value of a text that matches NUMBER or NUMBER_WORDS."""
    if text[0].isalpha():
        return _parse_words(text.lower().split())
    if text[-1] in _GLYPHS:
        return Fraction(text[:-1].strip() or 0) + _GLYPHS[text[-1]]
    if "/" in text:
        return sum((Fraction(part) for part in text.split()), Fraction(0))
    return Fraction(standard_number(text).replace(".", "").replace(",", "."))


def standard_number(text: str) -> str:
    """The same number without slips: `1 0` is `10`, and `1.5` takes the Indonesian comma."""
    if re.fullmatch(r"[0-9](?:\s[0-9])+", text):
        return "".join(text.split())
    if re.fullmatch(r"[0-9]+\.[0-9]{1,2}", text):
        return text.replace(".", ",")
    return text


def _parse_words(words: list[str]) -> Fraction:
    total = Fraction(0)
    digit = 0
    for word in words:
        match word:
            case "belas":
                total, digit = total + digit + 10, 0
            case "puluh":
                total, digit = total + digit * 10, 0
            case "ratus":
                total, digit = total + digit * 100, 0
            case _ if word in _SUMS:
                total += _SUMS[word]
            case _:
                digit = _WORDS[word]
    return total + digit
