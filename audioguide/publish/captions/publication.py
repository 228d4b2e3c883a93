"""Captions and a transcript of each chapter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from audioguide.model import Finding
    from audioguide.publish.base import EncodedGuide
    from audioguide.publish.built import BuiltGuide, Check


class CaptionFiles:
    """See `audioguide.publish.base.Publication`."""

    name: ClassVar[str] = "captions"
    version: ClassVar[str] = ""

    def write(self, guide: EncodedGuide) -> None:
        """SRT, WebVTT and plain text, a file of each for every chapter."""
        from audioguide.publish.captions.write import write

        write(guide)

    def needed(self, built: BuiltGuide) -> Iterable[str]:
        """The same."""
        from audioguide.publish.captions.verify import needed

        return needed(built)

    def checks(self) -> tuple[Check, ...]:
        """Every sentence has its caption, with its text and its times, and nobody has changed a file since."""
        from audioguide.publish import rewritten
        from audioguide.publish.built import Check
        from audioguide.publish.captions import verify, write

        def again(built: BuiltGuide) -> Iterable[Finding]:
            return rewritten.check_files(built, verify.CODE, write.write)

        return (Check(verify.CODE, rewritten.behind(verify.check, again)),)
