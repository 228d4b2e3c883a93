"""A sentence of a physician's letter against what another physician made of it in plain words: does the gate cry?

The original becomes a record of one fact, with what can be read off it: figures, hedge class, denials, words of scope and
the two sides of "than". The rewrite is then a chapter of one sentence that tells it. The table is open: a paraphrase uses
words that no record has, so the rules of closed tables (F16 to F18) say nothing here; nor does F10, since a sentence that
begins with "Fourth" has been taken out of its list.
"""

# ruff: noqa: E501 - rows of words and shapes are read whole
from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from pathlib import Path

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.registry import rules_of
from audioguide.checks.runner import RuleRunner
from audioguide.language.en.reading import denials, hedges, numbers
from audioguide.language.en.reading.words import words
from audioguide.model import Chapter, Fact, FactTable, Guide, Hedge, Number, Sentence, Source

CHANGED = Path(__file__).parents[1] / "checks" / "laymaker-changed.tsv"
"""Pairs whose rewrite truly changes the meaning: id, tab, why. Marked by hand from the pairs alone."""
SCOPE = ("some", "most", "all", "any", "each", "every", "only", "both", "several", "none", "no one", "first", "entire")
ORDER: tuple[Hedge, ...] = ("probable", "possible", "rare", "certain")


def record(text: str) -> Fact:
    """What can be read off one sentence."""
    said = words(text)
    heard = {mark.kind for mark in hedges.read(said).marks if not mark.idle}
    denied = denials.count(said)
    return Fact(
        id="F001",
        section="",
        fact=text,
        must_keep=True,
        sensitivity="low",
        hedge=next((kind for kind in ORDER if kind in heard), "none"),
        polarity="mixed" if denied else "affirmative",
        negations=denied,
        numbers=tuple(
            Number(figure.value, figure.unit, figure.role if figure.unit != "count" else "")
            for figure in numbers.read(text)
            if figure.unit not in ("base", "chapter") and figure.value != (1.0,)
        ),
        quantifiers=tuple(word for word in SCOPE if f" {word} " in f" {' '.join(said)} "),
    )


def alarms(original: str, rewrite: str) -> list[str]:
    """The errors of the gate about a rewrite, as "F4: message"."""
    fact = record(original)
    sentence = Sentence("", 1, "fact", rewrite, ("F001",), (), 1)
    chapter = Chapter(1, "pair", "Pair", "private", (sentence,), file="pair")
    guide = Guide("pair", "Pair", "en", Source("", "", ""), (chapter,))
    table = FactTable({"F001": fact}, {}, "pair")
    checked = CheckedGuide(guide, table, None)
    rules = [rule for rule in rules_of(checked.language) if rule.gate and rule.code != "F10"]
    runner = RuleRunner(rules, checked)
    return [f"{finding.code}: {finding.message}" for finding in runner.findings() if finding.refuses_program]


@dataclass
class Alarms:
    """What the gate said of a file of pairs."""

    pairs: int = 0
    same: int = 0
    """Pairs that do not differ in a word: nothing was rewritten."""
    marked: int = 0
    """Those marked as changed in meaning, and how many of them were caught."""
    caught: int = 0
    false: list[str] = field(default_factory=list)

    def sentence(self) -> str:
        """One line for people."""
        kept = self.pairs - self.same - self.marked
        return (
            f"{self.pairs} pairs, {self.same} of them not rewritten. Marked as changed in meaning: {self.marked}, "
            f"caught {self.caught}. False alarms: {len(self.false)} of {kept} rewrites, "
            f"{100 * len(self.false) / max(1, kept):.1f} percent; {100 * len(self.false) / max(1, kept + self.same):.1f} "
            "percent of all pairs that keep their meaning."
        )


def _set(text: str) -> str:
    """The sentence as it is printed: the file has a space before each comma and full stop."""
    return re.sub(r" +([.,;:?!)%])", r"\1", text).strip()


def judge(file: Path, changed: Path = CHANGED) -> Alarms:
    """Every pair of a CSV with id, original and reference."""
    marks = {line.split("\t")[0] for line in changed.read_text("utf-8").splitlines() if line[:1].isdigit()}
    found = Alarms()
    with file.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            found.pairs += 1
            told = alarms(_set(row["original"]), _set(row["reference"]))
            if words(row["original"]) == words(row["reference"]):
                found.same += 1
                found.false += [f"{row['id']} not rewritten, and yet {told}"] if told else []
            elif row["id"] in marks:
                found.marked += 1
                found.caught += bool(told)
            elif told:
                found.false.append(f"{row['id']} | {row['original']} | {row['reference']} | {told}")
    return found
