"""The ways to cut a sentence in two so that both halves stand alone: at a joint, a concession, an advice, a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.language.base.claims import Halves
from audioguide.language.en.claims.clauses import apart
from audioguide.language.en.claims.joints import joints, led_by
from audioguide.language.en.claims.main_clauses import is_main
from audioguide.language.en.claims.sureness import hedge
from audioguide.language.en.reading import denials
from audioguide.language.en.reading.clause_words import IMPERATIVES
from audioguide.language.en.reading.words import words

_CONCESSION = re.compile(r"^(?P<word>while|although|though|even though)\s+(?P<rest>.+)$", re.IGNORECASE | re.DOTALL)
_ADVISED = re.compile(r"^(?P<left>[^:.!?]{3,60}):\s+(?P<right>\S.+)$", re.DOTALL)
"""An advice and what is said for it: "Get some exercise: exercise may help"."""

_REACHES = re.compile(r"\b(?:if|when|unless|avoid|refrain|never|stop|keep away|stay away)\b", re.IGNORECASE)


def halves(text: str) -> list[Halves]:
    """Every safe way, the one to be taken first where its halves need two records."""
    return [Halves(_sentence(one, "."), _sentence(other, ""), word) for one, word, other in _cuts(text)]


def _cuts(text: str) -> Iterator[tuple[str, str, str]]:
    conceded = _CONCESSION.match(text)
    parts = led_by(conceded["rest"]) if conceded else None
    # While speaks of time as well: only where its own clause is hedged does it say although.
    if conceded and parts and is_main(parts[0]) and (conceded["word"].lower() != "while" or hedge(parts[0]) != "none"):
        yield parts[0], "but", parts[1]
    for joint in joints(text):
        yield joint.left, "" if joint.word == "and" else joint.word, joint.right
    advised = _ADVISED.match(text)
    # "Bring: your glasses" is one thing; "Get some exercise: exercise may help" is an advice and what is said for it.
    if advised and words(advised["left"])[:1] and _advises(advised["left"], advised["right"]):
        yield advised["left"], "", advised["right"]
    if len(hung := apart(text)) == 2:
        yield hung[0], "", hung[1]


def _advises(left: str, right: str) -> bool:
    """An advice and a sentence of its own behind it; a ban or a condition reaches over it.

    Where that calls to act as well, it may say how, or for whom.
    """
    if _REACHES.search(left) or denials.denials(words(left)) or words(right)[:1] in ((), ("you",), ("your",)):
        return False  # "Do not take it: you are bleeding" must not become a claim of the listener.
    calls = words(left)[0] in IMPERATIVES and words(right)[0] not in IMPERATIVES
    return calls and len(words(left)) > 1 and is_main(left) and is_main(right)


def _sentence(text: str, end: str) -> str:
    text = text.strip().rstrip(",;")
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else end}"
