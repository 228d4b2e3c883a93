"""What a language offers to the rest of the house, and how it is found."""

from audioguide.language.base.language import (
    Language,
    known_language,
    known_languages,
    language_of,
    primary,
    program_language,
)

__all__ = ["Language", "known_language", "known_languages", "language_of", "primary", "program_language"]
