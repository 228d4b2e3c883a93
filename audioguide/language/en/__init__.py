"""English, as American clinics write it and an American reader says it: all its parts in one list."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from audioguide.language.base.language import Language

if TYPE_CHECKING:
    from audioguide.language.base.reading import Reading


class English(Language):
    """English."""

    tag = "en"
    name = "English"

    @cached_property
    def reading(self) -> Reading:
        """Words, and what they say as neutral events."""
        from audioguide.language.en.reading import EnglishReading

        return EnglishReading()
