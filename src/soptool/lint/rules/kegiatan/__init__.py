"""Rules on the wording of activities."""
