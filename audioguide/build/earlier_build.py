"""What an earlier build left that still holds: the whole folder, or single chapters. Decided by hashes alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, fields, replace
from operator import attrgetter
from pathlib import Path

from audioguide.audio.mp3 import read_stream
from audioguide.build.assembly import SpokenLine
from audioguide.build.chapter_encoding import EncodedChapter
from audioguide.build.plan import ChapterPlan, doubts_of, key_of
from audioguide.build.staged import frames_file, lines_once, write_cues
from audioguide.errors import AudioError, OutputError
from audioguide.facts import words_file
from audioguide.model import Cue, Guide, Sentence
from audioguide.regular_files import copied
from audioguide.speech.code_fingerprint import code_fingerprint
from audioguide.speech.sound import Sound
from audioguide.timeline import FILE_NAME, Head, read_chapters, read_head

_said = attrgetter(*(part.name for part in fields(Sentence)))
"""All of a sentence, without the names of its parts: a guide has hundreds, and this is asked for each unchanged one."""
CODE = ("**/*.py", "**/*.j2", "**/*.json", "**/*.tsv")
SCRIPT_FILES = ("facts.yaml", "source.shingles", "lexicon.pls")
"""Files of a guide that a build depends on and that do not stand in the Guide itself."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier build, as far as it can be trusted."""

    folder: Path
    head: Head | None = None
    """None: there is none, or it cannot be read."""
    keys: dict[str, str] = field(default_factory=dict)
    """Chapter key -> name of its MP3."""


def inputs_hash(guide: Guide, folder: Path, voice: tuple[object, ...]) -> str:
    """SHA-256 of everything a build depends on: the guide, its tables, the voice and the program itself.

    Not the place where the guide lies, nor the folder it is built from: the same chapters give the same bytes.
    """
    digest = hashlib.sha256(repr((replace(guide, chapters=(), folder=""), voice, code_fingerprint(*CODE))).encode())
    for chapter in guide.chapters:
        digest.update(repr(replace(chapter, file=Path(chapter.file).name, sentences=())).encode())
        digest.update(repr(list(map(_said, chapter.sentences))).encode())
    for file in (*(folder / name for name in SCRIPT_FILES), words_file(folder / "facts.yaml", guide.language)):
        digest.update(hashlib.sha256(file.read_bytes()).digest() if file.is_file() else b"-")
    return digest.hexdigest()


def read_earlier(folder: Path) -> Earlier:
    """What stands in the output folder now; damage counts as absence, since it will be built again."""
    try:
        head = read_head(folder / FILE_NAME)
        keys = {chapter.key: chapter.file for chapter in read_chapters(folder / FILE_NAME)}
    except (OutputError, OSError):
        return Earlier(folder)
    return Earlier(folder, head, keys)


def reuse(earlier: Earlier, plan: ChapterPlan, sound: Sound, staging: Path) -> EncodedChapter | None:
    """A chapter whose key stands, with its cues put aside under today's tags; None = build it."""
    if earlier.head is None:
        return None
    lines = lines_once(plan, sound, staging)
    key = key_of(lines, sound)
    name, frames = earlier.keys.get(key), frames_file(staging, plan.stem)
    try:
        if name is None or not copied(earlier.folder / name, frames, earlier.head.files.get(name, "")):
            return None
        stream = read_stream(frames)
        cues = next(chapter.cues for chapter in read_chapters(earlier.folder / FILE_NAME) if chapter.file == name)
    except (AudioError, OutputError, OSError):
        return None
    write_cues(staging, plan.stem, [_tagged(cue, line) for cue, line in zip(cues, lines, strict=True)])
    return EncodedChapter(plan.number, key, stream, frames, 0, len(lines), doubts_of(lines), fresh=False)


def _tagged(cue: Cue, line: SpokenLine) -> Cue:
    """Times as they were, tags as they are now."""
    now = line.sentence
    return replace(cue, id=now.id, paragraph=now.paragraph, kind=now.kind, facts=now.facts, terms=now.terms)
