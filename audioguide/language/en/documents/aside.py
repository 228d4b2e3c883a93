"""Sentences and lines of an English document that are for the eye or the hand alone: nobody can use them by ear."""

from __future__ import annotations

import re

from audioguide.language.base.documents import FurnitureReason
from audioguide.language.en.reading.words import FUNCTION_WORDS, listed

_SCAN = re.compile(
    r"\b(?:scan|point|hold|use|see|visit|open|camera)\b.{0,80}\bQR[ -]?codes?\b|\bQR[ -]?codes?\b.{0,40}\bscan\b",
    re.IGNORECASE,
)
_OTHERS_SCAN = re.compile(
    r"\b(?:we|they|he|she|someone|somebody|nurses?|doctors?|midwife|staff|team|pharmacists?|receptionist)\b"
    r"(?: (?:will|may|can|must|should|also|then|first|always)){0,3} scans?\b",
    re.IGNORECASE,
)
"""What is done to the listener: it needs no eye of theirs."""
_OTHERWISE = re.compile(r"www\.|https?:|\d{5}|\b(?:ring|call|phone|email|ask)\b", re.IGNORECASE)
"""Whoever cannot scan may still do this."""
_CODE_ALONE = re.compile(r"(?:the |a |our )?QR[ -]?codes?", re.IGNORECASE)
_WHO = (
    r"(?:(?:the |your )?(?:patient|parent|guardian|carer|witness|doctor|nurse|staff|clinician|client|insured)"
    r"(?:['’]?s)? )?"
)
_WRITTEN_IN = re.compile(
    rf"{_WHO}(?:signature|signed(?: by)?|sign here|print(?:ed)? name|full name|first name|last name|name|"
    r"today['’]s date|date|"
    r"date of birth|dob|d\.o\.b\.?|address|hospital (?:no\.?|number)|nhs (?:no\.?|number)|phone|telephone|mobile|"
    r"e-?mail|relationship|initials)(?: \(.{1,30}\))?\s*[:.]?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:(?:leaflet|document|publication|patient information|our) )?(?:ref(?:erence)?s?|code|version|document id|form)"
    r"(?: (?:no\.?|number|code))?\s*[:.]?\s*[A-Z0-9][\w/.\-]*\d[\w/.\-]*(?: v\d[\d.]*)?\.?",
    re.IGNORECASE,
)
_CITED = re.compile(r"\bdoi:\s?10\.|\bdoi\.org/10\.|\b(?:19|20)\d\d;\s?\d{1,4}\b|\bISBN\b")
_AUTHORS = re.compile(r"[\[(]?\d{0,3}[\])]?\.?\s*(?:[A-Z][\w’'-]+,? [A-Z]{1,3}\b[,.]?\s*){1,40}")
"""How an entry of a list of sources begins: "Ozawa S, Mirelman A."."""
_STREETS = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|place|square|close|court|suite|floor|house|building|po box)"
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2},? \d{5}(?:-\d{4})?\b")
_STREET = re.compile(rf"\b\d{{1,5}}[a-z]?,? (?:[\w’'-]+ ){{1,3}}{_STREETS}\b|\b{_STREETS}\b.*,", re.IGNORECASE)
_VERBS = listed(
    "is are was were be been have has had do does did can may must should will would take call ring phone come go see "
    "ask write send bring visit contact use get need live lives find open closed parking meet tell"
)
_ADDRESS_WORDS = 22
_COMPANY_FORMS = (
    "GmbH AG B.V. BV N.V. NV S.A. SA S.A.S. S.A./N.V. s.a. n.v. S.r.l. S.p.A. SRL S.R.L. s.r.o. a.s. d.o.o. A/S ApS AB "
    "Oy AS Kft. Zrt. Lda. Lda S.L. S.L.U. UAB SIA OÜ EOOD hf. ehf. Ltd. Ltd Limited Inc. Inc LLC DAC KG A.E. A.E.B.E."
).split()
_COMPANY = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, _COMPANY_FORMS))})(?!\w)")
"""The form of a company, by which the law of its country has it write its name."""
_ABROAD = re.compile(r"\+\d{1,3}[ .(]*\d|\b(?:[A-Z]{1,3}-)?\d{4,6}(?: ?[A-Z]{2})?\b|\bTel\b|\bTlf\b|\bPuh\b")
_HOLDER = re.compile(
    r"(?:the )?(?:marketing authori[sz]ation holders?|manufacturers?|holder|importer|distributor)"
    r"(?:(?: and|/| and/or) (?:the )?(?:manufacturers?|marketing authori[sz]ation holders?))?:?",
    re.IGNORECASE,
)
"""What stands alone over the address of a company."""
_REPRESENTATIVES = re.compile(
    r"(?:for any information about this medic\w+(?: product)?,? )?(?:please )?contact the local representatives? of "
    r"the marketing authori[sz]ation holder[.:]?",
    re.IGNORECASE,
)
"""What leads to the offices of a company in each country."""
_DIRECTORY_LINES = 3
"""Numbers of other countries from which on a block is a list of offices, whatever words stand in it."""
_LISTS_OF_SOURCES = re.compile(
    r"(?:references?|bibliography|works cited|sources?|citations?|literature(?: cited)?|notes and references)\W*",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"(?:(?:table of )?contents(?: page)?|(?:what is )?in this (?:leaflet|booklet|guide))\W*",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"(?:the |a |an |our |company |hospital )*(?:picture|image|img|photo|photograph|graphic|figure|"
    r"graphical user interface|shape|logo|icon|banner|text ?box|screenshot|qr ?code|decorative(?: image)?)"
    r"(?:[ _-]?\d{1,5}| placeholder)?\W*",
    re.IGNORECASE,
)
_FOREIGN = (
    listed(
        "el la los las una unos por para con del que este esta usted habla español si necesita ayuda su sus como "
        "le les des du une est et vous pour avec ce cette dans votre au aux nous qui "
        "der das und ist ein eine sie für auf nicht wenn bitte oder von zu "
        "os uma você não em seu sua "
        "jest się nie na czy lub pani jeśli proszę jak "
        "il gli di che un una sono questo questa della delle "
        "ve bir için ile değil eğer lütfen"
    )
    - FUNCTION_WORDS
)
"""Words that Spanish, French, German, Portuguese, Polish, Italian and Turkish sentences are full of."""
_FEWEST = 4
"""Words, under which nobody can say which language it is."""


