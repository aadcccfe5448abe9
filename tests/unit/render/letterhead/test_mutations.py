"""Spoilt copies of good letterheads: refused, or a file that opens; nothing else, and soon."""

import random
import re
import resource
import time
from collections import Counter
from collections.abc import Callable

import pytest

from soptool.errors import SoptoolError
from soptool.layout.flowchart import lay_out
from soptool.loading import load
from soptool.render.docx.document import render_docx
from soptool.render.docx.letterhead.fit import fit
from soptool.render.docx.letterhead.letterhead import read_letterhead
from tests.support.letterhead_samples import (
    STYLES,
    document,
    header,
    letterhead,
    line,
    parts,
    samples,
    zipped,
)
from tests.support.minimal_sop import CONTEXT, MINIMAL
from tests.support.word_package import WordPackage

COUNT = 330
PATIENCE = 5.0  # seconds for one; they take a hundredth
MOST_MEMORY = 400_000  # kilobytes on top of what the tests have anyway
VALUES = ("", "-1", "0", "99999999999999999999", "x" * 5000, "rId99", "//a/b", "\u202e", "NaN")
Parts = dict[str, bytes]


def whole(chance: random.Random) -> bytes:
    return chance.choice(list(samples().values()))


def taken_apart(chance: random.Random) -> Parts:
    fresh = parts() | {"word/document.xml": document("<w:titlePg/>")}
    return {name: c if isinstance(c, bytes) else c.encode() for name, c in fresh.items()}


def truncated(chance: random.Random) -> bytes:
    content = whole(chance)
    return content[: chance.randrange(len(content))]


