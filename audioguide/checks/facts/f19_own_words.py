"""F19: a fact of another language has words in the one it is told in, wherever words of it must be heard."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.rule import Flaw, Rule

_HELD_BY = {
    "condition": ("F3", "F8"),
    "comparison": ("F6",),
    "order": ("F6",),
    "quantifiers": ("F7",),
    "items": ("F10",),
    "attribution": ("F13",),
    "literals": ("F2",),
    "must_hear": ("F17",),
    "recap_hear": ("F17",),
}
"""Key of a record -> the rules that ask for its words."""


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """What is told and cannot be held, since nobody has written its words in this language."""
    table, holds = guide.table, guide.language.rules.holds
    for fact in table.facts.values():
        lacks = [key for key in fact.unworded if any(holds(code) for code in _HELD_BY[key])]
        if lacks and fact.id in guide.mentioned:
            yield Flaw(
                fact.line,
                f"{table.words_file} has no words for the {' and the '.join(lacks)} of {fact.id}. Write them there.",
                file=table.file,
            )


RULE = Rule(
    code="F19",
    title="Facts have words in the language they are told in",
    explanation=(
        "Where chapters are in another language than facts.yaml, each condition, comparison and other word by which a "
        "fact is held is given in their language too, in a file such as facts.es.yaml; without it, no rule could see "
        "that the chapter has lost it."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="What cannot be held in a language is an error in words, never a silence.",
    any_language=True,
    guide=in_guide,
)
