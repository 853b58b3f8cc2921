"""The rules of the domain: pure, no clock, no I/O, one file per subject a person would name."""
