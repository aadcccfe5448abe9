"""The tests of soptool; this file keeps `tests` ours whatever else is installed."""
