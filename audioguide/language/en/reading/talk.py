"""Words that say nothing of a source's subject: the glue of sentences, and what a guide needs to talk of itself.

Words of scope, degree and frequency (some, only, often), and of place and time (before, under, near) are no glue, since
a claim hangs on them: a closed fact table licenses those one by one (rule F16).
"""

from __future__ import annotations

from audioguide.language.en.reading.words import ORDINALS, SMALL, TENS, listed, root

_GLUE = """
a an the and or but nor of in on at to for from with by as into onto about through is are was were be been being am it
its they them their theirs themselves this that these those such you your yours yourself he him his she her we our us i
me my who whom whose which what where when why how if then than so because while do does did done doing has have having
had will would shall should may might can could must not no there here also too one ones another other others own up out
off it's you're they're that's isn't aren't don't doesn't didn't won't can't cannot wasn't weren't
come comes came coming go goes went get gets got getting take takes took taking make makes made making give gives gave
giving put puts let lets say says said call calls called name names mean means think thinks suppose know knows tell
tells told people person someone somebody anyone thing things something way ways kind kinds sort example examples
instance hear heard sum mind hundred thousand percent s t
"""
_TALK = """
 part parts chapter chapters guide page pages recording figure figures group groups list next listen listening play
stop start once question questions key fact facts public private optional headphones alone time goodbye thank thanks
welcome apart read short version again later go sure case cases care team doctor provider healthcare nurse expect word
words sign ask signs based check day night each just leave right ever crisis span worry
"""
GLUE = frozenset(root(word) for word in listed(_GLUE) | set(SMALL) | set(TENS) | set(ORDINALS))
"""Roots."""
TALK = frozenset(root(word) for word in listed(_TALK))
"""Roots of words about the guide itself; for lines without a fact alone."""
