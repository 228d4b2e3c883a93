"""M4: a claim stays as sure, as frequent and of as many as it is; and what is linked is not told as a cause."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from audioguide.checks.meaning.causes import turned_cause
from audioguide.checks.meaning.denying import may_deny, same_words
from audioguide.checks.meaning.likeness import Likeness
from audioguide.checks.meaning.passage import Passage, Told, in_passages
from audioguide.checks.meaning.sure_classes import doubts, never_same, says_so_itself
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.meaning import Clause, Sure

_OF_ONE_ACT, _OF_ONE_MATTER, _OF_SURER, _OF_FLAT = 0.5, 0.7, 0.55, 0.6
"""Share of weight from which on two clauses make one claim: with the same act, without, where will or all is said of
what may be, and where a mark is lost."""


def contradictions(passage: Passage) -> Iterator[Flaw]:
    """Of one paragraph: a mark of sureness turned, gained or lost; association told as a cause."""
    source = passage.every
    like = Likeness(clause.about for clause in (*source, *passage.told))
    for told in passage.telling:
        yield from _of_line(told, source, passage, like)
    yield from _counted(passage)
    yield from turned_cause(passage)


def _counted(passage: Passage) -> Iterator[Flaw]:
    """A word such as always or guaranteed that no record has, where a word such as may or often is gone."""
    told, source = _marks(passage.told), _marks(passage.recorded)
    known = {one.kind for one in source}
    sure = [one for one in passage.told if not _is_open(one) and not one.chances]
    if (
        sum(one.kind in _LESS and one.family != "open" for one in source) > 1
        and len(sure) == len(passage.told)
        and sure
        and not says_so_itself(passage.recorded, passage.told)
    ):
        mark = next(one for one in source if one.kind in _LESS)
        yield Flaw(passage.telling[0].line.number, f'{passage.ids} says "{mark.word}", and nothing here is left open.')
    doubts = [one for one in source if one.kind in _LESS]
    new = [one for one in told if one.kind == "certain" and one.family != "whom"]
    if doubts and new and "certain" not in known and sum(one.kind in _LESS for one in told) < len(doubts):
        line = passage.line_of(new[0], lambda clause: clause.sureness)
        yield Flaw(
            line, f'"{new[0].word}" is said here where {passage.ids} says "{doubts[0].word}". Keep how sure it is.'
        )


_LESS = frozenset(("possible", "probable", "rare"))


def _marks(clauses: Sequence[Clause]) -> list[Sure]:
    return [mark for clause in clauses for mark in clause.sureness]


def _of_line(told: Told, source: Sequence[Clause], passage: Passage, like: Likeness) -> Iterator[Flaw]:
    for clause in told.clauses:
        if _is_asked(clause, told):
            continue
        for mark in clause.sureness:
            if other := _turned(mark, clause, told, source, passage, like):
                yield Flaw(
                    told.line.number,
                    f'"{mark.word}" is said here where {passage.ids} says "{other.word}". Keep how sure it is.',
                    meaning="pointer" if _told_elsewhere(mark, other, clause, passage) else None,
                )
                return
            if word := _hedged_away(mark, clause, source, passage, like):
                yield Flaw(
                    told.line.number,
                    f'"{mark.word}" makes "{word}" less sure than {passage.ids} says it.',
                    meaning=None if _is_plain(mark, source) and _is_known(mark, source) else "pointer",
                )
                return
        if lost := _lost(clause, told, source, passage, like):
            yield Flaw(
                told.line.number,
                f'"{lost.word}" is lost here: {passage.ids} does not say it as surely.',
                meaning=None if _surely_lost(lost, clause, told, passage) else "pointer",
            )
            return


def _is_plain(mark: Sure, source: Sequence[Clause]) -> bool:
    """What the mark governs is what the source says, and not named in it: "it is normal to feel worried"."""
    return all(mark.governs in one.claimed or not one.claimed for one in source if mark.governs in one.about)


def _is_known(mark: Sure, source: Sequence[Clause]) -> bool:
    """The source has the word that the mark governs: "you may notice more of it" says how it is noticed, and doubts
    nothing."""
    return any(mark.governs in one.about for one in source)


_STOPS = ".!?"


def _is_asked(clause: Clause, told: Told) -> bool:
    """Its sentence is a question, which claims nothing."""
    return next((mark for mark in told.line.text[clause.end :] if mark in _STOPS), "") == "?"


def _surely_lost(mark: Sure, clause: Clause, told: Told, passage: Passage) -> bool:
    """Nothing else of the claim is said in other words, which might say how sure it is: the same clause without it."""
    own = next(one for one in passage.every if mark in one.sureness)
    if (mark.family == "able" and mark.of_you) or not _core(clause) <= _core(own):
        return False
    if mark.family in ("modal", "doubt") and same_words(own, clause) and own.denials == clause.denials:
        return True
    alone = [one for one in told.clauses if one.sentence == clause.sentence] == [clause]
    return own.denials == clause.denials and ((alone and mark.denied) or not any(map(may_deny, told.clauses)))


def _core(clause: Clause) -> frozenset[str]:
    """Its concepts without the words that say how sure it is."""
    return frozenset(
        one.name for one in clause.concepts if not any(m.start <= one.start < m.end for m in clause.sureness)
    )


def _turned(
    mark: Sure, clause: Clause, told: Told, source: Sequence[Clause], passage: Passage, like: Likeness
) -> Sure | None:
    """A mark of the source that says of the same claim what is never the same; None where one of them agrees."""
    if mark.family == "whom" and clause.duty == "order":
        return None  # "Take all your tablets together" says how many, and not how sure it is.
    rivals = _rivals(mark, clause, source, like)
    if any("never" in (mark.kind, other.kind) and not _same_claim(mark, other) for other in rivals):
        return None
    kinds = {one.kind for one in rivals}
    own = {mark.kind for mark in _agreeing(mark, clause, told, source)}
    if not rivals or mark.kind in kinds or own & kinds:
        return None
    if clause.denials and mark.kind in ("probable", "rare"):
        return None
    wrong = [one for one in rivals if never_same(one, mark)]
    if len(wrong) != len(rivals) or _each_is_told(mark, wrong[0], source, passage.told):
        return None
    return wrong[0]


def _told_elsewhere(mark: Sure, other: Sure, clause: Clause, passage: Passage) -> bool:
    """The source's own mark is told too, of whatever; or a word such as painless may turn what is usual; or the source
    only gives leave, of which "three things should be so" says when."""
    veiled = (
        clause.veiled
        and other.kind in ("probable", "rare")
        and not any(one.veiled for one in passage.every if other in one.sureness)
    )
    if mark.kind in ("probable", "rare") and (veiled or (other.family == "able" and other.of_you)):
        return True
    return other.family != "modal" and any(one.word == other.word and one is not mark for one in _marks(passage.told))


def _each_is_told(mark: Sure, other: Sure, source: Sequence[Clause], told: Sequence[Clause]) -> bool:
    """Both the source and the telling have both: what is common and what is rare, named one by one."""
    if "modal" in (mark.family, other.family):
        return False
    return any(one.kind == mark.kind for one in _marks(source)) and any(one.kind == other.kind for one in _marks(told))


def _same_claim(one: Sure, other: Sure) -> bool:
    """Both govern the same word, and neither is a call to act: what cannot be and what may not be are held to that."""
    return bool(one.governs) and one.governs == other.governs and not (one.of_you or other.of_you)


def _agreeing(mark: Sure, clause: Clause, told: Told, source: Sequence[Clause]) -> Iterator[Sure]:
    """Marks of the same sentence that may say of this claim too how sure it is: not those of another claim."""
    others = {
        other.governs for one in source for other in one.sureness if other.governs and other.governs != mark.governs
    }
    others |= {name for one in source if mark.governs not in one.about for name in one.about}
    for one in told.clauses:
        if one.sentence == clause.sentence:
            yield from (other for other in one.sureness if one is clause or other.governs not in others)


def _rivals(mark: Sure, clause: Clause, source: Sequence[Clause], like: Likeness) -> list[Sure]:
    core = _core(clause)
    close = [
        (one, like.of(core, _core(one)))
        for one in source
        if one.sureness
        and ((one.denials - clause.denials) % 2 == 0 or _may_turn(mark, one))
        and (one.denials < _TWICE or one.denials == clause.denials)
    ]
    same = [
        other
        for one, share in close
        if share >= _OF_ONE_ACT
        for other in one.sureness
        if mark.governs and other.governs == mark.governs
    ]
    enough = _OF_SURER if mark.kind in ("certain", "foretold") else _OF_ONE_MATTER
    return same or [other for one, share in close if share >= enough for other in one.sureness]


_TWICE = 2
"""Denials of one clause from which on it may be told without any: "hardly anyone has none"."""


def _may_turn(mark: Sure, clause: Clause) -> bool:
    """The not of either clause is in its mark: cannot, not always, does not happen to everyone."""
    if mark.kind == "never" or (mark.kind == "rare" and mark.family == "often"):
        return True
    return any(one.kind in ("never", "possible", "rare") for one in clause.sureness)


def _hedged_away(mark: Sure, clause: Clause, source: Sequence[Clause], passage: Passage, like: Likeness) -> str:
    """The word that is said flatly in every place of the source, and here as something that may be."""
    if not mark.governs or any(demand.kind in ("contingent", "suggested") for demand in clause.demands):
        return ""
    doubted = doubts(mark)
    places = [one for one in source if mark.governs in one.about] or [
        one for one in source if like.of(_core(clause), _core(one)) >= _OF_ONE_MATTER
    ]
    if any(kind != "none" for one in passage.known for kind in passage.chapter.guide.record(one.fact).hedges):
        return ""
    if not places or not (doubted or mark.kind == "rare"):
        return ""
    flat = [one for one in places if like.of(_core(clause), _core(one)) >= _OF_FLAT]
    if len(flat) != len(places) or any(one.sureness or _asks(one) or one.opener for one in places):
        return ""
    if mark.kind != "rare" and any(one.unsure for one in places):
        return ""
    if mark.kind == "rare" and not all(_denied(one, mark.governs) for one in places):
        return ""
    return next((one.word for one in clause.concepts if one.name == mark.governs), mark.governs or places[0].text)


def _asks(clause: Clause) -> bool:
    return any(one.kind != "unsure" for one in clause.demands)


def _denied(clause: Clause, name: str) -> bool:
    return any(one.denied for one in clause.concepts if one.name == name)


def _lost(clause: Clause, told: Told, source: Sequence[Clause], passage: Passage, like: Likeness) -> Sure | None:
    """The mark of a claim that is told without any."""
    near = [one for one in told.clauses if one.sentence == clause.sentence]
    conditions = {one.opener for one in source}
    if any(_is_open(one, conditions) for one in near) or clause.chances or clause.opener in ("condition", "exception"):
        return None
    core = _core(clause)
    for one in source:
        for mark in one.sureness:
            if mark.kind in ("certain", "foretold", "many") or not mark.beside or mark.governs not in clause.about:
                continue
            if like.of(core, _core(one)) < _OF_FLAT or not _is_told(clause, mark):
                continue
            said_flat = any(mark.governs in other.about and not other.sureness for other in source)
            heard = any(mark.governs in other.about and other.sureness for other in passage.told)
            if not said_flat and not heard:
                return mark
    return None


def _is_open(clause: Clause, known: Collection[str] = ()) -> bool:
    """It claims nothing flatly: it doubts, asks for something, or is a condition that the source does not have."""
    doubted = any(mark.kind not in ("certain", "foretold", "many") for mark in clause.sureness)
    return doubted or (clause.opener in ("condition", "exception") and clause.opener not in known) or _asks(clause)


def _is_told(clause: Clause, mark: Sure) -> bool:
    """The word that the mark governs is said of its subject, and not only named."""
    if mark.governs in clause.claimed or (
        mark.family == "whom" and clause.opening and clause.opening in (mark.governs, mark.whom)
    ):
        return True
    at = next(place for place, concept in enumerate(clause.concepts) if concept.name == mark.governs)
    if not at or clause.concepts[at - 1].name != mark.behind:
        return False
    return not clause.text[
        clause.concepts[at - 1].end - clause.start : clause.concepts[at].start - clause.start
    ].strip()


RULE = Rule(
    code="M4",
    title="A claim stays as sure as it is",
    explanation=(
        "may, might, can and sometimes; usually, often, likely and most; rarely and few; will, always and all: a claim "
        "keeps its class, a flat statement is not hedged away, and what is linked is not told as a cause."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why=(
        "The same claim that may be so in one place and is always so in the other cannot both be right. A mark that is "
        "not heard where new words stand is a pointer."
    ),
    of_change=True,
    chapter=in_passages(contradictions),
)
