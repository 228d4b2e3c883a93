"""What the files of a talking book are called: old machines want lower case, ASCII and 8.3."""

from __future__ import annotations

import re
from pathlib import PurePath

from audioguide.model import ChapterTimeline, Timeline

LONGEST_FOLDER = 31
"""Characters of a folder's name on a disc (ISO 9660, level 2)."""
NCC = "ncc.html"
MASTER = "master.smil"
_OTHER = re.compile(r"[^a-z0-9]+")


def archive_name(timeline: Timeline) -> str:
    """The file that is handed on: "falls-en-daisy.zip"."""
    return f"{PurePath(timeline.whole_file).stem}-daisy.zip"


def folder_name(timeline: Timeline) -> str:
    """The folder in it, named like the guide and its language, so that two of them can lie on one card."""
    slug = _OTHER.sub("-", PurePath(timeline.whole_file).stem.lower()).strip("-")
    guide, _, language = slug.rpartition("-")
    shortened = f"{guide[: LONGEST_FOLDER - len(language) - 1].rstrip('-')}-{language}".strip("-")
    return (slug if len(slug) <= LONGEST_FOLDER else shortened[:LONGEST_FOLDER]) or "guide"


def text_file(chapter: ChapterTimeline) -> str:
    """What is read: "c01.html"."""
    return f"{stem(chapter)}.html"


def smil_file(chapter: ChapterTimeline) -> str:
    """What is heard when: "c01.smil"."""
    return f"{stem(chapter)}.smil"


def sound_file(chapter: ChapterTimeline) -> str:
    """What is heard: "c01.mp3"."""
    return f"{stem(chapter)}.mp3"


def stem(chapter: ChapterTimeline) -> str:
    """How all files of a chapter begin, and all ids in them, which are different in the whole book."""
    return f"c{chapter.number:02d}"
