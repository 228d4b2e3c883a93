"""How a source is read for what it claims: conditions, comparisons, advice, denials. In English."""

from __future__ import annotations

from audioguide.language.base.claims import Claims


class EnglishClaims(Claims):
    """English."""
