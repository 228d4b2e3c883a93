"""N124: marks and short forms by where they stand: 40 kg / 1 g, Δ gout, Rx fluids, Sr on duty, B/L, PRN means, (adj).

A short form that its own line explains is spelled; a mark that may be two things there is asked about.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.lists import LISTS, any_of
from audioguide.language.en.spoken.months import MONTH
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.slash import BOTH, EITHER
from audioguide.language.en.spoken.words import BLANK

_SIGS = r"(?:prn|bds?|od|tds|tid|qds|qid|bid|stat|po|p\.o\.|pv|sl|npo)"
_OFTEN = (
    r"(?:once|twice|three|four|every|at once|when|as (?:needed|required)|if needed|by mouth|daily|in the"
    r"|at (?:bed|night))"
)
_EXPLAINS = (
    rf"(?:[\"'”’)]{{0,2}}{BLANK}(?:(?:on (?:the|your) \w+ )?(?:means?|meant|stands? for|is short for"
    rf"|is (?:often )?written|(?:just|only|simply) means)\b"
    rf"|={BLANK}[a-z])|,?{BLANK}(?:or|that is|i\.e\.|meaning),?{BLANK}{_OFTEN})"
)
"""What says that the short form before it is a word that is talked about, or tells its meaning again."""
_ENDS = r"(?:\.(?![\"”’')\]]*(?:$|\s[A-Z])))?"
SHAPE = Shape(
    lambda: (
        rf"(?<={BLANK})(?P<pause>/)(?={BLANK})"
        rf"|(?P<delta>[Δ∆]{{1,2}})(?={BLANK}?:|{BLANK}\??{BLANK}?[A-Za-z]{{2}})"
        r"|(?P<bilateral>[Bb]/[Ll])(?![\w/-])"
        rf"|(?P<explained>(?i:{_SIGS}))(?={_EXPLAINS})"
        rf"|(?P<changed>(?:(?<=\()|\A)(?:[Aa]dj|[Cc]orr))(?:\.?(?=\))|\.?(?={BLANK}(?:Ca|[Cc]alcium)\b))"
        rf"|(?P<inclusive>incl?)(?![\w-])(?:\.(?={BLANK}[A-Z]{{2}})|{_ENDS})"
        rf"|(?P<revision>[Rr]ev)(?![\w-])\.?(?={BLANK}(?:[0-9]{{1,3}}(?![0-9/])|[A-Z](?=[,.;:)]|\Z)|{MONTH}))"
        rf"|(?P<edition>[Ee]d)\.(?={BLANK}[0-9]{{1,2}}(?![0-9]))"
        r"|(?:(?<=[Tt]he )|(?<=[Oo]ur )|(?<=[Yy]our ))(?P<professor>Prof)(?![\w-])(?:\.(?![\"”’')\]]*\s*\Z))?"
        r"|(?P<treated>Rx)(?![\w#-])|(?P<sister>Sr)(?![\w-])(?:\.(?![\"”’')\]]*\s*\Z))?"
        r"|(?:(?P<circled>\((?:[RL]t?)\))|(?P<side>[RL]t?)\.?)(?=[\s,.;)]|\Z)"
    ),
    hint=begins_like(
        Shape(
            r"/[ \u00a0\u2007\u2009\u202f]|[Δ∆]|\([RL]t?\)|Rx|Sr(?![a-z])|Prof(?![a-z])|[RL]t?(?=[\s,.;)]|\Z)|[Bb]/[Ll]"
            r"|(?:[Pp](?:RN|rn|[OoVv]|\.[Oo])|[Bb](?:[Dd]|ID|id)|[Oo][Dd]|[TtQq](?:[Dd][Ss]|[Ii][Dd])|[Ss](?:tat|TAT|[Ll])"
            r"|[Nn][Pp][Oo])[sS]?(?![A-Za-z])|[Aa]dj|[Cc]orr|inc|[Rr]ev(?![a-z])|[Ee]d\."
        )
    ),
)
_OPENED = Shape(r"(?:\A|[.;:,(]\s?|\b(?:[Ww]orking|[Mm]ain|[Pp]rimary|[Ff]inal|[Ll]ikely|[Pp]rovisional|[Ii]mp)\s)\Z")
_MARKED = Shape(r":\s?\??[A-Za-z]")
_DISEASE = Shape(
    lambda: (
        rf"\s?\??\s?(?:[A-Za-z0-9-]+\s){{0,3}}?(?:(?i:{any_of(LISTS.entries('diseases'))})\b"
        r"|[a-z]{2,}(?:itis|osis|oma|aemia|emia|pathy|algia|iasis"
        r"|penia|plegia|uria|rrhoea|rrhea|thorax)\b)"
    )
)
DELTA = "“{0}” may be a diagnosis, or a change. Write the word."
_ONE_OF = Shape(
    r"(?i)\b(?:not|n['’]t|never|avoid|no|without|if|any|call|ring|phone|tell|ask|contact|see|circle|choose|tick|delete"
    r"|either|or)\b[^.;:!?]{0,45}\Z"
)
_WORD_BEFORE = Shape(r"(?P<word>[A-Za-z][\w.+%-]*|[0-9][\w.,]*[A-Za-z%]|\))\s\Z")
_WORD_BEHIND = Shape(r"\s(?P<word>[A-Za-z][a-z]*|[0-9½¼¾<>≥≤(])")
_RANGE = Shape(
    r"(?i)(?:[0-9](?:st|nd|rd|th)?|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\s\Z"
)
_SPANNED = Shape(r"(?i)\b(?:to|until|till?|through|between|days?|ages?|weeks?)\b|[-–—][0-9A-Z]")
_CLOSED = Shape(r"\s*(?:[,;.)]|\Z|\s(?:then|and|we|when|unless|except|only|closed|open|every|each|if|for)\b)")
_FOUND = Shape(r"(?:\b(?:Dx|DDx|Sx|Imp|Impression|Ix|O/E|Plan|Diagnosis|HPC|PC)\b|[Δ∆])[^?!]*\Z", re.IGNORECASE)
_NOTED = Shape(r"[a-zA-Z]{2},\s\Z")
_RESPONDED = Shape(
    r"(?i)\b(?:response to|respon\w+ to|completed|finished|started|during|despite|failed|further|on|no|without|after"
    r"|since|previous|past|s/p) \Z"
)
_CARE = Shape(
    lambda: (
        rf":?\s(?:{any_of(LISTS.entries('treatments'))})\b|\s(?:given|completed|started|failed|commenced|continued)\b"
    )
)
_LISTED = Shape(r"\s[a-z]{4,}(?!\w)(?<!only)(?<!refill)(?<!refills)(?<!card)(?<!number)(?<!label)(?<!ready)(?<!sent)")
_RANKS = Shape(
    r"\.?\s(?:Registrar|Lecturer|Nurse|Consultant|House|Fellow|Manager|Partner|Physio\w*|[a-z]*(?:physio\w*|dietiti?an|radiographer"
    r"|registrar|lecturer|manager|partner|pharmacist|therapist|house|clinical|clinician|nurse|staff|researcher|fellow|medical))\b"
)
_ASKED = Shape(
    r"(?:\b(?:[Aa]sk|[Dd]/w|[Bb]y|[Ww]ith|[Ww]ard|[Tt]o|[Tt]he|[Bb]leep|[Ii]nform|[Ii]nformed|[Tt]ell|[Tt]old|[Nn]ight|[Dd]uty"
    r"|[Cc]harge|[Pp]er|[Ss]ee|[Cc]all|[Cc]linic|[Tt]heatre|[Cc]ommunity|[Dd]istrict)\s|\A|[.;:,]\s)\Z"
)
_SERVING = Shape(
    r"\.?\s(?:on (?:duty|call|nights?|days?|shift|the|ward|leave)|in charge|aware|informed|i/c|notified"
    r"|to (?:review|call|ring|check))\b"
)
_BROKEN = Shape(
    r"(?:#\s?|\b(?:Fx|[Ff]racture|fract?)\s(?:of\s)?(?:the\s)?)(?:[A-Za-z]+(?:/[a-z]+)?|[1-5](?:st|nd|rd|th)\s[A-Z]{2})\s\Z"
)
_OPERATED = Shape(r"\b(?:[Cc]ataract|THR|TKR|DHS|[Mm]astectomy|DVT|CVA|[Hh]ernia|[Hh]emi|BKA|AKA)\s\Z")
_SIDES = {"R": "right", "L": "left"}


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The words, a pause, or the letters; a doubt where two things are meant alike. None where nothing is sure."""
    text, start = match.string, match.start()
    if match["pause"]:
        return _parted(match)
    if match["delta"]:
        return _diagnosed(match)
    if match["treated"]:
        return _treated(match)
    if match["sister"]:
        return _sister(match)
    if match["circled"] or match["side"]:
        sided = _BROKEN.search(text, max(0, start - 30), start) or _OPERATED.search(text, max(0, start - 14), start)
        return _SIDES[(match["side"] or match["circled"].strip("()"))[0]] if sided else None
    if match["explained"]:
        return letters(match["explained"].upper().replace(".", ""))
    if match["changed"]:
        return "adjusted" if match["changed"][0] in "aA" else "corrected"
    if match["inclusive"]:
        return _inclusive(match)
    if match["professor"]:
        return "professor"
    return "bilateral" if match["bilateral"] else "revision" if match["revision"] else "edition"


