"""Rules on the legal basis."""
