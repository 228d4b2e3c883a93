"""M3U8 playlists: the chapters in order, for players that do not see the markers of an MP3."""

from __future__ import annotations

from collections.abc import Iterable

from audioguide.errors import OutputError
from audioguide.model import Route
from audioguide.publish.base import EncodedGuide
from audioguide.publish.statements import one_line, told_by

FILE_NAME = "playlist.m3u8"


def write(guide: EncodedGuide) -> None:
    """Write the playlist of the whole file's chapters, and one for each route. Raises OutputError, OSError."""
    entries = {head.number: (head.title, head.frames / guide.timeline.sample_rate, head.file) for head in guide.heads}
    whole = [entries[head.number] for head in guide.heads if head.in_whole]
    told = told_by(guide.timeline, guide.language)
    guide.write_text(FILE_NAME, m3u8(guide.timeline.title, told, whole))
    for route in guide.timeline.routes:
        guide.write_text(route_file(route), m3u8(route.title, told, [entries[number] for number in route.chapters]))


def route_file(route: Route) -> str:
    """Name of a route's playlist."""
    return f"route-{route.slug}.m3u8"


def m3u8(title: str, told: str, entries: Iterable[tuple[str, float, str]]) -> str:
    """A playlist, to be written as UTF-8.

    told: the guide's state, for whoever opens the file; players pass over it. entries: title, length in seconds, and
    name of a file beside the playlist.
    Raises OutputError for a name that would lead elsewhere.
    """
    lines = ["#EXTM3U", f"#PLAYLIST:{one_line(title)}", f"# {one_line(told)}"]
    for name, seconds, file in entries:
        lines += [f"#EXTINF:{seconds:.3f},{one_line(name)}", _beside(file)]
    return "\n".join(lines) + "\n"


def _beside(file: str) -> str:
    """Players take `#` for a comment, a slash for a folder and a colon for an address."""
    if not file or file != file.strip() or not file.isprintable() or set(file) & set("/\\:%#?"):
        raise OutputError(f"The name {file!r} cannot stand in a playlist. Use letters, digits, dashes and dots.")
    return file
