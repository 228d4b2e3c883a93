"""L5: no telegrams, and no sentence that stops in the middle ("Common triggers include.").

The standard gives no length. A long sentence without any small word is hard to hear, whole or not: 6 words and more
are told so. A short one is often whole ("Breast cancer treatments work."), so it is told only where it is a bare name
of a thing, as on a slide. An item of a list that is counted aloud may be one: "First, chest pain."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.nouns import is_name
from audioguide.language.en.reading.open_ends import ends_open
from audioguide.language.en.reading.words import FUNCTION_WORDS, listed

LEAST = 6
"""Words from which on a sentence must have function words."""
_COUNTED = re.compile(r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Last)\b")
_KINDS = listed(
    "high low new old severe mild chronic acute early late red sore swollen big small large heavy weak strong bad good "
    "common rare possible important other"
)
"""What may stand before a noun on a slide: "High blood pressure."."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences without a single the, is, that or of, bare names of things, and what stops in the middle."""
    for line in chapter.lines:
        if ends_open(line.sentence.text):
            yield Flaw(line.number, "This sentence stops in the middle: its last word wants another behind it.")
            continue
        words = [word for word in line.words if not word[0].isdigit()]
        if line.sentence.terms or not FUNCTION_WORDS.isdisjoint(words):
            continue
        if len(words) >= LEAST:
            yield Flaw(line.number, "This sentence has no small words. An ear needs the, is, that and of.")
        elif len(words) > 1 and not _COUNTED.match(line.sentence.text) and _is_bare(words):
            yield Flaw(line.number, "This is a name and no sentence. Say what it is, or who has it.")


def _is_bare(words: Sequence[str]) -> bool:
    """True where the words are nouns alone, or one word for their kind and nouns."""
    return all(map(is_name, words[1:])) and (words[0] in _KINDS or is_name(words[0]))


RULE = Rule(
    code="L5",
    title="Whole sentences",
    explanation=(
        "No telegrams: words such as the, is, that and of stay, since recall falls with each that is missing. A bare "
        "name such as High blood pressure is no sentence, but for an item of a list that is counted aloud. Nor is what "
        "stops in the middle: Common triggers include."
    ),
    severity="warning",
    chapter=in_chapter,
)