def _parted(match: re.Match[str]) -> str | None:
    """A stroke with blanks parts phrases. None between bare numbers."""
    text, start = match.string, match.start()
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if start > 1 and text[start - 2] in ".!?":
        return ""  # The sentence has ended.
    behind = _WORD_BEHIND.match(text, match.end())
    if before is None or behind is None:
        return None
    pair = f"{before['word']}/{behind['word']}".lower()
    if pair in EITHER:
        return "or"
    if pair in BOTH:
        return "" if pair == "and/or" else "and"
    return "or" if _ONE_OF.search(text, max(0, start - 60), start) and behind["word"].isalpha() else ","


def _diagnosed(match: re.Match[str]) -> str | Doubtful | None:
    text, start, end = match.string, match.start(), match.end()
    said = "differential diagnosis" if len(match[0]) > 1 else "diagnosis"
    if not _OPENED.search(text, max(0, start - 14), start):
        return None
    if len(match[0]) > 1 or _MARKED.match(text, end) or _DISEASE.match(text, end):
        return said
    if text[end : end + 1] != " " or _CHANGES.match(text, end):
        return None
    return Doubtful(said, DELTA.format(match[0]), blocks=True)


_CHANGES = Shape(
    r"\s(?:to|dressing|dose|from|catheter|bag|every|position|pad|nappy|line|T|P|G|H|S|E|V|weight|wt|BP|pressure|height"
    r"|temp\w*|Hb|Cr|creatinine|value|score|between|in|of|over|was|is|means?|and|for|checks?|wave|waves|cells?|opioid)\b"
)
"""What changes, or what is a delta: no diagnosis."""


