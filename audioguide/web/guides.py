"""The built guides of a folder as they are now: found anew for each request, read anew where they changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from audioguide.errors import OutputError
from audioguide.language.base import Language, language_of
from audioguide.publish.statements import length, one_line, told_state
from audioguide.timeline import FILE_NAME, Head, read_head

PAGE = "index.html"
NOT_GIVEN = frozenset({"withdrawn", "wrong"})
"""States in which a guide is handed to nobody."""
NOT_LISTED = frozenset({"preview"})
"""States in which a guide is for those who make it, and stands in no list."""


@dataclass(frozen=True, slots=True)
class ServedGuide:
    """A built guide: its folder, and what guide.json says before the chapters."""

    folder: Path
    head: Head

    @property
    def language(self) -> Language:
        """The language of the guide."""
        return language_of(self.head.timeline.language)

    @property
    def given(self) -> bool:
        """Whether anybody may have it."""
        return self.head.timeline.state.name not in NOT_GIVEN

    @property
    def first(self) -> str:
        """The file that is opened first: its page, or where it has none the whole of it as sound."""
        return PAGE if PAGE in self.head.files else self.head.timeline.whole_file

    def sha256(self, name: str) -> str | None:
        """What guide.json says of one of its files; None for a name that it does not list, or that is no plain one."""
        plain = name == Path(name).name and not name.startswith(".") and "\\" not in name and "\0" not in name
        return self.head.files.get(name) if plain else None

    def row(self, today: date) -> GuideRow:
        """What a list says of it on a day."""
        timeline, language = self.head.timeline, self.language
        told = told_state(timeline, language)
        later = told.overdue if told.last_day and today.isoformat() > told.last_day else told.holds_until
        return GuideRow(
            folder=self.folder.name,
            title=one_line(timeline.title),
            language=timeline.language,
            direction=language.direction,
            length=length(timeline.whole_frames, timeline.sample_rate, language),
            state=" ".join(filter(None, (told.text, later))),
            overdue=later == told.overdue != "",
            given=self.given,
        )


@dataclass(frozen=True, slots=True)
class GuideRow:
    """A guide as a list shows it, in its own language."""

    folder: str
    title: str
    language: str
    direction: str
    length: str
    state: str
    overdue: bool
    given: bool
    """Whether anybody may have it."""


def served_guide(folder: Path) -> ServedGuide | None:
    """The guide in a folder; None where there is none that can be read, or where it only leads elsewhere."""
    file = folder / FILE_NAME
    try:
        if file.is_symlink():
            return None
        found = file.stat()
        return ServedGuide(folder, _head(file, (found.st_ino, found.st_mtime_ns, found.st_size)))
    except (OSError, OutputError, ValueError):
        return None


def guide_folders(output: Path) -> list[Path]:
    """The folders that may hold a guide, in order of their names: no hidden ones, and none that lead elsewhere."""
    try:
        names = sorted(output.iterdir())
    except OSError:
        return []
    return [each for each in names if not each.name.startswith(".") and not each.is_symlink() and each.is_dir()]


@lru_cache(maxsize=512)
def _head(file: Path, identity: tuple[int, int, int]) -> Head:
    return read_head(file)
