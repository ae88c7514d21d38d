"""How the classifier that tells a page's text from its furniture is made: ``python -m training.reading``."""
