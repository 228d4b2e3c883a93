"""A statement as the claims it makes: one, or two where its halves differ in how sure they are or in what they deny."""

from __future__ import annotations

import re
from dataclasses import dataclass

from audioguide.drafting.extracting.sureness import hedge_of, polarity_of
from audioguide.language.en.reading.clauses import apart
from audioguide.language.en.reading.joints import IMPERATIVES, joints, led_by
from audioguide.language.en.reading.words import words

_CONCESSION = re.compile(r"^(?P<word>while|although|though|even though)\s+(?P<rest>.+)$", re.IGNORECASE | re.DOTALL)

_ADVISED = re.compile(r"^(?P<left>[^:.!?]{3,60}):\s+(?P<right>\S.+)$", re.DOTALL)
"""An advice and what is said for it: "Get some exercise: exercise may help"."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A part of a statement that stands alone."""

    text: str
    joined: str = ""
    """The word that joins it to the claim before: but, so; empty where it is and, or nothing."""


def claims(text: str) -> list[Claim]:
    """The claims of one sentence. Cut at the first safe joint whose halves would need two records; else the whole."""
    halves = [(joint.left, joint.word, joint.right) for joint in joints(text)]
    conceded = _CONCESSION.match(text)
    parts = led_by(conceded["rest"]) if conceded else None
    # While speaks of time as well: only where its own clause is hedged does it say although.
    if conceded and parts and (conceded["word"].lower() != "while" or hedge_of(parts[0]) != "none"):
        halves.insert(0, (parts[0], "but", parts[1]))
    advised = _ADVISED.match(text)
    # "Bring: your glasses" is one thing; "Get some exercise: exercise may help" is an advice and what is said for it.
    if advised and len(said := words(advised["left"])) > 1 and said[0] in IMPERATIVES:
        halves.append((advised["left"], "", advised["right"]))
    if len(hung := apart(text)) == 2:
        halves.append((hung[0], "", hung[1]))
    for left, word, right in halves:
        if hedge_of(left) != hedge_of(right) or polarity_of(left)[0] != polarity_of(right)[0]:
            return [Claim(_sentence(left, ".")), Claim(_sentence(right, ""), word if word != "and" else "")]
    return [Claim(text)]


def _sentence(text: str, end: str) -> str:
    text = text.strip().rstrip(",;")
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else end}"
