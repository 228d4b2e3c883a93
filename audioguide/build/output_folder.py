"""The output folder: built beside the old one, then swapped; replaced whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from audioguide.errors import OutputError
from audioguide.swapping import staging_beside, swap, sweep
from audioguide.timeline import FILE_NAME


@contextmanager
def replaced_whole(folder: Path) -> Iterator[Path]:
    """A staging folder beside `folder` that takes its place when the block ends well, and is deleted when it does not.

    Raises OutputError where there is no permission or no space, or where `folder` holds something that is not ours.
    """
    refuse_foreign_folder(folder)
    staging = staging_beside(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        sweep(folder)
        staging.mkdir()
        yield staging
        swap(staging, folder)
    except OSError as refused:
        raise OutputError(
            f"The guide could not be written to {folder}: {refused.strerror or refused}. "
            "What was there before is untouched. Free some space or mend the permission, then build again."
        ) from refused
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def refuse_foreign_folder(folder: Path) -> None:
    """Raise OutputError for a folder that exists, is not empty and was not written by us, or that cannot be one."""
    above = next(parent for parent in folder.absolute().parents if parent.exists())
    if not above.is_dir():
        raise OutputError(f"{above} is a file and was left untouched. Choose another place with --output.")
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise OutputError(f"{folder} is not a folder. Move it away, or choose another place with --output.")
    if folder.exists() and any(folder.iterdir()) and not (folder / FILE_NAME).is_file():
        raise OutputError(
            f"{folder} holds files that audioguide did not write, so it was not replaced. "
            "Move it away, or choose another place with --output."
        )
