"""A row of a table in words: "For ibuprofen, the dose is 400 mg"."""

from __future__ import annotations

import re

from audioguide.language.en.claims.inside import inside
from audioguide.language.en.reading.clause_words import IMPERATIVES
from audioguide.language.en.reading.words import FUNCTION_WORDS, root, roots, words

_THINGS = frozenset(
    "dose amount cost price size length age range limit result risk chance frequency strength temperature weight "
    "height number time date place name reason cause".split()
)
"""Headers that can be said with "is"."""
_KINDS = frozenset(
    "problem symptom sign complaint situation condition case topic item example activity food event".split()
)
"""Headers that only say what kind of thing stands under them, which each thing says itself."""
_SAYS_IT = frozenset(
    (
        "what to do",
        "what you can do",
        "what you should do",
        "what to do about it",
        "action",
        "advice",
        "hours",
        "answer",
        "opening hours",
        "opening times",
        "times",
        "details",
        "description",
        "instructions",
        "what happens",
    )
)
"""Headers over what is said of each row, which needs no header."""
_ACTS = frozenset(("what to do", "what you should do", "action", "actions", "advice", "instructions", "treatment"))
"""Headers over what is to be done."""
_DAYS = frozenset(
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday weekdays "
    "weekends".split()
)
_GOVERNS = re.compile(
    r"\b(?:avoid(?:ed|ing)?|not|never|don['’]?ts?|instead|stop|unsafe|unsuitable|forbidden|banned|swap)\b",
    re.IGNORECASE,
)
"""A header that bans or orders: without it, the cell under it would be heard as what may be had."""
_ARTICLE = re.compile(r"^(?:An?|The) (?=[a-z])")
_CONDITIONS = frozenset(("if", "when", "unless", "after", "before"))
"""First words of a header that is no thing: "If your seizures were"."""
_OWNERS = frozenset(("my", "your", "our", "their"))
_LITTLE = frozenset(root(word) for word in FUNCTION_WORDS)
_QUESTIONS = frozenset(("what", "when", "who", "where", "why", "how", "which"))


def row_about(head: str, label: str) -> str:
    """ "For the tablet 1 mg": what the first column holds, and which of it the row is about; the label alone where it
    says so. A column that names a condition keeps it: "If you had one: in your sleep"."""
    day = label.split()[0].lower().rstrip(".,") in _DAYS
    label = inside(_ARTICLE.sub(lambda found: found[0].lower(), label))
    head = head.rstrip(" .…")
    small = _small(head)
    first = small.split()[0].strip("?'’s") if head else ""
    if first in _CONDITIONS and " to " not in f"{small} ":
        return f"{head[:1].upper()}{head[1:]}: {label[:1].lower()}{label[1:]}"
    if _GOVERNS.search(head):
        return f"{head[:1].upper()}{head[1:]}: {label}"
    if not head and IMPERATIVES.intersection(words(label)[:1]):
        return f"{label[:1].upper()}{label[1:]}"  # "Call if your pulse is over", "120": no thing that a row is about.
    if not head or (roots(head) & roots(label)) - _LITTLE:
        return f"For {label}"
    if day and small.rstrip("s") in ("day", "date"):
        return f"On {label}"
    if small.rstrip("s") in _KINDS:
        return f"For {label}"
    if first in _QUESTIONS:
        return f"For {small.rstrip('?')}: {label}"
    if first in _OWNERS:
        return f"For {small} {label}"
    return f"For the {small.removeprefix('the ')} {label}"


def row_cell(head: str, cell: str) -> str:
    """ "the dose is 400 mg"; "how often: 3 times a day" where the header is no thing that something can be."""
    if not head:
        return cell
    small, cell = _small(head.rstrip(" .…")), inside(cell)
    if small.rstrip("?:") in _SAYS_IT:
        return cell[:1].lower() + cell[1:] if cell[1:2].islower() else cell
    owned = small.split()[0] in _OWNERS
    return f"{'' if owned else 'the '}{small} is {cell}" if small.split()[-1] in _THINGS else f"{small}: {cell}"


def row_acts(head: str, cell: str) -> bool:
    """What a cell says is to be done: all else in the row may be the condition for it."""
    return _small(head).rstrip("?:") in _ACTS or bool(IMPERATIVES.intersection(words(cell)[:1]))


def row(about: str, cells: str) -> str:
    """What a row is about and its cells as one sentence."""
    if IMPERATIVES.intersection(words(about)[:1]) and ":" not in about:
        return f"{about}: {cells}"
    return f"{about}{';' if _GOVERNS.search(about.partition(':')[0]) else ','} {cells}"


def _small(head: str) -> str:
    """A header inside a sentence; a short form such as INR keeps its capitals."""
    return head if head[:2].isupper() else inside(f"{head[:1].upper()}{head[1:]}")
