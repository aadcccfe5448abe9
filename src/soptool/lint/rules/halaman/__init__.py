"""Pages on what only the laid-out page shows."""
