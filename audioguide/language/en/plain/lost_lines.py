"""English text whose line breaks were lost: "Foot care It is important to", "a rash Uncommon", ":* gout * a cold".

A word such as "You" or "Tell" is written with a capital only where a sentence begins. What stands in front of it
without a full stop was a line of its own: a heading, or a sentence that lost its end. In doubt a line stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.language.base.line_parts import LinePart
from audioguide.language.en.claims.lists import holds_always
from audioguide.language.en.claims.main_clauses import OPEN_END, is_main
from audioguide.language.en.claims.statements import calls_to_act
from audioguide.language.en.plain.lists import LISTS
from audioguide.language.en.reading import sentences
from audioguide.language.en.reading.open_ends import ends_open
from audioguide.language.en.reading.words import words

_FLAT = r"You|Your|There|This|These|It|They|We|Don['’]t|Do not|Tell|Talk|Ask|Contact|Speak|Always|Never|Please|Avoid"
_BENT = r"If|When|Before|After|During|Because|Although|To|Some|Many|Most|Like|Make sure|The|Stop|Call"
_START = re.compile(rf"(?<=[\w)] )(?P<word>{_FLAT}|{_BENT}) (?=[a-z])")
"""Words that begin a sentence, with a small letter behind them: no title has one there."""
_BEGINS = re.compile(rf"(?:{_FLAT}|{_BENT})\b")
_SURE = re.compile(rf"(?:{_FLAT}|The)\b")
"""Those that may begin the second of two sentences; "call us If you bleed" is one."""
_NAME = r"(?:(?-i:[A-Z])[\w®-]*(?: [\w®-]+){0,3}?|this medicine|these tablets|your medicine)"
_NAMED = [re.escape(head).replace("X", _NAME) for head in sorted(LISTS.entries("run_in_heads"), key=len, reverse=True)]
_HEADS = re.compile(rf"(?P<head>{'|'.join(_NAMED)})\s+(?P<rest>(?-i:[A-Z]).+)", re.IGNORECASE | re.DOTALL)
_IFS = "|".join(head for head in _NAMED if head.startswith("if"))
_INSIDE = re.compile(rf"([\w)]) (?=(?-i:If)\b)(?=(?:{_IFS}) (?-i:{_FLAT}|{_BENT})\b)", re.IGNORECASE)
"""A heading of that kind behind a line that lost its end."""
_REPORTING = re.compile(r"(?<=[\w)] )(?=Reporting of (?:suspected )?side[ -]effects\b(?! [a-z]))")
"""The heading behind the last item of a list, whatever stands in front of it."""
_TITLE = re.compile(
    r"(?<=[.!?)] )(?P<title>(?:(?:Other|Further|Additional|Serious|Possible|More) )?[A-Z]?[\w-]*(?: [\w-]+){0,4} ?"
    r"(?:side[ -]effects|reactions|symptoms|signs)(?: [a-z]+ [\w-]+)?)$"
)
"""A heading between the end of one list and the label of the next: "Other side effects", "Very common"."""
_SMALL_ITEM = re.compile(r"(?<=[\d)]\.)\s+(?=[a-z]{3,}(?: [a-z]+){0,5}$)")
"""The next item of a list, in small letters behind a pointer: "See section 2. eye pain"."""
_CONDITION = re.compile(r"(?:if|when|before|after|during|while|unless)\b", re.IGNORECASE)
_BACK = re.compile(r"\babove\b|\bany of (?:these|those)\b", re.IGNORECASE)
"""What speaks of a whole list, of which a condition in front of it is only the last item."""
_POINTS = re.compile(r"\b(?:see|read|headings?|sections?|information|entitled|called)\b[^.]*$", re.IGNORECASE)
"""What speaks of another heading: "see also under Do not take it"."""
LONGEST_SENTENCE = 1_000
"""Characters of a sentence that is looked into."""
LONGEST_HEAD, SHORTEST_TEXT = 12, 4
"""Words of a heading in a line, at most, and of a sentence in front of another, at least."""
_SHARE = re.compile(
    r"(?:(?<=\s)|^)(?P<share>(?:Very common|Common|Uncommon|Very rare|Rare|Not known)(?: side effects)?"
    r"(?:[:,]? ?\(?(?:may|might|can) (?:affect|occur)[^().]*\)?|"
    r"[:,]? ?\(?(?:the )?(?:frequency|affects)[^().]*\)?)?):?$"
)
_SIGNS = re.compile(
    r"(?<=[\w)] )(?P<share>(?:Signs|Symptoms|Side effects|(?:Other|Common|Rare) (?:signs|symptoms|side effects))\b"
    r"[^.:]{0,110}\b(?:include|are)):?$"
)
"""The opening of the next list behind the last item of this one."""
_SHARE_INSIDE = re.compile(
    r"(?:(?<=\s)|^)(?P<share>(?:Very common|Common|Uncommon|Very rare|Rare|Not known)(?: side effects?)?"
    r" \((?:may|might|can) (?:affect|occur)[^()]*\)):?\s+(?=[a-z])"
)
_COLON = re.compile(r":\s*\(")
_STARS = re.compile(r"\s*\*\s*(?=[A-Za-z])")
_DASHES = re.compile(r"(?<![\d-])\s+[-–]\s+(?=[A-Za-z])")
FEWEST, LONGEST_ITEM = 3, 16


def lost_lines(text: str) -> list[LinePart]:
    """The lines of a text in order; one where none was lost."""
    if (listed := _typed_list(text)) is not None:
        return listed
    found: list[LinePart] = []
    begun = 0
    for share in (*_SHARE_INSIDE.finditer(text), *(_SIGNS.search(text), _SHARE.search(text))):
        if share is None or share.start() < begun:
            continue
        found += _before_label(text[begun : share.start()].strip())
        found.append(LinePart("share", f"{_COLON.sub(' (', share['share']).rstrip(': ')}:"))
        begun = share.end()
    return [*found, *_parts(text[begun:].strip())]


def _before_label(text: str) -> Iterator[LinePart]:
    """What stands in front of the label of a list, and the heading that the label may stand under."""
    title = _TITLE.search(text)
    named = title is not None and title["title"][:1].isupper() and not is_main(title["title"])
    yield from _parts(text[: title.start()].strip() if title and named else text)
    if title and named:
        yield LinePart("head", title["title"])


def _parts(text: str) -> Iterator[LinePart]:
    if not text:
        return
    if reporting := _REPORTING.search(text):
        yield from _parts(text[: reporting.start()].strip())
        yield from _parts(text[reporting.start() :])
        return
    if item := _SMALL_ITEM.search(text):
        yield from _parts(text[: item.start()])
        yield LinePart("next", text[item.end() :])
        return
    text = _INSIDE.sub(r"\1. ", text) if _INSIDE.search(text) else text
    if not (_START.search(text) or _HEADS.search(text)):
        yield LinePart("text", text)
        return
    said: list[str] = []
    for sentence in sentences.split(text):
        # What is out of all measure is read by no rule.
        head, rest = _headed(sentence) if len(sentence) <= LONGEST_SENTENCE else ("", sentence)
        if head:
            if said:
                yield LinePart("text", " ".join(said))
            bends = bool(_CONDITION.match(head)) and not (holds_always(rest) or rest.lower().startswith(head.lower()))
            yield LinePart("lead" if bends else "head", f"{head}:" if bends else head)
            said = []
        said.append(_ended(rest) if len(rest) <= LONGEST_SENTENCE else rest)
    if said:
        yield LinePart("text", " ".join(said))


def _headed(sentence: str) -> tuple[str, str]:
    """The heading that a sentence begins with, or nothing, and the sentence."""
    if found := _HEADS.fullmatch(sentence):
        starts = [start for start in _START.finditer(sentence) if start.start() >= found.start("rest")]
        near = next((start.start() for start in starts if start.start() - found.end("head") < 30), 0)
        head = sentence[:near].rstrip() if near and _HEADS.fullmatch(f"{sentence[:near].rstrip()} A") else found["head"]
        rest = sentence[len(head) :].strip()
        name = head.split()[-1]
        sure = not name[:1].isupper() or _BEGINS.match(rest)  # Else the name may go on: "Tanzol Duo".
        again = words(head)[:1] == words(rest)[:1]
        if sure and (is_main(rest) or again or _BEGINS.match(rest)):
            return head, rest
    best = ("", sentence)
    for start in _START.finditer(sentence):
        head, rest = sentence[: start.start()].rstrip(), sentence[start.start() :]
        if len(head.split()) > LONGEST_HEAD:
            break
        if len(head.split()) > 1 and head.split()[-1].istitle() and any(map(str.istitle, rest.split()[1:5])):
            continue  # "Diseases That Put You at Risk" is one title.
        if _heads(head) and is_main(rest) and not (_CONDITION.match(head) and _BACK.search(rest)):
            best = head, rest
    return best


def _heads(text: str) -> bool:
    """True for words that name or open something, begin with a capital and claim nothing."""
    said = words(text)
    if (
        not said
        or not text[:1].isupper()
        or ends_open(text)
        or _POINTS.search(text)
        or (calls_to_act(text) and not _CONDITION.match(text))
    ):
        return False
    return not is_main(text) and said[-1] not in OPEN_END and (len(said) > 1 or len(text) > 5)


def _ended(sentence: str) -> str:
    """The sentence; two that were written as one line with a full stop between them."""
    for start in reversed(list(_START.finditer(sentence))):
        front, rest = sentence[: start.start()].rstrip(), sentence[start.start() :]
        sure = _SURE.match(rest) and is_main(rest) and not ends_open(front) and not _POINTS.search(front)
        sure = sure and front.count("(") == front.count(")") and not OPEN_END.intersection(words(front)[-1:])
        last = front.split()[-1] if front else ""
        if sure and len(front.split()) >= SHORTEST_TEXT and not (last[:1].isupper() and last[1:].islower()):
            return f"{_ended(front)}. {rest}"
    return sentence


def _typed_list(text: str) -> list[LinePart] | None:
    """A list that was typed into a line: its opening, its items, and what is said behind it."""
    for mark in (_STARS, _DASHES):
        opening, *items = mark.split(text)
        small = mark is _STARS and all(item[:1].islower() for item in items)
        if len(items) < (2 if mark is _STARS else FEWEST) or not (small or _opens(opening, mark is _STARS)):
            continue
        items[-1], behind = _without_repeat(items)
        if any(len(item.split()) > LONGEST_ITEM * (2 if mark is _STARS else 1) for item in items):
            continue
        named = not (opening.rstrip().endswith(":") or ends_open(opening))
        first = LinePart("item", opening.strip()) if named else LinePart("lead", f"{opening.rstrip(': ')}:")
        lead = [first] if opening.strip() else []
        parts = [LinePart("item", item.strip()) for item in items if item.strip()]
        return [*lead, *parts, *_parts(behind)]
    return None


def _without_repeat(items: list[str]) -> tuple[str, str]:
    """The last item, and what is said behind the list; some files give all items once more there, without marks."""
    again = " ".join([*(item.strip().rstrip(".") for item in items[:-1]), ""])
    last, stop, behind = items[-1].partition(f". {again}")
    if stop and again:
        return f"{last}.", behind.removeprefix(last).lstrip(". ")
    last, *rest = sentences.split(items[-1])
    for start in _START.finditer(last):
        front, behind = last[: start.start()].rstrip(), last[start.start() :]
        whole = is_main(behind) and not ends_open(front) and not _POINTS.search(front)
        if whole and len(front.split()) >= SHORTEST_TEXT:
            return front, " ".join([behind, *rest])  # "a patch for pain If you take it, tell us."
    return last, " ".join(rest)


def _opens(opening: str, colon: bool) -> bool:
    """True for what may stand in front of a list. colon: it must end in one, or be without an end."""
    bare = opening.strip()
    short = len(bare.split()) <= LONGEST_ITEM and not is_main(bare)
    return not bare or bare.endswith(":") or (not colon and (ends_open(bare) or short))
