"""Every transform, in the order in which a sentence goes through them."""

from __future__ import annotations

from audioguide.plainlang.transforms import (
    brackets,
    concessions,
    examples,
    joints,
    latin,
    not_in_full,
    percent,
    plain_words,
    relatives,
    roman,
    short_forms,
    supposing,
)

TRANSFORMS = (
    latin.TRANSFORM,
    brackets.TRANSFORM,
    roman.TRANSFORM,
    percent.TRANSFORM,
    short_forms.TRANSFORM,
    concessions.TRANSFORM,
    supposing.TRANSFORM,
    relatives.TRANSFORM,
    examples.TRANSFORM,
    joints.TRANSFORM,
    plain_words.TRANSFORM,
    not_in_full.TRANSFORM,
)
"""Written shapes first, then cuts, then words: a cut is looked for in the words of the source."""
