"""Countries whose public figures usually speak English: what others are quoted with has mostly been translated."""

from __future__ import annotations

ENGLISH_SPEAKING: frozenset[str] = frozenset(
    (
        "United States", "United Kingdom", "England", "Scotland", "Wales", "Northern Ireland", "Ireland", "Canada", "Australia",
        "New Zealand", "South Africa", "Nigeria", "Ghana", "Kenya", "Uganda", "Zambia", "Zimbabwe", "Botswana", "Namibia",
        "Jamaica", "Barbados", "Bahamas", "Trinidad and Tobago", "Guyana", "Singapore", "India", "Philippines", "Malta",
        "Liberia", "Sierra Leone", "Gambia", "Malawi", "Fiji", "Papua New Guinea",
    )
)  # fmt: skip
"""By the names that ``lexicon.countries`` gives."""
