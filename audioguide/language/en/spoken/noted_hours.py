"""Which four figures of a note are an hour: IVI down 1530, from 2300 to 0500, but 1400 hours of sun. Asked by N17."""

from __future__ import annotations

from audioguide.language.base.shape import Shape

_BESIDE_HOUR = Shape(r"\s(?:to|until|till?)\s0[0-9][0-5][0-9](?![\w/:.,-]?[0-9])")
_BEHIND_HOUR = Shape(r"(?i)\bfrom\s[0-2][0-9][0-5][0-9]\s(?:to|until|till?)\s\Z")
_FLOWN = Shape(r"(?i)\b(?:drain|NGT?|NG tube|catheter|IDC)\s(?:tube\s)?(?:in|out)\s\Z")
"""What comes out of these is measured as well."""
_LINED = Shape(
    r"(?i)(?:\b(?:IVI?|IVAC|PCA|PICC|CVC|drip|cannula|venflon|line|NGT?|NG tube|NJ|catheter|IDC|drain|pack|tube"
    r"|dressing|bung|sheath|pump|driver|epidural|TWOC|sutures?|clips|stitches|plaster|cast|splint|collar|traction|OT"
    r"|baby|placenta|waters)\s(?:tube\s|was\s)?(?:up|down|out|in|off|on|passed|sited|resited|removed|inserted|changed"
    r"|clamped|unclamped|flushed|finished|commenced|through|born|delivered|broke|done)"
    r"|\b(?:fast(?:ed|ing)?|NBM|nil by mouth) from|\basleep|\btheatre|\bto bed|\bremoved|\bcollapsed|\btransferred"
    r"|\bback on ward|\brecovery|\bRIP|\bborn),?\s\Z"
)
"""Before the hour at which it was done: IVI down 1530."""
_LASTED = Shape(
    r"(?i)\b(?:for|of|over|about|than|total|logged|worked|within|after|some|nearly|almost|up to|least|most|all|every"
    r"|per|the|first|last|next|these|those|is|are|was|were|has|have|had|did|needs?|under|another|lasts?|lasted|takes?"
    r"|took)\s\Z"
)
"""Before hours that are counted: he flew for 1400 hours."""
_COUNTED = Shape(r"\s(?:of|a|per|each|in all|long|long(?:er)?|later|apart|altogether|every)\b")
_YEARS = range(1900, 2060)


def paired(text: str, start: int, end: int) -> bool:
    """Whether four figures at text[start:end] are the beginning or the end of "from 2300 to 0500"."""
    behind = _BEHIND_HOUR.search(text, max(0, start - 24), start)
    return behind is not None or _BESIDE_HOUR.match(text, end) is not None


def is_noted(text: str, start: int) -> bool:
    """Whether a line, a tube or a drain was seen to at the hour that begins there; a year is none."""
    return int(text[start : start + 4]) not in _YEARS and _LINED.search(text, max(0, start - 34), start) is not None


def flows(text: str, start: int) -> bool:
    """Whether the number may also be how much came out."""
    return _FLOWN.search(text, max(0, start - 24), start) is not None


def lasted(text: str, start: int, end: int) -> bool:
    """Whether the hours at text[start:end] are counted."""
    return _LASTED.search(text, max(0, start - 16), start) is not None or _COUNTED.match(text, end) is not None
