"""N132: hours that are written with the sign of degrees: 1 L over 8°, 500 ml/4°, balance /24°, review in 48°.

Behind an amount that runs in, and behind "every", the sign is hours. A turn, a bend and a warmth have words of their
own about them; where there are none, the number may be either, and it is asked.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal, near

_HOURS = "[1-68]|10|12|16|18|20|24|36|48|72"
SHAPE = Shape(
    rf"(?P<joint>[/+]{BLANK}?)?(?<![\w.,°-])(?P<number>{_HOURS})(?:[-–](?P<last>{_HOURS}))?{BLANK}?[°º˚]"
    rf"(?!{BLANK}?[CFcf](?![^\W_])|[\w℃]|{BLANK}?[-–/x×]{BLANK}?[0-9]|{BLANK}?[0-9]+[’′'])",
    hint=begins_like(Shape(rf"(?:[/+]{BLANK}?)?[0-9]{{1,2}}(?:[-–][0-9]{{1,2}})?{BLANK}?[°º˚]")),
)
_TURNED = Shape(
    r"(?i)\b(?:flex\w*|exten[ds]\w*|ab(?:duct\w*|d)|add(?:uct\w*)?|rotat\w*|A?P?ROM|angl\w*|bend\w*|bent|tilt\w*|turn(?:ed|s)?"
    r"|elevat\w*|inclin\w*|slope\w*|head|bed|HOB|sit\w*|upright|recumb\w*|reclin\w*|positi\w*|knees?|hips?|elbows?|shoulders?"
    r"|wrists?|ankles?|neck|spine|cobb|scolio\w*|curv\w*|valgus|varus|axis|arc|degrees?|SLR|leg|raise|lateral|north|south|east"
    r"|west|burns?|oven|temp\w*|water|fever|cool\w*|heat\w*|warm\w*|cold|freez\w*|room|fridge|stor\w*|wash|dish|outside"
    r"|weather|lens|cyl\w*|block|tears?|kypho\w*|lordo\w*|pronat\w*|supinat\w*|plantar|dorsi\w*|lag|contracture|deformity"
    r"|deviat\w*|deflect\w*|squint|prism|wedge|toe|version|anteversion|retroversion|scope|camera|opening|gait|foot|feet)\b|×|@"
)
"""What is turned, bent or warm."""
_RUNS = Shape(
    r"(?i)[0-9]{BLANK}?(?:m[lL]|L|litres?|liters?|mmol|units?|u|g|mg)\b|\b(?:saline|NaCl|N/S|NS|dex\w*|hartmann\w*|fluids?|IVI?|infus\w*|KCl"
    r"|urine|output|intake|balance|I/O|U/?O|blood|platelets|FR|restrict\w*)\b".replace("{BLANK}", BLANK)
)
"""What runs in, or out, in so many hours."""
_OVER = Shape(rf"(?i)(?:\b(?:over|in|per|for|each|every|next|last|past|first|within|after|q)|/){BLANK}?\Z")
_EVERY = Shape(rf"(?i)\b(?:every|q){BLANK}?\Z")
_FOR = Shape(rf"(?i)\b(?:for|within|every|next|last|past|q){BLANK}?\Z")
QUESTION = "“{0}” may be hours or degrees. Write the word, such as “{1} hours”."
_SURE = frozenset(("24", "48", "72"))
"""A day, two and three."""


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The hours, or the question; None beside words of a turn or a warmth, and for first, second and third."""
    text, start, number = match.string, match.start(), match["number"]
    lasting = _FOR.search(text, max(0, start - 8), start) and number in _SURE
    if not lasting and _TURNED.search(near(match)):
        return None
    joint = (match["joint"] or "").strip()
    over = joint == "/" or _OVER.search(text, max(0, start - 8), start) is not None
    numbers = cardinal(number) + (f" to {cardinal(match['last'])}" if match["last"] else "")
    said = f"{numbers} hour{'' if number == '1' and not match['last'] else 's'}"
    if joint:
        said = f"{'over' if joint == '/' else 'plus'} {said}"
    if over and (_RUNS.search(near(match, 60)) or _EVERY.search(text, max(0, start - 8), start)):
        return said
    if (over or joint) and number in _SURE:
        return said
    if number in "123" and not over and not joint:
        return None
    return Doubtful(said.replace("hour", "degree"), QUESTION.format(match[0].strip("/+ "), number), blocks=True)


DEGREE_HOURS = SpokenRule("N132", "hours with the sign of degrees", "9*", SHAPE, say, firsts="/+")
