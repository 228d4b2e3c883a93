"""What `audioguide build` tells of a guide that it built, whether of one or of many."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from audioguide.cli.speakable import lines

if TYPE_CHECKING:
    from audioguide.build.result import BuildResult


def warn(built: BuildResult) -> None:
    """Say what of a guide a person should look at."""
    for finding in built.findings:
        print(lines(f"Warning: {finding.file}, line {finding.line}: {finding.message}"), file=sys.stderr)
    for kept in built.kept:
        print(lines(f"Note: Not of the guide as it was built, so it is kept: {kept}"), file=sys.stderr)

    if built.pages_behind:
        behind = ", ".join(folder.name for folder in built.pages_behind)
        print(
            lines(f"Note: These pages do not lead to {built.output.name} until they are built again: {behind}"),
            file=sys.stderr,
        )


def as_record(built: BuildResult) -> dict[str, object]:
    """What was built, for programs."""
    return {
        "output": str(built.output),
        "voice": built.voice,
        "clips_rendered": built.clips_rendered,
        "clips_reused": built.clips_reused,
        "chapters_encoded": built.chapters_encoded,
        "kept": [str(kept) for kept in built.kept],
        "pages_behind": [str(folder) for folder in built.pages_behind],
        "seconds": round(built.seconds, 3),
        "text_sent_to": built.text_sent_to,
    }
