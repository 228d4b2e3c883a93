"""What units, signs and short forms must sound like for the `reading_back`. Not shared with the rules."""

from __future__ import annotations

import re

DENIALS = re.compile(
    r"\b(?:not|no(?!\.?:?\s?\d|\.?:\s(?-i:[A-Z]{1,4}-?\d)|\.\sof\b|\.\s[a-z]{1,3}-?\d{3}|\.:|\.,?\s(?-i:on|in|at|is|as|above|below|overleaf|from|to|with|not|and|or|for|if)\b)|never|none|nothing|without|neither|nor|cannot|nobody)\b|n't\b",
    re.IGNORECASE,
)

MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}

UNITS = {
    "mg": ("milligram",), "mcg": ("microgram",), "ug": ("microgram",), "ul": ("microliter",), "umol": ("micromole",),
    "mas": ("milliampere",),
    "µg": ("microgram",), "μg": ("microgram",), "ng": ("nanogram",),
    "pg": ("picogram",), "kg": ("kilogram",), "g": ("gram",), "gm": ("gram",), "ml": ("milliliter",),
    "dl": ("deciliter",), "cl": ("centiliter",), "µl": ("microliter",), "μl": ("microliter",), "l": ("liter",),
    "cc": ("cubic centimeter",), "iu": ("international unit",), "u": ("unit",), "meq": ("milliequivalent",),
    "mmol": ("millimole",), "µmol": ("micromole",), "μmol": ("micromole",), "nmol": ("nanomole",),
    "pmol": ("picomole",), "mol": ("mole",), "mmhg": ("millimeters of mercury", "millimeter of mercury"),
    "cm": ("centimeter",), "mm": ("millimeter",), "µm": ("micrometer", "micron"), "μm": ("micrometer", "micron"),
    "nm": ("nanometer",), "km": ("kilometer",), "m": ("meter", "million", "minute"), "in": ("inch", "in"),
    "ft": ("foot", "feet"), "lb": ("pound",), "lbs": ("pounds", "pound"), "oz": ("ounce",), "gy": ("gray",),
    "cgy": ("centigray",), "msv": ("millisievert",), "mci": ("millicurie",), "kcal": ("kilocalorie", "kilocalories"),
    "cal": ("calorie",), "kj": ("kilojoule",), "bpm": ("beats per minute", "beat per minute"), "hz": ("hertz",),
    "khz": ("kilohertz",), "mhz": ("megahertz",), "ppm": ("parts per million",), "hr": ("hour",), "hrs": ("hours",),
    "h": ("hour",), "min": ("minute",), "mins": ("minutes",), "sec": ("second",), "secs": ("seconds",),
    "s": ("second",), "ms": ("millisecond",), "wk": ("week", "work"), "wks": ("weeks",), "mo": ("month",),
    "yr": ("year", "your"), "yrs": ("years",), "d": ("day",), "usd": ("dollar",), "eur": ("euro",), "gbp": ("pound",),
    "k": ("thousand",), "tsp": ("teaspoon",), "tbsp": ("tablespoon",), "mph": ("miles per hour",),
    "kpa": ("kilopascal",), "mosm": ("milliosmole",), "tab": ("tablet",), "tabs": ("tablets",),
}  # fmt: skip
"""Written unit, case folded -> what must be heard, one of these. "mg" heard as micrograms is a lost unit."""

