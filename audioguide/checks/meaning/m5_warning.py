"""M5: a warning stays as urgent, as grave and as whole as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.checks.meaning.denying import bounded_otherwise
from audioguide.checks.meaning.equal_quantities import equal
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
            sure = _of_one_thing(lost, gained[0], passage)
            yield Flaw(
                passage.line_of(gained[0], lambda clause: clause.tones),
                f'"{gained[0].word}" is said here where {passage.ids} says "{lost[0].word}". {why}',
                meaning=None if sure else "pointer",
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
    if (urgent := _urgent(source)) and not _of(told, "urgent") and not helped and not _as_amount(urgent, passage):
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


def _of_one_thing(lost: Sequence[Tone], gained: Tone, passage: Passage) -> bool:
    """The weak word may stand with what the strong one does: "a bit of toast" is no weaker sickness, and "a week is the
    limit" no weaker than "not for longer than a week"."""
    homes = [one for one in passage.recorded if any(tone in one.tones for tone in lost)]
    if all(bounded_otherwise(one, passage.told) for one in homes):
        return False
    own = next(one for one in passage.told if gained in one.tones)
    governed = next((one.name for one in own.concepts if one.start > gained.start + len(gained.word)), "")
    known = frozenset(name for clause in passage.every for name in clause.about)
    near = frozenset(name for home in homes for tone in lost for name in _beside(tone, home))
    return governed not in known or governed in near


def _beside(tone: Tone, clause: Clause) -> list[str]:
    """The concepts on either side of a word."""
    before = [one.name for one in clause.concepts if one.end <= tone.start][-_NEAR:]
    return before + [one.name for one in clause.concepts if one.start >= tone.start][: _NEAR + 1]


_NEAR = 2


def _as_amount(tone: Tone, passage: Passage) -> bool:
    """It is an amount of time, and is heard as one: "within 24 hours", "day or night"."""
    own = [
        one
        for clause in passage.recorded
        if tone in clause.tones
        for one in (*clause.quantities, *clause.spoken)
        if tone.start < one.end and one.start < tone.start + len(tone.word)
    ]
    heard = [one for clause in passage.told for one in (*clause.quantities, *clause.spoken)]
    return any(equal(one, other) for one in own for other in heard)


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
