"""The publications that are installed, ours and those of third parties: written and verified in the same way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from audioguide.desktop_files import is_desktop_file
from audioguide.errors import Interrupted, OutputError
from audioguide.model import Finding
from audioguide.plugins import available, load
from audioguide.publish.base import EncodedGuide, Publication
from audioguide.publish.built import BuiltGuide, Check

KIND = "publications"
OURS = "audioguide"
ALL = "all"
"""In place of a name: every publication that is registered."""
SOUND = "mp3"
"""Always written: guide.json says what sounds when in its files."""
GATHERED = "zip"
"""Written after all others, since it holds their files."""
_CODE = re.compile(r"([A-Z]+)([0-9]+)")


def publications(formats: Iterable[str] = (ALL,)) -> list[Publication]:
    """The publications of these names, sorted, and the sound itself, which all others belong to.

    Raises UnknownNameError for a name that nobody has registered, PluginUnavailable for what cannot be loaded.
    """
    asked = set(formats)
    names = set(available(KIND)) if ALL in asked else asked | {SOUND}
    return [load(KIND, name)() for name in sorted(names)]


def installed_of(formats: Iterable[str]) -> tuple[list[Publication], list[str]]:
    """Of the names that a built guide tells: the publications that are installed here, and the names that are not.

    Raises PluginUnavailable for what is registered and cannot be loaded.
    """
    known = set(available(KIND))
    named = set(formats)
    return publications(named & known), sorted(named - known)


def versions(installed: Iterable[Publication]) -> tuple[tuple[str, str], ...]:
    """What of the publications a build depends on, our own code left out."""
    return tuple((publication.name, publication.version) for publication in installed)


def write_all(guide: EncodedGuide, installed: Iterable[Publication]) -> None:
    """Write every publication. Raises AudioError, OutputError, OSError; a third party's failure names it."""
    for publication in sorted(installed, key=lambda one: one.name == GATHERED):
        with _named(publication, "written"):
            publication.write(guide)
            folders = [path.name for path in guide.folder.iterdir() if path.is_dir() and not is_desktop_file(path.name)]
            if folders:
                raise OutputError(f"It left the folder {folders[0]}, and may leave files alone")


def checks_of(installed: Iterable[Publication]) -> list[Check]:
    """The checks of every publication: ours by their number, then those of third parties."""
    found = [_contained(publication, check) for publication in installed for check in publication.checks()]
    return sorted(found, key=_place)


def needed_of(installed: Iterable[Publication], built: BuiltGuide) -> set[str]:
    """The files that a built guide needs. Raises OutputError, which names a third party's publication that fails."""
    needed: set[str] = set()
    for publication in installed:
        with _named(publication, "verified"):
            needed.update(publication.needed(built))
    return needed


def _contained(publication: Publication, check: Check) -> Check:
    def find(built: BuiltGuide) -> list[Finding]:
        with _named(publication, "verified"):
            return list(check.find(built))

    return Check(check.code, find)


def _place(check: Check) -> tuple[bool, str, int]:
    found = _CODE.fullmatch(check.code)
    letters, number = found.groups() if found else (check.code, "0")
    return letters != "V", letters, int(number)


@contextmanager
def _named(publication: Publication, what: str) -> Iterator[None]:
    """Whatever a third party's publication raises becomes an OutputError that says whose it is."""
    try:
        yield
    except Interrupted:
        raise
    except Exception as failed:
        package = type(publication).__module__.partition(".")[0]
        if package == OURS:
            raise
        reason = (str(failed) or type(failed).__name__).rstrip(".")
        raise OutputError(
            f"The publication {publication.name}, of the package {package}, could not be {what}: {reason}. "
            "Mend that package or uninstall it, then try again."
        ) from failed
