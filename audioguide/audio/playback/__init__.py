"""Sound out of the machine: a process of its own that plays one item after another, and tells what was heard.

    playback = Playback(device=None, tell=events.put)      # returns at once; the process starts meanwhile
    playback.send(Play(1, "01-start.mp3"))                 # any Play replaces what sounds: it is the seek as well
    events.get()                                           # Opened, At, Ended, Lost, Back, Refused, NoDevice, Failed

A frame is a sample of the item's file, counted from its first decoded one. Nothing heavy is imported here: PyAV and
miniaudio are loaded by the other process only.
"""

from audioguide.audio.playback.messages import (
    Aside,
    AsideEnded,
    At,
    Back,
    Ended,
    Failed,
    Hold,
    Lost,
    NoDevice,
    Opened,
    Order,
    Play,
    Refused,
    SoundEvent,
    Speed,
    Stop,
    Tone,
    Volume,
)
from audioguide.audio.playback.process import Playback

__all__ = [
    "Aside",
    "AsideEnded",
    "At",
    "Back",
    "Ended",
    "Failed",
    "Hold",
    "Lost",
    "NoDevice",
    "Opened",
    "Order",
    "Play",
    "Playback",
    "Refused",
    "SoundEvent",
    "Speed",
    "Stop",
    "Tone",
    "Volume",
]
