"""A built guide in time: guide.json in memory."""

from __future__ import annotations

from dataclasses import dataclass

from audioguide.model.clinic import Clinic
from audioguide.model.facts import Term
from audioguide.model.published_state import NOTHING_KNOWN, PublishedState
from audioguide.model.script import Kind, Route, Setting, Source


@dataclass(frozen=True, slots=True)
class Cue:
    """A sentence in time: frames of its chapter's file."""

    id: str
    paragraph: int
    kind: Kind
    text: str
    spoken: str
    facts: tuple[str, ...]
    terms: tuple[str, ...]
    start: int
    end: int
    words: tuple[tuple[int, int, int, int], ...]
    """(char_start, char_end, start, end): code points of `text`, frames of the chapter's file."""
    clip: str = ""
    """SHA-256 of the clip it was made from: see `Clip.sha256`. Empty only where nothing has sounded yet."""
    fingerprint: str = ""
    """How it sounds in a few bytes, in base64, as docs/reference/output.md defines it; empty like `clip`."""


@dataclass(frozen=True, slots=True)
class Stream:
    """The MPEG frames of one chapter: all that is needed to join them to others without encoding again."""

    sample_rate: int
    """Hz"""
    samples: int
    """PCM samples that were given to the encoder, and that a decoder must give back."""
    mpeg_frames: int
    size: int
    """Bytes of the frames alone: without tag and Info frame."""
    crc: int = 0
    """CRC-16 of the bytes, which the Info frame carries."""


@dataclass(frozen=True, slots=True)
class ChapterTimeline:
    """A built chapter: where its sentences sound."""

    id: str
    number: int
    title: str
    setting: Setting
    notice: bool
    optional: bool
    in_whole: bool
    file: str
    """Name of its MP3 in the guide's folder."""
    frames: int
    """Decoded length of its MP3 in samples."""
    start: int | None
    """Its place in the whole file; None when it is not in it."""
    end: int | None
    """start + frames"""
    cues: tuple[Cue, ...]
    """Empty in a head: a chapter of which only title, place and length are held."""
    sign_off: str = "unsigned"
    """As in Timeline, for this chapter alone."""
    state: PublishedState = NOTHING_KNOWN
    """As in Timeline, for this chapter alone."""
    key: str = ""
    """SHA-256 of all that decides its samples; while it stays the same the chapter is not encoded again."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A built guide without its chapters, which are read one at a time so that memory stays constant."""

    guide: str
    title: str
    language: str
    sample_rate: int
    pace: int
    engine: str
    engine_version: str
    voice: str
    source: Source
    sign_off: str
    """"unsigned" until every chapter is signed; then each reviewer with the ISO date, "Name, role, 2024-05-06"."""
    review_by: str
    """ISO date of the first day on which the sign-off of a chapter ends; empty where none is signed."""
    glossary: tuple[Term, ...]
    routes: tuple[Route, ...]
    permission: str
    licence: str
    whole_file: str
    whole_frames: int
    clinical: bool = True
    """About health: it needs a clinician, and may not play to a room unless somebody chose it by name."""
    leaflet: tuple[int, ...] = ()
    """Numbers of the chapters that are printed where nobody chooses others. Empty = the first one."""
    address: str = ""
    """Where the guide can be heard on the net; empty = nowhere."""
    formats: tuple[str, ...] = ()
    """Names of the publications that were written of it, sorted."""
    other_languages: tuple[str, ...] = ()
    """Tags of the other languages in which the guide stood beside this one when it was built, sorted."""
    state: PublishedState = NOTHING_KNOWN
    """What holds of it, in one word for the whole house; who has signed stands in `sign_off`."""
    clinic: Clinic | None = None
    """The clinic that hands it out, in the guide's own language; None where nobody has said which."""
