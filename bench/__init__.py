"""Scores of every stage on the development sets: ``python -m bench``."""
