"""Trains the aligner, which compares two sentences piece by piece: ``python -m training.aligner``."""
