"""Books drafted, each by a process of its own: processor seconds and memory of the whole command.

    scripts/measure/run books [FILE ...] [--words N] [--keep FOLDER]

Without FILE it makes an EPUB of 64,000 words, or N, of our own (made_book.py), the same each time. The bars, of the
made one: 25 processor seconds, 200 MB. Exit code 1 where one is not held. Seconds are the processor's, readers in
processes of their own included; on a busy machine they grow by a half.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from scripts.measure.leaflets import drafting
from scripts.measure.made_book import write_epub

WORDS, SECONDS, MEGABYTES = 64_000, 25.0, 200


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--words", type=int, default=WORDS)
    parser.add_argument("--keep", type=Path, help="where the drafts stay")
    options = parser.parse_args()
    if options.files:
        for file in options.files:
            _measure(file.resolve(), options.keep)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "made-book.epub"
        print(f"A book of {write_epub(file, options.words)} words.")
        return int(not _measure(file, options.keep))


def _measure(file: Path, keep: Path | None) -> bool:
    """Draft a book, print what it took; True where the bars are held."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) if keep is None else keep / file.name
        (place / "chapters").mkdir(parents=True, exist_ok=True)
        ran = drafting(file, place)
    if ran.code:
        print(f"{file.name}: not drafted: {ran.said[-200:]}")
        return False
    records = [json.loads(line) for line in ran.out.splitlines()]
    chapters, facts = (sum(len(one[key]) for one in records) for key in ("chapters", "facts"))
    words = sum(len(fact["fact"].split()) for one in records for fact in one["facts"])
    print(
        f"{file.name}: {ran.seconds:.1f} s, {ran.megabytes} MB; {len(records)} guides, {chapters} chapters, "
        f"{facts} claims of {words} words.",
        flush=True,
    )
    return ran.seconds <= SECONDS and ran.megabytes <= MEGABYTES


if __name__ == "__main__":
    sys.exit(main())
