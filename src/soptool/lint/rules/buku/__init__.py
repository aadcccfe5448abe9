"""Rules on all SOPs of a repository together."""
