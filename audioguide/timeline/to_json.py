"""Timeline -> guide.json, one chapter at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from audioguide.errors import OutputError
from audioguide.model import ChapterTimeline, Clinic, Cue, PublishedState
from audioguide.timeline.layout import CHAPTERS, END, SCHEMA, Head


def write(path: Path, head: Head, chapters: Iterable[ChapterTimeline]) -> None:
    """Write guide.json; one chapter is held at a time and the same timeline gives the same bytes.

    Raises OutputError when the file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8", newline="\n") as out:
            _write_head(out, head)
            between = ""
            for chapter in chapters:
                out.write(between)
                _write_chapter(out, chapter)
                between = ",\n"
            out.write(f"\n{END}" if between else END)
    except OSError as problem:
        raise OutputError(f"{path} could not be written: {problem.strerror}.") from problem


def _write_head(out: TextIO, head: Head) -> None:
    out.write("{\n")
    for key, value in _head_record(head).items():
        out.write(f' "{key}": {_block(value, key == "files")},\n')
    out.write(CHAPTERS)


def _head_record(head: Head) -> dict[str, Any]:
    line = head.timeline
    return {
        "schema": SCHEMA,
        "guide": line.guide,
        "title": line.title,
        "language": line.language,
        "sample_rate": line.sample_rate,
        "pace": line.pace,
        "clinical": line.clinical,
        "engine": {"name": line.engine, "version": line.engine_version, "voice": line.voice},
        "source": {"title": line.source.title, "publisher": line.source.publisher, "reviewed": line.source.reviewed},
        "permission": line.permission,
        "licence": line.licence,
        "state": _state_record(line.state),
        "review_by": line.review_by,
        "sign_off": line.sign_off,
        "glossary": [{"term": term.term, "plain": term.plain} for term in line.glossary],
        "routes": [{"title": r.title, "slug": r.slug, "chapters": list(r.chapters)} for r in line.routes],
        "leaflet": list(line.leaflet),
        "address": line.address,
        **({"clinic": _clinic_record(line.clinic)} if line.clinic is not None else {}),
        "inputs": dict(sorted(head.inputs.items())),
        "formats": list(line.formats),
        "other_languages": list(line.other_languages),
        "whole": {"file": line.whole_file, "frames": line.whole_frames},
        "files": dict(sorted(head.files.items())),
    }


def _block(value: Any, tall: bool) -> str:
    """A list, or a tall table, with one item a line; anything else on the line of its key."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"  {_line(item)}" for item in value) + "\n ]"
    if tall and value:
        return "{\n" + ",\n".join(f"  {_line(key)}: {_line(item)}" for key, item in value.items()) + "\n }"
    return _line(value)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _write_chapter(out: TextIO, chapter: ChapterTimeline) -> None:
    out.write(f'  {_line(_chapter_record(chapter))[:-1]}, "sentences": [\n')
    between = ""
    for cue in chapter.cues:
        out.write(f"{between}   {_line(_cue_record(cue))}")
        between = ",\n"
    out.write("\n  ]}" if between else "  ]}")


def _chapter_record(chapter: ChapterTimeline) -> dict[str, Any]:
    return {
        "id": chapter.id,
        "number": chapter.number,
        "title": chapter.title,
        "setting": chapter.setting,
        "notice": chapter.notice,
        "optional": chapter.optional,
        "in_whole": chapter.in_whole,
        "state": _state_record(chapter.state),
        "sign_off": chapter.sign_off,
        "file": chapter.file,
        "frames": chapter.frames,
        "start": chapter.start,
        "end": chapter.end,
        "key": chapter.key,
    }


def _state_record(state: PublishedState) -> dict[str, Any]:
    """Its name, and of the rest what there is."""
    told = {"name": state.name, "reason": state.reason, "roles": list(state.roles)}
    return {key: value for key, value in told.items() if value}


def _clinic_record(clinic: Clinic) -> dict[str, Any]:
    """As clinic.toml has it, and of the rest what there is."""
    numbers = [{"number": one.number, "reaches": one.reaches} for one in clinic.numbers]
    more = {"hours": clinic.hours, "emergency": clinic.emergency, "mistakes": clinic.mistakes}
    told = {"name": clinic.name, "language": clinic.language, "numbers": numbers}
    return told | {key: value for key, value in more.items() if value}


def _cue_record(cue: Cue) -> dict[str, Any]:
    return {
        "id": cue.id,
        "paragraph": cue.paragraph,
        "kind": cue.kind,
        "text": cue.text,
        "spoken": cue.spoken,
        "facts": cue.facts,
        "terms": cue.terms,
        "start": cue.start,
        "end": cue.end,
        "words": cue.words,
        "clip": cue.clip,
        "fingerprint": cue.fingerprint,
    }
