"""How a chapter is written plainly: transforms, terms, lists, definitions, and the frame of a chapter. In English."""

from __future__ import annotations

from audioguide.language.base.plain import Plain


class PlainEnglish(Plain):
    """English."""
