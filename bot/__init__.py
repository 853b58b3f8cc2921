"""Assembling and running; the rules of the domain; delivery; time."""
