"""P9: people first, and nobody left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter, Mention
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.en.reading.words import normal, says

_INSTEAD = {
    "diabetics": "people with diabetes", "epileptics": "people with epilepsy", "asthmatics": "people with asthma",
    "schizophrenics": "people with schizophrenia", "arthritics": "people with arthritis",
    "hemophiliacs": "people with hemophilia", "paraplegics": "people with paraplegia",
    "alcoholics": "people with alcohol dependence", "drug addicts": "people who use drugs",
    "addicts": "people with an addiction", "the disabled": "people with a disability",
    "the handicapped": "people with a disability", "handicapped": "with a disability", "cripple": "with a disability",
    "crippled": "with a disability", "the elderly": "older people", "the aged": "older people",
    "the mentally ill": "people with a mental illness", "the obese": "people with obesity",
    "obese people": "people with obesity", "obese patients": "people with obesity",
    "diabetic patients": "people with diabetes", "the poor": "people with a low income",
    "the homeless": "people without a home", "wheelchair bound": "who use a wheelchair",
    "confined to a wheelchair": "who use a wheelchair", "bedridden": "who cannot leave their bed",
    "suffers from": "has", "suffer from": "have", "suffering from": "with", "sufferer": "people with the illness",
    "afflicted": "with the illness", "stricken": "with the illness", "committed suicide": "died by suicide",
    "commit suicide": "die by suicide", "hearing impaired": "who are deaf or hard of hearing",
    "deaf and dumb": "who are deaf and do not speak", "mankind": "people", "manpower": "staff",
    "chairman": "chair", "normal people": "people without the illness", "healthy people like you": "people",
    "failed treatment": "the treatment did not work", "failed the treatment": "the treatment did not work",
    "non compliant": "who did not take it as planned", "he or she": "they", "his or her": "their",
    "she or he": "they", "her or his": "their",
}  # fmt: skip
"""What puts the illness before the person, pities, blames, or leaves somebody out; and what says it plainly."""
_GROUP = re.compile(
    r"(?:the |all |most |some )?\b(blind|deaf|sick|dying|dead|young|old)\b(?= (?:are|have|may|can|should"
    r"|need|often|who)\b)"
)
_MODALS = "may|might|can|cannot|could|will|would|should|must|shall|do not|does not"
"""Where what is said of the people begins: it is no part of who they are."""
_INCLUSIVE = re.compile(
    r"\b(?:women|men|girls|boys|mothers|fathers)(?:,| and| or)+ (?:and |or )?(?:other )?people "
    r"(?:assigned (?:fe)?male at birth|with (?:breasts|a \w+|ovaries|testicles)"
    rf"|who (?:can |could |may |might )?[a-z ]{{3,30}}?(?=[,.;:]| get| have| (?:{_MODALS})\b|$))"
    r"|\bpeople assigned (?:fe)?male at birth\b|\btrans(?:gender)? \w+\b|\bnon-?binary \w+\b",
    re.IGNORECASE,
)


def page(page: CheckedChapter) -> Iterator[Flaw]:
    """Words that name people by an illness, or that leave some of them out."""
    names = [normal(spelling) for name in page.review.table.names.values() for spelling in name.said]
    for line in page.lines:
        said = [words for words in _INSTEAD if says(line.normal, words)]
        for words in said:
            part_of_other = any(words != other and normal(words).strip() in normal(other) for other in said)
            named = any(normal(words).strip() in name and name in line.normal for name in names)
            if not part_of_other and not named:
                yield Flaw(line.number, f'"{words}" does not put people first. Say "{_INSTEAD[words]}".')
        for found in _GROUP.finditer(line.normal) if " the " in line.normal else ():
            if found[0].startswith("the "):
                yield Flaw(line.number, f'"{found[0]}" names people by one thing. Say "people who are {found[1]}".')


def telling(telling: Mention) -> Iterator[Flaw]:
    """What the source says so that nobody is left out, and the telling does not say in full."""
    fact = telling.fact
    record = ". ".join((fact.fact, fact.condition.text if fact.condition else "", *fact.quantifiers))
    for phrase in dict.fromkeys(match[0] for match in _INCLUSIVE.finditer(record)):
        if not says(telling.heard, phrase):
            yield Flaw(
                telling.first, f'{fact.id} says "{phrase}". Say it in full, so nobody is left out.', missing=True
            )


RULE = Rule(
    code="P9",
    title="People first, all of them",
    explanation=(
        "People are named before their illness, without pity or blame: people with diabetes, who use a "
        "wheelchair. What "
        "the source says so that nobody is left out, such as women and people assigned female at birth, is "
        "said in full."
    ),
    left="Is anyone named by an illness, or left out, in words that the list does not have?",
    severity="warning",
    page=page,
    telling=telling,
)
