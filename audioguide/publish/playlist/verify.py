"""V9: the playlists name files that are there, with their lengths, in the order of the guide and of its routes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from audioguide.errors import OutputError
from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide, missing_state, one_line

CODE = "V9"
NAME = "playlist.m3u8"
TOLERANCE = 0.002
"""Seconds: a playlist writes thousandths."""


@dataclass(frozen=True, slots=True)
class PlaylistFound:
    """A playlist as a player reads it."""

    title: str
    told: str
    """Its lines for whoever opens it."""
    entries: tuple[tuple[str, float], ...]
    """File and length in seconds, -1 where none is given."""


def needed(built: BuiltGuide) -> Iterator[str]:
    """The files that every guide has of this format; a route's playlist need not be there."""
    yield NAME


def check(built: BuiltGuide) -> Iterator[Finding]:
    """One finding a playlist at most, and one for each that is not there."""
    expected = _expected(built)
    for name in sorted(name for name in built.files if name.endswith(".m3u8") and built.has(name)):
        try:
            playlist = _read(built, name)
        except (OutputError, ValueError) as problem:
            yield built.finding(CODE, name, f"It is no playlist. {problem}")
            continue
        message = _wrong(built, playlist, expected.get(playlist.title))
        if message:
            yield built.finding(CODE, name, message)


def _expected(built: BuiltGuide) -> dict[str, list[int]]:
    """Title -> numbers of its chapters."""
    routes = {one_line(route.title): list(route.chapters) for route in built.timeline.routes}
    return {**routes, one_line(built.timeline.title): [head.number for head in built.whole]}


def _read(built: BuiltGuide, name: str) -> PlaylistFound:
    title, told, length, entries = "", "", -1.0, []
    for number, line in enumerate(built.lines(name), 1):
        if number == 1 and line != "#EXTM3U":
            raise ValueError("It does not begin with #EXTM3U.")
        if line.startswith("#PLAYLIST:"):
            title = line.removeprefix("#PLAYLIST:")
        elif line.startswith("#EXTINF:"):
            length = float(line.removeprefix("#EXTINF:").partition(",")[0])
        elif line.startswith("# "):
            told += line.removeprefix("#")
        elif line and not line.startswith("#"):
            entries.append((line, length))
            length = -1.0
    return PlaylistFound(title, told, tuple(entries))


def _wrong(built: BuiltGuide, playlist: PlaylistFound, numbers: list[int] | None) -> str:
    if numbers is None:
        return f"{playlist.title!r} is neither the guide nor one of its routes."
    if missing := missing_state(playlist.told, built.timeline, built.language):
        return f"It {missing}."
    by_number = {head.number: head for head in built.heads}
    right = [by_number[number] for number in numbers if number in by_number]
    if [file for file, _ in playlist.entries] != [head.file for head in right]:
        return "Its files are not the chapters it should have, in their order."
    for (file, length), head in zip(playlist.entries, right, strict=True):
        if abs(length - head.frames / built.timeline.sample_rate) > TOLERANCE:
            return f"It says that {file} lasts {length:.3f} seconds."
    return ""
