"""The guide as a talking book for machines and programs that know DAISY 2.02."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from audioguide.model import Finding
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
        """It keeps the rules of DAISY 2.02, has every sentence in its place, and nobody has changed it since."""
        from audioguide.publish import rewritten
        from audioguide.publish.built import Check
        from audioguide.publish.daisy import names, verify, write

        def again(built: BuiltGuide) -> Iterable[Finding]:
            return rewritten.check_book(built, verify.CODE, names.archive_name(built.timeline), write.members)

        return (Check(verify.CODE, rewritten.behind(verify.check, again)),)
