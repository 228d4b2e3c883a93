"""N50: letters in mixed case: mRNA -> M R N A, HbA1c -> H B A one C, pH -> P H, p53 -> P fifty-three, IgG -> I G G."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.names import HYPHEN, letters, name

KNOWN = {
    "mTOR": "M tor", "pO2": "P O two", "iv": "I V", "HBs": "H B S",
    "proBNP": "pro B N P", "Tdap": "T dap", "DTaP": "D tap", "BiPAP": "bi pap", "CoQ10": "co Q ten",
    "HBsAg": "H B S A G",
    "Rh": "R H", "RhD": "R H D", "BSc": "B S C", "MSc": "M S C", "PharmD": "pharm D", "FiO2": "F I O two",
    "PgR": "P G R", "Ca": None, "LDLc": "L D L C", "DXd": "D X D", "MeV": None, "MacOS": None, "TdT": "T D T",
    "NaCl": None, "PaCO2": "P A C O two", "ddAC": "D D A C", "FEVi": None, "HbA1C": "H B A one C", "HLAs": "H L A's",
}  # fmt: skip
"""Names that the shape alone would not say right; None = not ours."""
_CONSONANT = "[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]"
UNITS = frozenset("kHz mHz mIU kIU uIU mEQ kVA kPA mCI mOSM kVP kWH".split())
SHAPE = Shape(
    rf"(?P<name>(?:{'|'.join(known for known in KNOWN if KNOWN[known])})"
    r"|p[0-9]{2,3}|[a-z]{1,2}[A-Z]{2,5}[0-9]{0,2}[a-rt-z]?|pH|pK|Ph(?=[-+−](?:[\s,;)]|positive|negative|like|$)"
    r"|\(\+\))|[A-Z][a-z][A-Z](?:[0-9]{1,3}[a-z]?)?|[A-Z]{2,5}v[0-9]?"
    rf"|(?:Ki|Bcl|Nrf|Cdk|Cox|Brca|Fc|Hb|Ig){HYPHEN}?[0-9]{{1,2}}(?:[A-Z][a-z]?)?|Ki)(?P<owner>['’]?s)?(?![A-Za-z0-9])"
    rf"|(?P<run>(?![A-Z]+s(?![A-Za-z]))(?!Mc|Mac)(?:(?=[A-Za-z]{{0,5}}[A-Z]{{2}})(?=[A-Z]*[a-z])[A-Za-z]{{3,6}}"
    rf"|(?=[A-Z][a-z]?[A-Z]){_CONSONANT}{{3,6}}(?<=[a-z])))(?![\w'’])"
    rf"|(?P<word>Men|Hep|Hib|Vit|Tet|Var|Pol)(?P<kinds>[A-Z]{{1,4}})(?![\w'’])"
    r"|(?P<bare>[BCDFGHJKLMNPQRTVWXZ][bcdfghjklmnpqrtvwxz]|A[bg]|Ig|Ca|Na|Fe)(?![\w'’.-])",
    hint=begins_like(Shape(r"[a-zA-Z]{1,7}[A-Z0-9+(-]|[A-Z][a-z](?![a-z])|Ki|iv|Tdap|\(\+|pH|pK")),
)
LETTERED = frozenset({"Ki"})


def say(match: re.Match[str]) -> str | None:
    """Letter by letter, but for names known as words. None for units and plain names."""
    if match["word"]:
        return f"{match['word']} {letters(match['kinds'])}"
    if match["run"] or match["bare"]:
        return _lettered(match)
    written = match["name"]
    if written in UNITS or (written == "Ki" and not match.string.startswith("-67", match.end())):
        return None
    if re.fullmatch(r"Mc[A-Z]|Mac[A-Z]|De[A-Z]|La[A-Z]|Mr[A-Z]", written):
        return None
    return (KNOWN.get(written) or name(written)) + ("'s" if match["owner"] else "")


_WORDED = Shape(r".*[a-z]{3}|.*II")
"""A run that a voice may say as a word, as in hydrOXYzine, or that has a Roman numeral."""
_TITLES = frozenset(
    "Mr Ms Mx Dr St Jr Sr Ng Gy Hz Sv Bq Pt Pts Mg Gm Kg Cm Ml Rt Lt Rx Tx Dx Hx Sx Fx Bx Px Mx Cl Wt Ht Rm Wk Yr Mth "
    "Rd Td Th Tu Ch Sq Ln Ct Pk Wd Fr Vs Nb Fl Bd Qd".split()
)


def _lettered(match: re.Match[str]) -> str | None:
    """ "QTc" -> "Q T C", "Hb" -> "H B": what has no sound as a word, letter by letter."""
    written = match["run"] or match["bare"]
    if written in _TITLES or written in UNITS or _WORDED.match(written):
        return None
    return letters(written)


MIXED = SpokenRule("N50", "letters in mixed case", "Aa", SHAPE, say, frozenset({"iv"}))
