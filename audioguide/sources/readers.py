"""The door of this room: which reader a file needs, and what every format has in common once it is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from audioguide.errors import Message, SourceError
from audioguide.language.base.language import tag_of
from audioguide.model import Document, Finding
from audioguide.plugins import guarded
from audioguide.sources.announced import announced_gaps, gap_findings
from audioguide.sources.bounded import bounded
from audioguide.sources.refused import refuse_known
from audioguide.sources.registered import KIND, Readers, registered
from audioguide.sources.source import Progress, SourceFile, open_source

PLAIN = ("text", "markdown")
"""Readers of what nothing but its ending tells; without one it is read by the first."""


def read_document(path: Path, progress: Progress | None = None, language: str = "") -> Document:
    """The file as a Document. Raises SourceError: file, what is wrong, what to do. Nothing is fetched or written.

    language: tag of the document's language, where the caller knows it; it counts for more than what the file says.
    Raises PluginUnavailable where the file needs a third party's reader that does not work; others that are broken are
    told in a finding.
    """
    source = open_source(path, progress, language)
    refuse_known(source)
    readers = registered(source)
    name, expected = _chosen(readers)
    with guarded(KIND, name):
        document = bounded(readers.working[name].read(source), source)
    if not any(block.text or block.cells for block in document.blocks) and not document.findings:
        raise source.error("the file holds no text. Save the document again, or type its text.")
    gaps = announced_gaps(document.blocks, source.language_of(document.language).documents)
    findings = (*readers.findings(), *_wrong_ending(source, name, expected), *document.findings)
    language = language or tag_of(document.language)
    return replace(document, language=language, gaps=gaps, findings=(*findings, *gap_findings(document, gaps)))


def _chosen(readers: Readers) -> tuple[str, bool]:
    """The reader of this file, and whether the ending names it too. Raises SourceError, PluginUnavailable."""
    sure = readers.recognising()
    named = readers.named()
    if sure:
        return sure, sure in named
    if other := readers.third_party():
        return other, True
    if needed := readers.needed():
        raise needed
    start = readers.source.start
    if b"\0" in start.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff") and not _utf16(start):
        raise readers.source.error(f"this is no document that can be read. {_known(readers)}")
    plain = [name for name in named if name in PLAIN]
    return (plain[0], True) if plain else (PLAIN[0], False)


def _utf16(start: bytes) -> bool:
    """True for a text with two bytes a character: every second byte is zero, as good as always."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    even, odd = start[0::2].count(0), start[1::2].count(0)
    return max(even, odd) > len(start) * 0.4 and min(even, odd) == 0


def _known(readers: Readers) -> Message:
    endings = sorted({ending for name in readers.working for ending in readers.endings[name]})
    said: list[Message] = [f"Files that can be read end in {', '.join(endings)}."]
    return " ".join((*said, *(f"The reader {failed}" for failed in readers.broken.values())))


def _wrong_ending(source: SourceFile, name: str, expected: bool) -> tuple[Finding, ...]:
    if expected:
        return ()
    ending: Message = source.path.suffix or "no ending"
    message: Message = (
        f"The name has {ending}, but the file holds {name}; it was read as {name}. Give it its right ending."
    )
    return (Finding("D8", "warning", source.shown, 0, message),)


__all__ = ["SourceError", "read_document"]
