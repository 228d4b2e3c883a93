"""Actions that change how it plays: pause, speed, volume, signposts, key describer, the end."""

from __future__ import annotations

import re

from audioguide.player import descriptions
from audioguide.player.book import Spot
from audioguide.player.state import FASTEST, LOUDEST, SLOWEST
from audioguide.player.turn import Turn

VOLUME_STEP = 5
"""Percent."""


LONG_WAIT = 3.0
"""Seconds of an answer that a listener may want to cut short; a shorter one is over before a key is chosen."""


def play_pause(turn: Turn) -> None:
    """Play or pause; from the start where the book was heard to its end."""
    state, phrases = turn.state, turn.phrases
    if state.finished:
        turn.go(Spot(0, 0))
        turn.set(paused=False)
        turn.say(phrases.from_the_start)
        return
    if turn.waited >= LONG_WAIT and not state.paused:
        # Nothing sounds, so what is wanted is that it does.
        turn.say(phrases.playing)
        return
    turn.set(paused=not state.paused)
    turn.say(phrases.paused if turn.state.paused else phrases.playing)
    if not turn.state.paused and turn.before_notice():
        turn.arrived()


def change_speed(turn: Turn, by: float | None) -> None:
    """So much faster; None: to the normal speed."""
    speed = 1.0 if by is None else round(turn.state.speed + by, 1)
    if SLOWEST <= speed <= FASTEST:
        turn.set(speed=speed)
        turn.say(turn.phrases.speed(speed))
    else:
        turn.edge(turn.phrases.speed_limit(turn.state.speed, fastest=speed > 1))


def set_speed(turn: Turn, argument: str) -> None:
    """A speed in so many words, as a line or a program gives it."""
    written = argument.replace(turn.phrases.language.quantities.decimal_mark, ".")
    found = re.fullmatch(r"[0-9](\.[0-9]{1,2})?", written)
    if found and SLOWEST <= float(written) <= FASTEST:
        turn.set(speed=float(written))
        turn.say(turn.phrases.speed(float(written)))
    else:
        turn.edge(turn.phrases.wrong_speed(SLOWEST, FASTEST))


def change_volume(turn: Turn, by: int) -> None:
    """By so many percent."""
    volume = turn.state.volume + by
    if 0 <= volume <= LOUDEST:
        turn.set(volume=volume)
        turn.say(turn.phrases.volume(volume))
    else:
        turn.edge(turn.phrases.volume_limit(turn.state.volume, loudest=by > 0))


def skip_signposts(turn: Turn) -> None:
    """Skip them, or play them again."""
    turn.set(skipping=not turn.state.skipping)
    turn.say(turn.phrases.signposts_skipped if turn.state.skipping else turn.phrases.signposts_played)


def describe_keys(turn: Turn) -> None:
    """From now on keys only say what they do; the session ends it."""
    turn.set(describing=True)
    turn.say(turn.phrases.describing(turn.key_name("describe_keys")))


def quit_(turn: Turn) -> None:
    """Stop, and keep the place."""
    state, phrases = turn.state, turn.phrases
    turn.say(
        phrases.stopped_at_end if state.finished else phrases.stopped_at(descriptions.place(state.book, state.spot))
    )
    turn.set(left=True)