EXPANSIONS = {
    "chf": ("swiss franc",), "kr": ("crown",), "zł": ("zloty",), "pln": ("zloty",), "sek": ("swedish kron",),
    "nok": ("norwegian kron",), "dkk": ("danish kron",), "rs": ("rupee", "r s"),
    "cad": ("canadian dollar", "c a d"), "aud": ("australian dollar", "a u d"), "nzd": ("new zealand dollar",),
    "sgd": ("singapore dollar",), "brl": ("real", "reais"), "zar": ("rand",), "jpy": ("yen",), "cny": ("yuan",),
    "nz": ("new zealand", "n z"), "hk": ("hong kong", "h k"),
    "ad": ("right ear", "a d"), "as": ("left ear", "a s", "as"), "au": ("both ears", "a u"),
    "δδ": ("differential diagnos", "delta delta"), "δ": ("delta", "change", "diagnos"),
    "cc": ("copy to", "c c"), "rtn": ("return",), "fr": ("fluid restriction", "french"),
    "vs": ("versus",), "cf": ("compare",), "h": ("water", "h"),
    "al": ("others", "al"), "eg": ("for example",), "ie": ("that is",),
    "etc": ("et cetera", "and so on"),
    "approx": ("approximately", "about"), "incl": ("including", "inclusive"), "no": ("number", "no"),
    "nos": ("numbers",), "bid": ("twice a day",), "tid": ("three times a day",), "qid": ("four times a day",),
    "qd": ("once a day", "every day", "daily"), "qod": ("every other day",), "qhs": ("at bedtime",),
    "hs": ("bedtime",), "q": ("every",), "qh": ("every hour", "every"), "prn": ("as needed",), "po": ("by mouth",),
    "npo": ("nothing by mouth",), "ac": ("before", "before meals",), "pc": ("after", "after meals",),
    "rx": ("prescri", "treat"), "mfg": ("manufactur",),
    "dx": ("diagnos",), "hx": ("history",), "fx": ("fracture", "fraction"), "tx": ("treat",), "sx": ("symptoms",),
    "px": ("prognosis", "patient"), "dr": ("doctor", "drive"), "mr": ("mister",), "mrs": ("missus",), "ms": ("miz",),
    "st": ("saint", "street", "stone"), "rd": ("road",), "hg": ("of mercury",),
    "picc": ("pick",), "ctab": ("tablet",), "wnl": ("within normal limits",), "w": ("with", "double u", "w"),
    "wo": ("without",), "o": ("without", "of", "o", "oh"),
    "c": ("with", "about", "skin", "complain", "care", "celsius", "c"),
    "f": ("fahrenheit", "f"), "yo": ("year old", "years old", "year-old"), "jr": ("junior",),
    "sr": ("senior", "sister", "serum"),
    "mersa": ("mersa",),
    "x": ("time", "by", "x", "twice", "for", ","),
    "am": ("a m", "am", "midnight", "morning"), "pm": ("p m", "pm", "noon", "evening"),
    "fig": ("figure",), "figs": ("figures",), "lt": ("left",), "rt": ("right",), "cabg": ("cabbage",),
    "sec": ("section", "second"), "ref": ("reference",), "vol": ("volume",), "p": ("page", "p", "after", "pence"),
    "dept": ("department",), "ave": ("avenue",), "blvd": ("boulevard",), "ext": ("extension",), "co": ("company", "co"),
    "nocte": ("night",), "mane": ("morning",), "stat": ("immediately", "stat"), "pr": ("rectally", "p r"),
    "pv": ("vaginally",), "sl": ("under the tongue",), "sc": ("under the skin",), "bd": ("twice a day",),
    "bds": ("twice a day",), "tds": ("three times a day",), "qds": ("four times a day",),
    "om": ("every morning",), "on": ("every night",), "tiw": ("three times a week",), "biw": ("twice a week",),
    "wkly": ("week",), "mthly": ("month",), "yrly": ("year",),
    "hrly": ("hour",), "per": ("by", "per"), "qqh": ("every four hours",), "mdu": ("directed",),
    "ut": ("as",), "dict": ("directed",), "alt": ("other", "alternate"), "die": ("day",), "gtt": ("drop",),
    "gtts": ("drop",), "tel": ("telephone",), "ph": ("phone", "pinhole", "p h"), "pt": ("patient",),
    "pts": ("patients",),
    "pg": ("page",),
    "ca": ("about", "c a"), "qam": ("every morning",), "qpm": ("every evening",), "top": ("on the skin",),
    "mfd": ("manufactured",), "achs": ("before meals and at bedtime",), "eow": ("every other week",),
    "qow": ("every other week",), "tbs": ("tablespoon",), "tts": ("tuesday",), "fl": ("floor", "fluid", "f l"),
    "trig": ("triglycerides",), "le": ("lower extremity", "l e"), "ue": ("upper extremity", "u e"),
    "or": ("odds ratio", "or"), "s": ("s", "under"),
    "pmhx": ("history",), "fhx": ("history",), "qwk": ("every week",), "l": ("liter", "left", "tongue", "low", "l"),
    "ou": ("both eyes",), "a": ("a", "before"), "od": ("once a day", "right eye"), "os": ("mouth", "left eye"),
    "na": ("sodium", "n a"), "ur": ("urea", "your"),
    "k": ("potassium", "k"), "kcl": ("potassium chloride", "k c l"), "ung": ("ointment",),
    "nacl": ("sodium chloride", "n a c l"), "nahco": ("sodium bicarbonate",), "mgso": ("magnesium sulfate", "m g s o"),
    "cacl": ("calcium chloride", "c a c l"), "pp": ("pages", "person"), "plz": ("please",), "bx": ("biops",),
    "bxs": ("biops",), "abx": ("antibiotics",), "paeds": ("pediatrics",), "nite": ("night",), "midnite": ("midnight",),
    "ø": ("no",), "gr": ("great", "g r"), "sq": ("square", "under the skin"), "subq": ("under the skin",),
    "bp": ("blood pressure",), "bc": ("because", "b c"), "temp": ("temperature",), "appt": ("appointment",),
}  # fmt: skip
"""Short form without dots, case folded -> what may stand for it, one of these."""

SIGNS = {
    "%": ("percent",), "‰": ("per mille", "per thousand"), "<": ("less than", "under", "below", "fewer than"),
    ">": ("then", "greater than", "more than", "over", "above"), "≤": ("at most", "or less", "or fewer", "equal"),
    "≥": ("at least", "or more", "equal", "and over", "or older"), "±": ("plus or minus",),
    "+": ("plus", "positive", "or more", "and over", "and older", "or older", "and"), "=": ("equal",),
    "°": ("degree", "hour", "primary", "secondary"), "$": ("dollar", "cent"), "¢": ("cent",), "£": ("pound", "pence"),
    "€": ("euro", "cent"),
    "¥": ("yen",), "@": ("at",), "&": ("and",), "×": ("times", "by", "for", "time", ","), "÷": ("divided",),
    "~": ("about", "approximately", "to"),
    "≈": ("about", "approximately"), "#": ("number", "hash", "pound", "fraction", "fracture"),
    "-": ("minus", "negative"), "−": ("minus", "negative", "to"),
    "→": ("to", "arrow", "then", "gives"), "↑": ("up", "increase", "high", "raise"), "↓": ("down", "decrease", "low"),
    "Δ": ("delta", "change", "diagnos"),
}  # fmt: skip
"""Sign -> what may be heard for it, one of these."""
