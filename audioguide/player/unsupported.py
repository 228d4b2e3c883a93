"""What cannot be played, said by its name, with what would work in its place."""

from __future__ import annotations

import re
from pathlib import Path

from audioguide import regular_files

_HEAD = 4096
_CUE_LONGEST = 1 << 18
_NAMELESS_ORDER = (
    "a part of a DAISY 3 book or an EPUB, neither of which is read. Play the folder it lies in: its sound files come "
    "in the order of their names"
)
_OTHER_LIST = "a playlist of a kind that is not read. Play its sound files, or a playlist that ends in .m3u8"
_LOCKED = "a book of Audible's that is locked to its own programs. Play it there"
_ARCHIVE = "an archive. Unpack it, then play the folder"
_PAGE = "a page and no sound. Play the sound file or the folder that it belongs to"
_BY_ENDING = {
    ".epub": "a book for reading apps. Open it there, or unpack it as a ZIP file and play its sound files",
    ".wmv": "a video. Play its sound, saved as MP3",
    ".iso": "the image of a disc. Open it, then play the folder in it",
    **dict.fromkeys((".pls", ".xspf", ".wpl"), _OTHER_LIST),
    **dict.fromkeys((".aax", ".aaxc", ".aa"), _LOCKED),
    **dict.fromkeys((".mid", ".midi"), "notes and no sound. Play a recording of it"),
    **dict.fromkeys((".opf", ".ncx"), _NAMELESS_ORDER),
    **dict.fromkeys((".zip", ".7z", ".rar", ".gz", ".tar"), _ARCHIVE),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _PAGE),
}
_TEXTS = frozenset({".txt", ".md", ".docx", ".pdf", ".odt", ".rtf", ".doc"})
_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp"})
_BY_START = (
    (b"pk\x03\x04", ".zip"),
    (b"%pdf", ".pdf"),
    (b"<!doctype html", ".html"),
    (b"<html", ".html"),
    (b"<?xml", ".xhtml"),
    (b"rar!", ".rar"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"\x89png", ".png"),
    (b"[playlist]", ".pls"),
)
"""Of a file in small letters -> the ending it should have."""


def unsupported(path: Path) -> str:
    """A sentence for a file of a kind that is known and not played; empty for any other. By its ending alone."""
    ending = path.suffix.lower()
    if ending == ".cue":
        return _cue(path)
    kind = _BY_ENDING.get(ending, "")
    if ending in _TEXTS:
        kind = "a text and no sound. A guide is made of it by: audioguide draft"
    elif ending in _PICTURES:
        kind = "a picture. Play the sound file or the folder that it belongs to"
    return f"{path.name} is {kind}." if kind else ""


def disguised(path: Path) -> str:
    """A sentence for a file that is no sound, whatever its ending says; empty where nothing of it is known."""
    with path.open("rb") as file:
        start = file.read(_HEAD).lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    ending = next((ending for magic, ending in _BY_START if start.startswith(magic)), "")
    if not ending or ending == path.suffix.lower():
        return ""
    found = unsupported(path.with_suffix(ending))
    return found.replace(path.with_suffix(ending).name, path.name, 1)


def _cue(path: Path) -> str:
    raw = regular_files.read(path.resolve(), _CUE_LONGEST) or b""
    named = re.search(rb'^\s*FILE\s+"([^"\r\n]+)"', raw, re.MULTILINE)
    sound = path.parent / Path(named[1].decode("utf-8", "replace").replace("\\", "/")).name if named else None
    play = f"Play the sound file: {sound}" if sound is not None and sound.is_file() else "Play the sound file it names"
    return f"{path.name} is a cue sheet, a list of the places in a sound file, which is not read. {play}."
