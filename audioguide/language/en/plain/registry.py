"""Every transform, in the order in which a sentence goes through them."""

from __future__ import annotations

from audioguide.language.en.plain.transforms import (
    brackets,
    concessions,
    examples,
    joints,
    latin,
    not_in_full,
    openings,
    percent,
    plain_words,
    relatives,
    roman,
    shared_subjects,
    short_forms,
    supposing,
    thinking_of,
)

TRANSFORMS = (
    latin.TRANSFORM,
    brackets.TRANSFORM,
    roman.TRANSFORM,
    percent.TRANSFORM,
    short_forms.TRANSFORM,
    openings.TRANSFORM,
    concessions.TRANSFORM,
    supposing.TRANSFORM,
    relatives.TRANSFORM,
    examples.TRANSFORM,
    joints.TRANSFORM,
    shared_subjects.TRANSFORM,
    thinking_of.TRANSFORM,
    plain_words.TRANSFORM,
    not_in_full.TRANSFORM,
)
"""Written shapes first, then cuts, then words: a cut is looked for in the words of the source."""

WORDS = (latin.TRANSFORM, roman.TRANSFORM, short_forms.TRANSFORM, plain_words.TRANSFORM)
"""Those that change words alone: what a heading goes through."""
