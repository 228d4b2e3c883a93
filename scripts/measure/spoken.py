"""The spoken form, measured: scripts/measure/run spoken speed | invariant [FILE ...] | peers PYTHON

speed: sentences a second on ordinary prose, and what the first sentence costs a new process.
invariant: 100,000 generated sentences, and every sentence of the text files given, read back: nothing may be lost.
peers: the corpus of written and said pairs through abogen's normaliser, beside ours. PYTHON is the interpreter of an
environment of its own with: pip install --no-deps abogen, then num2words platformdirs python-dotenv httpx
charset-normalizer chardet spacy.
"""

from __future__ import annotations

import json
import random
import re
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from compileall import compile_dir
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "chapters" / "breast-cancer-recurrence"
CORPUS = ROOT / "tests" / "fixtures" / "spoken" / "en"
GENERATED = 100_000
SEED = 20261122
ABOGEN = """
import json, sys
from abogen.kokoro_text_normalization import normalize_for_pipeline
for line in sys.stdin:
    print(json.dumps(normalize_for_pipeline(json.loads(line))))
"""
FIRST_SENTENCE = """
import time
began = time.perf_counter()
from audioguide.speech.spoken_form import speak
speak("Take 2.5 mg on August 10, 2023, 1-2 times a day.", "en-US")
print(1000 * (time.perf_counter() - began))
"""


def speed() -> None:
    """The guide's own sentences: ordinary prose with a figure here and there."""
    from audioguide.review.signed_guide import read_signed_guide
    from audioguide.speech import lost, narrated, speak
    from audioguide.speech.ear import misheard

    guide = read_signed_guide(GUIDE)
    texts = [sentence.text for chapter in guide.chapters for sentence in narrated(guide, chapter)] * 10
    rates = []
    for _ in range(5):
        began = time.process_time()
        for text in texts:
            speak(text, "en-US")
        rates.append(len(texts) / (time.process_time() - began))
    spoken = [speak(text, "en-US") for text in texts]
    began = time.process_time()
    for each in spoken:
        lost(each, "en-US")
    gated = []
    for _ in range(5):
        began = time.process_time()
        for text in texts:
            misheard(text, speak(text, "en-US").spoken, "en-US")
        gated.append(len(texts) / (time.process_time() - began))
    print(f"with the gate of the ear: {statistics.median(gated):,.0f} sentences a second a core")
    print(f"speak: {statistics.median(rates):,.0f} sentences a second a core (bar 5,000)")
    print(f"read back: {len(texts) / (time.process_time() - began):,.0f} sentences a second a core")
    compile_dir(ROOT / "audioguide", quiet=1)  # as pip does for an installed package
    starts = [float(subprocess.check_output([sys.executable, "-c", FIRST_SENTENCE])) for _ in range(7)]
    print(f"first sentence of a process, imports included: {statistics.median(starts):.0f} ms (bar 50)")


def invariant(files: list[Path]) -> None:
    chance = random.Random(SEED)
    held("generated", (generated(chance) for _ in range(GENERATED)))
    for file in files:
        held(file.name, sentences(file.read_text("utf-8", "replace")))


def held(name: str, texts: Iterable[str]) -> None:
    """Read every sentence back, and tell what was lost and what a person is asked to look at."""
    from audioguide.speech import lost, speak

    count = missing = asked = 0
    shapes: Counter[str] = Counter()
    for text in texts:
        spoken = speak(text, "en-US")
        gone = lost(spoken, "en-US")
        digits = re.findall(r"\d", spoken.spoken)
        count, missing, asked = count + 1, missing + bool(gone or digits), asked + bool(spoken.doubts)
        shapes.update(doubt.shape for doubt in spoken.doubts)
        if (gone or digits) and missing <= 40:
            print(f"  lost {list(gone) or digits}: {text!r} -> {spoken.spoken!r}")
    common = ", ".join(f"{shape!r} {times}" for shape, times in shapes.most_common(8))
    print(f"{name}: {count:,} sentences, {missing} with something lost; {asked} with a doubt: {common}", flush=True)


def sentences(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n|\n(?=[A-Z•*-])", text):
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z])", " ".join(paragraph.split())):
            if sentence:
                yield sentence


def generated(chance: random.Random) -> str:
    """A sentence of patient prose with medical shapes in random places, joined in random ways."""
    pick = chance.choice
    words = [pick(shapes(chance)) if chance.random() < 0.4 else pick(PROSE) for _ in range(chance.randint(3, 14))]
    text = " ".join(words)
    if chance.random() < 0.2:
        text = text.replace(" ", pick(["  ", ", ", " (", ") ", "; ", " – ", "/", " — "]), 1)
    return text[0].upper() + text[1:] + pick([".", "?", "!", "", "..."])


