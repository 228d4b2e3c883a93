"""Lines of an English document that say by their words what they are."""

from __future__ import annotations

import re

from audioguide.language.base.documents import FurnitureReason

_ANNOUNCES = re.compile(
    r"\b(?:the following|as follows|such as|including|includes?|causes?|are):?$",
    re.IGNORECASE,
)
_FURNITURE: tuple[tuple[re.Pattern[str], FurnitureReason], ...] = (
    (re.compile(r"(?:posted in|filed under|tags?|categor(?:y|ies))\s*:\s*.{0,200}", re.IGNORECASE), "tags"),
    (
        re.compile(
            r"(?:share|tweet|print|e-?mail|facebook|twitter|pinterest|linkedin|whatsapp|copy link)"
            r"(?: (?:this|on) .{1,30})?",
            re.IGNORECASE,
        ),
        "share buttons",
    ),
    (re.compile(r"skip to (?:main |the )?(?:content|navigation|menu)", re.IGNORECASE), "skip link"),
    (re.compile(r"(?:back )?to (?:the )?top", re.IGNORECASE), "link back"),
    (re.compile(r"advertisement|sponsored(?: content)?", re.IGNORECASE), "advertisement"),
    (re.compile(r"(?:we|this (?:web ?)?site) uses? cookies\b.{0,300}", re.IGNORECASE), "cookie notice"),
    (re.compile(r"copyright\s.{0,120}", re.IGNORECASE), "copyright line"),
    (re.compile(r"(?:\d{1,2} min(?:ute)?s? read|filed to: .{1,60})", re.IGNORECASE), "byline"),
    (
        re.compile(
            r"(?:published|posted|updated|last updated)(?: on| at)?:? (?:\w+ ){0,2}\d{1,2}(?:,? \w+)?,? \d{4}"
            r"(?:,? (?:at )?\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?)?",
            re.IGNORECASE,
        ),
        "byline",
    ),
    (
        re.compile(
            r"(?:read more|view all .{1,30}|see all .{1,30}|reuse this content|about this content|get free trial|"
            r"follow(?: us)?(?: followed)?|profile ?follow ?unfollow)",
            re.IGNORECASE,
        ),
        "links to other pages",
    ),
    (re.compile(r"page \d{1,4}(?: (?:of|/) \d{1,4})?", re.IGNORECASE), "page number"),
)
"""Matched as a whole."""
_ELSEWHERE = re.compile(
    r"(?:related|recommended|more)(?: \w+){0,2} (?:articles?|stories|topics|pages|posts|content|coverage|reading)|"
    r"more (?:from|on|to explore|like this|in)\b.{0,40}|(?:you may|you might) also (?:like|be interested in)|"
    r"(?:most|trending|popular) (?:read|viewed|shared|popular|now|articles|stories|posts)|"
    r".{0,30}from our sponsors|.{0,30}video: now playing|sign up for .{1,40}newsletters?|ready to get started\?|"
    r"we want to hear from you",
    re.IGNORECASE,
)
"""Headings over what leads away from a page, matched as a whole."""
_PAGE = re.compile(r"\W*(?:page\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:table|figure|fig\.?|box|picture|chart|photo|diagram) \d{1,3}(?:\.\d{1,2})?[.:] .{1,200}", re.IGNORECASE
)
_BUTTON = re.compile(
    r"(?:view|show|hide|read|see|open|close|expand|collapse|toggle|download|print|learn|click|tap)"
    r"(?: (?:the|all|full|your|our|care|this|here|for|to|view|read|see|open)){0,4}"
    r"(?: (?:more|less|all|details?|instructions?|answers?|text|pdf|guide|sheet|leaflet|section|information|info|"
    r"steps?|content|document|page|panel))?",
    re.IGNORECASE,
)
"""A verb of the hand and nothing that has a name, matched as a whole."""
_ADVICE = frozenset(
    "not never no don't must should may can cannot can't will do stop call take use keep ask tell avoid go see always "
    "if".split()
)
_TOPICS = frozenset("how what when why who where which before after about".split())
"""First words of headings such as "How to take it", which say nothing by themselves."""
_PLACEHOLDER = re.compile(r"\(?anonymous\)?|untitled.*|document\d*", re.IGNORECASE)


def names_button(text: str) -> bool:
    """True for "View instructions", "Download PDF", "Show more"."""
    return bool(_BUTTON.fullmatch(text.strip(" .:+›»▾▼")))


def announces_list(text: str) -> bool:
    """True for running text that ends in words such as "may include", without a full stop."""
    return bool(_ANNOUNCES.search(text))


def furniture(text: str) -> FurnitureReason:
    """Why a whole short line is no content; empty where it may be."""
    return next((reason for known, reason in _FURNITURE if known.fullmatch(text)), "")


def leads_elsewhere(heading: str) -> bool:
    """True for a heading such as "Related articles" or "More to explore"."""
    return bool(_ELSEWHERE.fullmatch(heading.rstrip(":")))


def is_page_number(text: str) -> bool:
    """True for "Page 2 of 8", and for its numbers alone."""
    return bool(_PAGE.fullmatch(text))


def is_caption(text: str) -> bool:
    """True for a line such as "Table 1. Your medicines"."""
    return bool(_CAPTION.fullmatch(text))


def gives_advice(text: str) -> bool:
    """True for a line with one of the words of advice, unless it begins as headings about advice do."""
    lower = [word.strip(",;:()").lower().replace("\u2019", "'") for word in text.split()]
    return bool(lower) and lower[0] not in _TOPICS and not _ADVICE.isdisjoint(lower)


def is_placeholder(title: str) -> bool:
    """True for a title such as "Untitled" or "Document1"."""
    return bool(_PLACEHOLDER.fullmatch(title))
