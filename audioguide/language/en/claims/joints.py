"""Where a sentence may be cut in two so that both parts stand alone and neither loses a condition.

A joint is safe when a main clause stands on either side of it, and nothing on the left, such as "if" or "research
shows that", reaches over it to the right. What is not plainly safe is no joint.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from audioguide.language.en.claims.main_clauses import is_main
from audioguide.language.en.reading import denials
from audioguide.language.en.reading.clause_words import AUXILIARIES, DETERMINERS, IMPERATIVES, PRONOUNS, VERBS
from audioguide.language.en.reading.words import listed, words

_REACHING = listed(
    "if when unless although though while because since before after until whether once as where whenever even despite "
    "whichever whatever except unlike instead suppose supposing then"
)
_SUBORDINATE = re.compile(
    r"(?:,|\b(?:but|and|so|or))\s+(?:if|when|unless|although|though|while|because|since|until|once|as|where|whenever)\b",
    re.IGNORECASE,
)
"""A condition that begins inside a sentence: what "and" joins to it may be of it."""
_GOES_ON = listed(
    "or and but nor for in at on of within after before below above under over with without by from since during about "
    "up to than as like such including especially which who whose"
)
"""First words of what still belongs to a condition: "if you are sick, or cannot drink, ring us"."""
_HOLDS_BOTH = re.compile(
    r"\b(?:whether|either|neither|both|not only|between|so that|such that|in order|unless|if|who|which|"
    r"(?:shows?|says?|suggests?|means?|thinks?|believes?|found|reports?|recommends?|advises?|tells?|according|"
    r"know|sure|hope)\b)",
    re.IGNORECASE,
)
_LEANS = listed("none both neither either few fewer more most less one two three another others half otherwise")
_OPEN_END = listed("without with before after too either more less fewer")
_OF_A_NOUN = listed("and or that who which to you we they i he she")
"""Between a noun and a verb, what makes the verb none of that noun's: "supplements you take"."""
_ROW = re.compile(
    r"\b(?:if|when|unless)\b[^,;]*;;|:.*;;|;;.*;\s+(?:or|and)\s|;; (?:or|and)\s",
    re.IGNORECASE | re.DOTALL,
)
"""A row of items after one opening; ;; stands where the cut would be."""
_TRAILING = re.compile(r".\b(?:if|unless|until|except|provided|as long as|while|when|before|after)\b", re.IGNORECASE)
_BANS = re.compile(r"\b(?:avoid|refrain|stop|instead of|rather than|keep away|stay away)\b", re.IGNORECASE)
_BEFORE_ORDER = listed("then please also just always even")
"""Words that may stand between "and" and the verb that it joins to another."""
_JOINT = re.compile(r"(?P<mark>;\s+|,\s+|\s+[–—]\s+|\s+)(?:(?P<word>and|but|so|yet)\s+)?(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Joint:
    """A safe place to cut: the words before it, the word that joins ("but", or none), the words after it."""

    left: str
    word: str
    right: str


def joints(sentence: str) -> list[Joint]:
    """Every safe joint of a sentence, in order."""
    out = []
    for found in _JOINT.finditer(sentence):
        word = (found["word"] or "").lower()
        mark = found["mark"].strip()
        if not word and mark != ";":
            continue
        left, right = sentence[: found.start()], sentence[found.end() :]
        if _safe(left, word, right, bool(mark), mark == ";"):
            out.append(Joint(left.strip(), word, right.strip()))
    return out


def _safe(left: str, word: str, right: str, marked: bool, semicolon: bool) -> bool:
    before, after = words(left), words(right)
    if len(before) < 3 or len(after) < 3 or _unclosed(left):
        return False
    if semicolon and _ROW.search(f"{left};; {right}"):
        return False  # "if you: are old; smoke; or drink": the opening reaches over every one of a row.
    if word == "and" and not semicolon and _SUBORDINATE.search(left):
        return False  # "First, as you heal and you can walk, you may": the second clause is of the condition too.
    if word != "" and (before[0] in _REACHING or _HOLDS_BOTH.search(left)):
        return False  # Over a semicolon that parts two sentences nothing reaches.
    if after[0] in _LEANS or after[-1] in _OPEN_END:
        return False  # "none is best", "two days without": of what, only the other half says.
    if word == "and" and not semicolon and _TRAILING.search(right):
        return False  # "You may eat and you may drink if the nurse agrees": the condition may be of both.
    if word == "and" and marked and "," in left and _is_name(left.rpartition(",")[2]):
        return False  # "Bring your card, glasses, and a list": the last of a row, not another sentence.
    if word in ("and", "yet") and _is_banned(left, after):
        return False  # "Do not bend over and lift the box": cut in two, the second half would be an order.
    if word == "so" and (not marked or after[0] in ("that", "far", "much", "many", "on")):
        return False  # "so you have facts" tells an aim, ", so you have facts" what follows.
    begins = _begins_clause(after, marked) or (before[0] in IMPERATIVES and after[0] in IMPERATIVES)
    return begins and is_main(left) and is_main(right)


def _is_banned(left: str, after: tuple[str, ...]) -> bool:
    """True for a verb without a subject behind a ban: the ban may reach over it."""
    place = next((at for at, word in enumerate(after) if word not in _BEFORE_ORDER), 0)
    return after[place] in IMPERATIVES and (bool(_BANS.search(left)) or bool(denials.denials(words(left))))


def _is_name(text: str) -> bool:
    """A few words without a verb."""
    return len(words(text)) <= 3 and not is_clause(text)


def _unclosed(text: str) -> bool:
    return text.count("(") > text.count(")") or text.count("“") > text.count("”") or text.count('"') % 2 == 1


def is_clause(text: str) -> bool:
    """True where the words hold a finite verb with something in front of it, or begin with a call to act."""
    said = words(text)
    if not said:
        return False
    return said[0] in IMPERATIVES or any(word in AUXILIARIES or (at and word in VERBS) for at, word in enumerate(said))


def led_by(text: str) -> tuple[str, str] | None:
    """(clause, claim) of a text such as "you bleed, have a fever or feel ill, call us": cut at the first comma after
    which a claim of its own begins. None where there is none."""
    commas = list(re.finditer(r",\s+(?:then\s+)?", text))
    for comma in commas:
        clause, claim = text[: comma.start()].strip(), text[comma.end() :].strip()
        after = words(claim)
        if after and after[0] in _GOES_ON:
            continue
        alone = len(commas) == 1 and is_clause(claim)
        begins = len(after) >= 3 and (alone or _begins_clause(after, marked=True) or _calls(after))
        begins = (begins or (len(after) == 2 and after[0] in IMPERATIVES)) and is_main(claim)
        if begins and is_clause(clause) and not _unclosed(clause):
            return clause, claim
    return None


def _calls(after: tuple[str, ...]) -> bool:
    return after[0] in IMPERATIVES or (after[0] == "please" and after[1] in IMPERATIVES)


def _begins_clause(after: tuple[str, ...], marked: bool) -> bool:
    """A subject and its verb stand first."""
    if after[0] in PRONOUNS:
        return (
            after[0] in AUXILIARIES
            or after[1] in AUXILIARIES
            or after[1] in VERBS
            or (after[2] in AUXILIARIES and after[1] in ("also", "often", "still", "then", "usually", "may"))
        )
    if not marked:
        return False
    if after[0] in DETERMINERS or (after[0] not in AUXILIARIES and after[0] not in IMPERATIVES):
        reach = after[1:6]
        at = next((place for place, word in enumerate(reach) if word in AUXILIARIES or word in VERBS), None)
        return at is not None and not _OF_A_NOUN & set(reach[:at])
    return False
