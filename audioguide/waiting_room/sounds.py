"""The room's own short sounds, made ahead and kept beside the guides: a chime, and the name of each language."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from audioguide.errors import OutputError
from audioguide.language.base import primary
from audioguide.waiting_room.admission import Item
from audioguide.waiting_room.configuration import Configuration

FOLDER = "waiting-room-sounds"
LIST = "sounds.json"
CHIME = "chime"
ANNOUNCEMENT = "announcement-"
"""How the keys of announcements begin."""


@dataclass(frozen=True, slots=True)
class RoomClip:
    """A short file, whole."""

    path: str
    rate: int
    frames: int
    sha256: str
    text: str = ""
    """What it says; nothing for a chime."""

    @property
    def seconds(self) -> float:
        """Length."""
        return self.frames / self.rate


@dataclass(frozen=True, slots=True)
class Sounds:
    """What there is; a room without them plays without a chime, and in one language only."""

    chime: RoomClip | None = None
    names: dict[str, RoomClip] = field(default_factory=dict)
    """By primary language tag."""
    announcements: dict[str, RoomClip] = field(default_factory=dict)
    """By their key, see announcing.key_of."""

    def parts(self, configuration: Configuration, item: Item, announced: bool) -> tuple[RoomClip, ...]:
        """What is heard before an item."""
        chime = (self.chime,) if self.chime and configuration.chime else ()
        name = self.names.get(primary(item.language)) if announced else None
        return (*chime, name) if name else chime

    def before(self, configuration: Configuration, item: Item, announced: bool) -> float:
        """Seconds of it."""
        return sum(clip.seconds for clip in self.parts(configuration, item, announced))


def read(folder: Path) -> Sounds:
    """The sounds that were made for a room; none where none were. Raises OutputError for a list that is damaged."""
    try:
        listed = json.loads((folder / LIST).read_text("utf-8"))
        clips = {name: _clip(folder, entry) for name, entry in listed["sounds"].items()}
    except FileNotFoundError:
        return Sounds()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise OutputError(f"{folder / LIST} is damaged. Make it anew: audioguide waiting-room prepare") from problem
    announced = {key: clips.pop(key) for key in list(clips) if key.startswith(ANNOUNCEMENT)}
    return Sounds(clips.pop(CHIME, None), clips, announced)


def _clip(folder: Path, entry: dict[str, object]) -> RoomClip:
    file = folder / Path(str(entry["file"])).name
    if hashlib.sha256(file.read_bytes()).hexdigest() != entry["sha256"]:
        raise ValueError(file.name)
    return RoomClip(
        str(file), int(str(entry["rate"])), int(str(entry["frames"])), str(entry["sha256"]), str(entry["text"])
    )
