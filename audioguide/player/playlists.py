"""Playlists of others and of our own, .m3u and .m3u8: which files, in which order, under which titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from audioguide import regular_files
from audioguide.errors import UsageError
from audioguide.player.folders import SOUNDS
from audioguide.player.sound_book import ListedFile

_MOST_BYTES = 1 << 20
_MOST_FILES = 10_000
_STREAM = re.compile(r"^#EXT-X-(TARGETDURATION|STREAM-INF|MEDIA-SEQUENCE)", re.MULTILINE)
"""What only a list of pieces that are fetched one after another says."""


@dataclass(frozen=True, slots=True)
class Playlist:
    """One playlist."""

    title: str
    """What it is called in itself; empty where nobody says."""
    files: tuple[ListedFile, ...]
    left_out: tuple[str, ...]
    """A sentence for each entry that is no sound file on this computer."""


def playlist(path: Path) -> Playlist:
    """Read it. Raises UsageError for one that is none, or names nothing that can be played."""
    text = _text(path)
    if _STREAM.search(text):
        raise UsageError(
            f"{path.name} is the list of a stream, whose pieces are fetched one by one. Play a sound file."
        )
    title, name, files, left_out = "", "", [], []
    for row in (row.strip() for row in text.splitlines()):
        if row.upper().startswith("#EXTINF:"):
            name = row.partition(",")[2].strip()
        elif row.upper().startswith(("#PLAYLIST:", "#EXTALB:")):
            title = title or row.partition(":")[2].strip()
        elif row and not row.startswith("#"):
            file, problem = _entry(path.parent, row)
            if file is not None:
                files.append(ListedFile(file, name))
            else:
                left_out.append(problem)
            name = ""
    if not files:
        raise UsageError(left_out[0] if left_out else f"{path.name} names no sound file.")
    if len(files) > _MOST_FILES:
        raise UsageError(f"{path.name} names {len(files)} files, which is more than {_MOST_FILES}.")
    return Playlist(title, tuple(files), tuple(left_out))


def _text(path: Path) -> str:
    raw = regular_files.read(path.resolve(), _MOST_BYTES)
    if raw is None:
        raise UsageError(f"{path.name} cannot be read as a playlist: it is no file, or over {_MOST_BYTES} bytes.")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        # The older of the two kinds is in whatever Windows was set to.
        return raw.decode("cp1252", "replace")


def _entry(folder: Path, row: str) -> tuple[Path | None, str]:
    """(the file, nothing) or (None, why not)"""
    address = urlsplit(row) if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+://", row) else None
    if address is not None and address.scheme.lower() != "file":
        return None, f"{row} is on the network, from where nothing is fetched. Save the file here and play that."
    name = unquote(address.path) if address is not None else row
    for spelled in (name, name.replace("\\", "/")):
        file = folder / spelled
        if file.suffix.lower() in SOUNDS and file.is_file():
            return file, ""
    known = Path(name).suffix.lower() in SOUNDS
    return None, f"{name} is not there." if known else f"{name} is no sound file of a kind that is known here."
