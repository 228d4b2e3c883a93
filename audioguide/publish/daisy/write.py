"""The talking book: an archive with one folder, which a library hands on and a person copies onto a card.

DAISY 2.02 (daisy.org, recommendation of 2001-02-28) on XHTML 1.0 and SMIL 1.0. Written in a stream: one chapter's
sentences at a time, its sound in blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from audioguide.publish.base import EncodedGuide
from audioguide.publish.book_archive import Member, write_book
from audioguide.publish.daisy import names
from audioguide.publish.daisy.clips import length
from audioguide.publish.daisy.contents import in_order
from audioguide.publish.daisy.documents import chapter_smil, chapter_text, master_smil, ncc


def write(guide: EncodedGuide) -> None:
    """Write the book into the guide's folder. Raises AudioError, OutputError, OSError."""
    write_book(guide, names.archive_name(guide.timeline), members(guide))


def members(guide: EncodedGuide) -> Iterator[Member]:
    """The files of the book, in order."""
    timeline = guide.timeline
    order = in_order(guide.heads)
    folder, elapsed = names.folder_name(timeline), 0
    yield f"{folder}/{names.NCC}", [ncc(guide)]
    for head in order:
        chapter = replace(head, cues=guide.cues(head))
        yield f"{folder}/{names.text_file(head)}", [chapter_text(guide, chapter)]
        yield f"{folder}/{names.sound_file(head)}", head
        yield f"{folder}/{names.smil_file(head)}", [chapter_smil(timeline, chapter, elapsed)]
        elapsed += length(head, timeline.sample_rate)
    yield f"{folder}/{names.MASTER}", [master_smil(timeline, order)]
