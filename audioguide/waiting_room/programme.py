"""What plays now, or why nothing does and until when: a function of configuration, past and clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from audioguide.language.base import primary
from audioguide.language.base.phrases.room import Reason
from audioguide.waiting_room.admission import Item
from audioguide.waiting_room.announcing import BREATH, due_now, is_announcement, until_next
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.hours import closes, opens
from audioguide.waiting_room.moment import Moment, seconds_between
from audioguide.waiting_room.sounds import Sounds

AN_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Played:
    """An item that was begun."""

    item: str
    language: str
    at: float
    """When, on the steady clock."""


@dataclass(frozen=True, slots=True)
class Past:
    """What has been played; older entries than a day are dropped."""

    played: tuple[Played, ...] = ()
    """Oldest first."""
    ended: float | None = None
    """When the last sound ended, on the steady clock."""
    barred: frozenset[str] = field(default_factory=frozenset)
    """Items that could not be played, until the guides are read anew."""

    @property
    def guides(self) -> tuple[Played, ...]:
        """Without the announcements, which count for no rule."""
        return tuple(one for one in self.played if not is_announcement(one.item))

    def last(self, item: str) -> float | None:
        """When an item was last begun."""
        return max((one.at for one in self.played if one.item == item), default=None)


@dataclass(frozen=True, slots=True)
class Start:
    """Play this."""

    item: Item
    announced: bool
    """Its language is named first."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Play nothing."""

    why: Reason
    until: float | None
    """On the steady clock; None: until something changes."""


def decide(
    configuration: Configuration, sounds: Sounds, items: tuple[Item, ...], past: Past, moment: Moment
) -> Start | Wait:
    """What to do now, when nothing sounds."""
    open_for = _open_for(configuration, moment)
    if isinstance(open_for, Wait):
        return open_for
    due = due_now(configuration, sounds, past, moment)
    if due is not None and due.seconds + sounds.before(configuration, due, False) <= open_for:
        return Start(due, False)
    if past.ended is not None and moment.steady < past.ended + configuration.gap:
        return Wait("gap", past.ended + configuration.gap)
    begun = sorted(one.at for one in past.guides if one.at > moment.steady - AN_HOUR)
    if len(begun) >= configuration.plays_per_hour:
        return Wait("plays per hour", begun[-configuration.plays_per_hour] + AN_HOUR)
    return _choose(configuration, sounds, items, past, moment, open_for)


def _open_for(configuration: Configuration, moment: Moment) -> float | Wait:
    """Seconds until the room closes."""
    if not moment.known:
        return Wait("the time is not known", None) if configuration.clock == "silent" else float("inf")
    end = closes(configuration, moment.now)
    if end is None:
        start = opens(configuration, moment.now)
        return Wait("closed", moment.steady + seconds_between(moment.now, start) if start else None)
    return seconds_between(moment.now, end)


def _choose(
    configuration: Configuration,
    sounds: Sounds,
    items: tuple[Item, ...],
    past: Past,
    moment: Moment,
    open_for: float,
) -> Start | Wait:
    playable = [item for item in items if item.id not in past.barred]
    # What is about an illness depends on dates and hours that nobody knows now.
    playable = [item for item in playable if moment.known or not item.clinical]
    playable = [item for item in playable if not item.invitation or configuration.invitation_every]
    several = len({primary(item.language) for item in playable}) > 1
    ready = [item for item in playable if not several or primary(item.language) in sounds.names]
    free_at = {item.id: _free_at(configuration, past, item) for item in ready}
    now = [item for item in ready if free_at[item.id] <= moment.steady]
    next_one = until_next(configuration, sounds, moment)
    room = min(open_for, next_one - BREATH)
    fits = [item for item in now if item.seconds + sounds.before(configuration, item, several) <= room]
    if fits:
        for language in turn(configuration, ready, past):
            mine = [item for item in fits if primary(item.language) == language]
            if mine:
                return Start(min(mine, key=lambda item: _rank(item, past)), several)
    if now and room < open_for:
        return Wait("an announcement is near", moment.steady + next_one)
    if now:
        return Wait("too near to closing", None)
    if not ready:
        return Wait("nothing may play", None)
    return Wait("repeat", min(free_at.values()))


def _free_at(configuration: Configuration, past: Past, item: Item) -> float:
    last = past.last(item.id)
    minutes = configuration.invitation_every if item.invitation else configuration.repeat_after
    return float("-inf") if last is None else last + 60 * minutes


def _rank(item: Item, past: Past) -> tuple[bool, float]:
    """An invitation that is due comes first, then what was not heard for longest."""
    last = past.last(item.id)
    return not item.invitation, float("-inf") if last is None else last


def turn(configuration: Configuration, items: Iterable[Item], past: Past) -> list[str]:
    """Languages, the one whose turn it is first."""
    there = list(dict.fromkeys(primary(item.language) for item in items))
    order = [language for language in configuration.languages if language in there]
    order += [language for language in there if language not in order]
    last = primary(past.guides[-1].language) if past.guides else ""
    if last not in order:
        return order
    after = order.index(last) + 1
    return order[after:] + order[:after]