def line_aside(text: str) -> FurnitureReason:
    """Why all of a line is nothing for an ear; empty where it may be content."""
    if _WRITTEN_IN.fullmatch(text) and text[-1:] in ":._":
        return "line to write on"
    if _REFERENCE.fullmatch(text) or (_AUTHORS.match(text) and _CITED.search(text)):
        return "reference"
    if _is_address(text) or _is_directory(text) or _HOLDER.fullmatch(text):
        return "address"
    return "notice in another language" if _is_foreign(text) else ""


def sentence_aside(text: str) -> FurnitureReason:
    """Why one sentence is nothing for an ear; empty where it may be content."""
    theirs = _SCAN.search(text) and not _OTHERS_SCAN.search(text)
    if (theirs and not _OTHERWISE.search(text)) or _CODE_ALONE.fullmatch(text.strip(" .:;!")):
        return "QR code"
    if _is_directory(text) or _REPRESENTATIVES.fullmatch(text):
        return "address"
    return "reference" if _CITED.search(text) else ""


def heads_aside(heading: str) -> FurnitureReason:
    """Why nothing under this heading is for an ear."""
    if _LISTS_OF_SOURCES.fullmatch(heading.strip()):
        return "reference"
    return "table of contents" if _CONTENTS.fullmatch(heading.strip()) else ""


def names_picture(text: str) -> bool:
    """True for "Picture 3" and "Our logo"."""
    return bool(_PICTURE.fullmatch(text.strip()))


def _is_address(text: str) -> bool:
    """A street or a house with its postcode, and no word that claims or asks anything."""
    words = re.findall(r"[\w’']+", text)
    if len(words) > _ADDRESS_WORDS or not _POSTCODE.search(text):
        return False
    return _VERBS.isdisjoint(word.lower() for word in words) and ("," in text or bool(_STREET.search(text)))


def _is_directory(text: str) -> bool:
    """Where companies are and how to reach their offices: a company with a number of its country, and no verb of ours;
    or many such numbers in one block."""
    said = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    verbs = not _VERBS.isdisjoint(said)
    reached = len(re.findall(r"\+\d{2,3}[ .(]*\d", text))
    if reached >= _DIRECTORY_LINES and 12 * sum(word in _VERBS for word in said) <= len(said):
        return True
    return bool(_COMPANY.search(text) and _ABROAD.search(text)) and not verbs


def _is_foreign(text: str) -> bool:
    """Half of its letters are of another script, or it is full of another language's small words, with few of ours."""
    letters = [char for char in text if char.isalpha()]
    other = sum(char > "\u024f" for char in letters)
    if len(letters) >= _FEWEST and 2 * other > len(letters):
        return True
    words = re.findall(r"[^\W\d_]+", text.lower())
    if len(words) < _FEWEST:
        return False
    foreign = len({word for word in words if word in _FOREIGN})
    return 4 * foreign >= len(words) and foreign >= 3 and foreign > 2 * sum(word in FUNCTION_WORDS for word in words)
