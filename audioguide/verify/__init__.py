"""Reads a built folder back by other means than those that wrote it, and says what is not as it should be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from audioguide.errors import AudioguideError
from audioguide.model import Finding
from audioguide.timeline import FILE_NAME, read_chapters, read_head
from audioguide.verify import captions, contents, joined, lengths, loudness, markers, page, playlists, record, tags
from audioguide.verify.built import Built
from audioguide.verify.sound import hear_all

CHECKS: tuple[tuple[str, Callable[[Built], Iterator[Finding]]], ...] = (
    (record.CODE, record.check),
    (contents.CODE, contents.check),
    (markers.CODE, markers.check),
    (tags.CODE, tags.check),
    (lengths.CODE, lengths.check),
    (joined.CODE, joined.check),
    (captions.CODE, captions.check),
    (loudness.CODE, loudness.check),
    (playlists.CODE, playlists.check),
    (page.CODE, page.check),
)
"""Every check, in the order in which its findings are told."""


def run(folder: Path) -> list[Finding]:
    """Verify one built guide; no finding means that all is as it should be.

    Damage of any kind is a finding, never an exception. Where guide.json itself cannot be believed, nothing else is
    looked at.
    """
    findings = record.broken(folder)
    if findings:
        return findings
    built = _open(folder)
    for code, check in CHECKS:
        try:
            findings.extend(check(built))
        except AudioguideError as problem:
            findings.append(built.finding(code, FILE_NAME, str(problem)))
    return findings


def _open(folder: Path) -> Built:
    head = read_head(folder / FILE_NAME)
    heads = tuple(replace(chapter, cues=()) for chapter in read_chapters(folder / FILE_NAME))
    names = [head.timeline.whole_file, *(chapter.file for chapter in heads)]
    there = [name for name in names if (folder / name).is_file()]
    heard = dict(zip(there, hear_all([folder / name for name in there]), strict=True))
    return Built(folder, head.timeline, head.files, heads, heard)
