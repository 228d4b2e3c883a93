"""The letter A, which voices take for the article: "C A fifteen three" must not be heard as "see a fifteen three"."""

from __future__ import annotations

import re

LETTER_A = re.compile(r"(?<=[^\s.!?:\"“(—] )A(?![\w'’])|\bA(?= [A-Z](?![\w'’]))")
"""A capital A in the middle of a sentence, or before another lone letter: the article is one only at a beginning."""
