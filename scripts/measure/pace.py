"""Pace and length of built guides: scripts/measure/run pace DIR [DIR ...]

Pace: words of the spoken form a minute of chapter audio, sentence pauses included, lead-in and tail left out.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from audioguide.timeline import FILE_NAME, read_chapters, read_head


def main(folders: list[Path]) -> None:
    for folder in folders:
        line = read_head(folder / FILE_NAME).timeline
        words = 0
        said = whole = 0.0
        for chapter in read_chapters(folder / FILE_NAME):
            count = sum(len(re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", cue.spoken)) for cue in chapter.cues)
            spoken = (chapter.cues[-1].end - chapter.cues[0].start) / line.sample_rate
            words, said, whole = words + count, said + spoken, whole + chapter.frames / line.sample_rate
            print(
                f"Chapter {chapter.number}: {count} words, {60 * count / spoken:.1f} words a minute, "
                f"{spoken / 60:.1f} minutes"
            )
        pace = 60 * words / said
        print(
            f"{folder.name}, {line.engine}: {pace:.1f} words a minute, asked {line.pace}, "
            f"off {100 * (pace / line.pace - 1):+.1f} percent; {words} words, {whole / 60:.1f} minutes in all"
        )


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
