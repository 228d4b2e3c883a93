"""The guide as one plain page for a browser."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from audioguide.model import Finding
    from audioguide.publish.base import EncodedGuide
    from audioguide.publish.built import BuiltGuide, Check


class WebPage:
    """See `audioguide.publish.base.Publication`."""

    name: ClassVar[str] = "page"
    version: ClassVar[str] = ""

    def write(self, guide: EncodedGuide) -> None:
        """The page."""
        from audioguide.publish.page.write import write

        write(guide)

    def needed(self, built: BuiltGuide) -> Iterable[str]:
        """The same."""
        from audioguide.publish.page.verify import needed

        return needed(built)

    def checks(self) -> tuple[Check, ...]:
        """It has every sentence, its files are there, it runs and fetches nothing, and nobody has changed it since."""
        from audioguide.publish.built import Check
        from audioguide.publish.page import rewritten, verify

        def both(built: BuiltGuide) -> list[Finding]:
            """What is found wrong is not told a second time as a line that differs."""
            return list(verify.check(built)) or list(rewritten.check(built))

        return (Check(verify.CODE, both),)
