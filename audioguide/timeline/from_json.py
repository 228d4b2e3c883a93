"""guide.json -> Timeline, one chapter at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO, TypeVar, cast, get_args

from audioguide.characters import cleaned
from audioguide.errors import OutputError
from audioguide.model import ChapterTimeline, Cue, Kind, Route, Setting, Source, Term, Timeline
from audioguide.timeline.layout import CHAPTER_ENDS, CHAPTERS, END, SCHEMA, Head

T = TypeVar("T")


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
    with _damage(path), path.open(encoding="utf-8", newline="\n") as lines:
        return _raw_head(lines)


def read_raw_chapters(path: Path) -> Iterator[dict[str, Any]]:
    """Read the chapters as they stand in the file, one at a time. Raises OutputError."""
    with _damage(path), path.open(encoding="utf-8", newline="\n") as lines:
        _raw_head(lines)
        yield from _raw_chapters(lines)


@contextmanager
def _damage(path: Path) -> Iterator[None]:
    """Name the file in whatever goes wrong while it is read."""
    try:
        yield
    except FileNotFoundError as problem:
        raise OutputError(f"{path} is not there. Build the guide first.") from problem
    except OSError as problem:
        raise OutputError(f"{path} could not be read: {problem.strerror}.") from problem
    except (KeyError, TypeError, ValueError, RecursionError) as problem:
        reason = _reason(problem)
        raise OutputError(f"{path} is damaged or no guide of ours: {reason}. Build the guide again.") from problem


def _reason(problem: Exception) -> str:
    if isinstance(problem, json.JSONDecodeError):
        return f"{problem.msg} in a line that starts {problem.doc[:20]!r}"
    if isinstance(problem, UnicodeDecodeError):
        return "it is not UTF-8"
    if isinstance(problem, TypeError):
        return "its parts are not where they belong"
    return f"the key {problem} is missing" if isinstance(problem, KeyError) else str(problem)


def _raw_head(lines: TextIO) -> dict[str, Any]:
    text = []
    for line in lines:
        if line == CHAPTERS:
            break
        text.append(line)
    else:
        raise ValueError("its list of chapters was not found")
    head = json.loads("".join(text) + CHAPTERS + "]}")
    if _get(head, "schema", int) != SCHEMA:
        raise ValueError(f"it has schema {head['schema']}, and this program reads schema {SCHEMA}")
    return cast(dict[str, Any], head)


def _raw_chapters(lines: TextIO) -> Iterator[dict[str, Any]]:
    """Gather the lines of one chapter until the one that ends it; a comma there promises another chapter."""
    text: list[str] = []
    promised: bool | None = None
    for line in lines:
        if not text and END.startswith(line):
            if promised or line + lines.read() != END:
                break
            return
        if not text and promised is False:
            break
        text.append(line)
        if line in CHAPTER_ENDS:
            chapter = json.loads("".join(text).rstrip(",\n"))
            text.clear()
            promised = line == CHAPTER_ENDS[0]
            yield chapter
    raise ValueError("its chapters do not end as they should")


def _get(raw: Any, key: str, kind: type[T]) -> T:
    value = raw[key]
    if type(value) is not kind:
        raise ValueError(f"{key} is {value!r:.40}, where {kind.__name__} belongs")
    return value


def _strings(raw: Any, key: str) -> tuple[str, ...]:
    if not all(isinstance(value, str) for value in _get(raw, key, list)):
        raise ValueError(f"{key} must hold texts only")
    return tuple(raw[key])


def _numbers(values: Any) -> tuple[int, ...]:
    if type(values) is not list or not all(type(value) is int for value in values):
        raise ValueError(f"{values!r:.40} stands where whole numbers belong")
    return tuple(values)


def _hashes(raw: Any, key: str) -> dict[str, str]:
    return {name: _get(raw[key], name, str) for name in _get(raw, key, dict)}


def _head(raw: Any) -> Head:
    engine, whole = raw["engine"], raw["whole"]
    timeline = Timeline(
        guide=_get(raw, "guide", str),
        title=_get(raw, "title", str),
        language=_get(raw, "language", str),
        sample_rate=_get(raw, "sample_rate", int),
        pace=_get(raw, "pace", int),
        engine=_get(engine, "name", str),
        engine_version=_get(engine, "version", str),
        voice=_get(engine, "voice", str),
        source=Source(*(_get(raw["source"], key, str) for key in ("title", "publisher", "reviewed"))),
        sign_off=_get(raw, "sign_off", str),
        review_by=_get(raw, "review_by", str),
        glossary=tuple(Term(_get(t, "term", str), _get(t, "plain", str), "", "") for t in _get(raw, "glossary", list)),
        routes=tuple(_route(route) for route in _get(raw, "routes", list)),
        permission=_get(raw, "permission", str),
        licence=_get(raw, "licence", str),
        whole_file=_get(whole, "file", str),
        whole_frames=_get(whole, "frames", int),
        # A guide built before there was this key counts as one about health: the careful side.
        clinical=_get(raw, "clinical", bool) if "clinical" in raw else True,
    )
    return Head(timeline, _hashes(raw, "inputs"), _hashes(raw, "files"))


def _route(raw: Any) -> Route:
    return Route(_get(raw, "title", str), _get(raw, "slug", str), _numbers(raw["chapters"]))


def _chapter(raw: Any) -> ChapterTimeline:
    if raw["setting"] not in get_args(Setting):
        raise ValueError(f"setting is {raw['setting']!r:.40}")
    return ChapterTimeline(
        id=_get(raw, "id", str),
        number=_get(raw, "number", int),
        title=_get(raw, "title", str),
        setting=raw["setting"],
        notice=_get(raw, "notice", bool),
        optional=_get(raw, "optional", bool),
        in_whole=_get(raw, "in_whole", bool),
        file=_get(raw, "file", str),
        frames=_get(raw, "frames", int),
        start=None if raw["start"] is None else _get(raw, "start", int),
        end=None if raw["end"] is None else _get(raw, "end", int),
        cues=tuple(_cue(cue) for cue in _get(raw, "sentences", list)),
        sign_off=_get(raw, "sign_off", str),
        key=_get(raw, "key", str),
    )


def _cue(raw: Any) -> Cue:
    if raw["kind"] not in get_args(Kind):
        raise ValueError(f"kind is {raw['kind']!r:.40}")
    return Cue(
        id=_get(raw, "id", str),
        paragraph=_get(raw, "paragraph", int),
        kind=raw["kind"],
        text=_get(raw, "text", str),
        spoken=_get(raw, "spoken", str),
        facts=_strings(raw, "facts"),
        terms=_strings(raw, "terms"),
        start=_get(raw, "start", int),
        end=_get(raw, "end", int),
        words=tuple(_word(word) for word in _get(raw, "words", list)),
    )


def _word(raw: Any) -> tuple[int, int, int, int]:
    char_start, char_end, start, end = _numbers(raw)
    return char_start, char_end, start, end
