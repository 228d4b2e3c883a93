"""How sure a sentence is, what it denies, and which words limit it: hedge class, polarity, words of scope."""

from __future__ import annotations

import re

from audioguide.language.base.events import HedgeMark
from audioguide.language.en.reading import denials, hedges
from audioguide.language.en.reading.words import listed, normal, words
from audioguide.model import Hedge, Polarity

_STRENGTH: tuple[Hedge, ...] = ("rare", "probable", "possible", "certain")
"""Which class a claim has that holds words of several, the first that is there."""
_CHANCE = re.compile(
    r"\b(?:still|always|also|is) a (?:small |real |good )?(?:chance|risk|possibility)\b", re.IGNORECASE
)
_CHANCE_OF = re.compile(r"\b(?:chance|risk|likelihood|possibility|odds)\b.{0,60}?\bwill\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d\s*(?:%|percent|per cent|in 100|out of)", re.IGNORECASE)
_FRAME = re.compile(
    r"^(?:but |and |so )?(?:(?:it(?:'s| is)? )?(?:may|can|might) help to know|(?:it(?:'s| is) )?(?:also "
    r")?(?:important|good|useful|helpful) to "
    r"(?:remember|know|note)|remember|keep in mind|note|please note)(?: that)? (?=\w+ \w+)"
)
"""Words that lead up to a claim and are none."""
_INDIRECT = listed("what which where how whatever wherever whether why who")
_ABSOLUTE = listed("always all every everyone everybody")
MOST = ("no more than", "not more than", "up to", "at most")
LEAST = ("no less than", "not less than", "no fewer than", "not fewer than", "at least")
"""Limits of a figure in other words: whichever the source has, each of its row says the same."""
_LIMIT = re.compile(rf"\b(?:{'|'.join((*MOST, *LEAST))}) (?:about )?\d")
_SCOPE = (
    "one or both", *MOST[:2], *LEAST[:4], "at least", "at most", "more than", "less than", "fewer than", "up to",
    "some", "any", "all", "most",
    "only", "certain", "anyone", "everyone", "both", "either", "neither", "each", "every", "few", "several", "same",
    "early-stage", "no one",
)  # fmt: skip
_LEADING = re.compile(
    r"^(?:but |and |so )?(?:even )?(?:if|when|although|though|while|because|since|unless|once|before|after)\b[^,]*, "
)
_SUBORDINATE = re.compile(
    r" (?:if|when|because|that|who|which|unless|so that|while|whether|until|although|to the point that) "
)
_DEFINES = re.compile(r" (?:happens|happen|occurs|occur|is|are) when ")
_RELATIVE = re.compile(r" (?:that|which|who) (?:\w+n't|do not|does not|did not|is not|are not|cannot|will not) ")
_THEN_NOT = re.compile(r" (?:and|but|rather than) not | not .{0,40}? but ")


def hedge(text: str) -> Hedge:
    """The class that the record of a sentence has, by rule F4."""
    if text.rstrip().endswith("?"):
        return "none"
    said = words(_FRAME.sub("", " ".join(words(text))))
    kinds = [mark.kind for mark in hedges.read(said).marks if _claims(mark, said, text)]
    if "no one" in " ".join(said) or "nobody" in said:
        return "certain"
    if not kinds:
        return "possible" if _CHANCE.search(text) and not _FIGURE.search(text) else "none"
    if "possible" in kinds and "probable" in kinds:
        # "most ... may" claims little of most: the helper verb carries the claim, where it is not "you can".
        marks = hedges.read(said).marks
        return "possible" if any(m.modal and m.kind == "possible" and not m.idle for m in marks) else "probable"
    return next(kind for kind in _STRENGTH if kind in kinds)


def _claims(mark: HedgeMark, said: tuple[str, ...], text: str) -> bool:
    """False for a word that does not say how sure it is: "what you can expect", "not always", "the chance it will"."""
    at = said.index(mark.word) if mark.word in said else 0
    if not mark.modal and at and said[at - 1] == "how":
        return False
    if mark.kind == "possible" and mark.idle and not _INDIRECT.isdisjoint(said[max(0, at - 2) : at]):
        return False
    if mark.word in _ABSOLUTE and denials.count(said[:at]):
        return False
    return not (mark.kind == "certain" and mark.modal and _CHANCE_OF.search(text))


def polarity(text: str) -> tuple[Polarity, int]:
    """(polarity, propositions denied).

    negative: the main clause denies. mixed: another clause does, or one part is stated and another denied. A denial
    that only describes a thing ("lumps that do not go away") leaves the claim affirmative.
    """
    said = words(text)
    count = denials.count(said)
    if not count:
        return "affirmative", 0
    whole = f"{' '.join(_clauses(text))} "
    if count == 1 and _RELATIVE.search(whole):
        return "affirmative", count
    if _DEFINES.search(whole):
        return "negative", count
    main = _main(whole)
    if not denials.count(words(main)):
        return "mixed", count
    return ("mixed" if _THEN_NOT.search(main) and denials.count(words(main)) == 1 else "negative"), count


def _clauses(text: str) -> list[str]:
    low = " ".join(text.replace("’", "'").lower().split())
    return [low.rstrip(".")]


def _main(text: str) -> str:
    """The main clause: without what leads up to it and what hangs on it."""
    rest = _LEADING.sub("", text)
    for found in _SUBORDINATE.finditer(rest):
        # "Treatment that worked before may not ...": a clause inside the subject is not the end of the sentence.
        before = len(rest[: found.start()].split())
        if before > 3 or (before > 1 and found[0].strip() not in ("that", "who", "which")):
            return rest[: found.start()]
    return rest


def _alike(phrase: str) -> str:
    """A limit with all that says the same, its own words first: "up to|no more than"."""
    row = next((row for row in (MOST, LEAST) if phrase in row), ())
    return "|".join(dict.fromkeys((phrase, *row)))


def scope(text: str) -> tuple[str, ...]:
    """The words of scope that must be heard, by rule F7."""
    said = normal(text)
    found = []
    for phrase in _SCOPE:
        wanted = normal(phrase)
        if wanted in said:
            found.append(_alike(phrase) if _LIMIT.search(said) else phrase)
            # What stands on either side of it is no phrase: "no more than 1" does not say "no one".
            said = said.replace(wanted, " / ", 1)
    return tuple(found)
