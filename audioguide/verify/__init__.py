"""Reads a built folder back by other means than those that wrote it, and says what is not as it should be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.errors import AudioguideError
from audioguide.model import Finding
from audioguide.timeline import FILE_NAME

UNREAD = (
    "The guide was built with the format {name}, and nothing that is installed here can read it: its files were only "
    "compared with their hashes. Install the package that brings {name}, or build the guide again without it."
)

if TYPE_CHECKING:
    from audioguide.publish.base import Publication
    from audioguide.publish.built import BuiltGuide, Check
    from audioguide.publish.decoded import DecodedSound


def all_checks(installed: list[Publication]) -> list[Check]:
    """Every check, in the order in which its findings are given: of the folder, then of each publication."""
    from audioguide.publish.built import Check
    from audioguide.publish.registered import checks_of, needed_of
    from audioguide.verify import guide_json, listed_files

    def listed(built: BuiltGuide) -> list[Finding]:
        return list(listed_files.check(built, needed_of(installed, built)))

    folder = [Check(guide_json.CODE, guide_json.check), Check(listed_files.CODE, listed)]
    return [*folder, *checks_of(installed)]


def run(folder: Path) -> list[Finding]:
    """Verify one built guide from its files alone; no finding means that all is as it should be.

    Damage of any kind is a finding, never an exception. Where guide.json itself cannot be believed, nothing else is
    looked at. Raises PluginUnavailable where a publication is registered and cannot be loaded.
    """
    from audioguide.verify import guide_json

    return guide_json.broken(folder) or checked(opened(folder))


def checked(built: BuiltGuide) -> list[Finding]:
    """What every check finds in an opened guide."""
    from audioguide.publish.registered import installed_of

    publications, unknown = installed_of(built.timeline.formats)
    findings = [built.finding("V2", FILE_NAME, UNREAD.format(name=name)) for name in unknown]
    for check in all_checks(publications):
        try:
            findings.extend(check.find(built))
        except AudioguideError as problem:
            findings.append(built.finding(check.code, FILE_NAME, str(problem)))
    return findings


def opened(
    folder: Path, known: dict[str, DecodedSound] | None = None, only: frozenset[str] | None = None
) -> BuiltGuide:
    """A built guide whose guide.json keeps its schema, its sound decoded.

    known: by name, chapters' files that need no decoding, since their sound was proved before. only: the chapters'
    files whose sound is wanted; None = all, and the whole file too. Raises OutputError.
    """
    from audioguide.publish.built import BuiltGuide
    from audioguide.timeline import read_chapters, read_head
    from audioguide.verify.sounds import decoded_chapters, decoded_whole

    known = known or {}
    head = read_head(folder / FILE_NAME)
    heads, spans = [], {}
    for chapter in read_chapters(folder / FILE_NAME):
        heads.append(replace(chapter, cues=()))
        if only is None or chapter.file in only:
            spans[chapter.file] = tuple((cue.start, cue.end) for cue in chapter.cues)
    decoded = decoded_chapters(folder, spans, known)
    whole = head.timeline.whole_file
    if only is None and (folder / whole).is_file():
        decoded[whole] = decoded_whole(folder, whole, [each for each in heads if each.in_whole], spans, decoded)
    return BuiltGuide(folder, head.timeline, head.files, tuple(heads), decoded, frozenset(known))
