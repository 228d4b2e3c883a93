"""The rules that make sense in English alone, one a file; and that English holds every shared one.

To add one: a file here, a line in `own`, a fixture folder under tests/fixtures/checks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from audioguide.language.base.rules import LanguageRules

if TYPE_CHECKING:
    from audioguide.checks.rule import Rule


class EnglishRules(LanguageRules):
    """English."""

    def holds(self, code: str) -> bool:
        """Every shared rule was first written for English; a new one is proved on it by its fixture."""
        return True

    def own(self) -> tuple[Rule, ...]:
        """Rules on English grammar, English word lists and scales made for English."""
        from audioguide.language.en.checks import (
            l5_whole_sentences,
            l6_pronouns,
            l13_sound_alikes,
            l15_blurred_words,
            p2_readability,
            p3_passive,
            p6_metaphors,
            p7_hidden_verbs,
            p8_contractions,
            p9_people_first,
        )

        return (
            l5_whole_sentences.RULE,
            l6_pronouns.RULE,
            l13_sound_alikes.RULE,
            l15_blurred_words.RULE,
            p2_readability.RULE,
            p3_passive.RULE,
            p6_metaphors.RULE,
            p7_hidden_verbs.RULE,
            p8_contractions.RULE,
            p9_people_first.RULE,
        )

    def gate(self) -> tuple[Rule, ...]:
        """None: no rule on grammar alone keeps a guide from being built."""
        return ()
