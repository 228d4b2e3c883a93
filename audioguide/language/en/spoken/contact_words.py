"""N94: words before a telephone number: Tel: -> telephone, Mob. -> mobile, Ext. 4021 -> extension four zero two one."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import BLANK, digits

FULL = {"tel": "telephone", "ph": "phone", "mob": "mobile", "cell": "cell", "tph": "telephone"}
_ROUGH = Shape(r"tel|ph[.: ]|mob|ext|extn", re.IGNORECASE)
SHAPE = Shape(
    rf"(?P<word>tel|ph|mob)(?:\.(?=[:\s])|(?=:|{BLANK}[+(]?[0-9])){BLANK}?(?=:?{BLANK}?[+(]?[0-9][0-9() -]{{5}})"
    rf"|extn?(?:[.:]|{BLANK}no\.?|(?={BLANK})"
    rf"|(?-i:(?<=[a-z])(?=[0-9]{{2}}))){BLANK}?(?P<extension>[0-9]{{1,6}})(?![\w/]|[.,][0-9])",
    re.IGNORECASE,
    hint=begins_like(_ROUGH),
)


def say(match: re.Match[str]) -> str:
    """The word in full; an extension with its digits."""
    if match["extension"]:
        return f"extension {digits(match['extension'])}"
    return FULL[match["word"].lower()]


CONTACT_WORDS = SpokenRule(
    "N94",
    "words before a telephone number",
    "Aa",
    SHAPE,
    say,
    frozenset({"tel", "ph", "mob", "ext", "extn"}),
    "tpmeTPME",
)
