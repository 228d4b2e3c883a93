"""N62: feet and inches by their marks: 5'4" -> five feet four inches."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken import amounts
from audioguide.language.en.spoken.words import BLANK, cardinal

_ROUGH = Shape(rf"[1-9]['’′]|[0-9./\s{amounts.VULGAR}-]{{1,8}}[\"”″]")
_THINGS = (
    "needles?|x\\b|×|by\\b|bandages?|tubes?|tubing|drains?|catheters?|incisions?|lacs?\\b|lacerations?|wounds?|cuts?|gauze|tape"
    "|steri|scars?|wheels?|mattress|foam|long\\b|wide\\b|deep\\b|thick\\b|block|step|heel|raise|lift|above|below|from|strips?"
)
"""What is measured in inches."""
SHAPE = Shape(
    rf"(?<![\w.'’])(?P<feet>[1-9])['’′]{BLANK}?(?P<inches>1[01]|[0-9])(?P<half>½)?(?:[\"”″]|''|’’)(?![^\W_])"
    rf"|(?<![\w.,/'’\"“])(?P<sides>{amounts.AMOUNT}[\"”″](?:{BLANK}?[xX×]{BLANK}?{amounts.AMOUNT}[\"”″]){{1,2}})(?![^\W_])"
    rf"|(?<![\w.,/'’\"“])(?P<part>{amounts.FRACTION}|[1-9][0-9]?(?:\.[0-9]+)?(?=[\"”″]{BLANK}(?:{_THINGS})))[\"”″](?![^\W_])"
    rf"|(?<![\w.'’])(?P<feet2>[1-9])′{BLANK}?(?P<inches2>1[01]|[0-9])(?![^\W_])",
    hint=begins_like(_ROUGH),
)


def say(match: re.Match[str]) -> str | None:
    """Both units, singular for one."""
    if match["sides"]:
        sides = [
            amounts.amount(side.strip()) for side in re.split(rf"[\"”″]{BLANK}?[xX×]?", match["sides"]) if side.strip()
        ]
        return None if None in sides else " by ".join(f"{side} inch{'' if side == 'one' else 'es'}" for side in sides)
    if match["part"]:
        said = amounts.amount(match["part"])
        between = amounts.fraction(match["part"])
        if said is None:
            return None
        if between is not None and not between[0]:
            return f"{said} of an inch" if not said.startswith("one ") else f"{said} inch"
        return f"{said} inch{'' if said in ('one', '1') or match.string[match.end() :].startswith(' needle') else 'es'}"
    feet, inches = match["feet"] or match["feet2"], match["inches"] or match["inches2"]
    half = " and one half" if match["half"] else ""
    return (
        f"{cardinal(feet)} {'foot' if feet == '1' else 'feet'} "
        f"{cardinal(inches)}{half} {'inch' if inches == '1' and not half else 'inches'}"
    )


HEIGHT = SpokenRule("N62", "feet and inches by their marks", "9*", SHAPE, say)
