"""What opens a list: a line without a colon, an opening that gives examples, one that announces signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioguide.language.en.claims.joints import is_clause

_OPENS = re.compile(
    r"(?:\b(?:if|when|unless|because)(?: (?:\w+ or )?"
    r"(?:you|they|he|she|it|we|your \w+|the \w+|an? \w+|someone|anyone))?"
    r"(?: (?:have|has|had|are|is|get|gets|notice|feel|develop|see|take))?|"
    r"\b(?:and|or|whether|that|who|which) (?:you|they|he|she|it|we|your child)|"
    r"\b(?:do not|don['’]t|never|must|should|can|may|will|could|cannot|can['’]t|not|only|please)|"
    r"^(?:please )?(?:do not|don['’]t|never) (?:be )?\w+|"
    r"\b(?:not|never|only|cannot) (?:be )?(?:given|used|taken|prescribed|"
    r"take|use|eat|drink|have|give|wear)|"
    r"\b(?:such as|including|includes?|the following|any of these|one of these|these|for|to|with|who|of|from)|"
    r"^(?:please )?(?:avoid|use|take|eat|drink|wear|bring|try|choose|stop|do)|^do['’]?s|^don['’]?ts|^do nots)$",
    re.IGNORECASE,
)
"""What opens a list even without a colon: "Call us if you have", "DO NOT". Its items mean nothing, or the contrary,
without it."""
_ASKS = re.compile(r"(?:\d{1,2}[.)]?\s+)?(?:what|how|why|where|who)\b", re.IGNORECASE)
_TITLES = {"do": "Do", "dos": "Do", "do's": "Do", "don'ts": "Do not", "donts": "Do not", "do nots": "Do not"}
_FORBIDDEN = re.compile(r"(?:do not|don['’]t|never|avoid|no)\b", re.IGNORECASE)
_POINTS_DOWN = re.compile(
    r"\b(?:following|below|these|such as|include|includes|(?:here|those) are|are(?=[.:]?$)|as follows|"
    r"some (?:examples|things|ways|tips))\b",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"\b(?:such as|for example|including|include|includes|may|might|can|like|some)\b[^.]*:$", re.IGNORECASE
)
_SIGNS = re.compile(
    r"\b(?:symptoms?|signs?|side effects?)\b.*:$|\byou (?:may|might|could) (?:experience|have|notice|feel|get)[^.]*:$|"
    r"\b(?:may|can|might) cause[^.]*:$",
    re.IGNORECASE,
)
NO_URGENCY = "The source does not say which of these signs are urgent."
_OPEN_END = re.compile(
    r"\b(?:causes?|involves?|experiences?|has|have|get|gets|notice|needs?|means?|try|avoid|use|take|do|helps?|"
    r"contains?|brings?|want|see|"
    r"covers?|offers?|feel|includes?|including|if|when|to|for|with|by|of|that|who|at|in|on|from|because|are|is|"
    r"was|were|be|and|or|your|the|a|"
    r"provider|doctor|nurse|team)$",
    re.IGNORECASE,
)


def list_opening(text: str, items: Sequence[str]) -> str:
    """The words of a line that opens what stands under it, without a colon; nothing for a line that only names it."""
    bare = text.strip().rstrip(":").rstrip()
    if not _OPENS.search(bare) or (_ASKS.match(bare) and not text.rstrip().endswith(":")):
        return ""  # "What it is and what it is used for" is a title.
    said = _TITLES.get(bare.lower().replace("’", "'"), bare)
    own = _FORBIDDEN.match(said) and items and all(_FORBIDDEN.match(item) for item in items)
    return "" if own else said


def points_down(text: str) -> bool:
    """True for a sentence that speaks of what stands under it: "You may have the following signs." """
    return bool(_POINTS_DOWN.search(text))


def gives_examples(opening: str) -> bool:
    """True where the opening of a list says that there are more than it names."""
    return bool(_EXAMPLES.search(opening))


def lists_signs(opening: str) -> bool:
    """True where the opening of a list announces signs of an illness or of harm."""
    return bool(_SIGNS.search(opening.rstrip()))


def whole_without_list(opening: str) -> str:
    """The opening of a list as a sentence of its own; empty where it makes no sense without the list."""
    body = opening.rstrip().rstrip(":").rstrip()
    return "" if _OPEN_END.search(body) or not is_clause(body) else f"{body}."
