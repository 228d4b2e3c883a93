"""A statement as the claims it makes: one, or two where its halves differ in how sure they are or in what they deny."""

from __future__ import annotations

from dataclasses import dataclass

from audioguide.language.base.claims import Claims


@dataclass(frozen=True, slots=True)
class Claim:
    """A part of a statement that stands alone."""

    text: str
    joined: str = ""
    """The word that joins it to the claim before: but, so; empty where it is and, or nothing."""


def claims_of(text: str, claims: Claims) -> list[Claim]:
    """The claims of one sentence. Cut at the first safe joint whose halves would need two records; else the whole."""
    for left, right, joined in claims.halves(text):
        if claims.hedge(left) != claims.hedge(right) or claims.polarity(left)[0] != claims.polarity(right)[0]:
            return [Claim(left), Claim(right, joined)]
    return [Claim(text)]
