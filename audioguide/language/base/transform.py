"""What a transform is: a code, words for people, and a function from one sentence to one or more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


def _passes(before: str, after: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Context:
    """What a transform may know beside the sentence itself."""

    short: Mapping[str, str] = field(default_factory=dict)
    """Short forms the document itself explains, each with its full form: IBC, inflammatory breast cancer."""
    keep: frozenset[str] = frozenset()
    """Phrases in lower case that no other word may stand for: the terms of the glossary."""
    lead: str = ""
    """The sentence that opens the list this one is an item of."""
    passes: Callable[[str, str], bool] = _passes
    """(sentence, another form of it) -> whether the gate lets that form stand. A result is judged anyway; a transform
    that makes several changes at once may ask which of them it should leave."""


@dataclass(frozen=True, slots=True)
class Transform:
    """One way to make a sentence plainer that cannot change what it says."""

    code: str
    title: str
    explanation: str
    rewrite: Callable[[str, Context], list[str]]
    """The sentence as one or more sentences; the sentence alone, unchanged, where there is nothing to do."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a transform made of a sentence, or would have made."""

    code: str
    before: str
    after: str
    refused: str = ""
    """Why the gate did not let it stand; empty for a change that was made."""
