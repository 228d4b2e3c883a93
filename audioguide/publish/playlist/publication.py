"""Playlists of the guide and of its routes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from audioguide.model import Finding
    from audioguide.publish.base import EncodedGuide
    from audioguide.publish.built import BuiltGuide, Check


class PlaylistFiles:
    """See `audioguide.publish.base.Publication`."""

    name: ClassVar[str] = "playlist"
    version: ClassVar[str] = ""

    def write(self, guide: EncodedGuide) -> None:
        """The playlist of the chapters in the whole file, and one for each route."""
        from audioguide.publish.playlist.write import write

        write(guide)

    def needed(self, built: BuiltGuide) -> Iterable[str]:
        """The playlist of the guide."""
        from audioguide.publish.playlist.verify import needed

        return needed(built)

    def checks(self) -> tuple[Check, ...]:
        """Their files are there, with their lengths, in order, and nobody has changed one since."""
        from audioguide.publish import rewritten
        from audioguide.publish.built import Check
        from audioguide.publish.playlist import verify, write

        def again(built: BuiltGuide) -> Iterable[Finding]:
            return rewritten.check_files(built, verify.CODE, write.write)

        return (Check(verify.CODE, rewritten.behind(verify.check, again)),)
