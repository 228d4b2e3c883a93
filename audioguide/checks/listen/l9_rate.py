"""L9: a pace that can be followed."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedGuide
from audioguide.checks.rule import Flaw, Rule

SLOWEST, FASTEST = 120, 150
"""Words a minute."""


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Guides that are spoken faster or slower than people follow."""
    pace = guide.guide.pace
    if not SLOWEST <= pace <= FASTEST:
        yield Flaw(
            0,
            f"pace is {pace} words a minute; between {SLOWEST} and {FASTEST} most people follow.",
            file=f"{guide.guide.folder}/guide.toml" if guide.guide.folder else guide.table.file,
        )


RULE = Rule(
    code="L9",
    title="A pace to follow",
    explanation=(
        "The pace is 120 to 150 words a minute; speech that is 60 percent faster cut understanding by 38 percent."
    ),
    severity="warning",
    any_language=True,
    guide=in_guide,
)
