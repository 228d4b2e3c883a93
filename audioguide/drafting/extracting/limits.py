"""What limits a claim: its condition, the two sides of a comparison, who says so, and the strength of an advice."""

from __future__ import annotations

import re

from audioguide.language.en.plain.terms import terms
from audioguide.language.en.reading.numerals import in_digits
from audioguide.language.en.reading.words import FUNCTION_WORDS, listed, words
from audioguide.model import Comparison, Condition

_OPENS = re.compile(
    r"\b(?P<word>even if|only if|if|unless|provided that|as long as|before|after|until|once|while|during|when|whenever|"
    r"without)\b\s+(?P<rest>(?:[^,;.()?!:]|(?<=\d)[.,](?=\d))*)",
    re.IGNORECASE,
)
_SPELLED = {
    "if": ("if", "suppose", "whether"),
    "when": ("when", "suppose", "once"),
    "prior to": ("prior to", "before"),
    "during": ("during", "while", "in"),
}
MOST_WORDS = 3
_WEAK = listed("still started starts getting having been being using given likely people person") | listed(
    "your their following things"
)

_THAN = re.compile(r"\bthan\b", re.IGNORECASE)
_AMOUNT = re.compile(r"\b(?:more|less|fewer) than (?:\d|one\b|two\b|three\b|half\b|once\b|a\b)", re.IGNORECASE)
_RELATION = re.compile(
    r"\b(?:(?:more|less|fewer)\s+(?:often|likely|common|difficult|effective|serious|severe|[a-z]+ly|[a-z]{4,})?|"
    r"higher|lower|harder|easier|better|worse|larger|smaller|bigger|stronger|weaker|older|younger|longer|shorter|"
    r"faster|slower|greater|closer|earlier|later|safer|rather|other)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b[Aa]ccording to (?P<one>(?:the |an? )?[A-Z][^,;.]*?)(?=,|;|\.| says?\b)"
    r"|\b(?P<two>(?:[Tt]he )?(?:[A-Z][\w&’'-]+ ?){2,7}) (?:says?|recommends?|reports?|advises?|states?|"
    r"estimates?|suggests?)\b"
)
_START = r"(?:^(?:please |then )?|[,;] (?:please |then )?|\bshould (?:also )?)"
"""An advice begins its sentence, or follows what it depends on: "If it bleeds, call us"."""
_ADVICE = (
    ("may want to", re.compile(r"\byou may (?:want|wish|like) to\b", re.IGNORECASE)),
    (
        "call",
        re.compile(
            rf"{_START}call\b|\byou (?:need to|must|can|may) (?:also )?call\b|"
            r"\b(?:and|or|then) call (?:your|us|a|the|911|999)\b",
            re.IGNORECASE,
        ),
    ),
    ("talk to", re.compile(rf"{_START}(?:talk|speak) (?:to|with)\b", re.IGNORECASE)),
    ("ask", re.compile(rf"{_START}ask\b|\byou (?:can|may) ask\b", re.IGNORECASE)),
    ("consider", re.compile(rf"{_START}consider\b", re.IGNORECASE)),
)
_ORDER = re.compile(r"\b(?:you must|you have to|you need to|make sure)\b", re.IGNORECASE)
_IMPERATIVE = re.compile(
    r"^(?:please |always |never )?(?:do not|don['’]t|take|stop|avoid|drink|eat|rest|wash|wear|use|keep|tell|"
    r"bring|follow|check|go|see|"
    r"contact|seek|try|get|limit|join|participate|focus|remember|make sure|write|wait|start)\b|\byou should\b",
    re.IGNORECASE,
)


def condition_of(text: str, lead: str = "") -> Condition | None:
    """The condition a sentence states, with the words of it that must be heard."""
    for place in (text, lead):
        for found in _OPENS.finditer(place) if place else ():
            rest = " ".join(found["rest"].split())
            word = found["word"].lower()
            if len(words(rest)) < 1 or (word in ("before", "after", "once", "during") and not words(rest)):
                continue
            groups = [_SPELLED.get(word, (word,)), *_key_groups(rest)]
            return Condition(f"{word} {rest}", tuple(dict.fromkeys(groups)))
    return None


def _key_words(text: str, but: tuple[str, ...] = ()) -> list[str]:
    """The words that carry a meaning of their own: the longest ones, in order; none of `but`."""
    said = [w for w in words(text) if w not in FUNCTION_WORDS and w not in _WEAK and "'" not in w and w not in but]
    longest = sorted(dict.fromkeys(said), key=lambda word: (word[0].isdigit(), len(word)), reverse=True)[:MOST_WORDS]
    return [word for word in dict.fromkeys(said) if word in longest]


def _key_groups(text: str) -> list[tuple[str, ...]]:
    """Each key word with what plain words make of it."""
    swaps = list(terms().swaps(text))
    out = []
    for word in _key_words(text):
        plain = [swap.new.lower() for swap in swaps if word in words(text[swap.start : swap.end])]
        out.append((word, *plain))
    return out


def comparison_of(text: str) -> Comparison | None:
    """Both sides of a comparison that says than; None where there is none, or where its sides are not plain."""
    text = in_digits(text)
    than = _THAN.search(text)
    if than is None or _AMOUNT.search(text):
        return None
    relations = list(_RELATION.finditer(text, 0, than.start()))
    relation = next((found for found in reversed(relations) if than.start() - found.end() < 80), None)
    if relation is None or relation[0].lower().startswith(("rather", "other", "more than", "later", "earlier")):
        return None
    said = " ".join(relation[0].lower().split())
    before = text[: relation.start()]
    left = before.rsplit(",", 1)[-1] if _key_words(before.rsplit(",", 1)[-1]) else before
    right = re.split(r"[.;,(]", text[than.end() :])[0]
    # A word that stands on both sides tells neither from the other.
    more, other = _key_words(left, words(right)), _key_words(right, words(before))
    if not more or not other:
        return None
    relation_words = tuple(dict.fromkeys((said, *(swap.new.lower() for swap in terms().swaps(said)))))
    return Comparison(relation_words, _with_plain(more, text), _with_plain(other, text))


def _with_plain(said: list[str], text: str) -> tuple[str, ...]:
    """The spellings of a side, and the plain words that may stand for them."""
    swaps = [swap for swap in terms().swaps(text) if set(said) & set(words(text[swap.start : swap.end]))]
    return tuple(dict.fromkeys((*said, *(swap.new.lower() for swap in swaps))))


def attribution_of(text: str) -> str:
    """Who says so, where the sentence names somebody."""
    found = _SAYS.search(text)
    if found is None:
        return ""
    who = (found["one"] or found["two"] or "").strip()
    return re.sub(r"^(?:the|an?) ", "", who, flags=re.IGNORECASE) if 0 < len(who) < 80 else ""


def advice_of(text: str) -> tuple[bool, str]:
    """(is it something to do, the verb that carries its strength)."""
    if text.rstrip().endswith("?"):
        return False, ""
    for verb, shape in _ADVICE:
        if shape.search(text):
            # Where the source itself orders, its verb has no strength of its own to keep.
            return True, "" if _ORDER.search(text) else verb
    return bool(_IMPERATIVE.search(text)), ""
