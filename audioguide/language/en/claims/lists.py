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
_WHETHER = re.compile(r"(?:check|see|find out|know) (?:if|whether)\b", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\b(?:web ?-?sites?|web ?-?pages?|home ?page|online|internet|e-?mail(?: address)?|(?:web|internet) address):$",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"\b(?:such as|for example|including|include|includes|like|some)\b[^.]*:$|"
    r"\b(?:may|might|can)(?: \w+){0,4}:$",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"\b(?:symptoms?|signs?|side effects?)\b.*:$|\byou (?:may|might|could) (?:experience|have|notice|feel|get)[^.]*:$|"
    r"\b(?:may|can|might) cause(?: \w+){0,3}:$",
    re.IGNORECASE,
)
_CAUSES = re.compile(
    r"\b(?:that|which|who) (?:can|may|might|could|often|sometimes)? ?causes?\b|\bcauses? (?:of|include|are)\b",
    re.IGNORECASE,
)
"""What brings an illness about is no sign of it: "Medicines that can cause a headache"."""
NO_URGENCY = "The source does not say which of these signs are urgent."
_OPEN_END = re.compile(
    r"\b(?:causes?|involves?|experiences?|has|have|get|gets|notice|needs?|means?|try|avoid|use|take|do|helps?|"
    r"contains?|brings?|want|see|"
    r"covers?|offers?|feel|includes?|including|if|when|to|for|with|by|of|that|who|at|in|on|from|because|are|is|"
    r"was|were|be|and|or|your|the|a|"
    r"provider|doctor|nurse|team)$",
    re.IGNORECASE,
)


_COMPARED = re.compile(r"\b(?:than|as) (?:you|they|he|she) (?:should|can|could|may|must)$", re.IGNORECASE)
"""An end that is none of a claim: "more than you should"."""
_GENERAL = re.compile(
    r"(?:it is (?:very )?important\b|this medicine (?:will|is)\b|(?:it|they) (?:will|is|are) (?:usually )?given\b)",
    re.IGNORECASE,
)


def holds_always(text: str) -> bool:
    """True for what is so for everybody, also under a heading that names a case: "This medicine is given by a nurse",
    "It is important not to miss a dose"."""
    return bool(_GENERAL.match(text))


def list_opening(text: str, items: Sequence[str]) -> str:
    """The words of a line that opens what stands under it, without a colon; nothing for a line that only names it."""
    bare = text.strip().rstrip(":").rstrip()
    if not _OPENS.search(bare) or (_ASKS.match(bare) and not text.rstrip().endswith(":")):
        return ""  # "What it is and what it is used for" is a title.
    if _COMPARED.search(bare) and items and holds_always(items[0]):
        return ""
    said = _TITLES.get(bare.lower().replace("’", "'"), bare)
    own = _FORBIDDEN.match(said) and items and all(_FORBIDDEN.match(item) for item in items)
    return "" if own else said


def checks_whether(heading: str) -> bool:
    """True for "Check if you have a cold"."""
    return bool(_WHETHER.match(heading))


def points_to_address(opening: str) -> bool:
    """True for "Read more on our website:"."""
    return bool(_ADDRESS.search(opening.rstrip()))


def points_down(text: str) -> bool:
    """True for a sentence that speaks of what stands under it: "You may have the following signs." """
    return bool(_POINTS_DOWN.search(text))


def gives_examples(opening: str) -> bool:
    """True where the opening of a list says that there are more than it names."""
    return bool(_EXAMPLES.search(opening))


def lists_signs(opening: str) -> bool:
    """True where the opening of a list announces signs of an illness or of harm."""
    return bool(_SIGNS.search(opening.rstrip())) and not _CAUSES.search(opening)


def whole_without_list(opening: str) -> str:
    """The opening of a list as a sentence of its own; empty where it makes no sense without the list."""
    body = opening.rstrip().rstrip(":").rstrip()
    return "" if _OPEN_END.search(body) or not is_clause(body) else f"{body}."
