"""Advance widths of the four fonts, as numbers; one module each, imported when first measured."""
