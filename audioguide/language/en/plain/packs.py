"""A long English opening said once for several items: an ear tires of it, and must hear all the same what governs each.

"Ring 999 if you have a stiff neck; a rash; or a fit": one sentence, so that no item is far from its "if" or its "not".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioguide.language.en.claims.main_clauses import OPEN_END, is_main
from audioguide.language.en.plain.leads import BEGINS_WITH_IT, MAKES, body, conditional, forbids, hangs
from audioguide.language.en.plain.led_by_signs import of_one
from audioguide.language.en.plain.led_items import fits, is_open, led
from audioguide.language.en.plain.sentence_ends import ended, small, untied

LONG = 7
"""Words of the longest opening that is said with every item."""
MOST, WORDS = 4, 38
"""Items that one saying of an opening carries, and words of the two together."""
LONGEST_ITEM = 12
"""Words of an item that may stand beside others."""
_ALONE = re.compile(
    r"\b(?:if|unless|only|not|never|no longer|but|except)\b|n['’]t\b|\([^)]*\d|:|[.?!]\s", re.IGNORECASE
)
"""What makes an item a matter of its own: a limit, a denial, a sentence behind it."""
_PURPOSE = re.compile(r"^(?:in order )?to [^,]*$", re.IGNORECASE)
"""An opening that says what for, "To ease the pain": what is to be done for it may be told in a row."""
_TAIL = re.compile(
    r"\b(?:if|when|unless)(?: (?:you|they|he|she|it|we|your \w+|the \w+|someone|anyone|you or your child))?$",
    re.IGNORECASE,
)
"""The end of an opening that is short enough to be said with every item, and without which an item is a statement."""
_WHICH = re.compile(r"\b(?:that|who|which)$", re.IGNORECASE)
"""An end that each item says something of: "for back pain that", "lasts a week"; one of them is enough."""
_MAY = re.compile(r"\b(?:may|can|could|might)(?: (?:also|often|sometimes|even))?$", re.IGNORECASE)


def packs(lead: str, items: Sequence[str]) -> list[int]:
    """How many items in a row one saying of the opening carries; an item with limits of its own is told alone."""
    bare = body(lead)
    size = len(bare.split())
    purpose = bool(_PURPOSE.match(bare)) and bare.split()[-1].lower() not in OPEN_END
    own_orders = BEGINS_WITH_IT.match(bare) and not purpose and not hangs(lead)
    if size <= LONG or MAKES.search(bare) or own_orders:
        return [1] * len(items)
    clauses = purpose or conditional(lead)
    out: list[int] = []
    taken, open_, was = 0, False, (False, False)
    for item in items:
        length = len(item.split())
        plain = length <= LONGEST_ITEM and not _ALONE.search(item) and (clauses or not is_main(item))
        shape = bool(of_one(lead, item)), fits(bare, small(item, frozenset()))
        alike, was = shape == was, shape
        if plain and open_ and alike and out[-1] < MOST and taken + length <= WORDS:
            out[-1] += 1
            taken += length
        else:
            out.append(1)
            taken = size + length
        open_ = plain
    return out


def packed(lead: str, items: Sequence[str], proper: frozenset[str]) -> str:
    """The opening and some of its items in one sentence; that one of them is enough, "or" says, as it was alone."""
    if len(items) == 1:
        return led(lead, items[0], proper)
    bare, said = body(lead), [small(untied(item).rstrip(".;,"), proper) for item in items]
    ones = [of_one(lead, item) for item in said]
    if all(ones):
        front = ones[0][: len(ones[0]) - len(said[0])].rstrip()
        tail = _TAIL.search(front)
        rest = [f"{tail[0] if tail else ''} {item}".strip() for item in said[1:]]
        return ended(f"{front} {'; '.join([said[0], *rest[:-1]])}; or {rest[-1]}")
    begins = bool(BEGINS_WITH_IT.match(bare)) and not is_open(bare)
    start = f"{bare}," if begins else bare if all(fits(bare, item) for item in said) else f"{bare}:"
    mark = ";" if begins or any("," in item or " and " in item or " or " in item for item in said) else ","
    tail = _TAIL.search(bare) or _WHICH.search(bare)
    if tail and start == bare:
        # "if they breathe fast; have a dry mouth": an ear would take the second for a statement.
        said = [said[0], *(f"{tail[0]} {item}" for item in said[1:])]
    limits = conditional(lead) or bool(_WHICH.search(bare))
    limits = limits or (start == bare and (forbids(lead) or bool(_MAY.search(bare))))
    word = " or" if not begins and limits else ""
    return ended(f"{start} {f'{mark} '.join(said[:-1])}{mark}{word} {said[-1]}")
