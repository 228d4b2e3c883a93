"""F3: a figure is never parted from its time span and its condition, and gets no span that the source does not give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from audioguide.checks.checked import CheckedChapter, CheckedLine, Mention
from audioguide.checks.record import is_chance, matches, shown, span_of
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.events import Figure
from audioguide.model import TIME_UNITS, Fact, Number

_CONTRARY = {
    "within": ("before", "after", "over"),
    "before": ("after", "over", "from"),
    "after": ("before", "within", "under"),
    "from": ("to",),
    "to": ("from",),
    "under": ("over",),
    "over": ("under",),
}


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Figures without their span, condition or role."""
    for line in chapter.lines:
        for figure in _once(line.figures) if line.facts else ():
            owners = _owners(line, figure)
            faults = [_fault(line, figure, fact, number, chapter) for fact, number in owners]
            if faults and all(faults):
                what = shown(figure, line.sentence.text)
                yield Flaw(line.number, f"{what} of {owners[0][0].id} {faults[0]}")


def _once(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Each figure where it is first said: whoever says it again in the same words has the same to answer for."""
    first: dict[Figure, Figure] = {}
    for figure in figures:
        first.setdefault(replace(figure, start=0, end=0), figure)
    return tuple(first.values())


def _owners(line: CheckedLine, figure: Figure) -> list[tuple[Fact, Number]]:
    """The facts and numbers a spoken figure may be; those whose role it has before the others."""
    loose = line.counts_are_percent
    found = [(fact, n) for fact in line.facts for n in dict.fromkeys(fact.numbers) if matches(figure, n, loose)]
    return sorted(found, key=lambda owner: owner[1].role != figure.role)


def _fault(line: CheckedLine, figure: Figure, fact: Fact, number: Number, chapter: CheckedChapter) -> Message:
    """What the figure lacks as this number, as the end of a message; empty where nothing."""
    if figure.role in _CONTRARY.get(number.role.split(" ")[0], ()):
        return f"is said with {figure.role}; the source says {number.role}."
    turned = not number.role and number.unit in TIME_UNITS and figure.role in ("before", "after")
    own = chapter.guide.record(fact).roles_in_wording(figure) if turned else frozenset()
    if own and figure.role not in own:
        return f"is said with {figure.role}; the source does not say so."
    if number.role == "before" and figure.role != "before" and not line.reading.says_role(line.window, number.role):
        return "has lost the word before."
    if number.role == "after diagnosis" and not line.reading.says_role(line.window, number.role):
        return "does not say that it counts from diagnosis. Say so in the same sentence or the one before."
    if not is_chance(figure, line.counts_are_percent):
        return ""
    return _span_fault(line, fact, number, chapter) or _condition_fault(line, fact)


def _span_fault(line: CheckedLine, fact: Fact, number: Number, chapter: CheckedChapter) -> Message:
    loose = line.reading.loose_spans(line.normal)
    if len(loose) > sum(len(line.reading.loose_spans(chapter.guide.record(one).normal)) for one in line.facts):
        return f'is given the time span "{loose[0]}", which the source does not have.'
    times = [figure for figure in line.figures if figure.unit in TIME_UNITS]
    if not number.span:
        own = any(other.unit in TIME_UNITS for other in fact.numbers)
        if times and not own:
            return "has no time span in the source, and this sentence gives it one. Tell it in a sentence of its own."
        return ""
    near = [*times, *(line.before.figures if line.before else ())]
    record = chapter.guide.record(fact)
    for span in span_of(number, line.reading):
        said = [figure for figure in near if (figure.value, figure.unit) == (span.value, span.unit)]
        if not said:
            return f"is said without its time span, {number.span}. Say it in the same sentence or the one before."
        known = record.roles_of(span)
        if known and all(
            figure.role in ("after", "before", "over", "under") and figure.role not in known for figure in said
        ):
            return f"has its time span with {said[0].role}; the source does not say so."
        if all(figure.role in _CONTRARY.get(record.role_of(span), ()) for figure in said):
            return f"has its time span with {said[0].role}; the source says {record.role_of(span)} {number.span}."
    return ""


def _condition_fault(line: CheckedLine, fact: Fact) -> Message:
    groups = fact.condition.words if fact.condition else ()
    lost = [group[0] for group in groups if not line.reading.says_any(line.window, group)]
    if not lost or fact.condition is None:
        return ""
    return f'is said without its condition, "{lost[0]}". Say it in the same sentence or the one before.'


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Figures that this fact tells only with another fact's span or condition."""
    for number in dict.fromkeys(mention.fact.numbers):
        said = [
            (line, figure)
            for line in mention.lines
            for figure in _once(line.figures)
            if matches(figure, number, line.counts_are_percent) and is_chance(figure, line.counts_are_percent)
        ]
        faults = [_fault(line, figure, mention.fact, number, mention.chapter) for line, figure in said]
        if said and all(faults):
            line, figure = said[0]
            what = shown(figure, line.sentence.text)
            yield Flaw(line.number, f"{what} of {mention.fact.id} {faults[0]}", missing=True)


RULE = Rule(
    code="F3",
    title="Numbers keep unit, time span and condition",
    explanation=(
        "A figure stands with its time span and its condition in the same sentence or the one before, each time "
        "it is said. A figure whose source gives no span gets none."
    ),
    severity="warning",
    gate=True,
    meaning="pointer",
    why="What stands near a figure is looked for by its words. M1 is sure of units, spans and limits.",
    chapter=in_chapter,
    mention=in_mention,
)
