"""Recipes of grouping: the table of common words, the weights of the pair model."""
