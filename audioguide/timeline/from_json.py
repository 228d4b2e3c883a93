"""guide.json -> Timeline, one chapter at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TextIO, cast, get_args

from audioguide.characters import cleaned
from audioguide.errors import OutputError
from audioguide.model import (
    ChapterTimeline,
    Clinic,
    ClinicNumber,
    Cue,
    Kind,
    PublishedState,
    Route,
    Setting,
    Source,
    StateName,
    Term,
    Timeline,
)
from audioguide.timeline.layout import CHAPTER_ENDS, CHAPTERS, END, SCHEMA, Head
from audioguide.timeline.values import get, hashes, numbers, parsed, strings

MOST_BYTES = 1 << 30
"""Of the file: a hundred hours of speech take a fifth of it."""
MOST_LINE_BYTES = 1 << 24
"""Of one line, which holds one sentence with its words."""


def read_head(path: Path) -> Head:
    """Read what stands before the chapters. Raises OutputError when `path` is no guide.json of this schema."""
    raw = read_raw_head(path)
    with _damage(path):
        return cleaned(_head(raw))


def read_chapters(path: Path) -> Iterator[ChapterTimeline]:
    """Read the chapters, one at a time. Raises OutputError when `path` is no guide.json of this schema."""
    for raw in read_raw_chapters(path):
        with _damage(path):
            chapter = cleaned(_chapter(raw))
        yield chapter


def read(path: Path) -> tuple[Head, tuple[ChapterTimeline, ...]]:
    """Read a small guide whole. Raises OutputError when `path` is no guide.json of this schema."""
    return read_head(path), tuple(read_chapters(path))


def read_raw_head(path: Path) -> dict[str, Any]:
    """Read the head as it stands in the file, `chapters` left empty. Raises OutputError."""
    with _damage(path), _opened(path) as text:
        return _raw_head(_lines(text))


def read_raw_chapters(path: Path) -> Iterator[dict[str, Any]]:
    """Read the chapters as they stand in the file, one at a time. Raises OutputError."""
    with _damage(path), _opened(path) as text:
        lines = _lines(text)
        _raw_head(lines)
        yield from _raw_chapters(lines)


def _opened(path: Path) -> TextIO:
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"it has more than {MOST_BYTES >> 20} megabytes")
    return path.open(encoding="utf-8", newline="\n")


def _lines(text: TextIO) -> Iterator[str]:
    while line := text.readline(MOST_LINE_BYTES + 1):
        if len(line) > MOST_LINE_BYTES:
            raise ValueError("it has a line that no sentence could fill")
        yield line


class _AnotherSchema(Exception):
    """A guide.json of ours from another time: (what it has, whose it is)."""


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    """Name the file in whatever goes wrong while it is read."""
    try:
        yield
    except FileNotFoundError as problem:
        raise OutputError(f"{path} is not there. Build the guide first.") from problem
    except OSError as problem:
        raise OutputError(f"{path} could not be read: {problem.strerror}.") from problem
    except _AnotherSchema as problem:
        schema, whose = problem.args
        what = "Build the guide again" if whose == "an older" else "Install a newer one, or build it with this one"
        raise OutputError(
            f"{path} was built by {whose} audioguide: it has {schema}, and this one reads schema {SCHEMA}. {what}."
        ) from problem
    except (KeyError, TypeError, ValueError, RecursionError) as problem:
        reason = _reason(problem)
        raise OutputError(f"{path} is damaged or no guide of ours: {reason}. Build the guide again.") from problem


def _reason(problem: Exception) -> str:
    if isinstance(problem, json.JSONDecodeError):
        return f"{problem.msg} in a line that starts {problem.doc[:20]!r}"
    if isinstance(problem, UnicodeError):
        return "it is not UTF-8"
    if isinstance(problem, TypeError):
        return "its parts are not where they belong"
    return f"the key {problem} is missing" if isinstance(problem, KeyError) else str(problem)


def _raw_head(lines: Iterator[str]) -> dict[str, Any]:
    text = []
    for line in lines:
        if line == CHAPTERS:
            break
        text.append(line)
    else:
        raise ValueError("its list of chapters was not found")
    head = parsed("".join(text) + CHAPTERS + "]}")
    schema = get(head, "schema", int)
    if schema != SCHEMA:
        raise _AnotherSchema(f"schema {schema}", "an older" if schema < SCHEMA else "a newer")
    return cast(dict[str, Any], head)


def _raw_chapters(lines: Iterator[str]) -> Iterator[dict[str, Any]]:
    """Gather the lines of one chapter until the one that ends it; a comma there promises another chapter."""
    text: list[str] = []
    promised: bool | None = None
    for line in lines:
        if not text and END.startswith(line):
            if promised or line + "".join(islice(lines, 2)) != END:
                break
            return
        if not text and promised is False:
            break
        text.append(line)
        if line in CHAPTER_ENDS:
            chapter = parsed("".join(text).rstrip(",\n"))
            text.clear()
            promised = line == CHAPTER_ENDS[0]
            yield chapter
    raise ValueError("its chapters do not end as they should")


def _head(raw: Any) -> Head:
    engine, whole = raw["engine"], raw["whole"]
    timeline = Timeline(
        guide=get(raw, "guide", str),
        title=get(raw, "title", str),
        language=get(raw, "language", str),
        sample_rate=get(raw, "sample_rate", int),
        pace=get(raw, "pace", int),
        engine=get(engine, "name", str),
        engine_version=get(engine, "version", str),
        voice=get(engine, "voice", str),
        source=Source(*(get(raw["source"], key, str) for key in ("title", "publisher", "reviewed"))),
        sign_off=get(raw, "sign_off", str),
        review_by=get(raw, "review_by", str),
        glossary=tuple(Term(get(t, "term", str), get(t, "plain", str), "", "") for t in get(raw, "glossary", list)),
        routes=tuple(_route(route) for route in get(raw, "routes", list)),
        permission=get(raw, "permission", str),
        licence=get(raw, "licence", str),
        whole_file=get(whole, "file", str),
        whole_frames=get(whole, "frames", int),
        # A guide built before there was this key counts as one about health: the careful side.
        clinical=get(raw, "clinical", bool) if "clinical" in raw else True,
        leaflet=numbers(raw["leaflet"]) if "leaflet" in raw else (),
        address=get(raw, "address", str) if "address" in raw else "",
        formats=strings(raw, "formats"),
        other_languages=strings(raw, "other_languages") if "other_languages" in raw else (),
        state=_state(raw["state"]),
        clinic=_clinic(raw["clinic"]) if "clinic" in raw else None,
    )
    return Head(timeline, hashes(raw, "inputs"), hashes(raw, "files"))


def _clinic(raw: Any) -> Clinic:
    numbers = (ClinicNumber(get(one, "number", str), get(one, "reaches", str)) for one in get(raw, "numbers", list))
    more = {key: get(raw, key, str) for key in ("hours", "emergency", "mistakes") if key in raw}
    return Clinic(get(raw, "name", str), get(raw, "language", str), tuple(numbers), **more)


def _route(raw: Any) -> Route:
    return Route(get(raw, "title", str), get(raw, "slug", str), numbers(raw["chapters"]))


def _chapter(raw: Any) -> ChapterTimeline:
    if raw["setting"] not in get_args(Setting):
        raise ValueError(f"setting is {raw['setting']!r:.40}")
    return ChapterTimeline(
        id=get(raw, "id", str),
        number=get(raw, "number", int),
        title=get(raw, "title", str),
        setting=raw["setting"],
        notice=get(raw, "notice", bool),
        optional=get(raw, "optional", bool),
        in_whole=get(raw, "in_whole", bool),
        file=get(raw, "file", str),
        frames=get(raw, "frames", int),
        start=None if raw["start"] is None else get(raw, "start", int),
        end=None if raw["end"] is None else get(raw, "end", int),
        cues=tuple(_cue(cue) for cue in get(raw, "sentences", list)),
        sign_off=get(raw, "sign_off", str),
        key=get(raw, "key", str),
        state=_state(raw["state"]),
    )


def _state(raw: Any) -> PublishedState:
    name = raw["name"]
    if name not in get_args(StateName):
        raise ValueError(f"state is {name!r:.40}")
    reason = get(raw, "reason", str) if "reason" in raw else ""
    return PublishedState(name, reason, strings(raw, "roles") if "roles" in raw else ())


def _cue(raw: Any) -> Cue:
    if raw["kind"] not in get_args(Kind):
        raise ValueError(f"kind is {raw['kind']!r:.40}")
    return Cue(
        id=get(raw, "id", str),
        paragraph=get(raw, "paragraph", int),
        kind=raw["kind"],
        text=get(raw, "text", str),
        spoken=get(raw, "spoken", str),
        facts=strings(raw, "facts"),
        terms=strings(raw, "terms"),
        start=get(raw, "start", int),
        end=get(raw, "end", int),
        words=tuple(_word(word) for word in get(raw, "words", list)),
        clip=get(raw, "clip", str),
        fingerprint=get(raw, "fingerprint", str),
    )


def _word(raw: Any) -> tuple[int, int, int, int]:
    char_start, char_end, start, end = numbers(raw)
    return char_start, char_end, start, end