PROSE = (
    "you the a of may not never no without can't take call your doctor if it is more than less cancer come back in "
    "breast stage tablets dose every day night and or after before with for people women who had surgery do not stop"
).split()
NAMES = (
    "HER2 BRCA1 BRCA2 PALB2 TP53 p53 CHEK2 PIK3CA Ki-67 PD-L1 CDK4/6 CD20 HbA1c mRNA eGFR TNF-α IL-6 PSA CEA MRI CT "
    "PET "
    "DCIS ER+ PR- HER2-negative ER-positive T2N1M0 pT1c IIIA IV III COVID-19 H1N1 B12 D3 O2 CO2 5-FU T-DM1 G3 AB+ AC-T "
    "FOLFOX PRN b.i.d. q6h Dr. vs. e.g. i.e. w/o and/or he/she U.S. X-ray H2 omega-3 N95 G-CSF DVTs café naïve"
).split()
UNITS = "mg mcg µg g kg mL L IU mmHg cm mm mmol/L mg/kg mg/m² mg/dL °C °F % mEq Gy bpm ng/mL hours weeks years".split()


def shapes(chance: random.Random) -> list[str]:
    """One of each class, with fresh numbers."""
    whole, small = chance.randint(0, 3000), chance.randint(0, 40)
    decimal = f"{chance.randint(0, 60)}.{chance.randint(0, 99)}"
    year, month, day = chance.randint(1900, 2049), chance.randint(1, 12), chance.randint(1, 28)
    dash = chance.choice("-–")
    unit = chance.choice(UNITS)
    name = chance.choice(["Jan.", "February", "Mar", "April", "May", "June", "July", "August", "Sept.", "October"])
    return [
        str(whole), f"{whole:,}", decimal, f"0{decimal}", f"{small} {unit}", f"{decimal}{unit}", f"{small}-{unit}",
        f"{small}{dash}{small + 3}", f"{small}{dash}{small + 2} {unit}", f"{small}%", f"{decimal}%", f"<{small} cm",
        f"≥ {decimal}", f"±{small}", f"-{small} °C", f"~{whole}", f"{90 + small}/{50 + small}", f"{small % 10}/10",
        "1/2", "2½", "3/4", f"1:{whole + 1:,}", f"{name} {day}, {year}", f"{day} {name} {year}",
        f"{year}-{month:02}-{day:02}", f"in {year}", f"{year // 10 * 10}s", f"{month}:{small + 10}", f"{month}:00 p.m.",
        f"{day}th", "21st", "911", "1-800-422-6237", "(800) 555-0199", f"${whole}", f"${decimal[:2].strip('.')}.50",
        f"stage {chance.choice(['I', 'II', 'III', 'IV', '0', '2'])}", f"CA {small}-{small % 9}", f"No. {small}",
        f"p < 0.0{small % 10}", f"{small} x {small + 1} cm", f"{small}x", f"10^{small % 12}/L", f"+{decimal}",
        f"https://www.cancer{small}.gov/a/b", f"nurse{small}@clinic.org", f"[{small}]", f"{small}+", f"#{small}",
        *chance.sample(NAMES, 8),
    ]  # fmt: skip


def peers(python: str) -> None:
    """How many sentences of the corpus each normaliser says in full, leaves to the engine, or changes."""
    import yaml

    from audioguide.model import Span, Spoken
    from audioguide.speech import lost, speak

    files = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in sorted(CORPUS.glob("*.yaml"))}
    written = [(content["class"], str(pair[0])) for content in files.values() for pair in content["pairs"]]
    asked = "".join(f"{json.dumps(text)}\n" for _, text in written)
    ran = subprocess.run([python, "-c", ABOGEN], input=asked, stdout=subprocess.PIPE, text=True, check=True)
    theirs = [json.loads(line) for line in ran.stdout.splitlines()]
    rows: dict[str, Counter[str]] = {}
    for (kind, text), said in zip(written, theirs, strict=True):
        row = rows.setdefault(kind, Counter())
        row["pairs"] += 1
        for who, heard in (("theirs", said), ("ours", speak(text, "en-US").spoken)):
            whole = Spoken(text, heard, (Span(0, len(heard), 0, len(text), "whole"),))
            if re.search(r"[\d%<>±≥≤°µ$€£½¼¾/@#=+]", heard):
                row[f"{who} left"] += 1
            elif lost(whole, "en-US"):
                row[f"{who} lost"] += 1
                if who == "theirs" or "--show" in sys.argv:
                    print(f"  {who}: {text!r} -> {heard!r}")
    print("| class | pairs | abogen: changed or lost | abogen: left to the engine | ours: changed or lost |")
    print("|---|---|---|---|---|")
    for kind, row in rows.items():
        print(f"| {kind} | {row['pairs']} | {row['theirs lost']} | {row['theirs left']} | {row['ours lost']} |")
    total: Counter[str] = sum(rows.values(), Counter())
    print(f"| all | {total['pairs']} | {total['theirs lost']} | {total['theirs left']} | {total['ours lost']} |")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["speed"]:
            speed()
        case ["invariant", *files]:
            invariant([Path(file) for file in files])
        case ["peers", python, *_]:
            peers(python)
        case _:
            sys.exit(__doc__)
