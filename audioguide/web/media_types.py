"""What a file is, told by the ending of its name: never by the machine's own tables, which differ."""

from __future__ import annotations

from pathlib import PurePath

UNKNOWN = "application/octet-stream"
"""What a browser keeps and does not open."""
_TEXTS = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".srt": "application/x-subrip",
    ".txt": "text/plain",
    ".vtt": "text/vtt",
}
"""UTF-8, all of them."""
_OTHERS = {
    ".epub": "application/epub+zip",
    ".jpg": "image/jpeg",
    ".m3u8": "application/vnd.apple.mpegurl",
    ".mp3": "audio/mpeg",
    ".opus": "audio/ogg",
    ".png": "image/png",
    ".smil": "application/smil+xml",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}


def media_type(name: str) -> str:
    """The Content-Type of a file of this name, with its charset where it is a text."""
    ending = PurePath(name).suffix.lower()
    return f"{_TEXTS[ending]}; charset=utf-8" if ending in _TEXTS else _OTHERS.get(ending, UNKNOWN)
