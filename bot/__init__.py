"""Assembling and running; the rules of the domain; delivery; time."""

import os

# The Telegram library reads this when it is imported: waits are spans of time, as they will be.
os.environ.setdefault("PTB_TIMEDELTA", "1")
