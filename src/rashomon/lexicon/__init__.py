"""Declared tables: what the stages know about words, times and the world, as plain Python values."""
