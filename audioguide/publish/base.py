"""What a publication promises. A third party's that keeps this, and registers the entry point, is written like ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar, Protocol

from audioguide.characters import clean
from audioguide.errors import OutputError
from audioguide.language.base import Language, language_of
from audioguide.model import ChapterTimeline, Cue, Stream, Timeline
from audioguide.publish.built import BuiltGuide, Check
from audioguide.timeline import FILE_NAME


@dataclass(frozen=True, slots=True)
class EncodedGuide:
    """A guide whose every chapter has been said and encoded: what each publication is written from."""

    folder: Path
    """Where the files go. It takes the place of the old output when all are written."""
    timeline: Timeline
    """All of guide.json but its chapters."""
    heads: tuple[ChapterTimeline, ...]
    """Every chapter with its place in time, in order, without its cues."""
    frames: Mapping[int, tuple[Stream, Path]]
    """Number of a chapter -> its MPEG frames, as `audio.mp3.write` takes them."""
    cues: Callable[[ChapterTimeline], tuple[Cue, ...]]
    """Reads the sentences of one chapter."""
    written: list[str] = field(default_factory=list)
    """Names of the files that publications have asked for so far, in that order."""

    @property
    def language(self) -> Language:
        """The language of the guide: its phrases, its quantities, its direction."""
        return language_of(self.timeline.language)

    def chapters(self) -> Iterator[ChapterTimeline]:
        """Every chapter with its cues, one at a time: a long guide does not fit into memory at once."""
        for head in self.heads:
            yield replace(head, cues=self.cues(head))

    def sound(self, head: ChapterTimeline) -> Iterator[bytes]:
        """The samples of one chapter, 16-bit mono at the guide's rate, in blocks: for a format of sound of your own.

        As a listener of its MP3 hears them, `head.frames` of them. Raises AudioError.
        """
        from tempfile import TemporaryDirectory

        from audioguide.audio import decode, mp3

        with TemporaryDirectory(prefix="audioguide-") as folder:
            file = Path(folder, head.file)
            mp3.write(file, b"", [self.frames[head.number]])
            yield from decode.blocks(file)

    def new_file(self, name: str) -> Path:
        """Where a file of this name goes.

        Raises OutputError where the name is another publication's, or none that lies in the folder and can be seen.
        """
        path = self.folder / name
        if name != Path(name).name or name.startswith(".") or name == FILE_NAME:
            raise OutputError(
                f"{name!r} is no name for a file of a publication. Use one without slashes or a dot first."
            )
        if path.exists():
            raise OutputError(f"{name} was already written by another publication. Give the file another name.")
        self.written.append(name)
        return path

    def write_text(self, name: str, text: str) -> None:
        """Write a text file as UTF-8 with line feeds alone, so that every machine gives the same bytes."""
        self.new_file(name).write_text(clean(text, "\t\n"), encoding="utf-8", newline="\n")


class Publication(Protocol):
    """One format in which a guide is handed to listeners: how it is written, and how it is read back.

    Registered in the entry-point group `audioguide.publications`. Making one loads nothing heavy: its writer and its
    verifier are modules of their own beside it, loaded when they are asked for. They share no code, so that what one
    gets wrong the other sees.
    """

    name: ClassVar[str]
    """As it is registered."""
    version: ClassVar[str]
    """Changes whenever its files do, so that guides are written anew; empty for ours, whose code is watched whole."""

    def write(self, guide: EncodedGuide) -> None:
        """Write its files into the guide's folder, each by `new_file` or `write_text`.

        Files alone, no folders; guide.json, with the hash of each, is written after them. The same guide gives the same
        bytes: no time of day, nothing by chance. What the listener sees or hears comes from `guide.language` or from
        the guide. Chapters that are private, hard to hear or optional are marked, and the state of the sign-off is
        said (see `publish.statements`). Raises OutputError, AudioError, which say what happened and what to do; an
        OSError, such as a full disk, may pass.
        """
        ...

    def needed(self, built: BuiltGuide) -> Iterable[str]:
        """Names of the files that a built guide has to have of this format (finding V2)."""
        ...

    def checks(self) -> tuple[Check, ...]:
        """What is looked at in its files when a built guide is verified. Its checks come from the verifier alone."""
        ...
