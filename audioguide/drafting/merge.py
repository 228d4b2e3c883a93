"""A draft meets the guide that is there: by three-way comparison, file by file, and nothing of a person's is lost.

`.draft/` in the guide's folder keeps what was drafted last. A file that nobody has changed since is replaced; one that
only a person has changed stays; one that both changed stops the draft before anything is written.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from audioguide.characters import clean
from audioguide.desktop_files import is_desktop_file
from audioguide.drafting import answers
from audioguide.errors import OutputError
from audioguide.review.decisions_file import EARLIER
from audioguide.swapping import staging_folder, swap, sweep
from audioguide.swapping.lock import Waiting, locked
from audioguide.swapping.replacing import delete

BASE = ".draft"
"""Copies of the files as they were drafted, inside the guide's folder."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to happen to each file of the guide."""

    write: dict[str, str]
    delete: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    """Changed by a person, and not by the new draft."""
    conflicts: tuple[str, ...] = ()
    """Changed by a person and by the new draft, in different ways."""


def plan(base: Mapping[str, str], mine: Mapping[str, str], theirs: Mapping[str, str]) -> Plan:
    """Three-way comparison. base: as drafted last; mine: as it stands; theirs: as drafted now. Texts by path."""
    write: dict[str, str] = {}
    delete, kept, conflicts = [], [], []
    for path in sorted({*base, *mine, *theirs}):
        old, now, new = base.get(path), mine.get(path), theirs.get(path)
        if now == new or old == new:
            # Both agree, or the draft has nothing new to say: what stands, stands.
            if now != old and now != new:
                kept.append(path)
        elif now != old:
            conflicts.append(path)
        elif new is None:
            delete.append(path)
        else:
            write[path] = new
    return Plan(write, tuple(delete), tuple(kept), tuple(conflicts))


def standing(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    """(base, mine): what was drafted last, and what stands now. Both empty where there is no such guide.

    Raises OutputError for a guide that `draft` did not make, or whose files cannot be read.
    """
    if not folder.exists():
        return {}, {}
    if not folder.is_dir() or folder.is_symlink():
        raise OutputError(f"{folder} is not a folder, and was left untouched. Choose another name with --guide.")
    theirs = any(not is_desktop_file(path.name) for path in folder.iterdir())
    if theirs and not (folder / BASE).is_dir():
        raise OutputError(
            f"{folder} is a guide that draft did not make, and was left untouched. Choose another name with --guide."
        )
    return _texts(folder / BASE), _texts(folder, skip=BASE)


def hold_conflicts(folder: Path, theirs: Mapping[str, str]) -> None:
    """Raise OutputError where `write` would refuse; of several volumes, all are asked for first."""
    base, mine = standing(folder)
    _held(folder, _step(folder.name, base, mine, _clean(theirs)))


def write(folder: Path, theirs: Mapping[str, str], waiting: Waiting | None = None) -> Plan:
    """Bring the guide to the new draft, whole or not at all. Raises OutputError, and nothing has changed.

    waiting: told which other process writes into the guide, while we wait for it.
    """
    theirs = _clean(theirs)
    with locked(folder, "audioguide draft", waiting=waiting):
        base, mine = standing(folder)
        step = _held(folder, _step(folder.name, base, mine, theirs))
        try:
            sweep(folder)
            with staging_folder(folder) as staging:
                _bring(folder, staging, step, theirs, mine)
        except OSError as refused:
            raise OutputError(
                f"The guide could not be written to {folder}: {refused.strerror or refused}. "
                "What was there is untouched."
            ) from refused
    return step


def _clean(theirs: Mapping[str, str]) -> dict[str, str]:
    return {file: clean(text, "\t\n") for file, text in theirs.items()}


def _held(folder: Path, step: Plan) -> Plan:
    """The plan. Raises OutputError where it would lose what a person changed."""
    if step.conflicts:
        raise _refusal(folder, step.conflicts)
    return step


def _step(guide: str, base: Mapping[str, str], mine: Mapping[str, str], theirs: Mapping[str, str]) -> Plan:
    """The plan; where only answers were given since, the new decisions have those that still hold."""
    file = answers.FILE
    if EARLIER not in theirs and mine.get(EARLIER) != base.get(EARLIER):
        # The list of an earlier version, ticked or written into: it stays, for a person to look up.
        base = {path: text for path, text in base.items() if path != EARLIER}
    answered = answers.carried(base.get(file), mine.get(file), theirs.get(file), guide)
    if answered is None or theirs[file] == base[file]:
        return plan(base, mine, theirs)
    step = plan({**base, file: mine[file]}, mine, theirs)
    return replace(step, write={**step.write, file: answered})


def _bring(folder: Path, staging: Path, step: Plan, theirs: Mapping[str, str], mine: Mapping[str, str]) -> None:
    old: Path | None = staging
    try:
        if folder.exists():
            shutil.copytree(folder, staging, symlinks=True, dirs_exist_ok=True)
        _apply(staging, step, theirs)
        if standing(folder)[1] != mine:
            raise OutputError(f"{folder} was changed while the draft was made. Nothing was written; draft again.")
        old = swap(staging, folder)
    finally:
        if old is not None:
            delete(old)


def _apply(staging: Path, step: Plan, theirs: Mapping[str, str]) -> None:
    for path in step.delete:
        (staging / path).unlink(missing_ok=True)
    for path, text in step.write.items():
        _put(staging / path, text)
    shutil.rmtree(staging / BASE, ignore_errors=True)
    (staging / BASE).mkdir(parents=True)
    for path, text in theirs.items():
        _put(staging / BASE / path, text)


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())


def _texts(folder: Path, skip: str = "") -> dict[str, str]:
    """Every file below a folder by its path; bytes that are no UTF-8 still compare."""
    out = {}
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder)
        if path.parts[0] != skip and not any(map(is_desktop_file, path.parts)) and file.is_file():
            out[path.as_posix()] = file.read_bytes().decode("utf-8", "surrogateescape")
    return out


def _refusal(folder: Path, conflicts: tuple[str, ...]) -> OutputError:
    return OutputError(
        f"{folder}: you have changed {', '.join(conflicts[:5])}"
        f"{f' and {len(conflicts) - 5} more' if len(conflicts) > 5 else ''}, and the new draft changes the same. "
        f"Nothing was written. Draft under another name and take over what you want: --guide {folder.name}-new"
    )
