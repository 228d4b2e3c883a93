"""The door of this room: which reader a file needs, and what every format has in common once it is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from audioguide.errors import SourceError
from audioguide.model import Document, Finding
from audioguide.plugins import available, load
from audioguide.sources.announced import announced_gaps, gap_findings
from audioguide.sources.refused import refuse_known
from audioguide.sources.source import Progress, SourceFile, SourceReader, open_source

KIND = "sources"


def read_document(path: Path, progress: Progress | None = None) -> Document:
    """The file as a Document. Raises SourceError: file, what is wrong, what to do. Nothing is fetched or written."""
    source = open_source(path, progress)
    refuse_known(source)
    name, reader, expected = _reader(source)
    document = reader.read(source)
    if not any(block.text or block.cells for block in document.blocks) and not document.findings:
        raise source.error("the file holds no text. Save the document again, or type its text.")
    gaps = announced_gaps(document.blocks)
    findings = (*_wrong_ending(source, name, expected), *document.findings, *gap_findings(document, gaps))
    return replace(document, gaps=gaps, findings=findings)


def _reader(source: SourceFile) -> tuple[str, SourceReader, bool]:
    """The reader of this file, its name, and whether the ending names it too."""
    readers: dict[str, SourceReader] = {name: load(KIND, name)() for name in available(KIND)}
    ending = source.path.suffix.lower()
    named = [name for name, reader in readers.items() if ending in reader.endings]
    for name, reader in readers.items():
        if reader.recognises(source):
            return name, reader, name in named
    strangers = [name for name in named if not readers[name].__module__.startswith("audioguide.")]
    if strangers:
        return strangers[0], readers[strangers[0]], True
    if b"\0" in source.start.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff") and not _utf16(source.start):
        raise source.error(f"this is no document that can be read. {_known(readers)}")
    plain = [name for name in named if name in ("text", "markdown")]
    return (plain[0] if plain else "text"), readers[plain[0] if plain else "text"], bool(plain)


def _utf16(start: bytes) -> bool:
    """True for a text with two bytes a character: every second byte is zero, as good as always."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    even, odd = start[0::2].count(0), start[1::2].count(0)
    return max(even, odd) > len(start) * 0.4 and min(even, odd) == 0


def _known(readers: dict[str, SourceReader]) -> str:
    endings = sorted({ending for reader in readers.values() for ending in reader.endings})
    return f"Files that can be read end in {', '.join(endings)}."


def _wrong_ending(source: SourceFile, name: str, expected: bool) -> tuple[Finding, ...]:
    if expected:
        return ()
    ending = source.path.suffix or "no ending"
    message = f"The name has {ending}, but the file holds {name}; it was read as {name}. Give it its right ending."
    return (Finding("D8", "warning", source.shown, 0, message),)


__all__ = ["SourceError", "read_document"]
