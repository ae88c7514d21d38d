"""Rashomon: who said what, who copied whom, what the coverage of an event agrees on, and where it differs."""
