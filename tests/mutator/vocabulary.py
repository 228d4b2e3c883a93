"""Words of general English for the mutator, written out by hand; none is taken from the checker."""

# ruff: noqa: E501 - rows of words and shapes are read whole
from __future__ import annotations

NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
UNITS = {
    "years": ("months", "weeks", "days"), "year": ("month", "week", "day"), "months": ("years", "weeks"),
    "month": ("year", "week"), "weeks": ("months", "days", "years"), "week": ("month", "day"), "days": ("weeks", "hours"),
    "day": ("week", "hour"), "hours": ("minutes", "days"), "minutes": ("hours", "seconds"), "stage": ("grade",),
    "steps": ("stairs",), "feet": ("inches",), "pounds": ("ounces",), "cups": ("spoons",), "glasses": ("bottles",),
    "inches": ("feet",), "tablets": ("packs",), "times": ("months",),
}  # fmt: skip

AUXILIARIES = "is are was were can could may might will would should does do did has have had must cannot".split()
OPPOSITE_PREFIX = {
    "healthy": "unhealthy", "normal": "abnormal", "regular": "irregular", "likely": "unlikely", "able": "unable",
    "sure": "unsure", "common": "uncommon", "natural": "unnatural", "treated": "untreated", "clear": "unclear",
    "certain": "uncertain", "aggressive": "non-aggressive", "known": "unknown", "safe": "unsafe", "steady": "unsteady",
    "usual": "unusual", "important": "unimportant", "possible": "impossible", "complete": "incomplete",
    "medical": "nonmedical", "active": "inactive", "hopeful": "unhopeful", "helpful": "unhelpful", "local": "nonlocal",
    "regional": "non-regional", "distant": "non-distant", "metastatic": "non-metastatic", "invasive": "non-invasive",
    "inflammatory": "non-inflammatory", "stuck": "unstuck", "strong": "unstrong", "sick": "unsick", "even": "uneven",
    "balanced": "unbalanced", "comfortable": "uncomfortable", "expected": "unexpected", "related": "unrelated",
    "necessary": "unnecessary", "fit": "unfit", "well": "unwell", "stable": "unstable", "equal": "unequal",
}  # fmt: skip

MODALS_UP = {"may": ("will", "must"), "might": ("will",), "could": ("will",), "can": ("will", "always")}
ADVERBS_UP = {
    "often": ("always",), "usually": ("always",), "most": ("all",), "likely": ("certain",), "sometimes": ("always",),
    "rarely": ("never",), "uncommon": ("unheard of",), "probably": ("certainly",), "some": ("all",),
    "generally": ("always",), "mostly": ("entirely",), "fairly": ("extremely",), "perhaps": ("certainly",),
}  # fmt: skip
ADVERBS_DOWN = {
    "often": ("sometimes", "rarely"), "usually": ("sometimes",), "always": ("often", "sometimes"), "will": ("may", "might"),
    "never": ("rarely",), "most": ("a few",), "likely": ("possible",), "cannot": ("may not",), "must": ("may",),
}  # fmt: skip
MODALS_DOWN = {
    "may": ("is unlikely to",),
    "might": ("is unlikely to",),
    "can": ("can rarely",),
    "could": ("could hardly",),
}
BE_DOWN = {"is": "may be", "are": "may be", "was": "may have been", "were": "may have been", "has": "may have"}
OPENERS_DOWN = ("Perhaps", "It is possible that", "In some cases,", "Possibly,")
OPENERS_UP = ("Without doubt,", "It is certain that", "In every case,")

TURNS = {
    "more": "less", "less": "more", "harder": "easier", "easier": "harder", "higher": "lower", "lower": "higher",
    "better": "worse", "worse": "better", "larger": "smaller", "bigger": "smaller", "smaller": "larger",
    "stronger": "weaker", "weaker": "stronger", "before": "after", "after": "before", "drops": "rises", "drop": "rise",
    "rises": "drops", "lowers": "raises", "raise": "lower", "different": "identical", "same": "opposite", "nearby": "far away",
    "near": "far from", "earlier": "later", "later": "earlier", "longer": "shorter", "shorter": "longer", "older": "younger",
    "younger": "older", "fewer": "more", "increase": "decrease", "increases": "decreases", "reduce": "increase",
    "reduces": "increases", "grow": "shrink", "shrink": "grow", "faster": "slower", "slower": "faster", "early": "late",
    "slow": "fast", "fast": "slow", "over": "under", "under": "over", "above": "below", "below": "above", "best": "worst",
    "main": "minor", "thicker": "thinner", "firm": "soft", "severe": "mild", "small": "large", "big": "small", "keep": "lose",
    "gain": "lose", "start": "stop", "stop": "start", "increased": "decreased", "raised": "lowered", "most": "least",
    "differ": "do not differ", "differs": "is the same", "further": "less", "whole": "half", "tight": "loose", "low": "high",
    "high": "low", "dry": "wet", "loose": "tight", "bright": "dim", "good": "bad", "help": "harm", "helps": "harms",
}  # fmt: skip

