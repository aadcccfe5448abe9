"""Rules on performers."""
