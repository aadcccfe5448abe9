"""PDF drawn from the primitives that SVG draws too, with the fonts every PDF program has."""
