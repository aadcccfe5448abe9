"""Rules on related SOPs."""
