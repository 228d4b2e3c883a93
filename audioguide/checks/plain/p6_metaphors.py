"""P6: plain words, no pictures: idioms and fighting words mislead or hurt."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import says

_PICTURES = (
    "fight", "fighting", "battle", "battling", "war on", "enemy", "weapon", "beat cancer", "beating cancer",
    "brave", "warrior", "victim", "journey", "rollercoaster", "roller coaster", "tip of the iceberg",
    "light at the end", "silver bullet", "game changer", "tricky", "stubborn", "sneaky", "hide", "hiding",
    "sleeping cells", "wake up", "selfie", "groundhog day", "magic", "miracle", "nightmare", "time bomb",
    "under the weather", "piece of cake", "at heart", "push back", "road ahead", "in your corner", "on top of",
    "keep an eye on", "rule of thumb", "wonder drug", "lost the", "like a storm", "armed with", "attack",
    "attacks", "killer", "soldier", "bump in the road", "uphill", "a long road",
)  # fmt: skip

_ILLNESSES = tuple(
    f"{kind} attack{end}" for kind in ("heart", "asthma", "panic", "ischemic", "ischaemic") for end in ("", "s")
)
"""What everybody calls it: no picture, and no other word is plainer."""


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Idioms, pictures and fighting words."""
    for line in page.lines:
        heard = line.normal
        for name in _ILLNESSES:
            heard = heard.replace(f" {name} ", " ")
        for picture in _PICTURES:
            if says(heard, picture):
                yield Flaw(line.number, f'"{picture}" is a picture. Say plainly what is meant.')


RULE = Rule(
    code="P6",
    title="No pictures, no fighting words",
    explanation="No metaphors, idioms or pop culture, and no talk of fights and battles.",
    left="Is there an image or a saying that the list does not have?",
    severity="warning",
    page=page,
)
