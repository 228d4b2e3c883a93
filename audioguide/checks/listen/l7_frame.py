"""L7: a chapter says its message first, and ends on what to do or whom to ask.

A preview and a recap help in a long chapter, and with figures; in a short one they say everything twice, and put the
message behind talk of it. So neither is asked for. What comes next is true only of a guide that is heard from end to
end: where it has routes, the page and the player say it.
"""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine
from audioguide.checks.rule import Flaw, Rule

FIRST_FACT = 20
"""Seconds, title included, until a chapter says what it has to say."""
PREVIEWED = 3.0
"""Minutes; a longer chapter may say first what it will tell."""
ENDING = 4
"""Lines at the end, in which something helps."""
OPENING = 3
"""Lines with a fact, which no recap says again word for word."""
UNFRAMED = 1.0
"""Minutes. A shorter item of a short guide that is not clinical is over before a frame would help (PEMAT 8 and 11)."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """A late message, an end that helps nobody, a recap that is none, and false words on what comes next."""
    if chapter.guide.brief and chapter.minutes < UNFRAMED:
        return
    first, last = chapter.lines[0], chapter.lines[-1]
    seconds = _before_the_message(chapter)
    if seconds > FIRST_FACT:
        yield Flaw(first.number, f"The first fact comes after {seconds:.0f} seconds. Say it within {FIRST_FACT}.")
    opening = _opening(chapter)
    message = {fact.id for line in opening for fact in line.facts}
    if not any(_helps(line, set() if line in opening else message) for line in chapter.lines[-ENDING:]):
        yield Flaw(last.number, "The chapter ends on nothing that helps. Say what to do, or whom to ask.")
    yield from _recap(chapter)
    if chapter.guide.guide.routes:
        for line in chapter.lines[-ENDING:]:
            if line.sentence.kind == "signpost" and _opens_with_next(line):
                yield Flaw(line.number, "On a route another chapter comes next. The page and the player say which.")


def _opens_with_next(line: CheckedLine) -> bool:
    """True for "Next comes ..." and not for "It keeps your place for the next time"."""
    return line.reading.is_frame(line.reading.normal(" ".join(line.words[:2])), "next")


def _before_the_message(chapter: CheckedChapter) -> float:
    """Seconds at the guide's pace from the title to the first fact; 0 where the chapter tells none."""
    words = chapter.reading.length(chapter.chapter.title)
    for line in chapter.lines:
        if line.facts:
            return 60 * words / chapter.guide.guide.pace
        previews = chapter.minutes > PREVIEWED and line.reading.is_frame(line.normal, "preview")
        words += 0 if previews else line.length
    return 0


def _opening(chapter: CheckedChapter) -> list[CheckedLine]:
    """The first lines that tell a fact."""
    return [line for line in chapter.lines if line.facts][:OPENING]


def _helps(line: CheckedLine, message: set[str]) -> bool:
    """Something to do, somebody to ask, or the message once more."""
    said = line.reading.is_frame
    # "It can come back again" says a word of a recap, and is none.
    frames = line.recap or (not line.facts and (said(line.normal, "recap") or said(line.normal, "next")))
    return frames or line.sentence.kind == "safety" or any(fact.action or fact.id in message for fact in line.facts)


def _recap(chapter: CheckedChapter) -> Iterator[Flaw]:
    """New facts behind the words "to sum up", and lines behind them that were the chapter's first."""
    told: set[str] = set()
    opening = _opening(chapter)
    summed = False
    for line in chapter.lines:
        summed = summed or line.reading.is_frame(line.normal, "summary")
        facts = {fact.id for fact in line.facts}
        if summed and (new := sorted(facts - told)):
            yield Flaw(line.number, f"{new[0]} is new here, behind the summing up. Tell it before.")
        if line.recap and any(other.normal in line.normal for other in opening if other is not line):
            yield Flaw(line.number, "The recap repeats the opening word for word. Say it in other words, or leave it.")
        told |= facts


RULE = Rule(
    code="L7",
    title="The message first, help at the end",
    explanation=(
        "The first fact comes within 20 seconds, a preview in a chapter of more than 3 minutes not counted. The end "
        "says what to do, whom to ask, or the message once more. A recap is not the opening word for word, and nothing "
        "new stands behind it. Where a guide has routes, no chapter says which one comes next. An item under a minute "
        "in a guide of 5 minutes that is not clinical is left alone."
    ),
    severity="warning",
    chapter=in_chapter,
)
