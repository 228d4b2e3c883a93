"""How guide.json lies on its lines, so that it can be written and read one chapter at a time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audioguide.model import Timeline

FILE_NAME = "guide.json"
SCHEMA = 2
SCHEMA_FILE = Path(__file__).parents[1] / "guide.schema.json"

CHAPTERS = ' "chapters": [\n'
"""The line after which the chapters follow."""
CHAPTER_ENDS = ("  ]},\n", "  ]}\n")
"""The last line of a chapter: of any but the last, and of the last."""
END = " ]\n}\n"
"""What follows the last chapter."""


@dataclass(frozen=True, slots=True)
class Head:
    """Everything in guide.json before its chapters."""

    timeline: Timeline
    inputs: dict[str, str]
    """SHA-256 of everything the build depends on."""
    files: dict[str, str]
    """SHA-256 of every other file in the folder, by name."""
