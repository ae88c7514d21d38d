"""Time expressions: their forms (patterns), and for each form what it says as a TIMEX3 value."""
