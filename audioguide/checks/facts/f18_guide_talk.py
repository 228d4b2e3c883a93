"""F18: where the table is closed, a line without a fact talks of the guide itself, asks, or sends to the care team."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.allowed_words import of_guide, strangers
from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

_GUIDE = re.compile(
    r" (?:this (?:guide|part|chapter|page|recording)|each (?:chapter|part)|(?:public|private) chapters?|chapters? \d+"
    r"|the (?:guide|figures?|page|list|source)|these (?:\d+ )?(?:figures?|examples?)"
    r"|you (?:can|may) (?:stop|go on|leave|skip|listen)|you (?:will|have) (?:now )?heard?|you heard|(?:next|now) comes?"
    r"|here (?:is|are)|thank you|stop here|it does not say|to sum up ask|(?:ask|tell) (?:your|them|the)"
    r"|the \d+ \w+ once more|your (?:care )?team (?:means|knows)|did not make) "
)
_PAGE_OF = re.compile(r" the [a-z ]*page (?:does not|do not|gives? no|says nothing) ")
_OPENS = re.compile(r"^ (?:next|in this part|listen|goodbye|welcome) ")


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Signposts, safety lines and credits that say something of the subject."""
    if not page.review.table.closed:
        return
    for line in page.lines:
        sentence = line.sentence
        if sentence.facts or sentence.kind not in ("signpost", "safety", "credit"):
            continue
        shape = any(form.search(line.normal) for form in (_GUIDE, _PAGE_OF, _OPENS))
        new = strangers(line, of_guide(page))
        if not shape and not sentence.text.endswith("?"):
            yield Flaw(
                line.number, f"This {sentence.kind} line is not about the guide. Tag it with its fact, or cut it."
            )
        elif new:
            shown = ", ".join(f'"{word}"' for word in new[:4])
            yield Flaw(line.number, f"This {sentence.kind} line says {shown}, of which no fact speaks.")


RULE = Rule(
    code="F18",
    title="Lines without a fact are about the guide",
    explanation=(
        "Where facts.yaml says closed: true, a signpost, safety line or credit talks of the guide, its chapters, its "
        "figures or its source page, asks a question, or sends to the care team; in words of the guide's own subject."
    ),
    severity="error",
    gate=True,
    page=page,
)
