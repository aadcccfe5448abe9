"""Benchmarks beside the package: what the figures of speed are measured with."""
