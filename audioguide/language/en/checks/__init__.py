"""Which shared rules a language can hold, and the rules that are wholly its own. In English."""

from __future__ import annotations

from audioguide.language.base.rules import LanguageRules


class EnglishRules(LanguageRules):
    """English."""
