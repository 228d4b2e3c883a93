"""Clinical words and what everybody says for them: `en/terms.tsv`, found in a text longest first.

A pair stands in the table only where one word may take the other's place wherever it is read: "edema" is always
swelling. "Acute", "positive" or "discharge" mean several things, so they are not there. Each pair says
who reviewed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from audioguide.language.en.reading.words import FUNCTION_WORDS

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?|[^\w\s]")
_FOLDER = Path(__file__).parents[2]
_VOWEL = re.compile(r"(?!uri|uni|use|usu|ute|eu)[aeiou]", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(an?)(\s+)$", re.IGNORECASE)
_THE = re.compile(r"\b(the)\s+$", re.IGNORECASE)
_PREPOSITIONS = frozenset(
    "within under near against between through across around along among beyond since until if".split()
)
_NO_ARTICLE = (
    "fluid", "bleeding", "swelling", "redness", "trouble", "shortness", "inflammation", "blood in", "scarring",
        "itching",
    "vomiting", "pain when", "high blood", "low blood", "stomach inflammation", "wear", "disease", "nerve damage",
    "tiredness", "sweating", "fainting", "tissue death", "bruises", "kidney stones", "gallstones", "heart failure",
)  # fmt: skip
"""Plain words for a thing that is not counted: "an edema" is swelling, not "a swelling"."""
_BEING = frozenset("is are was were be been being am looks looked appears appeared seems seemed feels felt".split())
_PHRASE = (
    "with ", "without ", "not ", "low in ", "in a ", "in many ", "in pieces", "on blood", "on a stalk",
    "at the bases", "around the ", "out of ", "partly out of ", "short of breath", "held in ", "split into ",
    "divided by ", "prone to ", "able to ", "harmful to ", "dark on ", "white on ", "bright on ", "black on ",
    "paralyzed ", "weak on ", "lying ", "making ", "filled with ", "breathing fast", "limping to ",
    "aimed at ", "soft with ", "passed down ", "needing ", "swollen from ", "lost the ", "entered with ",
    "supplied with ", "made into ", "hardened with ", "cleaned of ", "emptied of ", "normal in ", "having ",
)  # fmt: skip
"""Plain words of several that say what a thing is like: they follow it, "a with high blood pressure man" is none."""
_BEFORE_NOUN = " …"
"""What ends the plain words of a pair that stands in front of a noun only."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A word and what may stand in its place."""

    term: str
    plain: str
    area: str
    """What it is about: symptoms, short forms, everyday words."""
    source: str
    """Who reviewed it; `unreviewed`, or `stands` for a word that is never swapped."""
    before_noun: bool = False
    """Stands in front of a noun only: the hepatic artery is the liver artery, but what is hepatic is not "liver"."""


@dataclass(frozen=True, slots=True)
class Swap:
    """One place in a text where a plain word may stand; code points, end exclusive."""

    start: int
    end: int
    new: str
    pair: Pair


