"""Which shared rules a language can hold, and the rules that are wholly its own."""

from __future__ import annotations


class LanguageRules:
    """Neutral answers: no language."""
