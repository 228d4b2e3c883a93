"""What a rule is: a code, words for people, and the functions that see what breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioguide.model import Meaning, Severity

if TYPE_CHECKING:
    from audioguide.checks.checked import CheckedChapter, CheckedGuide, Mention


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a rule saw, before it has a code."""

    line: int
    """Line of the chapter file, or of the fact table where a rule looks at the whole guide."""
    message: str
    missing: bool = False
    """True: a part of a fact is not told here. It is a finding only in the chapter that tells the fact most fully."""
    severity: Severity | None = None
    """None = the rule's own; where `meaning` says what the flaw is, it says how grave it is too."""
    meaning: Meaning | None = None
    """Contradiction or pointer. None = the rule's own."""
    file: str = ""
    """Empty = the chapter's file, or the fact table for a rule that looks at the whole guide."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the standard. It looks at each mention of a fact, at each chapter, at the guide, or at several."""

    code: str
    """A family's letter and a number: F facts, M meaning, R risk, L listening, P plain words, A actions, S privacy,
    E ear, G gaps.

    A language's own rules share the families and never a code.
    """
    title: str
    explanation: str
    """What must hold, and where the rule comes from; one or two sentences."""
    severity: Severity
    gate: bool = False
    """Part of the gate in front of `build`: facts and shared rooms."""
    of_change: bool = False
    """What it sees in a chapter is a change of the record's words: nothing where a sentence is the record's own."""
    left: str = ""
    """What the rule cannot see and a person decides, as a question; empty = the rule sees all of it."""
    meaning: Meaning = ""
    """What its findings are unless a flaw says otherwise: contradictions (errors), pointers (warnings), or neither."""
    why: str = ""
    """Of a rule of meaning: why it is sure, or why it only points; where it does both, which is which."""
    any_language: bool = False
    """Reads no words, so it judges a guide in a language that nobody has written too."""
    mention: Callable[[Mention], Iterable[Flaw]] | None = None
    chapter: Callable[[CheckedChapter], Iterable[Flaw]] | None = None
    guide: Callable[[CheckedGuide], Iterable[Flaw]] | None = None
    """Runs after every chapter, when it is known all that was told and named."""
