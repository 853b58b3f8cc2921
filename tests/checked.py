"""The part of the settings without which `naast run` does not start, as practice fills it in."""

CHECKED = """
[checked]
help_texts_by = "Anna"
numbers_on = "2026-01-31"
doctors_post_on = "2026-01-31"
crisis_line_on = "2026-01-31"
dpia_on = "2026-01-31"
"""
