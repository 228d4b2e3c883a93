"""Drugs, treatments, tests, body parts, conditions, symptoms and organisations that a text names.

Found by lists and by the endings that the trade gives its words; what neither knows is not found, so a person reads
the list that `draft` writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioguide.language.base.events import Named
from audioguide.language.en.reading.words import listed, stem, straight

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

BODY = listed(
    "kidney pancreas bladder colon bowel rectum ovary uterus womb cervix prostate spleen throat thyroid spine stomach "
    "heart intestine esophagus larynx tongue gallbladder adrenal testicle skull hip rib pelvis shoulder knee ankle "
    "neck abdomen belly groin thigh muscle nerve artery vein lung liver brain bone breast nipple armpit collarbone "
    "skin blood bloodstream lymph chest scalp eye ear nose mouth tooth teeth jaw gum arm elbow wrist hand "
    "finger thumb leg "
    "calf shin foot feet toe heel joint tendon ligament cartilage windpipe airway eardrum eyelid retina cornea pupil "
    "urethra ureter penis vagina vulva placenta aorta valve tonsil appendix sinus nail hair kidneys marrow gland womb "
    "forehead cheek buttock back"
) - {"back", "nail", "hair", "hand"}
_BODY_PAIRS = (
    "lymph node", "blood vessel", "spinal cord", "bone marrow", "immune system", "nervous system", "food pipe",
    "birth canal", "small intestine", "large intestine", "bile duct", "chest wall", "pelvic floor", "voice box",
)  # fmt: skip
TREATMENTS = (
    "surgery", "operation", "chemotherapy", "radiation therapy", "radiotherapy", "radiation", "immunotherapy",
    "hormone therapy", "hormonal therapy", "targeted therapy", "systemic therapy", "adjuvant therapy",
        "palliative care",
    "clinical trial", "physical therapy", "physiotherapy", "dialysis", "transplant", "blood transfusion", "transfusion",
    "vaccine", "vaccination", "anesthetic", "anesthesia", "anaesthetic", "anaesthesia", "stent", "pacemaker",
    "implant", "skin flap", "catheter", "drip", "injection", "infusion", "oxygen", "inhaler", "brace", "cast",
    "c-section", "cesarean section", "counseling", "counselling", "bypass", "stitches", "dressing", "bandage",
    "anticancer drug", "survivorship program", "stem cell transplant",
)  # fmt: skip
TESTS = (
    "blood test", "urine test", "genetic testing", "genetic test", "x-ray", "mri", "mri scan", "ct scan", "ct",
        "pet scan",
    "ultrasound", "mammogram", "biopsy", "endoscopy", "colonoscopy", "smear test", "pap test", "ecg", "ekg",
    "electrocardiogram", "echocardiogram", "blood pressure", "stress test", "screening", "self-exam",
    "self-examination", "swab", "scan", "bone scan", "hearing test", "eye test",
)  # fmt: skip
CONDITIONS = (
    "cancer", "tumor", "tumour", "diabetes", "stroke", "heart attack", "heart failure", "asthma", "copd", "epilepsy",
    "infection", "pneumonia", "flu", "hernia", "fracture", "blood clot", "high blood pressure", "hypertension",
    "heart disease", "kidney disease", "liver disease", "depression", "anxiety", "dementia", "sepsis", "gout", "ulcer",
    "migraine", "hiv", "aids", "tuberculosis", "malaria", "measles", "shingles", "eczema", "allergy", "pregnancy",
    "miscarriage", "glaucoma", "cataract", "menopause", "obesity", "recurrence", "second cancer", "lymphoma",
)  # fmt: skip
SYMPTOMS = (
    "pain", "fever", "cough", "headache", "nausea", "vomiting", "dizziness", "fatigue", "tiredness", "swelling", "lump",
    "bump", "rash", "itching", "bleeding", "numbness", "weakness", "seizure", "bruising", "constipation", "diarrhea",
    "diarrhoea", "shortness of breath", "weight loss", "loss of appetite", "discharge", "thickening", "redness",
    "chills", "sweating", "cramp", "tingling", "jaundice", "heartburn", "fainting", "confusion", "blurred vision",
    "sore throat", "runny nose", "balance problem", "nipple discharge", "palpitations", "insomnia", "bloating",
)  # fmt: skip
_DRUGS = listed(
    "aspirin ibuprofen paracetamol acetaminophen morphine insulin warfarin metformin steroid prednisone prednisolone "
    "cortisone dexamethasone methotrexate cyclophosphamide antibiotic antidepressant herceptin arimidex femara "
    "aromasin "
    "tamoxifen heparin digoxin codeine tramadol oxycodone naproxen levothyroxine albuterol salbutamol furosemide "
    "lithium clopidogrel gabapentin pregabalin diclofenac antihistamine penicillin nicotine estrogen testosterone "
    "progesterone naloxone methadone fentanyl ketamine epinephrine adrenaline nitroglycerin statin fluorouracil "
    "apixaban rivaroxaban dabigatran painkiller"
)
_DRUG_SHAPE = re.compile(
    r"[a-z]{3,}(?:mab|tinib|ciclib|parib|trozole|mestane|xifen|oxifene|taxel|rubicin|platin|estrant|tabine|limus|"
    r"dronate|statin|prazole|cillin|mycin|oxacin|cycline|oxetine|triptan|pril|sartan|azepam|azolam|olol|dipine|gliptin|"
    r"gliflozin|glutide|vir|setron|caine|conazole|semide|thiazide|xaban|gatran|profen|coxib)s?"
)
_DRUG_PHRASES = ("aromatase inhibitor", "beta blocker", "ace inhibitor", "blood thinner", "water pill")
_TREATMENT_SHAPE = re.compile(
    r"[a-z]{3,}(?:ectom(?:y|ies)|ostom(?:y|ies)|otom(?:y|ies)|plast(?:y|ies)|therap(?:y|ies))"
)
_TEST_SHAPE = re.compile(r"[a-z]{3,}(?:scop(?:y|ies)|grams?|graph(?:y|ies)|centesis)")
_CONDITION_SHAPE = re.compile(r"[a-z]{3,}(?:itis|osis|emia|aemia|oma|omas|opathy|algia|plegia|uria|trophy|sclerosis)")
_NO_SHAPE = listed(
    "program programs diagram diagrams photography biography geography diagnosis prognosis diagnoses aroma "
    "diploma coma "
    "kilogram kilograms milligram milligrams gram grams microgram micrograms hypnosis anatomy telegram paragraph "
    "appliances therapy therapies cryptography osmosis metamorphosis autonomy economy"
)
_ORGANISATION = re.compile(
    r"\b(?:[A-Z][\w&'’-]+\s+){1,5}(?:Society|Clinic|Institute|Hospital|Association|Foundation|Administration|"
    r"University|"
    r"Academy|Organization|Organisation|Trust|Agency|Council|College|Alliance|Network|Centers?|Department)"
    r"(?:\s+(?:of|for|on)\s+(?:[A-Z][\w-]+(?:\s+and)?\s*){1,4})?"
)
_INITIALS = re.compile(r"\b(?:FDA|CDC|NHS|NIH|NICE|AHA|WHO)\b")


_PHRASES: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _kind, _list in (
    ("treatment", TREATMENTS), ("test", TESTS), ("condition", CONDITIONS), ("symptom", SYMPTOMS),
    ("drug", _DRUG_PHRASES),
    ("body part", (*sorted(BODY), *_BODY_PAIRS)), ("drug", tuple(sorted(_DRUGS))),
):  # fmt: skip
    for _phrase in _list:
        _run = tuple(stem(word) for word in _phrase.split())
        _PHRASES.setdefault(_run[0], []).append((_run, _kind))
for _runs in _PHRASES.values():
    _runs.sort(key=lambda entry: -len(entry[0]))


def read(text: str) -> list[Named]:
    """The names that one sentence says, in order, each once; the longest where one is inside another."""
    found = {
        Named(" ".join(match[0].split()).removeprefix("The "), "organisation"): None
        for match in _ORGANISATION.finditer(text)
    }
    if "organisation" not in text:
        found |= {Named(match[0], "organisation"): None for match in _INITIALS.finditer(text)}
    found |= dict.fromkeys(_words(text))
    return list(found)


def _words(text: str) -> Iterator[Named]:
    written = [word.lower() for word in _WORD.findall(straight(text))]
    stems = [stem(word) for word in written]
    at = 0
    while at < len(written):
        run, kind = _at(written, stems, at)
        if kind:
            yield Named(" ".join(written[at : at + run]), kind)
        at += run


def _at(written: list[str], stems: list[str], at: int) -> tuple[int, str]:
    for run, kind in _PHRASES.get(stems[at], ()):
        if len(run) == 1 or tuple(stems[at : at + len(run)]) == run:
            return len(run), kind
    word = written[at]
    if word in _NO_SHAPE or len(word) < 6:
        return 1, ""
    for shape, kind in (
        (_DRUG_SHAPE, "drug"), (_TREATMENT_SHAPE, "treatment"), (_TEST_SHAPE, "test"), (_CONDITION_SHAPE, "condition"),
    ):  # fmt: skip
        if shape.fullmatch(word):
            return 1, kind
    return 1, ""
