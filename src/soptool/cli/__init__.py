"""The command line: reads options and files, calls the pure core, prints, and says an exit code."""
