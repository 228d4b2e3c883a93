"""Faults of what lies round the sound for `planted`: guide.json, captions and playlists, each changed alone."""

from __future__ import annotations

import random
import re
from functools import partial
from pathlib import Path

from scripts.measure.planted_folder import RECORD, Folder
from scripts.measure.planted_say import Fault, Say
from scripts.measure.planted_shown import PAGE, New, rewrite, swap

ELSEWHERE = "https://example.com/"


def on(name: str, pattern: str, new: New) -> Fault:
    """A place of a text file of the folder, changed."""
    return partial(rewrite, PAGE, name, pattern, new)


def caption_of_another(kind: str, folder: Folder, chance: random.Random, say: Say) -> set[str]:
    """Two chapters have each other's file."""
    numbers = chance.sample(range(len(folder.chapters)), 2)
    one, other = (f"{Path(folder.file(number)).stem}.{kind}" for number in numbers)
    texts = folder.text(one), folder.text(other)
    folder.put_text(one, texts[1])
    folder.put_text(other, texts[0])
    return {one, other}


def later(found: re.Match[str], chance: random.Random) -> str:
    """The number that ends it, a fifth of a second more at 22050 Hz."""
    return f"{found[1]}{int(found[2]) + 4410}"


def record(pattern: str, new: New) -> Fault:
    """A place of guide.json, changed: verify goes by it, so that any file may be said to tell something else."""

    def fault(folder: Folder, chance: random.Random, say: Say) -> set[str]:
        return rewrite(PAGE, RECORD, pattern, new, folder, chance, say) | {RECORD, *folder.record["files"]}

    return fault


SENTENCE = r'("id": "c\d\d-s\d{3}", [^\n]*?'
KINDS: dict[str, Fault] = {
    "record: a number is another": record(SENTENCE + r'"text": "[^"\n]*?)(\d+)(?= [a-z])', r"\g<1>77"),
    "record: a not is gone": record(SENTENCE + r'"text": "[^"\n]*?) not\b', r"\1"),
    "record: spoken is another": record(SENTENCE + r'"spoken": "[^"\n]*?) not\b', r"\1"),
    "record: a sentence begins later": record(SENTENCE + r'"start": )(\d+)', later),
    "record: a sentence ends later": record(SENTENCE + r'"end": )(\d+)', later),
    "record: no longer private": record(r'("id": "c\d\d", [^\n]*"setting": )"private"', r'\1"public"'),
    "record: no longer hard to hear": record(r'("id": "c\d\d", [^\n]*"notice": )true', r"\1false"),
    "record: no longer optional": record(r'("id": "c\d\d", [^\n]*"optional": )true', r"\1false"),
    "record: title of a chapter": record(r'("id": "c\d\d", [^\n]*?"title": ")[^"]*', r"\1Else"),
    "record: title": record(r'(?<=\n "title": ")[^"]*', "All is well"),
    "record: language": record(r'(?<=\n "language": ")[^"]*', "de"),
    "record: no longer clinical": record(r'(?<=\n "clinical": )true', "false"),
    "record: voice is another": record(r'(?<="engine": {"name": ")[^"]*', "natural"),
    "record: publisher is another": record(r'(?<="publisher": ")[^"]+', "World Health Organization"),
    "record: permission is another": record(r'(?<="permission": ")[^"]+', "Given by all."),
    "record: state is a check": record(r'(?<=\n "sign_off": ")unsigned', "Jane Roe, oncologist, 2026-05-06"),
    "record: state of a chapter is a check": record(
        r'("id": "c\d\d", [^\n]*"sign_off": ")unsigned', r"\1Jane Roe, nurse, 2026-05-06"
    ),
    "record: checked by another": record(r'(?<=\n "sign_off": ")Jane Roe', "John Doe"),
    "record: last day is another": record(r'(?<="review_by": ")\d{4}', "2199"),
    "record: last day is none": record(r'(?<="review_by": ")\d[^"]*', ""),
    "record: meaning is another": record(r'(?<="plain": ")[^"]*', "A small thing."),
    "record: a way through is another": record(r'(?<="chapters": \[)(\d), (\d)', r"\2, \1"),
    "record: a format is not said": record(r'"(?:captions|page|epub|daisy|playlist)",\n  (?=")', ""),
    **{f"captions: {kind} of another chapter": partial(caption_of_another, kind) for kind in ("srt", "vtt", "txt")},
    "captions: state is a check": on("*.[vt][tx]t", r"Not yet checked by a clinician\.", "Checked by a nurse."),
    "captions: checked by another": on("*.[vt][tx]t", r"geriatric nurse", "professor of medicine"),
    "captions: a not is gone": on("*.[vts][txr]t", r"(?<=[a-z])[ \n]not\b", ""),
    "captions: a number is another": on("*.[ts][xr]t", r"(?<=[a-z] )\d+(?= [a-z])", "77"),
    "captions: a cue left out": on("*.vtt", r"c\d\d-s\d{3}\n[^\n]*-->.*?\n\n", ""),
    "captions: a cue twice": on("*.vtt", r"c\d\d-s\d{3}\n[^\n]*-->.*?\n\n", r"\g<0>\g<0>"),
    "captions: a paragraph left out": on("*.txt", r"(?<=\n\n)In this part[^\n]*\n\n", ""),
    "captions: paragraphs exchanged": partial(swap, PAGE, "*.txt", r"(?<=\n\n)[A-Z][^\n]*\.(?=\n)"),
    "captions: a title is another": on("*.txt", r"\AChapter[^\n]*", "Chapter 9. Something else."),
    "captions: a look hides them": on("*.vtt", r"(?<=WEBVTT\n\n)", "STYLE\n::cue { color: transparent }\n\n"),
    "captions: turned aside": on("*.vtt", r"(-->[^\n]*)", r"\1 line:-99"),
    "playlist: entries exchanged": partial(swap, PAGE, "*.m3u8", r"#EXTINF[^\n]*\n[^\n]*\n"),
    "playlist: names exchanged": partial(swap, PAGE, "*.m3u8", r"(?<=,)[^\n]*(?=\n\d\d)"),
    "playlist: entry from outside": on("*.m3u8", r"(?<=\n)\d\d-", rf"{ELSEWHERE}\g<0>"),
    "playlist: entry left out": on("*.m3u8", r"#EXTINF[^\n]*\n[^\n]*\n", ""),
}
