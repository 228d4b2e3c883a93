"""An English item as the end of the opening of its list. Where the two make no one sentence, a colon stands between
them, and they are told as the source has them: "Do not take the tablets if: pregnancy"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioguide.language.en.claims.main_clauses import OPEN_END, is_main
from audioguide.language.en.plain.leads import (
    BEGINS_WITH_IT,
    EXAMPLES,
    MAKES,
    MODAL_VERB,
    VERB,
    WHEN,
    bans_itself,
    body,
    conditional,
    forbids,
    limits,
    stands_for,
)
from audioguide.language.en.plain.leads import word_between as between
from audioguide.language.en.plain.led_by_signs import of_one
from audioguide.language.en.plain.lists import LISTS
from audioguide.language.en.plain.other_names import is_plural
from audioguide.language.en.plain.sentence_ends import ended, small, untied
from audioguide.language.en.reading.clause_words import AUXILIARIES, DETERMINERS, IMPERATIVES, PRONOUNS, VERBS
from audioguide.language.en.reading.words import listed, words

_CONDITIONS = re.compile(r"\b(?:if|when|unless|because|before|after)$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b(?:if|when|unless|because|that|who|before|after)(?: \w+ or)?"
    r"(?: (?:you|they|he|she|it|we|people|your \w+|the \w+|"
    r"someone|anyone))?$",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b(?:generally |usually |also )?(?:you|they)$", re.IGNORECASE)
_TIES = re.compile(r"\b(?:and|or)$", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:that|who)$", re.IGNORECASE)
_NAME = re.compile(r"(?!(?:if|when|unless|not|no|never|without|only)\b)[a-zA-Z][^:;.?!\d()]*", re.IGNORECASE)
"""An item that is the name of a thing: no number to ring, no label, no limit."""
_ASKS = listed("what who how why when where which whether")
_NEEDS_VERB = re.compile(
    r"\b(?:(?:should|must|may|can|will|could|might)(?: (?:also|often|sometimes|even))?|"
    r"not|never|don['’]t|can['’]t|cannot|please)$|^do$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"\b(?:for|with|by|of|at|in|on|from|about|the|a|your|are|is|was|were|be)$", re.IGNORECASE)
_TO = re.compile(r"\bto$", re.IGNORECASE)
_INCLUDES = re.compile(r"\b(?:includ(?:e|es|ing)|such as|like)$", re.IGNORECASE)
_BASE = LISTS.words("base_verbs")
_THIRD = re.compile(r"[a-z]{2,}(?:s|ed)")
_PARTICLES = listed("it them yourself himself herself off up out down away back")
_AFTER_PAST = listed("more in on for or and to it at from")
_SUBORDINATE = re.compile(r"^(?:if|when|unless|before|after|because|while)\b", re.IGNORECASE)
_QUESTION = re.compile(
    r"^when (?P<verb>should|must|do|can|may|might) (?P<who>I|you|we) (?P<rest>[^?]+)\?$", re.IGNORECASE
)
_TO_CALL = re.compile(r"^when (?:do (?:you|I) (?:need|have)|is it time|) ?to (?P<rest>[^?:]+)[?:]?$", re.IGNORECASE)
_YOURS = {"i": "you", "my": "your", "me": "you", "we": "you", "our": "your", "myself": "yourself"}


def led(lead: str, text: str, proper: frozenset[str]) -> str:
    """An item as the end of the opening of its list."""
    bare, said = body(lead), untied(text)
    if is_bare_order(bare) or (forbids(lead) and bans_itself(said)):
        # "Do: hold it under water" orders as much without its title, and "Don't: never run" forbids as much.
        return ended(said) if is_main(said) or bans_itself(said) else ended(f"{bare}: {small(said, proper)}")
    if answered := answer(lead, said):
        return ended(answered)
    if stands_for(bare) and _orders_if(said) and not forbids(lead):
        return ended(said)  # A condition with an order of its own is none of the things to have.
    if one := of_one(lead, said):
        return ended(one)
    acts = is_main(said) or (_acts(words(said) or ("",)) and not stands_for(bare))
    if BEGINS_WITH_IT.match(bare) and not is_open(bare) and acts:
        # What is merely said of the matter is no consequence: "If you take too many: a nurse gives you the tablets".
        mark = ":" if _COMPARED.search(bare) and not (_acts(words(said)) or words(said)[0] in PRONOUNS) else ","
        return ended(f"{bare}{mark} {small(said, proper)}")
    twice = _TWICE.search(bare)
    if twice and said.lower().startswith(f"{twice[0].lower()} "):
        said = said[len(twice[0]) :].strip()
    last = bare.split()[-1] if bare else ""
    if _CONDITIONS.search(bare) and said.lower().startswith(f"{last.lower()} "):
        said = said[len(last) :].strip()
    return ended(f"{bare}{'' if fits(bare, said) else ':'} {small(said, proper)}")


def _orders_if(item: str) -> bool:
    """True for "If your child has diabetes, monitor their sugar": a condition and what to do then."""
    condition, comma, order = item.partition(",")
    return bool(WHEN.match(condition) and comma and _acts(words(order) or ("",)))


def together(lead: str, items: Sequence[str], proper: frozenset[str]) -> str:
    """The opening and all its items as one sentence: "Signs include shaking, sweating and feeling confused"."""
    bare, said = body(lead), [small(untied(item).rstrip(".;,"), proper) for item in items]
    fit = not stands_for(lead) and all(fits(bare, item) for item in said)
    if not fit and len(said) > 1 and _names_several(bare, said):
        # "Hormonal factors: a; b" is hard to hear.
        last = f"; and {said[-1]}" if any("," in item or " and " in item for item in said) else f" and {said[-1]}"
        return ended(f"{bare} are {('; ' if last[0] == ';' else ', ').join(said[:-1])}{last}")
    start = bare if fit else f"{bare}:"
    if len(said) == 1:
        return ended(led(lead, items[0], proper) if fit else f"{start} {said[0]}")
    word, inside = between(lead, items), any("," in item or " and " in item or " or " in item for item in said)
    mark = ";" if any("," in item for item in said) or (not word and inside) else ","
    if not word:
        return ended(f"{start} {f'{mark} '.join(said)}")
    comma = mark if mark == ";" or inside or word == "or" else ""
    return ended(f"{start} {f'{mark} '.join(said[:-1])}{comma} {word} {said[-1]}")


def _names_several(bare: str, items: Sequence[str]) -> bool:
    """True for a title in the plural over names of things: it says what they are, and orders and denies nothing."""
    said = words(bare)
    if not said or forbids(bare) or conditional(bare) or said[0] in IMPERATIVES | _ASKS or _claims(bare):
        return False
    names = all(_NAME.fullmatch(item) and not is_main(item) and words(item)[0] not in IMPERATIVES for item in items)
    return names and is_plural(bare) and not OPEN_END & {said[-1]}


def fits(bare: str, item: str) -> bool:
    """True where opening and item make one sentence without a mark between them."""
    said = words(item)
    if limits(bare, item):
        return True
    if not said or not bare or stands_for(bare):
        return False
    if WHEN.match(item):
        # An item with a condition and a claim of its own is whole: its "if" may not reach back over the opening.
        return not is_open(bare) and is_main(bare) and not is_main(item)  # "See a doctor", "if your eye is red".
    if _CONDITIONS.search(bare):
        own = said[0] in PRONOUNS | DETERMINERS and _has_verb(said)
        return own or (is_main(item) and said[0] not in IMPERATIVES)
    if _TIES.search(bare):
        return is_main(item) and said[0] not in IMPERATIVES
    if MAKES.search(bare):
        return not is_main(item)
    if _TO.search(bare):
        return not _clause(said, item)
    if _NEEDS_VERB.search(bare):
        return _acts(said)
    if _SUBJECT.search(bare):
        return _predicates(said) or (bool(_RELATIVE.search(bare)) and _clause(said, item))
    if _PERSON.search(bare):
        return _predicates(said)
    return _takes(bare, item, said)


def _takes(bare: str, item: str, said: tuple[str, ...]) -> bool:
    """True where the last word of an opening takes the item: a preposition, "include", a verb that needs an object."""
    if _PREPOSITION.search(bare) and not _claims(bare):
        return False  # "Things to look out for" is a title.
    if EXAMPLES.search(bare) and is_main(item):
        return False
    if _PREPOSITION.search(bare) or _INCLUDES.search(bare):
        return (
            not _clause(said, item) and not _SUBORDINATE.match(item) and not (said[0] in IMPERATIVES and is_main(item))
        )
    if (VERB.search(bare) or MODAL_VERB.search(bare)) and not _LEADS_ON.search(bare):
        return (
            not _clause(said, item)
            and not is_main(item)
            and not _SUBORDINATE.match(item)
            and said[0] not in _NOT_OBJECTS
        )
    return False


_LEADS_ON = re.compile(
    r"\b(?:help|helps|work|works|happen|happens|vary|varies|try|apply|applies|occur|occurs|go|come)$", re.IGNORECASE
)
"""Verbs that need no object: what follows them under a colon is none."""
_BEFORE_VERB = listed("not also never only sometimes suddenly often still")
"""Between must or may and its verb: "may also: not react to some sounds"."""
_NOT_OBJECTS = listed("in on at for with by from about because")


def answer(question: str, item: str) -> str:
    """ "When should I call my doctor?", "If I bleed" as "You should call your doctor if you bleed"."""
    condition = re.match(r"(?:if|when|unless|as soon as|once)\b", item, re.IGNORECASE)
    found = _QUESTION.match(f"{body(question)}?")
    if not condition or not found:
        return ""
    verb = found["verb"].lower()
    claim = f"You {'' if verb == 'do' else verb + ' '}{found['rest'].strip()}"
    mine = re.search(r"\b(?:I|my|me|we|our)\b", f"{found['who']} {item}")
    text = f"{claim} {item[:1].lower()}{item[1:]}"
    return _to_listener(text) if mine else text


def _to_listener(text: str) -> str:
    return re.sub(r"\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|myself)\b", lambda found: _YOURS[found[0].lower()], text)


def is_bare_order(text: str) -> bool:
    """True for "Do" over a list: the items order as much without it."""
    return body(text).lower() in ("do", "dos", "do's", "you should do", "please do")


_TWICE = re.compile(r"\b(?:if|when|unless) (?:you|they|he|she|it)$", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:than|as) (?:you|they|he|she) (?:should|can|could|may|must)$", re.IGNORECASE)
"""An end that is none of the next clause: "more than you should"."""


def is_open(bare: str) -> bool:
    """True where the words before the list go on: "if you", "if you have a cut and", "while we do things like"."""
    if _COMPARED.search(bare):
        return False
    return bool(_SUBJECT.search(bare)) or words(bare)[-1] in OPEN_END | {"like"}


def _claims(bare: str) -> bool:
    """True where the opening has a verb of its own, or calls to act."""
    said = words(bare)
    return said[0] in IMPERATIVES or any(word in AUXILIARIES for word in said)


def _clause(said: tuple[str, ...], item: str) -> bool:
    return (said[0] in PRONOUNS or said[0] in DETERMINERS) and is_main(item)


def _has_verb(said: tuple[str, ...]) -> bool:
    return any(word in AUXILIARIES or word in VERBS or word in _BASE for word in said[1:]) or any(
        _THIRD.fullmatch(word) for word in said[1:4]
    )


def _acts(said: tuple[str, ...]) -> bool:
    """A verb as it stands after must or not."""
    first = said[0]
    if first in _BEFORE_VERB and said[1:]:
        return _acts(said[1:])
    if first in IMPERATIVES or first in _BASE or first == "be":
        return True
    if first in DETERMINERS or first in PRONOUNS or first in AUXILIARIES or first.endswith("ing"):
        return False
    return len(said) > 1 and (said[1] in DETERMINERS or said[1] in _PARTICLES)


def _predicates(said: tuple[str, ...]) -> bool:
    """What may follow "if you": have, are, do not feel, cannot."""
    first = said[0]
    if first in DETERMINERS or first in PRONOUNS or first.endswith("ing"):
        return False
    if (
        first in ("also", "still", "suddenly", "currently", "recently", "already", "ever", "previously", "often")
        and said[1:]
    ):
        return _predicates(said[1:])
    if first.endswith("ed") and said[1:2] and (said[1] in DETERMINERS or said[1] in _AFTER_PAST):
        return True
    known = VERBS | IMPERATIVES | _BASE
    return first in AUXILIARIES or first in known or (first.endswith("s") and first[:-1] in known)
