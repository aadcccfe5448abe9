"""Rules on inputs, time and output."""
