"""N139: letters that name: hospital number X004519, bus X26, Eircode X99 Q0Q0, Rm B2-117."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import cardinal, digits

_POSTAL = r"(?:[A-Z][0-9][0-9W]\s?(?=[0-9A-Z]*[0-9])(?=[0-9A-Z]*[A-Z])[0-9A-Z]{4})(?![\w-])"
_STATES = {"ON": "Ontario", "OR": "Oregon", "IN": "Indiana", "ME": "Maine", "HI": "Hawaii"}
"""Short names that would be heard as a word."""
SHAPE = Shape(
    rf"(?<![\w.-])(?P<postal>{_POSTAL})"
    rf"|(?P<state>{'|'.join(_STATES)})(?=[,.;)]|\s*\Z)(?![\w-])"
    r"|(?:(?<=[Rr]m )|(?<=[Rr]m\. )|(?<=oom )|(?<=uite ))(?P<door>[A-Z][0-9]{1,2})-(?P<number>[0-9]{2,4})(?![\w/-])"
    r"|(?<![\w.-])X(?P<long>[0-9]{4,10}[A-Z]?)(?![\w/]|\s?(?:mg|mcg|ml|mL|g|units?|tabs?|IU)\b)"
    r"|(?<![\w.-])X(?P<short>[0-9]{1,3}[A-Z]?)(?![\w/.-]|\s?(?:mg|mcg|ml|mL|g|units?|days?|wks?|weeks?|months?|times"
    r"|/)\b)",
    hint=begins_like(Shape(r"ON|OR|IN|ME|HI|X[0-9]|[A-Z][0-9]{1,2}-[0-9]|[A-Z][0-9][0-9W]\s?[0-9A-Z]{4}(?!\w)")),
)
_NAMED = Shape(
    r"(?i)\b(?:bus(?:es)?|coach|route|service|line|train|tram|nos?\.?|numbers?|gate|stand|stop|bay|room|rm|bed|ward"
    r"|zone|code"
    r"|postcode|ref\w*\.?|form|door|lift|car park|lot|batch|take the|the|catch(?: the)?)[: ]{1,2}\Z"
)
_TOWN = Shape(r"(?:^|[\s,])[A-Z][a-z]{2,},?\s\Z")
_ADDRESSED = Shape(
    r"\b(?:P\.?O\.? ?Box|Box|St|Street|Rd|Road|Ave|Avenue|Dr|Drive|Lane|Ln|Blvd|Hwy|Suite|Ste|Apt|Unit|Station"
    r"|R\.?R\.?|Site)\b"
    r"|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]|\b[A-Z]{2} [0-9]{5}\b"
)
"""With one of these about, a town is followed by its state."""
_JOINED = Shape(r"(?:[0-9A-Z]{1,4}(?:,|,?\s(?:and|or|&)|/)\s?)\Z")
_BUSES = Shape(r"(?i)\b(?:bus(?:es)?|coach|route|train|tram)\b")


def say(match: re.Match[str]) -> str | None:
    """Letters and figures. None where it is a times."""
    if match["state"]:
        town = _TOWN.search(match.string, max(0, match.start() - 30), match.start())
        return _STATES[match["state"]] if town and _ADDRESSED.search(match.string) else None
    if match["postal"]:
        return " ".join(digits(mark) if mark.isdecimal() else mark for mark in re.sub(r"\s", "", match["postal"]))
    if match["door"]:
        return f"{match['door'][0]} {cardinal(match['door'][1:])}, {digits(match['number'])}"
    if match["long"]:
        return f"X {_spelled(match['long'])}"
    text, start = match.string, match.start()
    named = _NAMED.search(text, max(0, start - 16), start)
    row = _BUSES.search(text) and _JOINED.search(text, max(0, start - 10), start)
    if not (named or row):
        return None
    number = re.match("[0-9]+", match["short"])[0]  # type: ignore[index]
    return f"X {cardinal(number)}{' ' + match['short'][-1] if match['short'][-1].isalpha() else ''}"


def _spelled(written: str) -> str:
    letter = written[-1] if written[-1].isalpha() else ""
    return f"{digits(written.rstrip(letter) if letter else written)}{' ' + letter if letter else ''}"


LETTER_X = SpokenRule("N139", "letters that name a place or a person", "A", SHAPE, say)
