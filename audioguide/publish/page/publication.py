"""The guide as one plain page for a browser."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
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
        from audioguide.publish.rewritten import behind

        return (Check(verify.CODE, behind(verify.check, rewritten.check)),)
