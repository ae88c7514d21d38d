"""Reuse in a collection that does not fit into memory: a state file, phases that can be stopped at any time."""

from rashomon.reuse.large.run import Found, run_over

__all__ = ["Found", "run_over"]
