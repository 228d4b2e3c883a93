"""A row of a table as sentences that stand alone: what it is about, then each cell with the name of its column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.language.en.reading.words import FUNCTION_WORDS, root, roots
from audioguide.model import Block

_THINGS = frozenset(
    "dose amount cost price size length age range limit result risk chance frequency strength temperature weight "
    "height number time date place name reason cause".split()
)
"""Headers that can be said with "is"."""
LONGEST_ROW = 18
"""Words of a row told in one sentence."""
_ARTICLE = re.compile(r"^(?:An?|The) (?=[a-z])")
_CONDITIONS = frozenset(("if", "when", "unless", "after", "before"))
"""First words of a header that is no thing: "If your seizures were"."""
_LITTLE = frozenset(root(word) for word in FUNCTION_WORDS)
_QUESTIONS = frozenset(("what", "when", "who", "where", "why", "how", "which"))


def told(block: Block) -> Iterator[str]:
    """A row as sentences that stand alone, nearly always one: "For ibuprofen, the dose is 400 mg"."""
    label = block.label.strip().rstrip(":")
    if not label and len(block.cells) > 1 and any(block.headers):
        # A row without a header of its own is about what its first cell names: no dose without its drug.
        label = block.cells[0].strip().rstrip(":")
    headers = block.headers if len(block.headers) == len(block.cells) else ("",) * len(block.cells)
    pairs = [(head.strip().rstrip(":"), cell.strip()) for head, cell in zip(headers, block.cells, strict=True)]
    label = _ARTICLE.sub(lambda found: found[0].lower(), label)
    about = f"For {label}"
    if label and pairs and pairs[0][1].rstrip(":").lower() == label.lower():
        about = _about(pairs.pop(0)[0], label)
    parts = [_cell(head, cell) for head, cell in pairs if re.search(r"\w", cell)]
    if not label or not parts:
        yield "; ".join(parts) or block.text
        return
    said = ""
    for part in parts:
        if said and len(f"{about} {said} {part}".split()) > LONGEST_ROW:
            yield f"{about}, {said}"
            said = ""
        said = f"{said}; {part}" if said else part
    yield f"{about}, {said}"


def _about(head: str, label: str) -> str:
    """ "For the tablet 1 mg": what the first column holds, and which of it the row is about; the label alone where it
    says so. A column that names a condition keeps it: "If you had one: in your sleep"."""
    small = _small(head)
    first = small.split()[0].strip("?'’s") if head else ""
    if first in _CONDITIONS and " to " not in f"{small} ":
        return f"{head[:1].upper()}{head[1:]}: {label[:1].lower()}{label[1:]}"
    if not head or (roots(head) & roots(label)) - _LITTLE:
        return f"For {label}"
    if first in _QUESTIONS:
        return f"For {small.rstrip('?')}: {label}"
    return f"For the {small.removeprefix('the ')} {label}"


def _small(head: str) -> str:
    """A header inside a sentence; a short form such as INR keeps its capitals."""
    return head if head[:2].isupper() else head[:1].lower() + head[1:]


def _cell(head: str, cell: str) -> str:
    """ "the dose is 400 mg"; "how often: 3 times a day" where the header is no thing that something can be."""
    if not head:
        return cell
    small = _small(head)
    return f"the {small} is {cell}" if small.split()[-1] in _THINGS else f"{small}: {cell}"
