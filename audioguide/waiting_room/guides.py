"""Which guides there are now, which of them have been verified, and what of them may play."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from audioguide.waiting_room.admission import Item, Refusal, VerifiedGuide, admit
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.events import Resume
from audioguide.waiting_room.moment import Moment
from audioguide.waiting_room.state_file import SavedRoom
from audioguide.waiting_room.watch import folders

OPENING = 60.0
"""Seconds for which nothing plays while guides are still being verified, except what a power cut interrupted."""


@dataclass(frozen=True, slots=True)
class RoomPaths:
    """Where everything is."""

    file: Path | None
    """The configuration; None for the defaults."""
    named: tuple[Path, ...]
    """Guides named on the command line, in place of the configuration's."""
    output: Path
    state: Path
    """Folder for state and log."""


class RoomGuides:
    """Holds what was read; `admit` says what of it may play."""

    def __init__(self, paths: RoomPaths, began: float, pending: SavedRoom | None) -> None:
        """began: when the room was started, on the steady clock. pending: what a power cut interrupted."""
        self._paths, self._began = paths, began
        self.pending = pending
        self.verified: dict[str, VerifiedGuide] = {}
        self._kept: dict[str, frozenset[str]] = {}
        self._opening = True
        self.reading = True
        """Whether guides are still being read; as of the last `admit`."""
        self._refusals: tuple[Refusal, ...] = ()
        self._day: tuple[date, bool] | None = None

    @property
    def kept(self) -> frozenset[str]:
        """SHA-256 of files that are as they were in guides that are being verified anew."""
        return frozenset().union(*self._kept.values())

    def stale(self, moment: Moment) -> bool:
        """Whether it must be asked again, since another day has come or the opening has lasted long enough."""
        late = self._opening and moment.steady >= self._began + OPENING
        return late or self._day != (moment.now.date(), moment.known)

    def change(self, folder: str, kept: frozenset[str]) -> None:
        """The guide in a folder is another one, or gone."""
        self.verified.pop(folder, None)
        self._kept[folder] = kept

    def put(self, guide: VerifiedGuide) -> None:
        """A guide was verified."""
        self.verified[guide.folder] = guide
        self._kept.pop(guide.folder, None)

    def admit(
        self, configuration: Configuration, moment: Moment, playing: bool, refuse: Callable[[Refusal], None]
    ) -> tuple[tuple[Item, ...], Resume | None]:
        """What may play now, and what to go on with. refuse: is handed each refusal that is new."""
        self._day = (moment.now.date(), moment.known)
        wanted = [str(folder) for folder in folders(configuration, self._paths.named, self._paths.output)]
        verified = [self.verified[folder] for folder in wanted if folder in self.verified]
        items, refusals = admit(configuration, verified, self._day[0] if moment.known else None)
        for refusal in refusals:
            if refusal not in self._refusals:
                refuse(refusal)
        self._refusals = refusals
        resume = self._resume(items)
        self.reading = not all(folder in self.verified for folder in wanted)
        opening = self._opening and self.reading
        self._opening = opening and moment.steady < self._began + OPENING
        if resume is not None or not self._opening:
            self.pending = None
        elif not playing:
            # Which languages there are, and where the power cut was, is known when all guides are.
            items = ()
        return items, resume

    def _resume(self, items: tuple[Item, ...]) -> Resume | None:
        if self.pending is None:
            return None
        there = next((item for item in items if item.id == self.pending.item), None)
        same = there is not None and there.sha256 == self.pending.sha256
        return Resume(self.pending.item, self.pending.frame) if same else None
