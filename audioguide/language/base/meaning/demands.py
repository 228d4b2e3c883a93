"""What is asked of somebody, how sure a claim is, how strong a warning, and what causes what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Duty = Literal["", "order", "obliged", "advised", "allowed", "excused", "forbidden"]
"""What is asked of somebody; empty for a statement. order: a plain call to act, "Take it with food". obliged: must.
advised: should. allowed: may. excused: need not. forbidden: must not."""
DemandKind = Literal[
    "order", "obliged", "advised", "commended", "suggested", "attempt", "attempt not", "contingent", "allowed",
    "unsure", "optional", "if able", "excused", "advised against", "forbidden",
]  # fmt: skip
"""How firmly something is asked of somebody. order: a plain call to act. obliged: must. advised: should. commended: it
is a good idea to. suggested: you may want to. attempt: try to. contingent: you may need to. allowed: you may. unsure:
may or can of somebody else, which may be no leave at all. optional: if you like. if able: if you can. excused: need
not. forbidden: must not."""
SureKind = Literal["never", "possible", "many", "probable", "rare", "certain", "foretold"]
"""cannot | may, sometimes, some | many | usually, likely, most | rarely, a small chance, few | always, all, sure to |
will."""
SureFamily = Literal["modal", "able", "doubt", "open", "likelihood", "often", "whom"]
"""may and might, can, perhaps, whether, how likely, how often, or of how many."""
ToneKind = Literal["urgent", "urgent?", "rescue", "lax", "dire", "grave", "grave?", "light", "stop", "less"]
"""at once | as soon as it does, which may only say when | 999, an ambulance | when you can | fatal, severe
| heavily, harm | bad, risk, which may be grave | mild, a nuisance | stop, never | cut down, try not to."""
CausationKind = Literal["cause", "cause?", "association", "association?", "no cause"]
"""no cause: that one thing causes another is not shown. With a question mark: the words mean it in some sentences,
so they allow it and convict nobody."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What is asked of somebody, and how firmly."""

    kind: DemandKind
    word: str
    """As it is said: "must", or the verb of a plain order."""
    start: int
    act: str
    """The concept that is asked for; empty where the whole clause is meant: "a mask is optional"."""
    about: frozenset[str]
    """All concepts that belong to it, up to the next demand."""
    of_you: bool = False
    """The listener is asked, or somebody in so many words: "you must", "Take it"."""
    speech: Literal["", "ask", "tell", "talk"] = ""
    """What is asked for is to ask somebody, to tell them, or to talk, which is both."""
    timed: bool = False
    """Its clause says before or after what: "ask your doctor before you take it"."""


@dataclass(frozen=True, slots=True)
class Sure:
    """One word or phrase that says how sure, how often or of how many."""

    kind: SureKind
    family: SureFamily
    word: str
    start: int
    end: int
    governs: str = ""
    """The next concept behind it, and so what it mostly governs."""
    denied: bool = False
    """A not stands right behind it: "may not"."""
    beside: bool = False
    """That concept is the next word, "may be harmless"; not so in "may have pain"."""
    behind: str = ""
    """The concept right in front of it: steroids of "steroids can weaken"."""
    whom: str = ""
    """The concept inside it that it counts: children of "most children"."""
    of_you: bool = False
    """Said of the listener, "you can", where it may be leave and no doubt."""


@dataclass(frozen=True, slots=True)
class Tone:
    """One word or phrase that makes a warning urgent or idle, grave or light."""

    kind: ToneKind
    word: str
    start: int


@dataclass(frozen=True, slots=True)
class Causation:
    """One word or phrase that joins two things as cause and effect, or as seen together."""

    kind: CausationKind
    word: str
    start: int
