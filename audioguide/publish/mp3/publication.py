"""The guide as MP3: a file a chapter, and the whole in one file with a marker for each chapter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from audioguide.publish.base import EncodedGuide
    from audioguide.publish.built import BuiltGuide, Check


class Mp3Files:
    """See `audioguide.publish.base.Publication`."""

    name: ClassVar[str] = "mp3"
    version: ClassVar[str] = ""

    def write(self, guide: EncodedGuide) -> None:
        """The files of the chapters, the whole file, and the cover, which is in its tag too."""
        from audioguide.publish.mp3.write import write

        write(guide)

    def needed(self, built: BuiltGuide) -> Iterable[str]:
        """The same."""
        from audioguide.publish.mp3.verify_lengths import needed

        return needed(built)

    def checks(self) -> tuple[Check, ...]:
        """Markers, tags, lengths, samples, loudness, how each sentence sounds, and the cover."""
        from audioguide.publish.built import Check
        from audioguide.publish.mp3 import (
            verify_cover,
            verify_joined,
            verify_lengths,
            verify_loudness,
            verify_markers,
            verify_sentences,
            verify_tags,
        )

        return tuple(
            Check(verifier.CODE, verifier.check)
            for verifier in (
                verify_markers,
                verify_tags,
                verify_lengths,
                verify_joined,
                verify_loudness,
                verify_sentences,
                verify_cover,
            )
        )
