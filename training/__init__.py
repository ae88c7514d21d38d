"""Recipes that make the weights in the package; nothing here runs when the product does."""
