"""M17: a safety line keeps its sense, and a credit says who made, wrote and checked what, and when."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, CheckedLine
from audioguide.checks.meaning.m15_frame_claims import FRAMES, TITLE, said_in
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import FrameAct, FrameActKind, FramePart

_WHY: tuple[tuple[FrameActKind, Message], ...] = (
    ("replaces", "puts the guide, or going without help, in the place of the people who give care."),
    ("against", "speaks against asking or calling, which a guide never does."),
    ("delays", "puts something before help in an emergency."),
    ("approves", "says that somebody checked or approved the guide, and nobody has signed for that."),
    ("current", "says that all is up to date, which nobody can promise of a recording."),
    ("figures", "makes the figures of groups into those of one person."),
    ("knows", "says that the guide can tell or do what it cannot."),
    ("source", "says what the source says, and no fact is there to hold it to."),
)


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Titles and lines without a fact that turn what they are there to say; credits against guide.toml."""
    for act in chapter.guide.language.meaning.frame_acts(chapter.chapter.title, "title"):
        yield from _flaw(1, TITLE, act, chapter)
    for line in chapter.lines:
        if line.sentence.kind not in FRAMES or line.sentence.facts:
            continue
        part: FramePart = "gap" if line.sentence.kind == "safety" else "line"
        for act in chapter.guide.language.meaning.frame_acts(line.text, part):
            yield from _flaw(line.number, line.sentence.kind, act, chapter)
        yield from _credit(line, chapter)


def _flaw(number: int, part: str, act: FrameAct, chapter: CheckedChapter) -> Iterator[Flaw]:
    signed = act.kind == "approves" and bool(chapter.chapter.sign_offs)
    if (why := _why(act.kind)) and not signed:
        yield Flaw(number, f"{said_in(part, act)}: it {why} Say what is so, or cut it.")


def _why(kind: FrameActKind) -> Message:
    """What is wrong, as the end of a sentence; empty for what M15 tells."""
    for known, why in _WHY:
        if kind == known:
            return why
    return ""


def _credit(line: CheckedLine, chapter: CheckedChapter) -> Iterator[Flaw]:
    """Another publisher than guide.toml names, or another date, in a line that says where the guide is from."""
    if line.sentence.kind == "signpost":
        return
    source = chapter.guide.guide.source
    if source.publisher and line.sentence.kind == "credit":
        known = [text.casefold() for text in (source.publisher, source.title, *_bodies(chapter)) if text]
        for name in line.reading.names(line.text):
            said = name.text.casefold()
            if name.kind == "organisation" and not any(said in text or text in said for text in known):
                yield Flaw(
                    line.number,
                    f'This credit names "{name.text}"; guide.toml says that the source is by "{source.publisher}".',
                )
    wanted = source.reviewed.replace("-", "")
    for figure in line.figures:
        if wanted and figure.unit == "date" and not wanted.startswith(f"{figure.value[0]:.0f}"):
            yield Flaw(
                line.number,
                f"This {line.sentence.kind} line names another date than guide.toml, which says that the source was "
                f"reviewed on {source.reviewed}.",
            )


def _bodies(chapter: CheckedChapter) -> Iterator[str]:
    """Organisations and persons that the table knows."""
    for name in chapter.guide.table.names.values():
        if name.kind in ("organisation", "person"):
            yield from name.said


RULE = Rule(
    code="M17",
    title="Safety lines and credits say what is so",
    explanation=(
        "A guide takes nobody's place, speaks against no question and no call, and knows nothing of one person; "
        "its figures are of groups. A credit names the publisher and the date of guide.toml, and no review or approval "
        "that nobody gave."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="A safety line that is turned round sends people away from help, and a false credit lends trust nobody gave.",
    chapter=in_chapter,
)
