"""Roots of the words that say nothing of a source's subject: data/glue.txt and data/guide_talk.txt."""

from __future__ import annotations

from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import ORDINALS, SMALL, TENS, root

GLUE = frozenset(root(word) for word in LISTS.words("glue") | set(SMALL) | set(TENS) | set(ORDINALS))
"""Roots."""
TALK = frozenset(root(word) for word in LISTS.words("guide_talk"))
"""Roots of words about the guide itself; for lines without a fact alone."""
