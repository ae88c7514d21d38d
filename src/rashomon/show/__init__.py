"""Showing a comparison: on the terminal, as one page, as records."""
