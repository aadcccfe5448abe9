"""Properties once each and in the order of the schema (ECMA-376, 17.3).

LibreOffice writes some of them twice, and in an order of its own.
"""

from lxml import etree

from soptool.render.docx.letterhead.names import WORD, local, namespace, w

_ORDERS = {
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
        "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
        "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish"
    ),
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl suppressLineNumbers pBdr "
        "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
        "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
        "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
        "rPr"
    ),
}


def put_in_order(root: etree._Element) -> None:
    """Sort what runs and paragraphs say of themselves; of two equal names the last counts."""
    for kind, names in _ORDERS.items():
        order = {name: number for number, name in enumerate(names.split())}
        for properties in root.iter(w(kind)):
            said = {child.tag: child for child in properties}
            properties[:] = sorted(said.values(), key=lambda child: _rank(child, order))


def _rank(child: etree._Element, order: dict[str, int]) -> int:
    own = namespace(child.tag) == WORD
    return order.get(local(child.tag), len(order)) if own else len(order)
