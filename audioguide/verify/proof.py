"""A folder proved: by a receipt as far as nothing has changed, by its own files for the rest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.desktop_files import is_desktop_file
from audioguide.errors import Message
from audioguide.regular_files import sha256
from audioguide.timeline import FILE_NAME
from audioguide.verify import receipt
from audioguide.verify.receipt import Receipt

if TYPE_CHECKING:
    from audioguide.model import Finding
    from audioguide.publish.built import BuiltGuide
    from audioguide.publish.decoded import DecodedSound

OF_SOUND = frozenset({"V5", "V8", "V11"})
"""Findings about what one chapter's file sounds like."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of it."""

    findings: tuple[Finding, ...] = ()
    decoded: int = 0
    """Chapters whose sound was decoded."""
    spared: int = 0
    """Chapters whose sound had been proved before and has not changed, nor anything it was held against."""
    unkept: Message = ""
    """Why the receipt could not be kept; empty where it was, or none was wanted."""


def prove(folder: Path, cache: Path | None, fresh: bool = False, only: frozenset[str] | None = None) -> Proof:
    """Verify one built guide; what `verify.run` finds, found again only where something has changed.

    cache: where receipts are kept; None = nowhere. fresh: believe no receipt, and write a new one. only: chapters'
    files whose sound is looked at; every file is held against its hash all the same. Raises as `verify.run` does.
    """
    files = hashes(folder)
    file = receipt.place(cache, folder) if cache is not None else None
    program = receipt.program() if file is not None else ""
    old = receipt.read(file) if file is not None and not fresh else None
    if old is not None and (old.program != program or old.folder != str(folder.resolve())):
        old = None
    if old is not None and old.files == files:
        if old.clear:
            return Proof(spared=len(old.sounds))
        if only is not None and only <= old.clear_of:
            return Proof(spared=len(only))
    return _proved_anew(folder, files, file, program, old, only)


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of everything in a folder but what desktops leave there, by name; "-" for what is no file to be read."""
    try:
        return {path.name: _hash(path) for path in sorted(folder.iterdir()) if not is_desktop_file(path.name)}
    except OSError:
        return {}


def _hash(path: Path) -> str:
    try:
        return sha256(path)
    except OSError:
        return "-"


def _proved_anew(
    folder: Path,
    files: dict[str, str],
    file: Path | None,
    program: str,
    old: Receipt | None,
    only: frozenset[str] | None,
) -> Proof:
    from audioguide.verify import checked, guide_json, opened

    if broken := guide_json.broken(folder):
        return Proof(tuple(broken))
    against = _against(folder, files)
    proved = old.sounds if old is not None else {}
    known = {name: sound for name, (before, sound) in proved.items() if against.get(name) == before}
    built = opened(folder, known, only)
    findings = checked(built)
    looked_at = [head.file for head in built.heads if head.file in built.decoded]
    decoded = sum(name not in known for name in looked_at)
    # What was changed while it was read is proved by nobody.
    if file is None or hashes(folder) != files:
        return Proof(tuple(findings), decoded, len(looked_at) - decoded)
    # Where a part was looked at, nobody has found the whole clear, and what was proved before of the rest still holds.
    clear_of = frozenset() if findings or only is None else only
    clear_of |= old.clear_of if clear_of and old is not None and old.files == files else frozenset()
    sounds = _faultless(built, findings, against)
    sounds |= {name: (against[name], sound) for name, sound in known.items() if name not in built.decoded}
    kept = Receipt(str(folder.resolve()), program, files, not findings and only is None, clear_of, sounds)
    return Proof(tuple(findings), decoded, len(looked_at) - decoded, _kept(file, kept))


def _against(folder: Path, files: dict[str, str]) -> dict[str, str]:
    """What each chapter's sound is held against, its own bytes among that, as a hash by the file's name."""
    from audioguide.timeline import read_chapters, read_head

    line = read_head(folder / FILE_NAME).timeline
    found = {}
    for chapter in read_chapters(folder / FILE_NAME):
        sentences = [(cue.start, cue.end, cue.fingerprint) for cue in chapter.cues]
        told = (files.get(chapter.file, "-"), chapter.frames, line.sample_rate, line.engine, sentences)
        found[chapter.file] = hashlib.sha256(repr(told).encode()).hexdigest()
    return found


def _faultless(
    built: BuiltGuide, findings: list[Finding], against: dict[str, str]
) -> dict[str, tuple[str, DecodedSound]]:
    faulty = {Path(finding.file).name for finding in findings if finding.code in OF_SOUND}
    names = [head.file for head in built.heads if head.file in built.decoded and head.file not in faulty]
    return {name: (against[name], built.decoded[name]) for name in names}


def _kept(file: Path, kept: Receipt) -> Message:
    try:
        receipt.write(file, kept)
    except OSError as refused:
        return refused.strerror or str(refused)
    return ""
