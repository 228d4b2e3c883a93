"""N118: scraps of notes: 0.03% IS, 5.9 H mmol/L, B/H, EtOH, D-2, post Rx, lung Ca; answer: Y, Ext #14 block.

What would be heard as a word, or as a letter that says nothing, is said in words where it is sure, and asked where not.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.words import BLANK, cardinal

_TESTS = (
    r"(?:folate|ferritin|B12|TSH|FBC|FBE|LFTs?|U&Es?|UECs?|CRP|ESR|CXR|ECG|EKG|glucose|bloods|iron|calcium|PSA|film|echo"
    r"|Hb|TFTs?|HbA1c|urine|MSU|smear|scan)"
)
_ORGANS = (
    "breast lung colon bowel prostate ovarian gastric thyroid renal bladder pancreatic cervical rectal liver "
    "endometrial oesophageal esophageal colorectal laryngeal".split()
)
SHAPE = Shape(
    rf"(?<=%{BLANK})(?P<scale>IS)(?![\w-])|(?P<level>IS)(?=:?{BLANK}[<>]?[0-9.]+{BLANK}?%)"
    rf"|(?<=:{BLANK})(?P<answer>[YN])(?=\.?(?:[\s;,)]|$))(?!\.{BLANK}[a-z]{{5,}})"
    rf"|(?P<test>{_TESTS}){BLANK}(?P<normal>[NA])(?=[.,;)]|$)"
    rf"|(?P<ext>Ext\.?)(?={BLANK}?#{BLANK}?[0-9])"
    rf"|(?<![\w.,/-])(?P<value>[0-9]+(?:\.[0-9]+)?){BLANK}(?P<flag>[HL])(?={BLANK}(?:[mµμun]?mol|[mµμunp]?g|m?I?U|fL)/)"
    r"|(?P<holiday>B/Hs?)(?![\w/])|(?P<spirit>EtOH|ETOH)(?![\w-])"
    r"|(?P<before>[dD])[-−](?P<days>[1-9][0-9]?)(?![\w/.%-])"
    r"|(?P<treated>[Pp]ost[- ]Rx)(?![\w/])"
    rf"|(?P<organ>[a-z]{{4,12}}){BLANK}(?P<cancer>[Cc][Aa])(?=[\s.,;:)]|$)(?!\s[0-9])"
    r"|(?P<both>A[DSU]/O[DSU]|O[DSU]/A[DSU])(?![\w/])"
    r"|(?P<tetanus>Td)(?=\s(?:booster|vaccin|jab|shot|inj|given|due|imm|[0-9]|/))|(?P<proxy>pp)(?=\s(?:Drs?|Mrs?|Ms|Prof)\b)"
    rf"|(?P<yr>[Yy]r)(?={BLANK}[a-z0-9])",
    hint=begins_like(Shape(r"[A-Za-z]|[0-9.]+\s[HL]\s")),
)
QUESTIONS = {
    "answer": "“{0}” may be an answer, or the beginning of a name. Write “yes” or “no”.",
    "normal": "“{0}” may be normal, negative or not done. Write the word.",
    "ext": "“{0}” may be an extraction, an extension or external. Write the word.",
    "both": "“{0}” may be drops for the ears or for the eyes. Write which.",
    "yr": "“{0}” may be “your” or “year”. Write the word.",
}
_ROUNDS = Shape(
    r"(?i)\b(?:cycles?|chemo\w*|transplant|conditioning|SCT|BMT|G-?CSF|FEC|R?-?CHOP|FOLFOX|FOLFIRI|protocol|IVF|bloods|melphalan"
    r"|busulfan|fludarabine)\b|\bC[1-9]\b"
)
_VITAMIN = Shape(r"(?i)\b(?:vitamin|vit\.?)\s\Z")
_NAMED = Shape(
    r"(?i)\b(?:name|by|signed|initials?|surname|patient|consultant|doctor|dr|nurse|seen|group|plan|type|option|n)\W{1,2}\Z"
)
_YOURS = Shape(
    r"\s(?:appt|appointment|results?|prescription|script|rx|doctor|dr|gp|meds?|medicines?|bloods?|blood|scan|review|visit"
    r"|letter|order|surgery|pharmacy|repeat|next|last|nhs|annual|health|request|referral|test|[0-9]{1,2}/(?:12|52|7)\s)",
    re.IGNORECASE,
)
_COUNTED = Shape(r"(?i)(?:[0-9½]|\b(?:per|a|one|each|every|last|next|this|past|half|th|st|nd|rd|of|by|the))[ -]?\Z")
_SAID = {
    "scale": "international scale",
    "level": "international scale",
    "holiday": "bank holidays",
    "spirit": "alcohol",
    "treated": "after treatment",
    "tetanus": "T D",
    "proxy": "P P",
}


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The words, or what stands there with a question. None where something else is meant."""
    text, start = match.string, match.start()
    for name, said in _SAID.items():
        if match[name]:
            return said
    if match["flag"]:
        return f"{cardinal(match['value'])} {'high' if match['flag'] == 'H' else 'low'}"
    if match["days"]:
        known = _ROUNDS.search(text) and not _VITAMIN.search(text, max(0, start - 9), start)
        return f"day minus {cardinal(match['days'])}" if known else None
    if match["cancer"]:
        return f"{match['organ']} cancer" if match["organ"] in _ORGANS else None
    if match["yr"]:
        return _yours(match)
    if match["answer"] and _NAMED.search(text, max(0, start - 14), start):
        return None
    name = match.lastgroup or ""
    written = match[name]
    said = (
        match[0] if name in ("ext", "yr") else f"{match['test']} {written}" if name == "normal" else " ".join(written)
    )
    return Doubtful(said.replace("/", ","), QUESTIONS[name].format(written), blocks=True)


def _yours(match: re.Match[str]) -> str | Doubtful | None:
    text, start = match.string, match.start()
    if _COUNTED.search(text, max(0, start - 7), start):
        return None
    if _YOURS.match(text, match.end()):
        return "your" if match["yr"][0] == "y" or start else "Your"
    if text[match.end() + 1].isdecimal():
        return None
    return Doubtful("Y R", QUESTIONS["yr"].format(match["yr"]), blocks=True)


NOTE_SCRAPS = SpokenRule(
    "N118",
    "scraps of notes",
    "9Aa",
    SHAPE,
    say,
    frozenset(
        {"pp", "d", "post", "yr", "folate", "ferritin", "glucose", "bloods", "iron", "calcium", "film", "echo", "urine"}
    )
    | frozenset({"smear", "scan", *_ORGANS}),
)
