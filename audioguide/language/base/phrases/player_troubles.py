"""What the player says when sound, files or places are not as they should be."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence


class TroublePhrases(ABC):
    """What an engine or the system says of itself comes as it is, in English, and is a part of the sentence."""

    device_lost: str
    """The sound device has gone, and is waited for."""
    device_back: str
    nothing_left: str
    """Nothing more can be played."""
    opening: str
    """The book takes long to be opened: it is being read."""
    open_elsewhere: str
    """Another player has this book open: bookmarks of both are kept, and the place of the one that stops last."""

    @abstractmethod
    def ends_early(self, file: str, seconds: float) -> str:
        """A file is shorter than it should be."""

    @abstractmethod
    def no_device(self, reason: str, devices: Sequence[str]) -> str:
        """An error: nothing can sound, for this reason, a sentence. devices: those there are, to be named."""

    @abstractmethod
    def playback_failed(self, reason: str) -> str:
        """An error: what plays the sound has ended, for this reason, a sentence; a new start goes on from here."""

    @abstractmethod
    def warning(self, text: str) -> str:
        """A sentence as a warning: "Warning: ..." """

    @abstractmethod
    def left_out(self, problem: str) -> str:
        """Behind the reason, a sentence, why a file of a folder cannot be played: that it is left out."""

    @abstractmethod
    def headings_unread(self, file: str) -> str:
        """A folder with this file is a book of a kind whose headings are not read: its sound files are played."""

    @abstractmethod
    def other_books(self, folders: Sequence[str]) -> str:
        """Beside the sound files that are played there are these folders, which are not played with them."""

    @abstractmethod
    def place_unreadable(self, file: str, reason: str) -> str:
        """The file that keeps the listener's place cannot be read."""

    @abstractmethod
    def place_broken(self, aside: str) -> str:
        """The file that keeps the listener's place was broken, and was set aside under this name."""
