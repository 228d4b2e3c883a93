"""What is on disk under chapters/: guide, chapter, sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from audioguide.model.clinic import Clinic
from audioguide.model.facts import Term
from audioguide.model.published_state import NOTHING_KNOWN, PublishedState
from audioguide.model.signing import SignOff

Kind = Literal["title", "fact", "signpost", "definition", "safety", "credit", "status"]
"""What a sentence is. `title` and `status` are generated and never stand in a chapter file."""

Setting = Literal["public", "private"]
"""Where a chapter may sound: a room with strangers, or only the listener's own ears."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit of meaning, speech, cache, highlight and fact trace."""

    id: str
    """Positional, for links: c02-s007. The chapter's spoken title is s001."""
    paragraph: int
    """Counted from 1 inside the chapter; 0 for generated announcements."""
    kind: Kind
    text: str
    """As shown. What is said is `Spoken.spoken`."""
    facts: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    """Glossary terms this sentence defines."""
    line: int = 0
    """Line in the chapter file, counted from 1; 0 for a generated sentence."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter file: its front matter and its sentences, in order."""

    number: int
    slug: str
    title: str
    setting: Setting
    sentences: tuple[Sentence, ...]
    """As written: without generated announcements."""
    notice: bool = False
    optional: bool = False
    allow: tuple[str, ...] = ()
    """Medium facts that a person has allowed in a public chapter."""
    file: str = ""
    """Path as a person would open it, for findings and errors."""
    sign_offs: tuple[SignOff, ...] = ()
    """Who has read and signed exactly these words, with the facts beside them, one a person; none = nobody, or not
    looked up: `script` reads no review, `review.signed_guide` adds it."""
    state: PublishedState = NOTHING_KNOWN
    """What holds of it; `NOTHING_KNOWN` where nobody looked it up."""

    @property
    def id(self) -> str:
        """`c04` for chapter 4; three digits from chapter 100."""
        return f"c{self.number:02d}"

    @property
    def stem(self) -> str:
        """File name without ending, `04-signs-elsewhere`, in chapters/ and in the output alike."""
        return f"{self.number:02d}-{self.slug}"


@dataclass(frozen=True, slots=True)
class Source:
    """What a guide is made from."""

    title: str
    publisher: str
    reviewed: str
    """ISO date of the source's own review; empty where it gives none."""


@dataclass(frozen=True, slots=True)
class Pauses:
    """Silences in milliseconds; ours, since every clip is trimmed."""

    lead_in: int = 500
    """Before a chapter's first sentence. Some players show markers 50 ms early, so never under 50."""
    sentence: int = 450
    paragraph: int = 900
    title: int = 900
    """After the spoken chapter title."""
    tail: int = 1200


@dataclass(frozen=True, slots=True)
class Route:
    """Some of the chapters in an order of their own, for one kind of listener."""

    title: str
    slug: str
    chapters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide in one language, as read from chapters/<name>/."""

    name: str
    title: str
    language: str
    """BCP 47 tag, such as en-US."""
    source: Source
    chapters: tuple[Chapter, ...]
    wording: Literal["own", "licensed"] = "own"
    clinical: bool = True
    pace: int = 135
    """Words of the spoken form a minute, sentence pauses included."""
    pauses: Pauses = field(default_factory=Pauses)
    voice: str = "natural"
    """Engine, or engine:voice."""
    allow_online: bool = False
    """The text of this guide may be sent to the company whose voice is asked for."""
    routes: tuple[Route, ...] = ()
    glossary: tuple[Term, ...] = ()
    permission: str = ""
    licence: str = ""
    folder: str = ""
    """Path of chapters/<name>, for findings and errors."""
    main_language: str = ""
    """Tag that guide.toml names, in whose language facts.yaml and glossary.yaml are; empty = `language`."""
    leaflet: tuple[int, ...] = ()
    """Chapters that are printed where nobody chooses others. Empty = the first one, and those that say when to call."""
    address: str = ""
    """Where the guide can be heard on the net, for who holds its leaflet: https://...; empty = nowhere."""
    read_by_people: tuple[str, ...] = ()
    """Primary tags of languages that no rule can read, and that somebody has said people hold to the facts (F20)."""
    roles: tuple[str, ...] = ()
    """Roles in which people must have read it before it is signed; empty = what `review` asks where none is named."""
    state: PublishedState = NOTHING_KNOWN
    """What holds of the whole, as in Chapter; never better than that of a chapter."""
    clinic: Clinic | None = None
    """The clinic that hands it out, where clinic.toml says so in this language."""
    glossary_file: str = "glossary.yaml"
    """Name of the file in `folder` that explains terms in `language`, whether it is there or not."""