class Terms:
    """Pairs, looked up by their first word, so that a text is read once however many pairs there are."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Pair]]] = {}
        for pair in pairs:
            run = tuple(token.lower() for token in _TOKEN.findall(pair.term))
            self._by_first.setdefault(run[0], []).append((run, pair))
        for runs in self._by_first.values():
            runs.sort(key=lambda entry: -len(entry[0]))

    def swaps(self, text: str, keep: frozenset[str] = frozenset()) -> Iterator[Swap]:
        """Every place of `text`, in order, where a pair fits; none inside the phrases `keep`, in lower case."""
        tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
        low = [token.lower() for token, _, _ in tokens]
        at = 0
        while at < len(low):
            found = self._at(text, tokens, low, at)
            if found is None:
                at += 1
                continue
            run, pair = found
            start, end = tokens[at][1], tokens[at + len(run) - 1][2]
            if pair.source != "stands" and not _kept(text, start, end, keep):
                yield Swap(start, end, _cased(text, start, end, pair), pair)
            at += len(run)

    def _at(
        self, text: str, tokens: list[tuple[str, int, int]], low: list[str], at: int
    ) -> tuple[tuple[str, ...], Pair] | None:
        for run, pair in self._by_first.get(low[at], ()):
            if tuple(low[at : at + len(run)]) != run:
                continue
            start, end = tokens[at][1], tokens[at + len(run) - 1][2]
            short = pair.term != pair.term.lower()
            if short and " ".join(text[start:end].split()) != pair.term:
                continue
            if _part_of_more(text[max(0, start - 1) : start], text[end : end + 1]):
                continue
            if _fits(pair, low[at - 1] if at else "", low[at + len(run)] if at + len(run) < len(low) else ""):
                return run, pair
        return None


def _part_of_more(before: str, after: str) -> bool:
    """Whether the characters beside a place make it part of a longer form: "w/" of "w/o", "q.d." of "q.d.s."."""
    return before in ("-", "/", ".") or after in ("-", "/") or after.isalnum()


def _fits(pair: Pair, before: str, following: str) -> bool:
    """Whether the plain words are sound between these two words, in lower case; empty at either end of the text."""
    ends = not following or _may_follow(following)
    if pair.before_noun:
        listed = following in ("and", "or", ",") and before not in _BEING
        return listed or following == ":" or not ends
    if " that " in pair.plain:
        return ends and following != "of"
    return ends or " " in pair.term or not pair.plain.startswith(_PHRASE)


def _may_follow(word: str) -> bool:
    """A clause with "that" takes the end of a group of words: "cancer that comes back treatment" is none."""
    return not word[0].isalnum() or word in FUNCTION_WORDS or word in _PREPOSITIONS


def apply(text: str, swaps: Iterable[Swap]) -> str:
    """`text` with the swaps made, and the article before each made to fit."""
    out, last = "", 0
    for swap in swaps:
        out += text[last : swap.start]
        article = _ARTICLE.search(out)
        new = swap.new
        if article:
            out = out[: article.start()] + _article(article[1], article[2], new, swap.pair.before_noun)
        elif new.startswith("both ") and (the := _THE.search(out)):
            out, new = out[: the.start()], new.capitalize() if the[1][0].isupper() else new
        out += new
        last = swap.end
    return out + text[last:]


@lru_cache(maxsize=4)
def pairs(language: str = "en") -> tuple[Pair, ...]:
    """The pairs of a language, in the table's order; none where there is no table."""
    file = _FOLDER / language / "plain" / "terms.tsv"
    if not file.is_file():
        return ()
    out: list[Pair] = []
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            term, plain, area, source = line.split("\t")
            before_noun = plain.endswith(_BEFORE_NOUN)
            forms = _forms(term, plain.removesuffix(_BEFORE_NOUN))
            out += [Pair(one, other, area, source, before_noun) for one, other in forms]
    return tuple(out)


@lru_cache(maxsize=4)
def terms(language: str = "en") -> Terms:
    """The pairs of a language, ready to be looked up."""
    return Terms(pairs(language))


def _forms(term: str, plain: str) -> list[tuple[str, str]]:
    one, other = term.split("/"), plain.split("/")
    return list(zip(one, other, strict=True)) if len(one) == len(other) and len(one) > 1 else [(term, plain)]


def _kept(text: str, start: int, end: int, keep: frozenset[str]) -> bool:
    low = text.lower()
    for phrase in keep:
        at = low.find(phrase, max(0, start - len(phrase)))
        if 0 <= at <= start and end <= at + len(phrase):
            return True
    return False


def _cased(text: str, start: int, end: int, pair: Pair) -> str:
    """The plain words with the capitals of what they stand for, and with the full stop that ended the text."""
    written, plain = text[start:end], pair.plain
    if pair.term.endswith(".") and not text[end:].strip():
        plain += "."
    if pair.term == pair.term.lower() and written.isupper() and len(written) > 1 and "." not in pair.term:
        return plain.upper()
    starts = not text[:start].strip()
    if (written[0].isupper() and pair.term[0].islower() and "." not in pair.term) or (starts and written[0].isupper()):
        return plain[0].upper() + plain[1:]
    return plain


def _article(written: str, space: str, new: str, before_noun: bool) -> str:
    if new.lower().startswith(_NO_ARTICLE) and not before_noun:
        return ""
    fit = "an" if _VOWEL.match(new) else "a"
    return (fit.capitalize() if written[0].isupper() else fit) + space
