"""Lengths as the writers of points spell them."""

from soptool.layout.units import TWIPS_PER_POINT, Twips


def in_points(length: Twips) -> str:
    """Points without needless zeros."""
    return f"{length / TWIPS_PER_POINT:g}"
