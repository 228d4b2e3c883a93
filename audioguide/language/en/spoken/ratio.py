"""N28: ratios, dilutions, titers: 2:1 -> two to one, 1:160, adrenaline 1:1000 -> one in one thousand.

A number right behind gets a pause, or the two would be heard as one: 1:1000 0.5 ml.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, NUMBER, cardinal, near

_GROUPED = "(?: 000(?![0-9]))?"
SHAPE = Shape(
    rf"(?<![\w.:/])(?<![\w.,/-]-){NUMBER}(?:[:∶]{NUMBER}{_GROUPED}| [:∶] {NUMBER}{_GROUPED}){{1,3}}"
    rf"(?![^\W_]|[:/%][0-9]|{BLANK}?(?:hrs|hours)\b)"
    rf"|(?<=[0-9]){BLANK}(?=[0-9])",
    hint=needs(":", "∶"),
)
_STRENGTH = Shape(
    r"(?i)\b(?:adrenalin\w*|epinephrin\w*|epipen|jext|lidocain\w*|lignocain\w*|bupivacain\w*|articain\w*|xylocain\w*|marcain\w*"
    r"|chlorhexidin\w*|permanganate|formalin|isoprenalin\w*|tuberculin|solution|dilut\w*)\b"
)
"""What is so strong: one part in so many."""
_THOUSAND = 1000
_BEFORE = Shape(rf"[0-9][:∶]{BLANK}?{NUMBER}{BLANK}\Z")


def say(match: re.Match[str]) -> str | None:
    """The numbers with "to" between, a strength with "in"; halves as everybody tells them; a pause for the blank."""
    if not match[0].strip():
        parted = _BEFORE.search(match.string, max(0, match.start() - 16), match.end())
        return "," if parted else None
    if match[0] == "50:50":
        return "fifty fifty"
    parts = re.split(r" ?[:∶] ?", match[0])
    strong = parts[0] == "1" and len(parts) == 2 and int(float(re.sub("[^0-9.]", "", parts[1]))) >= _THOUSAND
    joint = " in " if strong and _STRENGTH.search(near(match, 80)) else " to "
    return joint.join(cardinal(number) for number in parts)


RATIO = SpokenRule("N28", "ratios", "9*", SHAPE, say)