QUANTIFIERS = {
    "some": ("all", "no", ""), "all": ("some", "most"), "most": ("few", "all"), "any": ("some", "every"), "each": ("some",),
    "every": ("some", "almost every"), "several": ("all", "two"), "many": ("few", "all"), "both": ("neither of", "one of"),
    "few": ("many",), "only": ("mainly", ""), "none": ("some",), "anyone": ("everyone", "some people"), "always": ("sometimes",),
    "half": ("all",), "anything": ("something",), "everything": ("something",), "enough": ("some",), "alone": ("",),
}  # fmt: skip
QUANTIFIER_PHRASES = {
    "one breast or both": ("both breasts", "one breast"), "more than one": ("one", "more than ten"), "no one": ("hardly anyone",),
    "one or both": ("both", "one"), "at least": ("at most", ""), "a little": ("a lot of",), "in general": ("",),
    "or more": ("or less", ""), "up to": ("more than",), "about": ("exactly",), "the whole": ("part of the",),
    "at any": ("at some",), "all of": ("some of",), "one of": ("all of",), "a few": ("a lot of",),
}  # fmt: skip

DRUGS = """tamoxifen letrozole anastrozole exemestane fulvestrant trastuzumab aspirin ibuprofen naproxen paracetamol
acetaminophen warfarin metformin insulin prednisone morphine codeine oxycodone lorazepam diazepam amoxicillin
doxycycline sertraline fluoxetine lisinopril simvastatin omeprazole methotrexate capecitabine docetaxel""".split()
TREATMENTS = """chemotherapy radiation surgery immunotherapy lumpectomy mastectomy physiotherapy acupuncture dialysis massage
vaccination transplant biopsy transfusion hypnosis hysterectomy ultrasound laser antibiotics splint brace
crutches plaster""".split()
TREATMENTS += ["hormone therapy", "targeted therapy", "palliative care", "gene therapy", "a blood test", "an x-ray"]
PARTS = """breast breasts lung lungs liver brain bone bones skin chest armpit armpits collarbone nipple kidney kidneys stomach
bowel heart throat tongue ear ears eye eyes knee knees hip hips ankle ankles shoulder shoulders neck spine wrist
wrists elbow thigh thighs calf foot feet hand hands leg legs arm arms toe toes finger fingers scalp jaw blood muscle
muscles kneecap shin ligament cartilage tendon""".split()
SYMPTOMS = """headache headaches cough seizure seizures fatigue nausea numbness weakness dizziness pain swelling lump lumps bump
bumps fever rash itching diarrhea constipation bleeding vomiting cramps stiffness bruises bruising fainting
discharge""".split()
PLURAL = frozenset(
    "breasts lungs bones armpits kidneys ears eyes knees hips ankles shoulders wrists thighs feet hands legs arms toes fingers "
    "muscles headaches seizures lumps bumps cramps bruises antibiotics crutches".split()
)

CLAIMS = """
Drink a cup of green tea each morning.|Walking barefoot makes the bones stronger.|Sugar feeds the illness.
Most people feel better after a month.|You should stop taking your tablets.|Sunlight brings the pain down.
It is safe to wait a few weeks before you call.|Older people heal more slowly.|Men get it too.
The treatment does not hurt.|You will lose your hair.|A good night of sleep prevents it.|It runs in families.
Smokers have twice the risk.|Your insurance pays for this.|You may need to stay in a hospital overnight.
Stress is the usual cause.|Pregnant women need not worry.|A cold pack takes the swelling away.|It never spreads to children.
Take two tablets with food.|Alcohol makes no difference.|The scar fades within a year.|A fever is a good sign.
You can drive home on the same day.|Vitamin D protects you.|This happens to one person in nine.|It is caused by a virus.
The tests are always right.|There is no need to fast before the test.|You can go back to work at once.
The wound must stay dry.|Herbal remedies work just as well.|A low mood goes away by itself.|Young people recover fully.
Do not eat grapefruit.|Exercise can make it worse.|The needle is very thin.|Your partner can catch it.|Surgery cures nearly everyone.
Doctors used to think otherwise.|The new drugs have fewer side effects.|Massage spreads the cells.|Losing weight lowers the chance.
A blood test finds it early.|It starts in the kidneys.|Bed rest is best.|Heat relieves the ache.|Ask for a stronger dose.
Stairs are dangerous for everybody.|The pain means that it is healing.|Keep your arm above your heart.
""".replace("\n", "|").split("|")
CLAIMS = [claim.strip() for claim in CLAIMS if claim.strip()]
SUBJECTS = "The treatment|This kind|Cancer|Your care team|A scan|The drug|Surgery|People with this|An operation|The pain".split(
    "|"
)
VERBS = (
    "needs|changes|stops|follows|hides|damages|improves|replaces|heals|causes|blocks|prevents|weakens|protects".split(
        "|"
    )
)
