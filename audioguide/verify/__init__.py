"""Reads a built folder back by other means than those that wrote it, and says what is not as it should be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from audioguide.errors import AudioguideError
from audioguide.model import Finding
from audioguide.publish.base import Publication
from audioguide.publish.built import BuiltGuide, Check
from audioguide.publish.decoded import decode_all
from audioguide.publish.registered import checks_of, needed_of, publications
from audioguide.timeline import FILE_NAME, read_chapters, read_head
from audioguide.verify import guide_json, listed_files


def all_checks(installed: list[Publication]) -> list[Check]:
    """Every check, in the order in which its findings are given: of the folder, then of each publication."""

    def listed(built: BuiltGuide) -> list[Finding]:
        return list(listed_files.check(built, needed_of(installed, built)))

    folder = [Check(guide_json.CODE, guide_json.check), Check(listed_files.CODE, listed)]
    return [*folder, *checks_of(installed)]


def run(folder: Path) -> list[Finding]:
    """Verify one built guide; no finding means that all is as it should be.

    Damage of any kind is a finding, never an exception. Where guide.json itself cannot be believed, nothing else is
    looked at. Raises EngineUnavailable where a publication is registered and cannot be loaded.
    """
    findings = guide_json.broken(folder)
    if findings:
        return findings
    built = opened(folder)
    for check in all_checks(publications()):
        try:
            findings.extend(check.find(built))
        except AudioguideError as problem:
            findings.append(built.finding(check.code, FILE_NAME, str(problem)))
    return findings


def opened(folder: Path) -> BuiltGuide:
    """A built guide whose guide.json keeps its schema, its sound decoded. Raises OutputError."""
    head = read_head(folder / FILE_NAME)
    heads = tuple(replace(chapter, cues=()) for chapter in read_chapters(folder / FILE_NAME))
    names = [head.timeline.whole_file, *(chapter.file for chapter in heads)]
    there = [name for name in names if (folder / name).is_file()]
    decoded = dict(zip(there, decode_all([folder / name for name in there]), strict=True))
    return BuiltGuide(folder, head.timeline, head.files, heads, decoded)
