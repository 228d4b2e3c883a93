"""Guides made in memory, for tests of the rules."""

from __future__ import annotations

from audioguide.facts import read_facts
from audioguide.model import Chapter, FactTable, Guide, Sentence, Source
from audioguide.script import parse_chapter

__all__ = ["chapter", "guide", "read_facts"]


def chapter(text: str, number: int = 1, setting: str = "private") -> Chapter:
    """A chapter from its lines, each with its tag."""
    front = f"---\ntitle: Your knee\nsetting: {setting}\n---\n"
    return parse_chapter(front + text, f"en/{number:02d}-knee.md", number, "knee")


def guide(*chapters: Chapter, clinical: bool = True) -> Guide:
    """A guide with these chapters."""
    return Guide("knee", "Your knee", "en-US", Source("Knee page", "Example Clinic", "2024-05-06"), chapters,
                 clinical=clinical, folder="chapters/knee")  # fmt: skip


EMPTY = FactTable({}, {}, "facts.yaml")
LINE = Sentence("c01-s002", 1, "signpost", "In this part you will hear about rest.", line=5)
