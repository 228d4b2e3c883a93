"""All that a listener needs, in one file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from audioguide.publish.base import EncodedGuide
    from audioguide.publish.built import BuiltGuide, Check


class ZipArchive:
    """See `audioguide.publish.base.Publication`."""

    name: ClassVar[str] = "zip"
    version: ClassVar[str] = ""

    def write(self, guide: EncodedGuide) -> None:
        """The archive, when all other files are there."""
        from audioguide.publish.zip.write import write

        write(guide)

    def needed(self, built: BuiltGuide) -> Iterable[str]:
        """The same."""
        from audioguide.publish.zip.verify import needed

        return needed(built)

    def checks(self) -> tuple[Check, ...]:
        """It holds the files of the folder, byte for byte, and nothing else."""
        from audioguide.publish.built import Check
        from audioguide.publish.zip.verify import CODE, check

        return (Check(CODE, check),)
