"""What an engine promises. An engine of a third party that keeps this, and is registered, is a voice like ours."""

from __future__ import annotations

from typing import ClassVar, Protocol

from audioguide.engines.lengths import PLAIN, Lengths
from audioguide.model import Clip, Voice

KIND = "engines"
"""Kind of plug-in: engines are registered in the entry-point group `audioguide.engines`."""


class Engine(Protocol):
    """One engine in one worker process. Made once, then asked for one sentence after another.

    Making one is cheap; whatever is heavy is loaded by the
    first `synthesize`. An engine never starts threads or processes and never writes files, except where an outside
    driver must be held at arm's length; and it keeps no state from one sentence to the next: the same sentence gives
    the same bytes.

    Beside these it may have any of the six methods of `EngineExtras`.
    """

    name: ClassVar[str]
    """As in `--voice NAME`."""
    sends_text_off_device: ClassVar[bool]
    """True where the text leaves this machine: such an engine runs only when allowed in so many words."""

    def check(self) -> str:
        """Why this engine cannot run here and what to do, as a sentence; empty where it can. Loads nothing heavy."""
        ...

    def version(self) -> str:
        """Everything about the engine that changes its samples: package versions, model, signal back end."""
        ...

    def voices(self) -> list[Voice]:
        """The voices it has; the first is its default."""
        ...

    def sample_rate(self, voice: str) -> int:
        """Hz of the clips of `voice`, known without synthesising."""
        ...

    def gain(self, voice: str) -> float:
        """Linear gain that brings `voice` to -18 LUFS, measured once on a fixed text; 1.0 = leave as it is."""
        ...

    def synthesize(self, spoken: str, voice: str, rate: float, lexicon: dict[str, str]) -> Clip:
        """Say one sentence.

        spoken: the spoken form, any length, never empty.
        voice: a name from `voices()`.
        rate: words a minute of speech alone, pauses between sentences not counted: of a plain text, where single
            sentences may run faster or slower. Each sentence comes with a rate of its own: see `EngineExtras.lengths`.
        lexicon: word or phrase of the spoken form (lower case) -> IPA, for those of this sentence that have an entry;
            empty for an engine that takes no phonemes: its sentence comes respelled.

        Returns a clip whose silence at either edge is at most 50 ms, with word marks ascending and inside it.
        Raises EngineError when the sentence cannot be said.
        """
        ...


class EngineExtras(Protocol):
    """What an engine may have beside the contract, each method by itself. Asked through the functions below."""

    def takes_phonemes(self, voice: str) -> bool:
        """Whether `voice` says words by the IPA of a lexicon; where nobody says so, it is given respellings."""
        ...

    def sends_to(self, voice: str) -> str:
        """Where the text of `voice` goes, as the end of a sentence: "host.example, a computer of Example"."""
        ...

    def resolve(self, voice: str) -> str:
        """The full name of a voice that is in no list, such as the path of a user's model.

        Raises UnknownNameError where there is no such voice, EngineUnavailable where it cannot run here.
        """
        ...

    def speaks_quickly(self) -> bool:
        """Whether it says a sentence in about the time that its samples take to be packed."""
        ...

    def lengths(self, voice: str) -> Lengths:
        """How much longer one sentence is than another at one rate, so that each can be given the rate it needs."""
        ...

    def phonemes(self, spoken: str, voice: str, lexicon: dict[str, str]) -> str:
        """IPA of what `synthesize` would say, for a person who looks why a word sounds as it does."""
        ...


def takes_phonemes(engine: Engine, voice: str) -> bool:
    """Whether `voice` says words by the IPA of a lexicon; one whose engine does not say so is given respellings."""
    asked = getattr(engine, "takes_phonemes", None)
    return bool(asked is not None and asked(voice))


def sends_to(engine: Engine, voice: str) -> str:
    """Where the text of a voice goes that sends it off this machine, as the end of a sentence."""
    asked = getattr(engine, "sends_to", None)
    return "another company's computer" if asked is None else str(asked(voice))


def resolved(engine: Engine, voice: str) -> str | None:
    """The full name of a voice by an engine that knows more than its list; None = its list is all.

    Raises UnknownNameError, EngineUnavailable.
    """
    asked = getattr(engine, "resolve", None)
    return None if asked is None else str(asked(voice))


def speaks_quickly(engine: Engine) -> bool:
    """Whether its clips are better kept as they are: to pack one would take as long as to say it anew."""
    asked = getattr(engine, "speaks_quickly", None)
    return bool(asked is not None and asked())


def lengths_of(engine: Engine, voice: str) -> Lengths:
    """How a voice shares its time among sentences; where its engine does not say so, as most voices do."""
    asked = getattr(engine, "lengths", None)
    return PLAIN if asked is None else asked(voice)


def sounds_of(engine: Engine, spoken: str, voice: str, lexicon: dict[str, str]) -> str:
    """IPA of what a voice would say; empty where its engine does not tell."""
    asked = getattr(engine, "phonemes", None)
    return "" if asked is None else str(asked(spoken, voice, lexicon))
