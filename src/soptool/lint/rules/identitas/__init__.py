"""Rules on the identity block."""
