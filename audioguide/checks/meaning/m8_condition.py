"""M8: a condition and an exception stay, stay what they are, and stay with what they limit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from audioguide.checks.meaning.denying import bounds
from audioguide.checks.meaning.likeness import ALIKE, Likeness, akin
from audioguide.checks.meaning.passage import Passage, in_passages
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import Supposed, Suppositions

_OTHER = 0.3
"""Share up to which one thing is surely another, and a condition is told nowhere."""
_TOLD = 0.3
"""Share of what an exception limits, from which on that is told."""
_FEW = 2
"""Concepts of a condition that may be told without any: "once you feel up to it"."""
_LEADS = ("?", "!")
_ASKED = frozenset(("condition", "restriction"))
_SAME = 0.6
"""Share from which on a condition is surely the one of the source."""


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: the first condition that is turned, then moved, lost, gained."""
    if not any(map(passage.meaning.conditions, (passage.records, passage.lines))):
        return
    source, telling = passage.meaning.supposed(passage.records), passage.meaning.supposed(passage.lines)
    sets = [one for side in (source, telling) for one in (*(made.of for made in side.made), *side.sentences)]
    case = _Case(passage, source, telling, Likeness(filter(None, sets)))
    for look in (case.turned, case.moved, case.overruled, case.lost, case.unexcepted, case.stated, case.gained):
        if why := next(look(), ""):
            # "Every day but Sunday" may be how the source's own days are told.
            meaning: Literal["pointer"] | None = "pointer" if look == case.gained else None
            yield Flaw(passage.telling[0].line.number, f"{passage.ids}: {why}", meaning=meaning)
            return


