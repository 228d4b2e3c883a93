"""Whether a built folder stands as it was built, and from what is asked for now. Decided by hashes alone."""

from __future__ import annotations

from pathlib import Path

from audioguide.build.as_it_lies import AsItLies
from audioguide.build.languages_beside import PAGE, beside, languages_beside, pages_behind
from audioguide.build.last_reading import Reading
from audioguide.build.result import BuildResult
from audioguide.errors import OutputError
from audioguide.regular_files import sha256
from audioguide.timeline import FILE_NAME, Head, read_head


def stands(folder: Path, inputs: str) -> Head | None:
    """The head of the built folder when it was made from exactly these inputs and every file is as it was written."""
    try:
        head = read_head(folder / FILE_NAME)
    except (OutputError, OSError):
        return None
    same = head.inputs.get("all") == inputs and all(_is(folder / name, known) for name, known in head.files.items())
    return head if same else None


def untouched(folder: Path, output: Path, reading: Reading, lies: AsItLies) -> BuildResult | None:
    """What to tell of a guide that lies as it was read last, where what was built of it stands; None where it does not.

    folder: chapters/<guide>. output: the built folder, whose lock is held.
    """
    neighbours = beside(folder.name, output)
    if languages_beside(neighbours) != reading.beside:
        return None
    head = stands(output, reading.inputs)
    if head is None:
        return None
    behind = pages_behind(head.timeline, neighbours) if PAGE in head.timeline.formats else ()
    length = length_of(head)
    told = (folder, reading.title, output, lies.choice.name, lies.choice.reason, reading.chapters)
    return BuildResult(*told, 0, 0, 0, length, 0.0, pages_behind=behind)


def length_of(head: Head) -> float:
    """Seconds of the whole file."""
    return head.timeline.whole_frames / head.timeline.sample_rate


def _is(file: Path, known: str) -> bool:
    return file.is_file() and sha256(file) == known
