"""How English is read for meaning: a passage becomes clauses, and each reader of this folder fills one field of them.

To read one more kind of event, or the same kind better:

1. The reader is a module here with one function, `read(words) -> ...`, over the words of one clause (`tokens.Word`:
   what is written, its root, its place). Its words are tables in data/, one row a word, never a list in code.
2. The field it fills stands in `language.base.meaning.Clause`, with a neutral default and a docstring.
3. It is called in `_clause` below, and nowhere else. A rule that uses it: see `audioguide.checks.meaning`.

    tokens        words with their roots and places                           data/irregular.tsv
    splitting     clauses and what opens them                                 data/openers.tsv, after_comma.txt
    concepts      what a clause speaks of, everyday words made one            data/concepts.tsv, empty.txt
    denials       what is denied, by not and by other words                   data/deniers.tsv, may_deny.txt
    quantities    numbers with unit, limit, role and frequency, over          data/units.tsv, limits.tsv, spans.tsv
                  `amounts` (the numbers) and `neighbours` (what they share)
    choices       high and not low, eye and not ear, in an explanation         data/exclusive.tsv, body_alike.tsv
    frame_acts    what a line without a fact may not do                       data/frame_acts.tsv, frame_words.tsv
    duties        must, should, may, need not, a plain order                  data/duties.tsv

Not read yet (fields stand empty): sureness, comparisons, joins, orders, names.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from audioguide.language.base.meaning import Choice, Clause, FrameAct, FramePart, Meaning
from audioguide.language.en.meaning import choices, concepts, denials, duties, frame_acts, quantities, splitting

_KEPT = 4_096
"""Passages whose clauses are kept: a record is asked for with each line that tells it."""


class EnglishMeaning(Meaning):
    """English as it is read for meaning."""

    knows_meaning = True

    def clauses(self, text: str) -> Sequence[Clause]:
        """The clauses of a passage, in order."""
        return _clauses(text)

    def choices(self, text: str) -> Sequence[Choice]:
        """What a short explanation says where there is a choice."""
        return choices.read(text)

    def frame_acts(self, text: str, part: FramePart = "line") -> Sequence[FrameAct]:
        """What a line without a fact does that it may not."""
        return frame_acts.read(text, part)


@lru_cache(maxsize=_KEPT)
def _clauses(text: str) -> tuple[Clause, ...]:
    return tuple(_clause(text, part) for part in splitting.split(text))


def _clause(text: str, part: splitting.Part) -> Clause:
    """The one place where readers are called."""
    words = part.words
    start, end = words[0].start, words[-1].end
    marks = denials.read(words)
    amounts = quantities.read(text[start:end], start)
    return Clause(
        text=text[start:end],
        start=start,
        end=end,
        sentence=part.sentence,
        opener=part.opener,
        concepts=denials.marked(concepts.read(words), marks, words),
        quantities=amounts,
        denials=len(marks),
        unsure=denials.unsure(words, marks),
        duty=duties.read(words),
    )
