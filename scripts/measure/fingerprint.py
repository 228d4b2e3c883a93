"""Write source.shingles: the fingerprints of a source's wording, so that shared wording is found without the source.

    scripts/measure/run fingerprint SOURCE.txt [GUIDE_FOLDER]

SOURCE is the source as UTF-8 text. GUIDE_FOLDER is chapters/<name of SOURCE> unless it is given. How hard the source is
to read is printed, as facts.yaml may keep it under source.
"""

from __future__ import annotations

import sys
from pathlib import Path

from audioguide.drafting.closed_table import source_scores
from audioguide.drafting.extracting.records import extract
from audioguide.facts.shingles import fingerprint
from audioguide.language.base import known_language
from audioguide.sources import read_document

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    """Write the file and say how many runs it holds. Returns the exit code."""
    if not 1 <= len(arguments) <= 2 or arguments[0] in ("-h", "--help"):
        print(__doc__, file=sys.stderr)
        return 2
    source = Path(arguments[0])
    folder = Path(arguments[1]) if len(arguments) == 2 else ROOT / "chapters" / source.stem
    if not folder.is_dir():
        print(f"{folder} is not a folder. Name the guide's folder as the second word.", file=sys.stderr)
        return 2
    try:
        lines = fingerprint(source.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        print(f"{source} cannot be read as UTF-8 text: {error}", file=sys.stderr)
        return 2
    (folder / "source.shingles").write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
    print(f"{len(lines)} runs of 8 words -> {folder / 'source.shingles'}")
    language = known_language("en", "scripts")
    table = extract(read_document(source), language).table
    if scores := source_scores(table, language):
        print(f"smog: {scores.smog:.1f}, fkgl: {scores.fkgl:.1f}, hard_words: {100 * scores.hard_share:.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