def _treated(match: re.Match[str]) -> str | None:
    """ "treatment" behind what was found, or before what is no medicine to fetch. None for a prescription."""
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - 60) : start]
    known = _FOUND.search(before) or _RESPONDED.search(before[-16:]) or _CARE.match(text, end)
    noted = _NOTED.search(before) and _LISTED.match(text, end)
    return "treatment" if known or noted else None


def _sister(match: re.Match[str]) -> str | None:
    """The sister of a ward. None for the elder of a name, and for those who rank above others."""
    text, start, end = match.string, match.start(), match.end()
    if _RANKS.match(text, end):
        return "senior"
    asked = _ASKED.search(text, max(0, start - 12), start)
    return "sister" if asked or _SERVING.match(text, end) else None


def _inclusive(match: re.Match[str]) -> str | None:
    """ "inclusive" behind the end of a span, else "including" before what is counted in."""
    text, start = match.string, match.start()
    spanned = _RANGE.search(text, max(0, start - 14), start) and _SPANNED.search(text, max(0, start - 40), start)
    if spanned and _CLOSED.match(text, match.end()):
        return "inclusive"
    return "including" if match[0] == "inc." and _COUNTED_IN.match(text, match.end()) else None


_COUNTED_IN = Shape(r"\s(?:[A-Z]{2,5}\b|[a-z]{3,})")
NOTE_PLACES = SpokenRule(
    "N124",
    "marks and short forms by where they stand",
    "Aa*",
    SHAPE,
    say,
    frozenset("prn bd bds od tds tid qds qid bid stat po pv sl npo adj corr inc incl rev ed".split()),
    "/(PpBbOoTtQqSsNnAaCciRrEeL",
)
