"""What a person decides of the source: whose words, what was not read or told, what is open, what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.drafting.drafted import CheckedDraft
from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.left_out import LeftOut
from audioguide.model import Document, Fact, Guide
from audioguide.review.decisions import STOP, Decision, Item

TEXT = "text"
"""The answer by which a form is told as text, as `draft --form text` says it beforehand."""
ANNOUNCED = "D1"
"""Code of what a reader says of a list that is announced and does not follow."""
NEAR = 30
"""Characters at the end of an opening by which it is known."""
RIGHTS = {
    "licensed": (
        "The guide uses the source's sentences, made plainer, and your clinic must hold the right to use them. Who "
        "gave it? Write that in guide.toml under permission. If nobody did, draft again with --wording own."
    ),
    "own": (
        "No run of 8 words may be the source's (rule F14), and the draft stays close to it: write each line anew. Who "
        "wrote the source? Write that in guide.toml under permission."
    ),
}
"""What each choice of wording means for a clinic."""
RIGHTS_LEFT = {
    "licensed": "The guide builds, and nobody has said that its words may be used.",
    "own": "The guide does not build while it has the source's words.",
}


def rights(guide: Guide) -> Decision:
    """Whose words they are."""
    return Decision("rights", "Whose words these are", RIGHTS[guide.wording], RIGHTS_LEFT[guide.wording])


def not_told(extracted: Extracted, draft: CheckedDraft) -> Decision:
    """Claims that no chapter tells, and headings that none says."""
    facts = (fact for fact in extracted.table.facts.values() if fact.status == "not_told")
    claims = tuple(Item(f"{fact.fact} Why: {fact.note}", f"{fact.id}, {fact.where}") for fact in facts)
    unsaid = tuple(Item(f"{refusal.text} Why: {refusal.why}", "A heading") for refusal in draft.unsaid)
    return Decision(
        "not told",
        "Lines that could not be told",
        "The source says these, and no chapter does. How should each be said? Write it as a line with its fact, or "
        "agree that it is left out.",
        "They are not in the guide. Each claim stands in facts.yaml as not_told, with the reason.",
        (*claims, *unsaid),
    )


def unread(document: Document, extracted: Extracted) -> Decision:
    """What could not be read as it should.

    A reader takes for announced what stands in another shape than a list; where the draft found it, nothing is missing.
    """
    open_ = [fact.fact.rstrip(".: ")[-NEAR:].lower() for fact in extracted.table.facts.values() if _is_open(fact)]
    return Decision(
        "unread",
        "What could not be read",
        "Does the source say more at these places than the guide does? Compare them.",
        "The guide tells what was read, and nothing else.",
        tuple(
            _finding(found.line, f"{found.message} ({found.code}.)")
            for found in document.findings
            if found.code != ANNOUNCED or any(text in found.message.lower() for text in open_)
        ),
    )


def gaps(extracted: Extracted) -> Decision:
    """What the source leaves open."""
    facts = (fact for fact in extracted.table.facts.values() if fact.status == "source_gap")
    return Decision(
        "gaps",
        "What the source leaves open",
        "Can whoever wrote the source say more? Nothing was made up for these.",
        "They stay open.",
        tuple(Item(fact.fact, f"{fact.id}, {fact.where}") for fact in facts),
    )


def left_out(entries: tuple[LeftOut, ...]) -> Decision:
    """What is no content for an ear."""
    risky = sorted(entries, key=lambda entry: not entry.risky)
    return Decision(
        "left out",
        "What was left out",
        "Does any of this belong into the guide? Put it back as a line with its fact.",
        "No chapter says any of it.",
        tuple(
            Item(f"{entry.reason}: {_short(entry.text)}" if entry.text else entry.reason, entry.where)
            for entry in risky
        ),
    )


def form(share: str) -> Iterator[Decision]:
    """A document that wants to be filled in; none where `share`, how much of it does, is empty."""
    if share:
        yield Decision(
            "form",
            "This looks like a form",
            f"{share} Is it to be heard as text? With stop it is not signed, and you may delete it.",
            "It is told as text, without the places where something is to be written.",
            choices=(TEXT, STOP),
        )


def _is_open(fact: Fact) -> bool:
    """True for the opening of a list that is not there, told as a gap or not at all."""
    return fact.status in ("source_gap", "not_told")


def _finding(line: int, message: str) -> Item:
    """A reader's message may begin with the place itself, since some sources have pages and no lines."""
    begins = f"line {line}: "
    return Item(message.removeprefix(begins), f"line {line}" if line else "")


def _short(text: str) -> str:
    return text if len(text) <= 160 else f"{text[:157]}..."
