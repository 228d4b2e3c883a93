"""English, as an American reader says it. The order is the order in which rules claim a shape."""

from audioguide.narration.en.cardinal import CARDINAL
from audioguide.narration.en.date import DATE
from audioguide.narration.en.letters import LETTERS
from audioguide.narration.en.percent import PERCENT
from audioguide.narration.en.range import RANGE
from audioguide.narration.en.spelled import SPELLED

RULES = (DATE, RANGE, PERCENT, LETTERS, CARDINAL, SPELLED)
