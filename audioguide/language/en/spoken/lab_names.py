"""N101: tests and salts in short before their value: Hgb 10.1 -> hemoglobin ten point one, Plt, Na 131, KCl, Ca++."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule

VALUED = {
    "Hgb": "hemoglobin", "Hb": "hemoglobin", "Hct": "hematocrit", "Plts": "platelets", "Plt": "platelets",
    "Na": "sodium", "Cl": "chloride", "Trig": "triglycerides",
    "Cr": "creatinine", "Creat": "creatinine", "Neuts": "neutrophils", "Neut": "neutrophils",
    "neuts": "neutrophils", "Bili": "bilirubin", "Glu": "glucose", "Alb": "albumin", "Gluc": "glucose",
    "Lymphs": "lymphocytes",
    "Trop": "troponin",
    "Ur": "urea", "Chol": "cholesterol", "Trigs": "triglycerides", "Phos": "phosphate", "plts": "platelets",
}  # fmt: skip
"""Said in full where a value stands behind; elsewhere they may be something else."""
FREE = {
    "KCl": "potassium chloride", "NaCl": "sodium chloride", "CaCl2": "calcium chloride", "Ca++": "calcium",
    "Mg++": "magnesium", "MgSO4": "magnesium sulfate",
    "CHA2DS2-VASc": "chads vasc", "CHA2DS2VASc": "chads vasc", "CHADSVASc": "chads vasc",
    "HAS-BLED": "has bled", "NaHCO3": "sodium bicarbonate", "N&V": "nausea and vomiting",
    "D&V": "diarrhea and vomiting", "N+V": "nausea and vomiting", "D+V": "diarrhea and vomiting",
    "fT4": "free T four", "fT3": "free T three",
}  # fmt: skip
"""Nothing else."""
_VALUE = (
    r"(?=\s(?:diet|intake|restriction|levels?|correction)\b"
    r"|(?:\s?[:=]?\s?|\s(?:was|is|of|at|low|high)\s)[<>≤≥↑↓≈~]?\s?[0-9])"
)
_MARK = r"(?:was|is|of|fell to|rose to|low|high)"
_FREE = "|".join(re.escape(name) for name in sorted(FREE, key=len, reverse=True))
_ROUGH = Shape(
    rf"(?:{'|'.join(sorted({name[:2] for name in (*VALUED, *FREE)}))})[A-Za-z0-9&+⁺-]{{0,12}}(?:\W|\Z)"
    rf"|\*?\s?[KLH](?:\W|\Z)"
)
SHAPE = Shape(
    rf"(?P<free>{_FREE}|Ca⁺⁺|Mg⁺⁺)(?![\w+-])"
    rf"|(?P<valued>{'|'.join(sorted(VALUED, key=len, reverse=True))})(?![\w+⁺-]){_VALUE}"
    r"|(?:\*\s?)?(?P<flag>[LH])\*?(?=\s*(?:[,;)(\n*]|$|\.\s))"
    rf"|(?P<k>K|Mg|Ca)(?=\s(?:{_MARK}\s)?[<>↑↓]?\s?[0-9]\.[0-9](?![0-9]*\s?(?:mg|mcg|g|kg|ml|mL|units?|cm|mm(?!ol)|%)))",
    hint=begins_like(_ROUGH),
)
_SALTS = {"K": "potassium", "Mg": "magnesium", "Ca": "calcium"}
_BEFORE = Shape(r"(?:\b(?:mg|g|[Vv]itamin|[Vv]it|and|or|type|stage|grade|grp|group)\.?|[0-9]|/)\s?\Z")


LOW = Shape(
    r"\b(?:Na|K|Cl|Ca|Mg|Hb|Hgb|Hct|MCV|MCH|ferritin|iron|B12|folate|TSH|T4|WBC|WCC|plts?|platelets?|alb|albumin"
    r"|glucose|gluc|eGFR|GFR"
    r"|sodium|potassium|calcium|magnesium|phosphate|vit(?:amin)? D|vit(?:amin)? B12|hemoglobin|haemoglobin|neuts"
    r"|neutrophils|lymphs|lymphocytes|RBC|pH|pCO2|pO2|HDL"
    r"|protein|bicarb|HCO3|urea|Cr|creatinine|CRP|ESR|ALT|AST|LDL|PSA|cholesterol)\W{1,3}(?:(?:was|is|of"
    r"|level)\W)?[<>]?[0-9][0-9.,]*\s?(?:[a-zA-Z%µμ/]{1,9}\s)?\(?\Z",
    re.IGNORECASE,
)
"""A value of a test, behind which L is low and H is high."""


RANGED = Shape(
    r"[0-9]\s?(?:[a-zA-Zµμ%/]{1,9}\s?)?[(\[](?:(?:ref|normal|NR|range)[:. ]{0,2})?"
    r"(?:[0-9.]+\s?(?:-|–|to)\s?[0-9.]+|[<>≤≥]\s?[0-9.]+)"
    r"(?:\s?[a-zA-Zµμ%/]{1,9})?[)\]]\s?\Z"
)
"""A value and its bracketed range, behind which L is low and H is high."""


def say(match: re.Match[str]) -> str | None:
    """The whole name."""
    if match["free"]:
        return FREE[match["free"].replace("⁺", "+")]
    if match["flag"]:
        flagged = LOW.search(match.string, max(0, match.start() - 40), match.start()) or RANGED.search(
            match.string, max(0, match.start() - 40), match.start()
        )
        return ("low" if match["flag"] == "L" else "high") if flagged else None
    if match["k"]:
        return None if _BEFORE.search(match.string, max(0, match.start() - 9), match.start()) else _SALTS[match["k"]]
    return VALUED[match["valued"]]


LAB_NAMES = SpokenRule(
    "N101",
    "tests and salts in short",
    "Aa*",
    SHAPE,
    say,
    frozenset({"neuts", "plts"}),
    "".join(sorted({name[0] for name in (*VALUED, *FREE)} | set("KLH"))),
)