class _Case:
    """One paragraph beside its source."""

    def __init__(self, passage: Passage, source: Suppositions, telling: Suppositions, like: Likeness) -> None:
        self.passage, self.source, self.telling, self.like = passage, source, telling, like
        self.heard = frozenset[str]().union(
            *(clause.about for clause in passage.told), *(one.of for one in telling.made), *telling.sentences
        )
        before = passage.telling[0].line.before
        if before is not None:
            self.heard |= _about_all(passage, before.text)
        self.points = any(clause.opener == "condition" and not clause.about for clause in passage.told)
        """ "If it does" stands in it, for any condition."""
        self.known = frozenset[str]().union(*(clause.about for clause in passage.every))

    def turned(self) -> Iterator[Message]:
        """The same condition of the same thing, with a not, an unless or an even too many or too few."""
        for one in self.source.made:
            alike = [other for other in self.telling.made if self._same_case(one, other) and not other.whom]
            if one.whom or not alike or any(not self._contrary(one, other) for other in alike):
                continue
            other = alike[0]
            yield f'"{other.said}" turns the condition of the source round, which is "{one.said}".'

    def _same_case(self, one: Supposed, other: Supposed) -> bool:
        kinds = {one.kind, other.kind}
        if kinds == {"exception", "inclusion"}:
            return self.like.of(one.of, other.of) >= ALIKE
        both = self.like.of(one.of, other.of) >= _SAME and self.like.of(one.main, other.main) >= ALIKE
        return both and kinds <= {"condition", "restriction", "concession"}

    def _contrary(self, one: Supposed, other: Supposed) -> bool:
        if "inclusion" in (one.kind, other.kind):
            return one.kind != other.kind
        if other.kind == "concession" or one.kind == "concession":
            # "Do not stop if you feel well" is "go on even if you do".
            return one.kind != other.kind and other.kind == "concession" and one.duty != "forbidden"
        odd = (one.odd != one.main_odd) != (other.odd != other.main_odd)
        odd = odd and self.like.both(one.of, other.of) >= ALIKE
        return odd and not one.unsure and not other.unsure

    def moved(self) -> Iterator[Message]:
        """A condition that stands with what another one limits, or nothing, and no longer with its own."""
        for one in self.source.made:
            if one.whom or one.kind not in _ASKED or not one.main or one.of <= self.source.idle:
                continue
            own = [other for other in self.telling.made if self._is(one, other) and other.main]
            if not own or any(self.like.of(one.main, other.main) >= _OTHER for other in own):
                continue
            for at, main in enumerate(self.source.sentences):
                if at != one.sentence and any(self.like.of(other.main, main) >= _SAME for other in own):
                    yield f'"{one.said}" is told with something else than in the source. Put it back with its own.'

    def _is(self, one: Supposed, other: Supposed) -> bool:
        """The condition of the telling is this one of the source, and none of the others."""
        best = max(self.source.made, key=lambda made: (self.like.of(made.of, other.of), made.of == one.of))
        return best is one and self.like.of(one.of, other.of) >= _SAME and other.kind in ("condition", "restriction")

    def overruled(self) -> Iterator[Message]:
        """Words that say that it holds whatever may be, where the source has a condition or an exception."""
        limits = [
            one
            for one in self.source.made
            if one.kind != "concession" and not one.whom and not one.of <= self.source.idle
        ]
        open_still = any(one.kind in (*_ASKED, "exception") and not one.whom for one in self.telling.made)
        if limits and self.telling.always and not self.source.always and not open_still:
            yield f'"{self.telling.always[0]}" is said of what the source limits: "{limits[0].said}".'

    def lost(self) -> Iterator[Message]:
        """What is limited is told, nothing of its condition is, and nothing that could say it otherwise."""
        for one in self.source.made:
            if one.kind in ("concession", "inclusion") or not one.main or one.of <= self.source.idle:
                continue
            if one.points or any(one.excepting and o.excepting and one.of & o.of for o in self.telling.made):
                continue
            told = self.like.kept(one.main - one.of, self.heard) >= ALIKE
            own = one.of - one.main - self.source.idle
            if not told or not own or self.like.kept(own, self.heard) >= _OTHER or self._is_led(one):
                continue
            alike = frozenset(name for name in own if any(akin(name, other) for other in self.heard))
            if self.like.kept(own, alike) >= _OTHER or (self.telling.bare and len(own) <= _FEW):
                continue
            what = "exception" if one.kind == "exception" else "condition"
            if self._of_leave(own) or not ((what == "condition" and own & self.heard) or self._may_stand()):
                yield f'the source says this with the {what} "{one.said}", which is told nowhere here.'

    def unexcepted(self) -> Iterator[Message]:
        """An exception of which nothing is told, and no word stands anywhere that could take anything out."""
        denied = any(one.denials or bounds(one) for one in self.passage.told)
        marked = bool(self.telling.made) or self.telling.bare or self.points or denied
        more = self.telling.hints > self.source.hints
        if marked or more or any("?" in line or ":" in line for line in self.passage.lines):
            return
        for one in self.source.made:
            if not one.excepting or not one.main or one.of <= self.source.idle:
                continue
            if self.like.kept(one.main - one.of, self.heard) >= _TOLD and self._is_gone(one.of):
                yield f'the source leaves something out ("{one.said}"), and nothing is left out here.'

    def _is_gone(self, what: frozenset[str]) -> bool:
        return self.like.kept(what, self.heard) < _SAME

    def _is_led(self, one: Supposed) -> bool:
        """What it limits is told behind a question, an exclamation or a colon, which may bring its condition in other
        words: "I forgot my dose! Due five days ago or less: take it now"."""
        before = ""
        for told in self.passage.telling:
            about = frozenset[str]().union(*(clause.about for clause in told.clauses))
            label = told.line.text.rstrip(": ").partition(":")[0] if ":" in told.line.text.rstrip(": ") else ""
            led = before.endswith(_LEADS) or bool(label and _about_all(self.passage, label) - self.known)
            if self.like.kept(one.main - one.of, about) >= _OTHER and led:
                return True
            before = told.line.text.rstrip()
        return False

    def _of_leave(self, own: frozenset[str]) -> bool:
        """It waits for the word of those who give care, of whom nothing is heard: no other condition is that."""
        gives = self.passage.meaning.gives_care
        return any(map(gives, own)) and not any(map(gives, self.heard)) and self.telling.hints <= self.source.hints

    def stated(self) -> Iterator[Message]:
        """A condition that is told in a sentence of its own as if it were so: "Check your feet. You have diabetes"."""
        if self.telling.made or self.points or self.telling.hints > self.source.hints:
            return
        if any(line.rstrip().endswith(":") for line in self.passage.lines):
            return  # The items of a list say nothing by themselves.
        for one in self.source.made:
            own = one.of - one.main
            if one.kind not in ("condition", "restriction") or not own or not one.main or one.points:
                continue
            flat = [told for told, so in zip(self.telling.sentences, self.telling.flat, strict=True) if so and told]
            alone = [told for told in flat if min(self.like.kept(own, told), self.like.kept(told, own)) >= _SAME]
            rest = [told for told in self.telling.sentences if self.like.kept(one.main - one.of, told) >= ALIKE]
            if alone and rest and all(self.like.kept(one.main - one.of, told) < _OTHER for told in alone):
                yield f'the source says this only where "{one.said}" is so, and here that is said to be so.'

    def _may_stand(self) -> bool:
        """A condition of other words stands in the telling, or more words that may bring one than in the source."""
        new = [
            other
            for other in self.telling.made
            if all(self.like.of(one.of, other.of) < _OTHER for one in self.source.made)
            and not other.of <= self.source.idle
        ]
        points = self.points or any(other.points for other in self.telling.made)
        return bool(new) or points or self.telling.hints > self.source.hints

    def gained(self) -> Iterator[Message]:
        """An exception of things that the source does not speak of, where the source leaves out nothing."""
        if self.source.made:
            return
        for other in self.telling.made:
            if other.excepting and not other.of & self.known:
                yield f'"{other.said}" takes something out that the source does not take out.'


def _about_all(passage: Passage, text: str) -> frozenset[str]:
    return frozenset[str]().union(*(clause.about for clause in passage.meaning.clauses(text)))


RULE = Rule(
    code="M8",
    title="Conditions and exceptions stay with their claim",
    explanation=(
        "What holds only if something is so is told with it, in whatever words: if you have asthma, people with "
        "asthma, have you asthma? Unless stays unless, even if is not if, and what is left out stays left out."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="Advice for some people that is told to all, or to the others, is never right.",
    of_change=True,
    chapter=in_passages(contradictions),
)
