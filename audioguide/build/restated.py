"""A built guide that is told to be withdrawn: the same sound, and all that is written beside it says so and why.

No voice is asked and no chapter is read: what stands is written once more from its own guide.json, since what people
have may be older than what lies in chapters/, and a withdrawal must not wait for a build.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from audioguide.audio.mp3 import read_stream
from audioguide.build import staged
from audioguide.build.output_folder import replaced_whole
from audioguide.build.publication import write_whole
from audioguide.errors import OutputError
from audioguide.model import ChapterTimeline, PublishedState, Stream
from audioguide.publish.registered import installed_of
from audioguide.regular_files import copied
from audioguide.swapping.lock import Waiting, locked
from audioguide.timeline import FILE_NAME, Head, read_chapters, read_head


def restate(
    output: Path, state: PublishedState, chapters: Mapping[int, PublishedState], waiting: Waiting | None = None
) -> None:
    """Write a built folder once more in another state. chapters: their states by number; the others keep theirs.

    The next build sees that it is none of its own and makes it anew, taking the sound of its chapters from it. Raises
    OutputError where the folder is no built guide, is damaged, or cannot be written; then it is as it was.
    """
    with locked(output, "audioguide withdraw", waiting=waiting):
        head = read_head(output / FILE_NAME)
        installed, missing = installed_of(head.timeline.formats)
        if missing:
            raise OutputError(f"{output} has the format {missing[0]}, which is not installed here, so it was left.")
        with replaced_whole(output) as staging:
            frames = {number: _frames(output, staging, chapter, head) for number, chapter in _numbered(output)}
            heads = tuple(
                replace(chapter, cues=(), state=chapters.get(number, chapter.state))
                for number, chapter in _numbered(output)
            )
            timeline = replace(head.timeline, state=state)
            inputs = {name: _other(value, state) for name, value in head.inputs.items()}
            write_whole(staging, timeline, heads, frames, installed, inputs)


def _numbered(output: Path) -> list[tuple[int, ChapterTimeline]]:
    return [(chapter.number, chapter) for chapter in read_chapters(output / FILE_NAME)]


def _frames(output: Path, staging: Path, chapter: ChapterTimeline, head: Head) -> tuple[Stream, Path]:
    """The sound of a chapter as it was built, put aside with its cues."""
    stem = Path(chapter.file).stem
    frames = staged.frames_file(staging, stem)
    if not copied(output / chapter.file, frames, head.files.get(chapter.file, "")):
        raise OutputError(f"{output / chapter.file} is not as it was built, so the folder cannot be written again.")
    staged.write_cues(staging, stem, chapter.cues)
    return read_stream(frames), frames


def _other(inputs: str, state: PublishedState) -> str:
    """The hash of inputs that no build has."""
    return hashlib.sha256(f"{inputs} {state}".encode()).hexdigest()
