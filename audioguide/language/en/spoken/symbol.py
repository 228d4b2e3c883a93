"""N76: symbols with one name: & -> and, § -> section, × -> times, © -> copyright; fullwidth points are plain points."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule

NAMES = {
    "&": "and", "@": "at", "§": "section", "¶": "paragraph", "%": "percent", "‰": "per thousand", "°": "degrees",
    "+": "plus", "=": "equals", "×": "times", "÷": "divided by", "±": "plus or minus", "−": "minus",
    "≠": "not equal to",
    "≈": "about", "~": "about", "∼": "about", "≅": "about", "≡": "the same as", "<": "less than", ">": "greater than",
    "≤": "at most", "≥": "at least", "∞": "infinity", "√": "square root of", "∑": "sum of", "∝": "proportional to",
    "©": "copyright", "№": "number", "℞": "prescription", "#": "number sign", "^": "caret", "|": "bar",
    "\\": "backslash", "*": "star", "♀": "female", "♂": "male", "⚠": "warning", "☎": "telephone", "†": "dagger",
    "‡": "double dagger", "′": "prime", "″": "double prime", "•": "", "·": "", "‧": "", "●": "", "○": "", "▪": "",
    "■": "",
    "□": "box", "◦": "", "∙": "", "‣": "", "⁃": "", "◆": "", "►": "", "▶": "", "❖": "", "¿": "", "¡": "", "`": "",
    "´": "",
    "¬": "not", "∴": "therefore", "∵": "because", "∩": "and", "∪": "or", "∆": "delta", "∅": "no", "¢": "cents",
    "$": "dollars", "£": "pounds", "€": "euros", "¥": "yen", "_": "underscore", "℃": "degrees Celsius", "⅌": "per",
    "℉": "degrees Fahrenheit", "♥": "heart", "★": "star", "☆": "star", "，": ",", "、": ",", "。": ".", "；": ";",
    "：": ":", "？": "?", "！": "!", "．": ".", "„": '"', "‟": '"', "‚": "'", "‹": "", "›": "", "¸": "", "¨": "",
    "＆": "and", "％": "percent", "＋": "plus", "＝": "equals", "＠": "at", "＃": "number sign", "／": "slash",
}  # fmt: skip
"""Mark -> its name; "" = it only lists, opens or closes."""
REPEATED = Shape(r"[=_*~.·•#]{3,}")
SHAPE = Shape(
    rf"[=_*~#]{{3,}}|[*_~]{{1,2}}(?=\w)|(?<=\w)[*_~]{{1,2}}(?!\w)"
    rf"|>=|=>|<=|=<|!=|\+/?[-−]|[{re.escape(''.join(NAMES))}]"
)
PAIRS = {">=": "at least", "=>": "at least", "<=": "at most", "=<": "at most", "!=": "not equal to"}


_SHARED = Shape(r"(?i)\s?(?:bd|bid|tds|tid|qds|qid|od|q[0-9]{1,2}h|daily|in (?:two|three|four)|into)\b")
"""Behind a dose that is given in parts."""


def say(match: re.Match[str]) -> str | None:
    """The mark's name. Stars and lines that only frame or fill are silent."""
    written = match[0]
    if written == "÷" and _SHARED.match(match.string, match.end()):
        return "divided"
    if REPEATED.fullmatch(written):
        return "blank" if written[0] == "_" else ""
    if written[0] in "+" and len(written) > 1:
        return "plus or minus"
    if written in PAIRS:
        return PAIRS[written]
    if written[0] in "*_~" and (_frames(match) or len(written) > 1):
        return ""
    return NAMES.get(written, "")


def _frames(match: re.Match[str]) -> bool:
    """A mark of *weight*: it opens before a word and closes behind one."""
    mark, text = re.escape(match[0]), match.string
    opens = re.match(rf"\w[^*_~]{{0,200}}{mark}(?!\w)", text[match.end() : match.end() + 210])
    closes = re.search(rf"(?<!\w){mark}\w[^*_~]{{0,200}}$", text[max(0, match.start() - 210) : match.start()])
    return bool(opens and not text[max(0, match.start() - 1) : match.start()].isalnum()) or closes is not None


SYMBOL = SpokenRule("N76", "symbols with one name", "*", SHAPE, say)
