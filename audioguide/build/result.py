"""What one build of a guide did."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from audioguide.model import Finding


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What one build did."""

    folder: Path
    """Of the guide's chapters."""
    title: str
    output: Path
    voice: str
    reason: str
    """Why this voice: "because the guide asks for it"."""
    chapters: int
    clips_rendered: int
    clips_reused: int
    chapters_encoded: int
    audio_seconds: float
    """Length of the whole file."""
    seconds: float
    """Wall time."""
    cache_trouble: str = ""
    """Why clips could not be kept for the next build, as sentences; empty where they were."""
    findings: tuple[Finding, ...] = ()
    """What a person should look at; none of it kept the guide from being built."""
    kept: tuple[Path, ...] = ()
    """What of a person's lay in the old output folder, where it is now."""
    text_sent_to: str = ""
    """Where a voice sends the text, as the end of a sentence; empty where it stays on this machine."""
    pages_behind: tuple[Path, ...] = ()
    """Folders of the guide's other languages, whose pages do not lead to this one until they are built again."""

    @property
    def unchanged(self) -> bool:
        """Whether all stood as it was, and nothing was written."""
        return not (self.clips_rendered or self.clips_reused or self.chapters_encoded)
