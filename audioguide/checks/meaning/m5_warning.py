"""M5: a warning stays as urgent, as grave and as whole as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.meaning.passage import Passage, in_passages
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import Clause, Tone, ToneKind

_ASKING = frozenset(("order", "obliged", "advised"))


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: at once told as some time, severe as mild, stop as cut down; and mild as severe."""
    told, source = passage.told, passage.recorded
    for gone, come, why in _TURNED:
        lost, gained = _of(source, gone), _new(told, passage.every, come)
        if come in _KNOWN_SOFT and _of(source, come):
            continue
        if lost and gained and len(_of(told, gone)) < len(lost):
            yield Flaw(
                passage.line_of(gained[0], lambda clause: clause.tones),
                f'"{gained[0].word}" is said here where {passage.ids} says "{lost[0].word}". {why}',
            )
            return
    asks = any(demand.kind in _ASKING for clause in told for demand in clause.demands)
    if asks and (rescue := _urgent(source, "rescue")) and not _of(told, "rescue"):
        yield Flaw(
            passage.telling[0].line.number, f'{passage.ids} says "{rescue.word}"; here somebody else is asked for help.'
        )
    if (dire := _of(source, "dire")) and not any(_of(told, kind) for kind in ("dire", "grave", "grave?", "rescue")):
        yield Flaw(
            passage.telling[0].line.number, f'{passage.ids} says "{dire[0].word}", and nothing here is as grave.'
        )
    helped = asks and bool(_of(told, "rescue"))
    if (urgent := _urgent(source)) and not _of(told, "urgent") and not helped:
        yield Flaw(
            passage.telling[0].line.number, f'{passage.ids} says "{urgent.word}", and nothing here is as urgent.'
        )


_KNOWN_SOFT = frozenset(("less", "lax"))
"""Where the source has such a word, another one of the kind is no softer."""
_URGENT: Message = "Keep how urgent it is."
_GRAVE: Message = "Keep how grave it is."
_WHOLE: Message = "Less is not none."
_TURNED: tuple[tuple[ToneKind, ToneKind, Message], ...] = (
    ("urgent", "lax", _URGENT),
    ("grave", "light", _GRAVE),
    ("rescue", "light", _URGENT),
    ("rescue", "lax", _URGENT),
    ("light", "grave", _GRAVE),
    ("stop", "less", _WHOLE),
)
"""What is lost, what has come in its place, and what to say of it."""


def _of(clauses: Sequence[Clause], kind: ToneKind) -> list[Tone]:
    kinds = _WITH.get(kind, (kind,))
    return [one for clause in clauses for one in clause.tones if one.kind in kinds]


_WITH: dict[ToneKind, tuple[ToneKind, ...]] = {"grave": ("grave", "dire"), "urgent": ("urgent", "urgent?")}


def _new(told: Sequence[Clause], source: Sequence[Clause], kind: ToneKind) -> list[Tone]:
    known = {one.word for one in _of(source, kind)}
    return [one for one in _of(told, kind) if one.word not in known]


def _urgent(source: Sequence[Clause], kind: ToneKind = "urgent") -> Tone | None:
    """A word of urgency, or of emergency services, beside a call to act."""
    for clause in source:
        tones = [one for one in clause.tones if one.kind == kind]
        if tones and any(demand.kind in _ASKING for demand in clause.demands):
            return tones[0]
    return None


RULE = Rule(
    code="M5",
    title="A warning stays as strong as it is",
    explanation=(
        "at once is not told as when you can, severe not as mild, dangerous not as uncomfortable, stop not as cut "
        "down; and what is mild is not made grave."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="A strong word that is gone, with a weak one in its place, is a weaker warning.",
    of_change=True,
    chapter=in_passages(contradictions),
)
