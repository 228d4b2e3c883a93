"""Where a statement may sound. What is unclear is not low: a person decides, and until then it is private."""

from __future__ import annotations

from audioguide.language.base.claims import Claims
from audioguide.model import Number, Sensitivity


def sensitivity_of(claims: Claims, text: str, numbers: tuple[Number, ...] = (), section: str = "") -> Sensitivity:
    """high: survival, cure, death, and figures of stage 4; medium: risk, spread, outlook and any chance; else low.

    section: the title of its section, which a short item shares the meaning of.
    """
    words = claims.sensitivity(text, section)
    chance = any(number.unit == "percent" for number in numbers)
    stage_four = any(number.unit == "stage" and 4.0 in number.value for number in numbers)
    if words == "high" or (chance and stage_four):
        return "high"
    return "medium" if chance else words
