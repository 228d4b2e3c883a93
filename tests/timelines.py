"""Small timelines for tests: fixed ones, and any at all."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from typing import get_args

from hypothesis import strategies as st

from audioguide.characters import forbidden
from audioguide.model import STATE_NAMES, ChapterTimeline, Cue, Kind, PublishedState, Route, Source, Term, Timeline

RATE = 24_000


def timeline(**changes: object) -> Timeline:
    """A head like that of a real guide."""
    head = Timeline(
        guide="falls",
        title="How not to fall",
        language="en-US",
        sample_rate=RATE,
        pace=135,
        engine="silent",
        engine_version="1",
        voice="silent",
        source=Source("Falls", "Example Clinic", "2023-08-10"),
        sign_off="unsigned",
        review_by="",
        glossary=(Term("gait", "how you walk", "", ""),),
        routes=(Route("I fell last week", "fell", (2, 1)),),
        permission="None was asked or given.",
        licence="MIT",
        whole_file="falls-en.mp3",
        whole_frames=0,
    )
    return replace(head, **changes)  # type: ignore[arg-type]


def chapter(number: int, texts: tuple[str, ...], start: int | None = 0, **changes: object) -> ChapterTimeline:
    """A chapter with its title and these sentences, a second each and half a second apart, two to a paragraph."""
    said = (f"Chapter {number}. Title {number}.", *texts)
    cues = tuple(_cue(number, place, text) for place, text in enumerate(said))
    frames = RATE // 2 + len(said) * RATE * 3 // 2
    made = ChapterTimeline(
        id=f"c{number:02d}",
        number=number,
        title=f"Title {number}",
        setting="public",
        notice=False,
        optional=False,
        in_whole=start is not None,
        file=f"{number:02d}-title.mp3",
        frames=frames,
        start=start,
        end=None if start is None else start + frames,
        cues=cues,
        key=f"{number:064x}",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def _cue(number: int, place: int, text: str) -> Cue:
    start = RATE // 2 + place * RATE * 3 // 2
    return Cue(
        id=f"c{number:02d}-s{place + 1:03d}",
        paragraph=(place + 1) // 2,
        kind="fact" if place else "title",
        text=text,
        spoken=text,
        facts=("F001",) if place else (),
        terms=(),
        start=start,
        end=start + RATE,
        words=((0, len(text), start, start + RATE),),
        clip=f"{number:032x}{place:032x}",
        fingerprint="AAAA",
    )


# --- any timeline ------------------------------------------------------------------------------------------------

lines = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=200).filter(
    lambda line: bool(line.strip()) and forbidden(line) < 0
)
"""One line of text: no control characters, which a chapter file cannot hold, and not blank."""
frames = st.integers(0, 2**40)


@st.composite
def cues(draw: st.DrawFn, count: int) -> tuple[Cue, ...]:
    """Sentences one after another, each of 10 ms or more."""
    made, place = [], 0
    for number in range(1, count + 1):
        start = place + draw(st.integers(0, 200_000))
        place = start + draw(st.integers(RATE // 100, 500_000))
        text = draw(lines)
        made.append(
            Cue(
                id=f"c01-s{number:03d}",
                paragraph=draw(st.integers(0, 3)),
                kind=draw(st.sampled_from(get_args(Kind))),
                text=text,
                spoken=draw(lines),
                facts=tuple(draw(st.lists(st.from_regex(r"F[0-9]{3,5}[a-z]?", fullmatch=True), max_size=2))),
                terms=tuple(draw(st.lists(lines, max_size=2))),
                start=start,
                end=place,
                words=tuple(draw(st.lists(st.tuples(frames, frames, frames, frames), max_size=3))),
                clip=f"{draw(st.integers(0, 2**256 - 1)):064x}",
                fingerprint=b64encode(draw(st.binary(min_size=1, max_size=9))).decode(),
            )
        )
    return tuple(made)


states = st.builds(PublishedState, st.sampled_from(STATE_NAMES), lines, st.lists(lines, max_size=2).map(tuple))


@st.composite
def chapters(draw: st.DrawFn) -> ChapterTimeline:
    """A chapter of one to four sentences."""
    sentences = draw(st.integers(1, 4).flatmap(cues))
    length = sentences[-1].end + draw(st.integers(0, 10_000))
    start = draw(st.none() | frames)
    return ChapterTimeline(
        id="c01",
        number=draw(st.integers(1, 255)),
        title=draw(lines),
        setting=draw(st.sampled_from(("public", "private"))),
        notice=draw(st.booleans()),
        optional=draw(st.booleans()),
        in_whole=start is not None,
        file="01-title.mp3",
        frames=length,
        start=start,
        end=None if start is None else start + length,
        cues=sentences,
        sign_off=draw(lines),
        key=draw(st.sampled_from(("", "0" * 64))),
        state=draw(states),
    )


terms = st.builds(Term, lines, lines, st.just(""), st.just(""))
"""As in guide.json, which holds a term and its plain words only."""
timelines = st.builds(
    timeline,
    title=lines,
    voice=lines,
    permission=lines,
    source=st.builds(Source, lines, lines, st.just("")),
    glossary=st.lists(terms, max_size=2).map(tuple),
    routes=st.lists(st.builds(Route, lines, st.just("way"), st.just((1,))), max_size=2).map(tuple),
    whole_frames=frames,
    clinical=st.booleans(),
    other_languages=st.lists(st.sampled_from(("es", "pt-BR", "qaa")), unique=True).map(tuple),
    state=states,
)
