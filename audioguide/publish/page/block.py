"""The data block of the page: what its script knows of the guide, in JSON, with every word that it may say.

It is written chapter by chapter, like the page. A phrase that is given something leaves a place for it, "{place}".
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from audioguide.characters import shown
from audioguide.language.base import Language
from audioguide.model import ChapterTimeline, Timeline

_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Inside strings alone, where JSON takes them: nothing of a guide can end the element or begin a comment."""
_MINUTE = 60
WORDS = (
    "play pause timer_ended forgotten last_chapter cannot_play next_private next_notice next_optional "
    "not_beside notice play_or_skip play_or_not play_it skip_it open_or_not open_it not_now nothing_found"
).split()
"""Phrases that the script shows as they are; those that stand in the page's templates are not among them."""
PLACES = {
    "play_chapter": ("number",),
    "sentence": ("number", "count", "text"),
    "progress": ("place", "length"),
    "timer_left": ("length",),
    "go_on": ("chapter", "place"),
    "go_on_start": ("chapter",),
    "optional_left": ("chapters",),
    "found": ("count",),
    "hit": ("number", "count", "text"),
    "hit_closed": ("chapter", "count"),
    "printed_on": ("date",),
}
"""Phrases into which it puts something, and what."""


def head(timeline: Timeline, language: Language, longest: int, last_day: str, cover: str) -> str:
    """All but the chapters, open at its end for them. longest: seconds of the longest chapter; cover: file, or ""."""
    phrases = language.publication
    words = {name: getattr(phrases, name) for name in WORDS}
    words |= {name: getattr(phrases, name)(*map("{{{}}}".format, given)) for name, given in PLACES.items()}
    known = {
        "key": sha256(f"{timeline.guide} {timeline.language}".encode()).hexdigest()[:16],
        "title": timeline.title,
        "publisher": timeline.source.publisher,
        "cover": cover,
        "lastDay": last_day,
        "words": words,
        "lengths": _lengths(language, longest),
        "routes": [{"title": route.title, "chapters": list(route.chapters)} for route in timeline.routes],
    }
    return _json(known).removesuffix("}") + ', "chapters": ['


def chapter(made: ChapterTimeline, sample_rate: int, language: Language) -> str:
    """One chapter, a line: start and end of its sentences, as they stand on the page, in milliseconds of its file."""

    def milliseconds(frames: int) -> int:
        """Rounded down, so that nothing ends after its sound."""
        return frames * 1000 // sample_rate

    known = {
        "id": made.id,
        "number": made.number,
        "called": language.quantities.number(made.number),
        "title": language.publication.chapter(language.quantities.number(made.number), made.title),
        "file": made.file,
        "length": milliseconds(made.frames),
        "private": made.setting == "private",
        "notice": made.notice,
        "optional": made.optional,
        "times": [[milliseconds(cue.start), milliseconds(cue.end)] for cue in made.cues],
    }
    return _json(known)


def _lengths(language: Language, longest: int) -> dict[str, Any]:
    """Lengths in words, so that the script can say any place: whole minutes, seconds below one, and both together."""
    duration, together = language.quantities.duration, language.quantities.together
    return {
        "minutes": [duration(minute * _MINUTE) for minute in range(longest // _MINUTE + 1)],
        "seconds": [duration(second) for second in range(_MINUTE)],
        "both": together(["{minutes}", "{seconds}"]),
    }


def _json(known: dict[str, Any]) -> str:
    return json.dumps(_shown(known), ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _shown(known: Any) -> Any:
    """The same with each text as the page itself shows it: no control character, no line of its own."""
    if isinstance(known, dict):
        return {key: _shown(value) for key, value in known.items()}
    return [_shown(one) for one in known] if isinstance(known, list) else shown(known)
