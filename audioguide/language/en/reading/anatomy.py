"""Parts of the body and the learned roots that name them: who says liver for hepatic names nothing new (rule F9)."""

from __future__ import annotations

import re

_FORMS = {
    "heart": "cardi coron atri ventric aort mitral valv murmur",
    "blood": "hem haem emi coag vascul thromb hypertens hypotens transfus ischem",
    "liver": "hepat", "lung": "pulmo pneum pleur bronch respir", "stomach": "gastr",
    "chest": "thorac costal pneum pector stern", "skin": "derm cutan cyan psoria epiderm",
    "muscle": "myo myal muscul tone tonia tonus pector", "throat": "pharyn laryn esophag oesophag",
    "brain": "encephal cerebr crani", "nerve": "neur", "kidney": "nephr ren", "bladder": "cyst",
    "ear": "oto otit tympan aur", "eye": "ophthalm ocul optic vitr retin", "bone": "oste",
    "spine": "spin spondyl vertebr lumb", "vein": "venous ven phleb", "artery": "arter carotid", "prostate": "prostat",
    "thyroid": "thyroid", "belly": "abdom", "bowel": "enter colo colon intestin", "breast": "mamm mast",
    "womb": "uter hyster", "knee": "patell", "hip": "coxa femor", "rib": "cost", "neck": "cervic", "scalp": "cranial",
    "shoulder": "humer rotator", "lymph": "lymph", "tongue": "gloss lingu", "eyelid": "bleph", "foot": "plant pedi ped",
}  # fmt: skip
_ALONE = frozenset("ren ven cost oto aur emi cyst valv spin ped my hem".split())
"""Short roots that are looked for at the beginning of a word only, or as its ending."""
FORMS = {part: tuple(forms.split()) for part, forms in _FORMS.items()}
_CAPITALS = re.compile(r"\b[A-Z]{2,5}(?=s?\b)")


def names_already(part: str, record: str) -> bool:
    """True where a record has a learned word for a part of the body: "cardiac" for heart."""
    said = record.lower()
    words = re.findall(r"[a-z]+", said)
    for form in FORMS.get(part, ()):
        if form in _ALONE:
            if any(word.startswith(form) or word.endswith((form + "a", form + "al", form + "ia")) for word in words):
                return True
        elif any(form in word for word in words):
            return True
    return False


def spells(word: str, said: tuple[str, ...], record: str) -> bool:
    """True where `word` stands in words whose first letters are an abbreviation of the record: blood in CBC."""
    letters = "".join(other[0] for other in said)
    for found in _CAPITALS.findall(record):
        at = letters.find(found.lower())
        while at >= 0:
            if word in said[at : at + len(found)]:
                return True
            at = letters.find(found.lower(), at + 1)
    return False
