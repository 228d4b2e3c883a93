"""N113: marks of charts: 4mm/32G needle, D1,8 q21d -> days one and eight, 2p bd, 1u:10g, A&Ox3, ø fever, t½.

Each is said only beside what makes it so: D3 is a day where rounds are counted, and a vitamin elsewhere.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.apart import apart
from audioguide.language.en.spoken.words import BLANK, cardinal

_LASTING = "walk|run|jog|swim|drive|timed|corridor|sit|stand|soak|rest|lie|nap|cycle|row|ride|warm|cool|hold"
_SIG = "od|bd|bds|tds|qds|bid|tid|qid|prn|OD|BD|TDS|QDS|mane|nocte"
_ROUGH = Shape(r"ø\s|[1-9]p\s|[uU]:|A&?O[xX×]|[tT](?:½|1/2)|\s?/\s?[0-9]{2}G|[0-9]{2}\s?G|[dD][0-9]|[0-9]{1,3}['′’]\s")
SHAPE = Shape(
    rf"(?<=mm){BLANK}?/{BLANK}?(?P<by>[1-3][0-9])G(?=[\s,.;)]|$)|(?P<gauge>[1-3][0-9]){BLANK}?G(?=[\s,.;)]|$)"
    rf"|(?P<apart>[0-9]{{1,3}})['′’](?={BLANK}(?:{_LASTING})\b)"
    rf"|(?P<cycle>[dD])(?P<nth>[0-9]{{1,2}})(?P<more>(?:{BLANK}?[,&+]{BLANK}?[0-9]{{1,2}}){{0,5}})(?![\w/.-])"
    rf"|(?<![\w.])(?P<puffs>[1-9])p(?={BLANK}(?:{_SIG})\b)"
    rf"|(?<=[0-9])(?P<exchange>[uU]:)(?=[0-9]{{1,2}}{BLANK}?g\b)"
    rf"|(?P<oriented>A&?O)[xX×]{BLANK}?(?P<times>[1-4])(?![\w/])"
    rf"|(?P<nought>ø)(?={BLANK}[a-z])|(?P<half>[tT])(?:½|1/2)(?=[\s=:,;)]|$)",
    hint=begins_like(_ROUGH),
)
ASKED = "“{0}” may be minutes, or feet. Write the word, such as “20 minutes” or “20 feet”."
_NEEDLES = Shape(
    r"(?i)\b(?:needles?|cannulas?|catheters?|mm|lancets?|venflon|p?iv|picc|gauge|syringes?|access|butterfly)\b"
    r"|[0-9] ?G x ?[0-9]"
)
_ROUNDS = Shape(
    r"(?i)\bq ?[0-9]{1,2} ?[dw]\b|\bcycles?\b|\bq[0-9]/|/m2|/m²|\bevery [0-9]+ (?:days|weeks)|\bchemo|\bC[0-9]\b"
)
"""With one of these about, D8 is a day of a round."""
_GIVEN = Shape(
    r"(?i)(?:\b(?:mg|mcg|g|ml|units?|od|bd|bds|tds|qds|bid|tid|qid|daily|po|iv|sc|im|prn|nocte|mane|m2)|m²|[0-9]),?\s\Z"
)


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The words; a doubt for 20' of what has a length and a time. None where the mark is another one."""
    text, start = match.string, match.start()
    if match["apart"]:
        return Doubtful(cardinal(match["apart"]), ASKED.format(match[0]), blocks=True)
    if match["by"]:
        return f", {cardinal(match['by'])} gauge"
    if match["gauge"]:
        return f"{cardinal(match['gauge'])} gauge" if _NEEDLES.search(text) else None
    if match["cycle"]:
        given = _ROUNDS.search(text) and _GIVEN.search(text, max(0, start - 10), start)
        return _of_cycle(match["nth"] + match["more"]) if given else None
    if match["exchange"]:
        return "unit to" if re.search(r"(?<![0-9])1\Z", text[:start]) else "units to"
    if match["oriented"]:
        return f"{' '.join(match['oriented'].replace('&', ' and ').split())} times {cardinal(match['times'])}".replace(
            "AO", "A O"
        )
    if match["puffs"]:
        return apart(
            text, start, f"{cardinal(match['puffs'])} puff{'' if match['puffs'] == '1' else 's'}", int(match["puffs"])
        )
    return "no" if match["nought"] else "half-life"


def _of_cycle(numbers: str) -> str:
    """ "8,15" -> "days eight and fifteen"."""
    days = [cardinal(day) for day in re.findall("[0-9]+", numbers)]
    return f"days {', '.join(days[:-1])} and {days[-1]}" if len(days) > 1 else f"day {days[0]}"


CHART_MARKS = SpokenRule("N113", "marks of charts", "9Aa*", SHAPE, say, frozenset({"d", "t"}), "øuUAtTdD")
