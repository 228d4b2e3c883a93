"""Reads what a right draft holds and judges one. The fields: tests/fixtures/leaflets_expected/README.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parents[1] / "fixtures" / "leaflets_expected"
WHOLE = frozenset(
    "a and or if not no may can us so is are be so it you for at on in to of one two three four five six seven eight "
    "nine ten twelve fourteen fifteen hundred thirty well".split()
)
"""Words that fit only whole; every other word fits at its beginning."""
Record = Mapping[str, Any]


@dataclass(frozen=True)
class Draft:
    """A draft as it is heard, and what it hands to a person."""

    chapters: Sequence[tuple[str, Sequence[Sequence[str]]]]
    """Title and paragraphs of lines."""
    left_out: Sequence[str] = ()
    decisions: Sequence[str] = ()

    @property
    def lines(self) -> list[str]:
        """Every line, as it is shown."""
        return [line for _, paragraphs in self.chapters for lines in paragraphs for line in lines]


def expectation(document: str) -> Record:
    """What is expected of a document's draft."""
    return _read(FOLDER / "expected" / f"{document}.yaml")


def of_all() -> Record:
    """What is expected of every draft."""
    return _read(FOLDER / "all.yaml")


def _read(file: Path) -> Record:
    found: Record = yaml.safe_load(file.read_text("utf-8"))
    return found


def plain(text: str) -> str:
    """Lower case, single spaces, straight apostrophes and dashes."""
    for fancy, simple in (("’", "'"), ("‘", "'"), ("\u00a0", " "), ("\u202f", " "), ("–", "-")):
        text = text.replace(fancy, simple)
    return re.sub(r"\s+", " ", text).strip().lower()


def says(alternatives: object, text: str) -> bool:
    """True where one of "a|b|c" stands in a plain text."""
    return any(re.search(_pattern(plain(one)), text) for one in str(alternatives).split("|"))


def _pattern(wanted: str) -> str:
    if wanted.startswith("n't"):
        before = ""
    else:
        before = r"(?<![a-z0-9])(?<!\d[.,])" if wanted[:1].isdigit() else r"(?<![a-z0-9])"
    after = ""
    if wanted[-1:].isdigit():
        after = r"(?!\d)(?![.,]\d)(?! \d{3}\b)"
    elif wanted.split(" ")[-1] in WHOLE or wanted == "n't":
        after = r"(?![a-z0-9])"
    return before + re.escape(wanted) + after


def _all(needs: Sequence[object], text: str) -> bool:
    return all(says(need, text) for need in needs)


def faults(expected: Record, draft: Draft, common: Record) -> list[str]:
    """What is wrong with a draft; nothing where it is right."""
    return [
        *_claims(expected, draft),
        *_forbidden([*(expected.get("never") or ()), *(common.get("never") or ())], draft),
        *_left(expected, draft),
        *_titles(expected.get("titles") or (), common.get("titles") or (), draft),
    ]


def _claims(expected: Record, draft: Draft) -> Iterator[str]:
    for claim in expected.get("told") or ():
        count = _times(claim, draft)
        asked = claim.get("or_decision") and any(_all(claim["needs"], plain(one)) for one in draft.decisions)
        if not count and not asked:
            yield f"not told: {claim['claim']}"
        if count > claim.get("max_times", 99):
            yield f"told too often: {claim['claim']}"


def _times(claim: Record, draft: Draft) -> int:
    needs, without = claim["needs"], claim.get("not", ())
    count = 0
    for lines in (lines for _, paragraphs in draft.chapters for lines in paragraphs):
        single = [line for line in map(plain, lines) if _all(needs, line)]
        count += sum(not any(says(word, line) for word in without) for line in single)
        whole = plain(" ".join(lines))
        if not single and not claim.get("one_line") and _all(needs, whole):
            count += not any(says(word, whole) for word in without)
    return count


def _forbidden(patterns: Sequence[Record], draft: Draft) -> Iterator[str]:
    for never in patterns:
        for line in draft.lines:
            allowed = "unless" in never and re.search(never["unless"], line, re.IGNORECASE)
            if re.search(never["pattern"], line, re.IGNORECASE) and not allowed:
                yield f"never ({never['why']}): {line}"


def _left(expected: Record, draft: Draft) -> Iterator[str]:
    handed = [plain(text) for text in (*draft.left_out, *draft.decisions)]
    for text in map(plain, expected.get("left_out") or ()):
        if any(text in plain(line) for line in draft.lines):
            yield f"furniture told: {text}"
        if not any(text in one for one in handed):
            yield f"neither listed as left out nor asked: {text}"
    everywhere = [*map(plain, draft.lines), *handed, *(plain(title) for title, _ in draft.chapters)]
    for wanted in expected.get("somewhere") or ():
        if not any(_all(wanted["needs"], text) for text in everywhere):
            yield f"lost: {wanted['needs']} ({wanted['why']})"
    for wanted in expected.get("decisions") or ():
        texts = [*map(plain, draft.decisions), *(map(plain, draft.left_out) if wanted.get("or_left_out") else ())]
        if not any(re.search(wanted["pattern"], text, re.IGNORECASE) for text in texts):
            yield f"not asked: {wanted['text']}"


def _titles(own: Sequence[Record], common: Sequence[Record], draft: Draft) -> Iterator[str]:
    titles = [title for title, _ in draft.chapters]
    for rule in (*own, *common):
        if "forbidden" in rule:
            bad = [title for title in titles if re.search(rule["forbidden"], title, re.IGNORECASE)]
            yield from (f"title ({rule.get('why', '')}): {title}" for title in bad)
    good = [rule["acceptable"] for rule in own if "acceptable" in rule]
    if good and titles and not any(re.search(one, title, re.IGNORECASE) for one in good for title in titles):
        yield f"no title matches any of {good}"
