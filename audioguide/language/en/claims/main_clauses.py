"""Whether words stand by themselves as a sentence: a subject with its finite verb, or a call to act."""

from __future__ import annotations

from audioguide.language.en.reading.clause_words import AUXILIARIES, DETERMINERS, IMPERATIVES, PRONOUNS, VERBS
from audioguide.language.en.reading.words import listed, words

_BEFORE_CALLS = listed("please always never also then just only and but so")
"""Words that may stand in front of a call to act or of a subject."""
_NO_SUBJECT = listed(
    "if when unless although though while because since until whether once where whenever after before during with "
    "without for to of in on at by from as than like or nor who whom whose which that's such including being having "
    "what how why"
)
_ENDS_SUBJECT = listed(
    "who which that whose where when if because while to and or unless before after until although whether how what"
)
"""Words behind a noun that begin something about it, so that the next verb is not the sentence's own."""
OPEN_END = listed(
    "that is are was were be been the a an your my our their his her its and or but nor if when unless because while "
    "to of for with by from at into than as who which whose can may might could will would should must not have has "
    "had do does did cannot very"
)
"""Words with which no sentence ends."""
_PARTICIPLES = listed(
    "used caused needed affected helped made taken called given found treated reduced increased lowered improved "
    "required developed felt kept left spread lead said looks"
)
"""Forms that say of a noun what is done to it, where no helper verb stands in front: "medicine used to treat pain"."""
_HELPED = listed("is are was were has have can may might could will would should must do does did cannot")
_BETWEEN = listed("also often still then usually always never only just both all already ever even sometimes soon may")
_SUBJECTS = listed("you they we he she i it")
_CONDITIONS = listed("if when once after before unless while although though because since until even")
_FAR = 9
"""Words of the longest subject."""


def is_main(text: str) -> bool:
    """True where a text could be a sentence; a condition in front is looked past, and one behind does no harm."""
    said = words(text)
    while said and said[0] in _BEFORE_CALLS and len(said) > 1:
        said = said[1:]
    if not said or said[-1] in OPEN_END:
        return False
    if said[0] in _CONDITIONS:
        commas = [at for at, letter in enumerate(text) if letter == ","]
        return any(is_main(text[at + 1 :]) for at in commas) or is_main(text.partition(" please ")[2])
    if said[0] in ("do", "don't") and said[1:2] == ("not",):
        return len(said) > 2
    return said[0] in IMPERATIVES or _has_subject(said)


def _has_subject(said: tuple[str, ...]) -> bool:
    """A subject stands first, and its own verb behind it."""
    first = said[0]
    if first in AUXILIARIES and "'" in first and not first.endswith("n't"):
        return len(said) > 1  # It's, you're: subject and verb in one.
    if first in _NO_SUBJECT or first in AUXILIARIES or len(said) < 2:
        return False
    if said[:2] == ("i", "am"):
        return True
    for word in said[1:_FAR]:
        if word in AUXILIARIES and (word in _HELPED or word.endswith("n't")):
            return True
        if word in VERBS and (word not in _PARTICIPLES or first in PRONOUNS):
            return True
        if word in _ENDS_SUBJECT:
            return False
        if first in PRONOUNS and first not in DETERMINERS and word not in _BETWEEN:
            return first in _SUBJECTS  # "You pass out": whatever follows you is its verb.
    return False
