"""What the words in front of a number make of it: within, before, after, from, to, over, under; or an age."""

from __future__ import annotations

from audioguide.language.en.reading.words import listed

_ROLES = {
    "within": "within", "inside": "within", "during": "within", "before": "before", "after": "after",
    "from": "from", "to": "to", "over": "over", "above": "over", "under": "under", "below": "under", "until": "to",
}  # fmt: skip
_PAIRS = {
    ("more", "than"): "over", ("less", "than"): "under", ("fewer", "than"): "under", ("at", "least"): "over",
    ("at", "most"): "under", ("up", "to"): "under", ("the", "first"): "within", ("in", "the"): "within",
    ("every", "other"): "",
}  # fmt: skip
_TURNED = {"over": "under", "under": "over"}
"""What a bound is behind "no" or "not": no more than 2 is 2 or less."""
_THROUGH = listed("the first about around only just age of a next last these those")


def role_before(before: list[str]) -> str:
    """The role a number has from the lower-case words before it, nearest last; empty where they give none."""
    for index in range(len(before) - 1, -1, -1):
        pair = (before[index - 1], before[index]) if index else ("", before[index])
        if pair in _PAIRS:
            role = _PAIRS[pair]
            denied = pair[1] == "than" and before[max(0, index - 2) : index - 1] in (["no"], ["not"])
            return _TURNED[role] if denied else role
        if before[index] in _ROLES:
            return _ROLES[before[index]]
        if before[index] not in _THROUGH:
            return ""
    return ""


def says_age(before: list[str]) -> bool:
    """True after `age`, `aged`, `the age of` and `turned`."""
    return before[-1:] in (["age"], ["aged"], ["ages"], ["turned"], ["turn"]) or before[-2:] == ["age", "of"]
