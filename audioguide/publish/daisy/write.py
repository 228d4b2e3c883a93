"""The talking book: an archive with one folder, which a library hands on and a person copies onto a card.

DAISY 2.02 (daisy.org, recommendation of 2001-02-28) on XHTML 1.0 and SMIL 1.0. Written in a stream: one chapter's
sentences at a time, its sound in blocks.
"""

from __future__ import annotations

from dataclasses import replace

from audioguide.audio import mp3
from audioguide.publish.base import EncodedGuide
from audioguide.publish.daisy import names
from audioguide.publish.daisy.archive import book_archive
from audioguide.publish.daisy.clips import length
from audioguide.publish.daisy.contents import in_order
from audioguide.publish.daisy.documents import chapter_smil, chapter_text, master_smil, ncc


def write(guide: EncodedGuide) -> None:
    """Write the book into the guide's folder. Raises AudioError, OutputError, OSError."""
    timeline = guide.timeline
    order = in_order(guide.heads)
    path = guide.new_file(names.archive_name(timeline))
    with book_archive(path, names.folder_name(timeline)) as book:
        book.text(names.NCC, ncc(guide))
        elapsed = 0
        for head in order:
            chapter = replace(head, cues=guide.cues(head))
            book.text(names.text_file(head), chapter_text(guide, chapter))
            with book.file(names.sound_file(head)) as out:
                # No tag: old machines take its bytes for sound.
                mp3.write(out, b"", [guide.frames[head.number]])
            book.text(names.smil_file(head), chapter_smil(timeline, chapter, elapsed))
            elapsed += length(head, timeline.sample_rate)
        book.text(names.MASTER, master_smil(timeline, order))