def bits_flipped(chance: random.Random) -> bytes:
    content = bytearray(whole(chance))
    for _ in range(chance.choice((1, 3, 30))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def bits_flipped_in_a_part(chance: random.Random) -> bytes:
    found = taken_apart(chance)
    name = chance.choice(list(found))
    content = bytearray(found[name])
    for _ in range(chance.choice((1, 5))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return zipped(found | {name: bytes(content)})


def part_dropped(chance: random.Random) -> bytes:
    found = taken_apart(chance)
    for name in chance.sample(list(found), chance.choice((1, 2))):
        del found[name]
    return zipped(found)


def parts_swapped(chance: random.Random) -> bytes:
    found = taken_apart(chance)
    one, two = chance.sample(list(found), 2)
    return zipped(found | {one: found[two], two: found[one]})


def part_cut(chance: random.Random) -> bytes:
    found = taken_apart(chance)
    name = chance.choice(list(found))
    return zipped(found | {name: found[name][: chance.randrange(len(found[name]))]})


def relationships_swapped(chance: random.Random) -> bytes:
    found = taken_apart(chance)
    name = chance.choice([name for name in found if name.endswith(".rels")])
    targets = re.findall(rb'Target="([^"]*)"', found[name])
    content = re.sub(
        rb'Target="[^"]*"',
        lambda _: b'Target="' + chance.choice([*targets, b"header1.xml", b"../x"]) + b'"',
        found[name],
    )
    return zipped(found | {name: content})


def attribute_changed(chance: random.Random) -> bytes:
    found = taken_apart(chance)
    name = chance.choice([name for name in found if name.endswith((".xml", ".rels"))])
    places = list(re.finditer(rb'="[^"]*"', found[name]))
    place, value = chance.choice(places), chance.choice(VALUES)
    content = found[name][: place.start()] + f'="{value}"'.encode() + found[name][place.end() :]
    return zipped(found | {name: content})


def element_moved(chance: random.Random) -> bytes:
    """An element without children taken out, or put in elsewhere, or many times."""
    found = taken_apart(chance)
    name = chance.choice(["word/header1.xml", "word/styles.xml", "word/document.xml"])
    places = list(re.finditer(rb"<[wa]:\w+[^<>]*/>", found[name]))
    place, goal = chance.choice(places), chance.choice(places)
    content = found[name]
    moved = place[0] * chance.choice((0, 1, 2, 500))
    content = content[: goal.end()] + moved + content[goal.end() :]
    return zipped(found | {name: content})


def deep(chance: random.Random) -> bytes:
    depth = chance.choice((10, 100, 240, 5000))
    words = "<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth
    return letterhead({"word/header1.xml": header(words + "<w:p/>")})


MUTATIONS: tuple[Callable[[random.Random], bytes], ...] = (
    truncated,
    bits_flipped,
    bits_flipped_in_a_part,
    part_dropped,
    parts_swapped,
    part_cut,
    relationships_swapped,
    attribute_changed,
    element_moved,
    deep,
)


def outcome_of(content: bytes) -> str:
    """ "ditolak", or "dicetak" after looking at every part of the file."""
    sop = load(MINIMAL, "uji.sop.yaml", CONTEXT).sop
    assert sop is not None
    try:
        kop = read_letterhead(content, "kop.docx")
        fitted = fit(kop, CONTEXT.profile)
    except SoptoolError as error:
        assert error.hint and len(error.message) < 500 and "\n" not in error.message
        return "ditolak"
    layout = lay_out(sop, fitted.profile, first_drop=fitted.first_drop).layout
    package = WordPackage.read(render_docx(layout, sop, letterhead=kop))
    assert not package.broken
    external = [a for part in ("", *package.parts) for a in package.relationships(part)]
    assert external and not [arrow for arrow in external if arrow.external]
    return "dicetak"


def test_spoilt_letterheads_are_refused_or_printed_in_bounded_time_and_memory():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seen = Counter[str]()
    for seed in range(COUNT):
        mutation = MUTATIONS[seed % len(MUTATIONS)]
        content = mutation(random.Random(seed))
        start = time.process_time()
        outcome = outcome_of(content)
        assert time.process_time() - start < PATIENCE, (seed, mutation.__name__)
        seen[outcome] += 1
        seen[f"{mutation.__name__} {outcome}"] += 1
    assert seen["ditolak"] > COUNT // 5 and seen["dicetak"] > COUNT // 5, seen
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY


def styles(count: int) -> str:
    """So many styles, each building on the one before."""
    added = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/>'
        f'<w:basedOn w:val="s{n - 1}"/><w:pPr><w:spacing w:after="{n}"/></w:pPr></w:style>'
        for n in range(1, count)
    )
    return STYLES.replace("</w:styles>", f"{added}</w:styles>")


def paragraphs(count: int, content: str) -> str:
    """So many, each different, so that they do not pack like a bomb; `#` is their number."""
    each = (content.replace("#", str(n * 7919)) for n in range(count))
    return header("".join(f"<w:p>{one}</w:p>" for one in each))


LINK = (
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "http://x/#"</w:instrText>'
    '<w:fldChar w:fldCharType="end"/></w:r>'
)
CELLS = "".join(
    f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{n}"/></w:tcPr><w:p/></w:tc></w:tr>'
    for n in range(6000)
)
COLUMNS = "".join(f'<w:gridCol w:w="{n}"/>' for n in range(10_000))


@pytest.mark.parametrize(
    "changed",
    [
        {"word/header1.xml": header(f"<w:p>{'<w:hyperlink/><!---->' * 40_000}</w:p>")},
        {"word/header1.xml": paragraphs(5000, LINK)},
        {
            "word/header1.xml": paragraphs(8000, '<w:pPr><w:pStyle w:val="s40"/><w:ind w:left="#"/>'
                                           "</w:pPr><w:r><w:t>#</w:t></w:r>"),
            "word/styles.xml": styles(42),
        },
        {"word/header1.xml": header(line("x", style="s29999")), "word/styles.xml": styles(30_000)},
        {"word/header1.xml": header(f"<w:tbl><w:tblPr/><w:tblGrid>{COLUMNS}</w:tblGrid>{CELLS}"
                                    "</w:tbl><w:p/>")},
    ],
    ids=["tautan", "kode bidang", "gaya bertumpuk", "rantai gaya", "kolom"],
)  # fmt: skip
def test_headers_made_to_take_long_do_not(changed: dict[str, str | bytes | None]):
    start = time.process_time()
    outcome_of(letterhead(changed))
    assert time.process_time() - start < PATIENCE
