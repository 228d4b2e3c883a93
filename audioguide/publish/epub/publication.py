"""The guide as one EPUB book with its sound."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
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
        """It is whole, has every sentence with its sound, and says who has checked it."""
        from audioguide.publish.built import Check
        from audioguide.publish.epub.verify import CODE, check

        return (Check(CODE, check),)
