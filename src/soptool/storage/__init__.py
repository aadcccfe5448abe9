"""DISK AND GIT: finding, reading and writing; trouble there is a SoptoolError."""
