"""A copy of a warm cache of clips, about to be damaged: see `cache_damage`."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Cache:
    """A copy of a warm cache, about to be damaged."""

    folder: Path
    groups: dict[str, list[Path]]
    """Whose entries they are -> their paths in the folder: "own", "guide", "voice", "rate", "version", "silent"."""
    own: str
    """The group that the build will ask for."""
    chance: random.Random
    mounted: list[Path] = field(default_factory=list)

    def some(self, most: int = 3) -> list[Path]:
        """One to `most` entries that the build will ask for, now and then all of them."""
        mine = self.of(self.own)
        count = min(self.chance.randint(1, most), len(mine))
        return mine if self.chance.random() < 0.1 else self.chance.sample(mine, count)

    def two(self) -> list[Path]:
        """Two entries that the build will ask for; where it has but one, that and somebody's."""
        mine = self.of(self.own)
        return self.chance.sample(mine, 2) if len(mine) > 1 else [*mine, self.other("guide")]

    def other(self, group: str) -> Path:
        """An entry of another group; of any other one where that has none of its own."""
        wanted = self.of(group if group != self.own else "own")
        return self.chance.choice(
            wanted or [entry for each in self.groups if each != self.own for entry in self.of(each)]
        )

    def of(self, group: str) -> list[Path]:
        """The entries of a group."""
        return [self.folder / path for path in self.groups[group]]

    def subfolders(self) -> list[Path]:
        """Folders in which entries of the build lie; the cache itself where there are no others."""
        return sorted({entry.parent for entry in self.of(self.own)})


Damage = Callable[[Cache], None]
