"""All that a guide is read from, as one hash of bytes: where that is as it was, reading it again tells nothing new.

Taken from what lies there, never from times or lengths: a copy, a merge or a restored backup may keep those. It may say
"another" where nothing that matters has changed, such as a comment; it must never say "the same" where something has.
So it covers more than is read: each file of the guide's folder, whatever its name, and of all its languages; what lies
beside it for all guides; what was asked for on this run; the voice as it is here now; and every file of the program.
What holds on a given day is not decided by a build, so no date is in it.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audioguide import regular_files
from audioguide.errors import AudioguideError
from audioguide.model import Guide, Source
from audioguide.publish.registered import publications, versions
from audioguide.review.record_file import FILE_NAME as RECORD
from audioguide.script.clinic import FILE_NAME as CLINIC
from audioguide.script.clinic import project_of
from audioguide.script.guide import PAGES, read_voice
from audioguide.settings import Settings
from audioguide.speech.code_fingerprint import EVERY_FILE, code_fingerprint, languages_fingerprint
from audioguide.speech.lexicon import FILE_NAME as LEXICON
from audioguide.speech.lexicon import Lexicon
from audioguide.speech.sound import sound_of
from audioguide.speech.voice import VoiceChoice, choose_voice

MOST = 1 << 26
"""Bytes of one file; a guide with a larger one is read each time."""


@dataclass(frozen=True, slots=True)
class AsItLies:
    """A guide and all that decides what is made of it."""

    sha256: str
    choice: VoiceChoice
    """The voice that would speak now."""


class _NotPlain(Exception):
    """A link, a pipe, or what may not be read: only reading it tells what becomes of it."""


def as_it_lies(folder: Path, settings: Settings, language: str | None) -> AsItLies | None:
    """The guide in `folder`, chapters/<guide>, as it lies now; None where that cannot be told from its bytes alone.

    language: as it was asked for. A voice that sends the text away has to be told of each time, so it gives None, too.
    """
    try:
        own, allowed = read_voice(folder)
        asked = Guide(folder.name, "", "", Source("", "", ""), (), voice=own, allow_online=allowed)
        choice = choose_voice(asked, settings)
        sound = sound_of(asked, choice, Lexicon())
        if sound.sends_text:
            return None
        run = (settings.voice, settings.pace, settings.with_optional, settings.allow_online, language)
        program = (code_fingerprint(EVERY_FILE), languages_fingerprint(), sys.version)
        formats = (settings.formats, versions(publications(settings.formats)))
        digest = hashlib.sha256(repr((folder.name, run, choice.name, sound, program, formats)).encode())
        for name, content in _files(folder):
            digest.update(repr((name, hashlib.sha256(content).hexdigest())).encode())
    except (AudioguideError, _NotPlain, OSError, ImportError):
        return None  # whoever reads the guide says what is wrong
    return AsItLies(digest.hexdigest(), choice)


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Names and contents; an empty name within the folder for a folder that holds no chapters."""
    yield from _inside(folder, "", deeper=True)
    project = project_of(folder)
    for file in (folder.parent / LEXICON, project / CLINIC, project / RECORD):
        if os.path.lexists(file):
            yield f"../{file.name}", _content(file)


def _inside(folder: Path, within: str, deeper: bool) -> Iterator[tuple[str, bytes]]:
    with os.scandir(folder) as found:
        lying = sorted(found, key=lambda one: one.name)
    for one in lying:
        if one.is_symlink():
            raise _NotPlain
        if one.is_dir():
            yield f"{within}{one.name}/", b""
            if deeper and PAGES.fullmatch(one.name):
                yield from _inside(folder / one.name, f"{one.name}/", deeper=False)
        else:
            yield f"{within}{one.name}", _content(folder / one.name)


def _content(file: Path) -> bytes:
    content = regular_files.read(file, MOST)
    if content is None:
        raise _NotPlain
    return content
