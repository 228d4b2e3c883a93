"""The talking book: an archive with one folder, which a library hands on and a person copies onto a card.

DAISY 2.02 (daisy.org, recommendation of 2001-02-28) on XHTML 1.0 and SMIL 1.0. Written in a stream: one chapter's
sentences at a time, its sound in blocks.
"""

from __future__ import annotations

from dataclasses import replace

from audioguide.audio import mp3
from audioguide.publish.base import EncodedGuide
from audioguide.publish.book_archive import BookArchive
from audioguide.publish.daisy import names
from audioguide.publish.daisy.clips import length
from audioguide.publish.daisy.contents import in_order
from audioguide.publish.daisy.documents import chapter_smil, chapter_text, master_smil, ncc


def write(guide: EncodedGuide) -> None:
    """Write the book into the guide's folder. Raises AudioError, OutputError, OSError."""
    timeline = guide.timeline
    order = in_order(guide.heads)
    folder, elapsed = names.folder_name(timeline), 0
    with BookArchive(guide.new_file(names.archive_name(timeline))) as book:
        book.text(f"{folder}/{names.NCC}", [ncc(guide)])
        for head in order:
            chapter = replace(head, cues=guide.cues(head))
            stream, frames = guide.frames[head.number]
            book.text(f"{folder}/{names.text_file(head)}", [chapter_text(guide, chapter)])
            with book.member(f"{folder}/{names.sound_file(head)}", stream.size) as out:
                # No tag: old machines take its bytes for sound.
                mp3.write(out, b"", [(stream, frames)])
            book.text(f"{folder}/{names.smil_file(head)}", [chapter_smil(timeline, chapter, elapsed)])
            elapsed += length(head, timeline.sample_rate)
        book.text(f"{folder}/{names.MASTER}", [master_smil(timeline, order)])
