"""The commands of `naast` that look after a house: settings, key, checks, people."""
