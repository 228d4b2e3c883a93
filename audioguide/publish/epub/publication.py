"""The guide as one EPUB book with its sound."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from audioguide.model import Finding
    from audioguide.publish.base import EncodedGuide
    from audioguide.publish.built import BuiltGuide, Check


class EpubBook:
    """See `audioguide.publish.base.Publication`."""

    name: ClassVar[str] = "epub"
    version: ClassVar[str] = ""

    def write(self, guide: EncodedGuide) -> None:
        """The book: one file, its sound in it."""
        from audioguide.publish.epub.write import write

        write(guide)

    def needed(self, built: BuiltGuide) -> Iterable[str]:
        """The same."""
        from audioguide.publish.epub.verify import needed

        return needed(built)

    def checks(self) -> tuple[Check, ...]:
        """It is whole, has every sentence with its sound, says who has checked it, and nobody has changed it since."""
        from audioguide.publish import rewritten
        from audioguide.publish.built import Check
        from audioguide.publish.epub import verify, write

        def again(built: BuiltGuide) -> Iterable[Finding]:
            return rewritten.check_book(built, verify.CODE, write.file_name(built.timeline), write.members)

        return (Check(verify.CODE, rewritten.behind(verify.check, again)),)
