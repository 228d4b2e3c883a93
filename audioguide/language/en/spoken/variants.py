"""N93: changes of a gene as reports write them: p.V600E -> P V six hundred E, c.1799T>A -> T to A, exon 19 del."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import digits, whole_number

SHORT = {
    "del": "deletion", "ins": "insertion", "dup": "duplication", "mut": "mutation", "dels": "deletions",
    "amp": "amplification",
}  # fmt: skip
_ROUGH = Shape(r"[pcgmnr]\.\(?[A-Z0-9*-]|[0-9]+[ACGT]>|(?:del|ins|dup|mut|amp)|[Ee]x[0-9]|_[0-9]")
SHAPE = Shape(
    r"(?P<kind>[pcgmnr])\.\(?(?=[A-Z](?:[a-z]{2})?[0-9]|[-*]?[0-9]+(?:[-+][0-9]+)?(?:_[0-9]+)?(?:[ACGT]>|del|ins|dup))"
    r"|(?P<place>[0-9]{1,5})(?P<old>[ACGT])>(?P<new>[ACGT])(?![A-Za-z0-9])"
    r"|(?<=[0-9] )(?P<short>dels?|ins|dup|mut|amp)(?![^\W_])"
    r"|(?<=[0-9])(?P<change>del|ins|dup)(?P<bases>[ACGT]{0,9})(?![A-Za-z])"
    r"|(?P<exon>[Ee]x)(?=[0-9]{1,2}(?:del|ins|dup))|(?<=[0-9])(?P<until>_)(?=[0-9]+(?:del|ins|dup))",
    hint=begins_like(_ROUGH),
)
_EXON = Shape(r"\bexons? [0-9]{1,2} \Z", re.IGNORECASE)


def say(match: re.Match[str]) -> str | None:
    """The letter of what is counted, the letters that change with "to" between, and the kind of change in full."""
    if match["kind"]:
        return match["kind"].upper()
    if match["exon"] or match["until"]:
        return "exon" if match["exon"] else "to"
    if match["change"]:
        return f"{SHORT[match['change']]} {' '.join(match['bases'])}".strip()
    if match["place"]:
        place = match["place"]
        return f"{whole_number(place) if place[0] != '0' else digits(place)} {match['old']} to {match['new']}"
    if not _EXON.search(match.string, max(0, match.start() - 12), match.start()):
        return None
    return SHORT[match["short"]]


VARIANTS = SpokenRule("N93", "changes of a gene", "9aA*", SHAPE, say, frozenset(SHORT), "pcgmnrdiaeE")
