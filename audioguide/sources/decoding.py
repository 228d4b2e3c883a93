"""Bytes to text: what the file says, then UTF-8, then the best guess, with a finding for each doubt."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from audioguide.errors import Message
from audioguide.model import Finding
from audioguide.sources.source import SourceFile

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})|^<\?xml[^>]{0,200}?encoding=[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
MOJIBAKE = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf\u2018-\u2122]|\u00e2\u20ac[\u0080-\u00bf\u0153\u2122\u02dc\u201c\u201d\u00a6\u00a2]|\u00ef\u00bf\u00bd|\u00ef\u00bb\u00bf"
)
"""UTF-8 that was read as Windows text at some time: a curly apostrophe seen as three characters."""
_LOST: Message = "a character was lost before"
_GARBLED: Message = "letters are garbled, as of text read in a wrong encoding"
FEWEST_GUESSED = 64
"""Bytes that are not plain; from fewer no encoding can be guessed, and Windows text is likeliest."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with plain newlines, and what was doubtful."""

    text: str
    findings: tuple[Finding, ...]


def decode(source: SourceFile, content: bytes, declared: bool = False) -> Decoded:
    """The text of a file; what cannot be read becomes U+FFFD. `declared` = what an HTML page says of itself counts."""
    name = next((name for bom, name in _BOMS if content.startswith(bom)), "") or _wide(content)
    said = _declared(content) if declared and not name else ""
    text, findings = _read(source, content, name, said)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, (*findings, *broken_characters(text, source.shown)))


def _read(source: SourceFile, content: bytes, name: str, said: str) -> tuple[str, tuple[Finding, ...]]:
    if name:
        return content.decode(name, "replace"), ()
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as broken:
        line = content.count(b"\n", 0, broken.start) + 1
    if said and said not in ("utf-8", "utf8"):
        return content.decode(said, "replace"), ()
    guessed = _guessed(content)
    message: Message = (
        f"The file is not UTF-8 and was read as {guessed}. If letters are wrong here, save the file as UTF-8."
    )
    return content.decode(guessed, "replace"), (Finding("D5", "warning", source.shown, line, message),)


def _declared(content: bytes) -> str:
    found = _DECLARED.search(content[:4096])
    said = (found.group(1) or found.group(2)).decode("ascii").lower() if found else ""
    try:
        return codecs.lookup(said).name if said else ""
    except LookupError:
        return ""


def _wide(content: bytes) -> str:
    """UTF-16 without a mark at its start: every second byte of western text is zero."""
    start = content[:2000]
    if len(start) < 4 or start.count(0) < len(start) * 0.4:
        return ""
    return "utf-16-le" if start[1::2].count(0) > start[0::2].count(0) else "utf-16-be"


def _guessed(content: bytes) -> str:
    """The likeliest encoding. A few odd bytes in plain text are Windows text: there is too little to guess from."""
    from charset_normalizer import from_bytes

    odd = sum(byte > 127 for byte in content[:200_000])
    if odd < FEWEST_GUESSED or odd < len(content[:200_000]) * 0.2:
        return "cp1252"
    best = from_bytes(content[:200_000]).best()
    return best.encoding if best is not None else "cp1252"


def broken_characters(text: str, file: str, place: str = "") -> tuple[Finding, ...]:
    """A finding for each kind of broken character, at its first place. `place` = said where there are no lines."""
    out = []
    for code, at, count, what in (
        ("D4", text.find("\ufffd"), text.count("\ufffd"), _LOST),
        ("D6", _first(text), len(MOJIBAKE.findall(text)), _GARBLED),
    ):
        if at >= 0:
            line = 0 if place else text.count("\n", 0, at) + 1
            seen = " ".join(text[max(0, at - 20) : at + 20].split())
            said: Message = (
                f'{place + ": " if place else ""}{what}, {_times(count)}: "{seen}". Write it as in the original.'
            )
            out.append(Finding(code, "error", file, line, said[0].upper() + said[1:]))
    return tuple(out)


def _first(text: str) -> int:
    found = MOJIBAKE.search(text)
    return found.start() if found else -1


def _times(count: int) -> Message:
    return "once" if count == 1 else f"{count} times"
