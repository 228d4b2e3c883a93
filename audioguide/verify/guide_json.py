"""V1: guide.json keeps its schema, and its times do not contradict one another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

from audioguide.errors import OutputError
from audioguide.model import STATE_NAMES, ChapterTimeline, Cue, Finding, Timeline
from audioguide.publish.built import UNSIGNED, BuiltGuide
from audioguide.timeline import FILE_NAME, SCHEMA_FILE, read_raw_chapters, read_raw_head

CODE = "V1"
WITHDRAWN = "withdrawn"
ANNOUNCED = ("title", "status", "safety")
"""What is left of a chapter that was withdrawn: that it was, and why, and whom to call."""
MOST = 10
"""Findings at most; a file that is wrong all through needs no more."""
LONGEST = 150
"""Characters of a message; jsonschema quotes the whole of what is wrong."""


def broken(folder: Path) -> list[Finding]:
    """Why guide.json cannot be believed at all; nothing else in the folder is looked at then."""
    path = folder / FILE_NAME
    messages: list[str] = []
    try:
        messages.extend(islice(_against_schema(path), MOST))
    except OutputError as problem:
        messages.append(str(problem).replace(str(path), "It", 1))
    return [Finding(CODE, "error", str(path), 0, message) for message in messages]


def _against_schema(path: Path) -> Iterator[str]:
    from jsonschema import Draft202012Validator

    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    yield from _messages(Draft202012Validator(schema), read_raw_head(path), "")
    chapter = Draft202012Validator({"$ref": "#/$defs/chapter", "$defs": schema["$defs"]})
    for place, raw in enumerate(read_raw_chapters(path)):
        yield from _messages(chapter, raw, f"chapters[{place}]")


def _messages(validator: Any, instance: object, place: str) -> Iterator[str]:
    for error in validator.iter_errors(instance):
        where = f"{place}{error.json_path.removeprefix('$')}".removeprefix(".") or "the file"
        message = error.message if len(error.message) <= LONGEST else f"{error.message[:LONGEST]}..."
        yield f"It does not keep its schema, at {where}: {message}. Build the guide again."


def check(built: BuiltGuide) -> Iterator[Finding]:
    """The record's own arithmetic: order, places, lengths."""
    for message in (
        *_places(built),
        *_states(built),
        *(each for chapter in built.chapters() for each in (*_sentences(chapter), *_unheard(built, chapter))),
    ):
        yield built.finding(CODE, FILE_NAME, message)


def _places(built: BuiltGuide) -> Iterator[str]:
    for head in built.heads:
        if (head.start is not None) != head.in_whole or (head.end is not None) != head.in_whole:
            yield f"Chapter {head.number} has a place in the whole file or not, and in_whole says otherwise."
        elif head.start is not None and head.end != head.start + head.frames:
            yield f"Chapter {head.number} ends at {head.end}, which is not its start and its length."
    for before, after in pairwise(built.heads):
        if after.number != before.number + 1:
            yield f"Chapter {after.number} follows chapter {before.number}."
    for before, after in pairwise(built.whole):
        if (before.end or 0) > (after.start or 0):
            yield f"Chapter {after.number} starts before chapter {before.number} ends."
    end = built.whole[-1].end if built.whole else 0
    if end != built.timeline.whole_frames:
        yield f"The whole file has {built.timeline.whole_frames} samples, and its last chapter ends at {end}."


def _states(built: BuiltGuide) -> Iterator[str]:
    """The state in one word and the record of who signed say the same; no chapter is worse than its guide."""
    told: list[tuple[str, Timeline | ChapterTimeline]] = [("The guide", built.timeline)]
    told += ((f"Chapter {head.number}", head) for head in built.heads)
    for what, of in told:
        if of.state.name in ("signed", "unsigned") and (of.state.name == UNSIGNED) != (of.sign_off == UNSIGNED):
            yield f"{what} is {of.state.name}, and its sign-off is {of.sign_off!r:.60}."
    # A chapter that nobody may hear is no part of what the others are.
    heard = [of for _, of in told if of.state.name != WITHDRAWN or of is built.timeline]
    strictness = [STATE_NAMES.index(of.state.name) for of in heard]
    if strictness[0] > min(strictness):
        yield f"The guide is {built.timeline.state.name}, and a chapter is {STATE_NAMES[min(strictness)]}."


def _unheard(built: BuiltGuide, chapter: ChapterTimeline) -> Iterator[str]:
    """Of a chapter that was withdrawn, and others not, nothing is left but that."""
    if chapter.state.name == WITHDRAWN != built.timeline.state.name:
        left = next((cue for cue in chapter.cues if cue.facts or cue.terms or cue.kind not in ANNOUNCED), None)
        if left is not None:
            yield f"Chapter {chapter.number} is withdrawn, and {left.id} of it can still be heard."


def _sentences(chapter: ChapterTimeline) -> Iterator[str]:
    end = 0
    for cue in chapter.cues:
        if not end <= cue.start < cue.end <= chapter.frames:
            yield f"Sentence {cue.id} is not after the one before it and inside its chapter."
        elif not _words_fit(cue):
            yield f"Sentence {cue.id} has a word that is not inside its text or its time, or out of order."
        end = cue.end
    ids = [cue.id for cue in chapter.cues]
    if len(set(ids)) != len(ids) or not all(each.startswith(f"{chapter.id}-") for each in ids):
        yield f"Chapter {chapter.number} has a sentence id twice, or one of another chapter."


def _words_fit(cue: Cue) -> bool:
    char, time = 0, cue.start
    for char_start, char_end, start, end in cue.words:
        if not (char <= char_start < char_end <= len(cue.text) and time <= start <= end <= cue.end):
            return False
        char, time = char_end, start
    return True
