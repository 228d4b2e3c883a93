"""What a desktop finds of the player on D-Bus; loaded only with media keys, since it needs dbus-fast.

The library reads D-Bus types from annotations as they stand, so they are not postponed here, and are no Python types.
"""

from collections.abc import Callable

from dbus_fast import Variant
from dbus_fast.constants import PropertyAccess
from dbus_fast.service import ServiceInterface, dbus_property, method

from audioguide.player.book import Book
from audioguide.player.state import Do


class Program(ServiceInterface):
    """org.mpris.MediaPlayer2"""

    def __init__(self, put: Callable[[Do], None]) -> None:
        super().__init__("org.mpris.MediaPlayer2")
        self._put = put

    @method()
    def Raise(self) -> None:  # noqa: N802
        """There is no window."""

    @method()
    def Quit(self) -> None:  # noqa: N802
        """Stop, and keep the place."""
        self._put(Do("quit"))

    @dbus_property(access=PropertyAccess.READ)
    def Identity(self) -> "s":  # noqa: N802, F821
        """How the desktop calls us."""
        return "audioguide"

    @dbus_property(access=PropertyAccess.READ)
    def CanQuit(self) -> "b":  # noqa: N802, F821
        """Yes."""
        return True


class Player(ServiceInterface):
    """org.mpris.MediaPlayer2.Player: each key becomes an action of the session."""

    def __init__(self, book: Book, put: Callable[[Do], None], playing: Callable[[], bool]) -> None:
        super().__init__("org.mpris.MediaPlayer2.Player")
        self._book, self._put, self._playing = book, put, playing

    @method()
    def PlayPause(self) -> None:  # noqa: N802
        """The key with both signs."""
        self._put(Do("play_pause"))

    @method()
    def Next(self) -> None:  # noqa: N802
        """Next chapter."""
        self._put(Do("next_chapter"))

    @method()
    def Previous(self) -> None:  # noqa: N802
        """Start of the chapter, then the one before."""
        self._put(Do("previous_chapter"))

    @method()
    def Stop(self) -> None:  # noqa: N802
        """Stop, and keep the place."""
        self._put(Do("quit"))

    @method()
    def Seek(self, offset: "x") -> None:  # noqa: N802, F821
        """Ten seconds, whichever way."""
        self._put(Do("forward" if offset > 0 else "back"))

    @dbus_property(access=PropertyAccess.READ)
    def Metadata(self) -> "a{sv}":  # noqa: N802, F722
        """What is playing."""
        return {"xesam:title": Variant("s", self._book.title)}

    @dbus_property(access=PropertyAccess.READ)
    def PlaybackStatus(self) -> "s":  # noqa: N802, F821
        """Whether it sounds."""
        return "Playing" if self._playing() else "Paused"

    @dbus_property(access=PropertyAccess.READ)
    def CanControl(self) -> "b":  # noqa: N802, F821
        """A desktop shows no button for what it is not told of."""
        return True

    @dbus_property(access=PropertyAccess.READ)
    def CanPlay(self) -> "b":  # noqa: N802, F821
        """A desktop shows no button for what it is not told of."""
        return True

    @dbus_property(access=PropertyAccess.READ)
    def CanPause(self) -> "b":  # noqa: N802, F821
        """A desktop shows no button for what it is not told of."""
        return True

    @dbus_property(access=PropertyAccess.READ)
    def CanGoNext(self) -> "b":  # noqa: N802, F821
        """A desktop shows no button for what it is not told of."""
        return True

    @dbus_property(access=PropertyAccess.READ)
    def CanGoPrevious(self) -> "b":  # noqa: N802, F821
        """A desktop shows no button for what it is not told of."""
        return True

    @dbus_property(access=PropertyAccess.READ)
    def CanSeek(self) -> "b":  # noqa: N802, F821
        """A desktop shows no button for what it is not told of."""
        return True
