"""Annotating: names, times, quantities, quotations and claims as marks over an article's text."""
