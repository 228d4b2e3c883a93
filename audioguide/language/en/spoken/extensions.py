"""N133: an extension behind an x: bleep 0447 or x2203 -> extension two two zero three.

Four figures and more right behind an x multiply nothing. Where no telephone is about, and three figures stand there,
the writer is asked.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.words import BLANK, digits, near

SHAPE = Shape(
    rf"(?<![^\W_])(?<![0-9]{BLANK})(?<!%{BLANK})[xX]{BLANK}?(?P<number>[1-9][0-9]{{2,4}})(?![\w/%]|[.,:-][0-9]|{BLANK}?(?:mg|mcg|g|m[lL]|m|ft|feet"
    rf"|yards?|steps?|magnif\w*|x|×|d|days?|weeks?|times|ULN|power|objective|cells?)(?![^\W_]))"
)
_CALLED = Shape(
    r"(?i)\b(?:bleep|bleeps|pager|ext\w*|call|dial|ring|phone|tel\w*|contact|reception|switch\w*|desk|line|number|on|via|office"
    r"|ward|clinic|secretary|nurse|station|pharmacy|main|sister|team|OOH|voicemail|operator|direct)\b"
    r"|[0-9][0-9 ()-]{6}[0-9]\W{1,3}\Z"
)
_COUNTED = Shape(
    r"(?i)\b(?:magnif\w*|objective|lens|microscop\w*|times|power|zoom|WBC|RBC|plt|platelets|count|cells|HPF|walk\w*|amb\w*|jog\w*|steps?)\b"
)
_LONG = 3
"""Figures of a number that may yet multiply something."""
QUESTION = "“{0}” may be an extension, or so many times. Write the word."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The extension, figure by figure; a question where it may be a number of times. None where things are counted."""
    about = near(match, 60)
    if _COUNTED.search(about):
        return None
    said = f"extension {digits(match['number'])}"
    if len(match["number"]) > _LONG or _CALLED.search(about):
        return said
    return Doubtful(said, QUESTION.format(match[0]), blocks=True)


EXTENSIONS = SpokenRule("N133", "extensions behind an x", "aA", SHAPE, say, frozenset({"x"}), "xX")
