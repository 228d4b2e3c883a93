"""The guide as a talking book for machines and programs that know DAISY 2.02."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from audioguide.publish.base import EncodedGuide
    from audioguide.publish.built import BuiltGuide, Check


class DaisyBook:
    """See `audioguide.publish.base.Publication`."""

    name: ClassVar[str] = "daisy"
    version: ClassVar[str] = ""

    def write(self, guide: EncodedGuide) -> None:
        """One archive, whose folder goes onto a card as it is."""
        from audioguide.publish.daisy.write import write

        write(guide)

    def needed(self, built: BuiltGuide) -> Iterable[str]:
        """The archive."""
        from audioguide.publish.daisy.verify import needed

        return needed(built)

    def checks(self) -> tuple[Check, ...]:
        """It keeps the rules of DAISY 2.02, and has every sentence in its place."""
        from audioguide.publish.built import Check
        from audioguide.publish.daisy.verify import CODE, check

        return (Check(CODE, check),)
