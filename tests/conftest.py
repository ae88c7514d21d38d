"""Properties are tested with the same examples on every machine, however busy it is."""

from hypothesis import settings

settings.register_profile("rashomon", deadline=None, derandomize=True)
settings.load_profile("rashomon")
