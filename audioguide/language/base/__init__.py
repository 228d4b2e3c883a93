"""What a language offers to the rest of the house, and how it is found."""

from audioguide.language.base.language import (
    Language,
    guide_language,
    known_language,
    known_languages,
    language_of,
    normalised,
    primary,
    program_language,
)

__all__ = [
    "Language",
    "guide_language",
    "known_language",
    "known_languages",
    "language_of",
    "normalised",
    "primary",
    "program_language",
]
