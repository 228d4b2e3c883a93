"""Files that are told apart by their first bytes and cannot be read: each is refused with what to do instead."""

from __future__ import annotations

from audioguide.errors import Message
from audioguide.sources.source import SourceFile

_WORD: Message = "Open it in the program that made it and save it as .docx, without a password and without macros."
_PICTURE: Message = (
    "this is a picture, and text in pictures cannot be read. Type its text, or ask for the document it was made from."
)
_PACKED: Message = "this is a packed file. Unpack it and name one document in it."

STARTS: tuple[tuple[bytes, Message], ...] = (
    (b"\xd0\xcf\x11\xe0", f"this is an old Office file, or one locked with a password. {_WORD}"),
    (b"{\\rtf", f"this is an RTF file. {_WORD}"),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE),
    (b"\x1f\x8b", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"Rar!", _PACKED),
    (b"\x7fELF", "this is a program, not a document."),
    (b"MZ\x90", "this is a program, not a document."),
    (b"ID3", "this is sound, not a document."),
    (b"RIFF", "this is sound or a picture, not a document."),
)
MACRO_ENDINGS = (".docm", ".dotm")


def refuse_known(source: SourceFile) -> None:
    """Raises SourceError for a file whose first bytes, or whose ending for macros, say that it cannot be read."""
    for start, message in STARTS:
        if source.start.startswith(start):
            raise source.error(message)
    if source.path.suffix.lower() in MACRO_ENDINGS:
        raise source.error(f"a file with this ending may run macros, so it is not read. {_WORD}")
