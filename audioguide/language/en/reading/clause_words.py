"""Words by which an English clause is known: helper verbs, verbs, calls to act, and what a subject begins with."""

from __future__ import annotations

from audioguide.language.en.reading.lists import LISTS
from audioguide.language.en.reading.words import listed

AUXILIARIES = listed(
    "is are was were am may might can could will would should must do does did has have had isn't aren't "
    "wasn't weren't "
    "can't cannot couldn't won't wouldn't shouldn't don't doesn't didn't hasn't haven't hadn't it's that's "
    "there's he's "
    "she's you're they're we're i'm you've they've we've i've you'll they'll we'll it'll"
)
VERBS = LISTS.words("verbs")
IMPERATIVES = LISTS.words("imperatives")
PRONOUNS = listed(
    "you they it we he she i this that these those there nobody everyone it's they're you're that's there's"
)
DETERMINERS = listed(
    "the your a an some many most this these those their his her our my each every any no other several"
)
