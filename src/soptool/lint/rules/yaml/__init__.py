"""Rules on what was typed, whatever it means."""
