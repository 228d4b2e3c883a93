"""Reads a built folder back by other means than those that wrote it, and says what is not as it should be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from audioguide.errors import AudioguideError
from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide
from audioguide.publish.captions import verify as captions
from audioguide.publish.mp3 import verify_joined, verify_lengths, verify_loudness, verify_markers, verify_tags
from audioguide.publish.mp3.sound import hear_all
from audioguide.publish.page import verify as page
from audioguide.publish.playlist import verify as playlists
from audioguide.timeline import FILE_NAME, read_chapters, read_head
from audioguide.verify import contents, record

CHECKS: tuple[tuple[str, Callable[[BuiltGuide], Iterator[Finding]]], ...] = (
    (record.CODE, record.check),
    (contents.CODE, contents.check),
    (verify_markers.CODE, verify_markers.check),
    (verify_tags.CODE, verify_tags.check),
    (verify_lengths.CODE, verify_lengths.check),
    (verify_joined.CODE, verify_joined.check),
    (captions.CODE, captions.check),
    (verify_loudness.CODE, verify_loudness.check),
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


def _open(folder: Path) -> BuiltGuide:
    head = read_head(folder / FILE_NAME)
    heads = tuple(replace(chapter, cues=()) for chapter in read_chapters(folder / FILE_NAME))
    names = [head.timeline.whole_file, *(chapter.file for chapter in heads)]
    there = [name for name in names if (folder / name).is_file()]
    heard = dict(zip(there, hear_all([folder / name for name in there]), strict=True))
    return BuiltGuide(folder, head.timeline, head.files, heads, heard)
