"""A term of the glossary that has a topic is explained only where the document is about it."""

from __future__ import annotations

from audioguide.drafting.extracting.records import extract
from audioguide.drafting.writing.chapters import draft
from audioguide.language.base import language_of
from audioguide.language.en.plain.topics import topics
from tests.documents import document


def explained(title: str, *lines: str) -> set[str]:
    read = extract(document("\n".join((f"# {title}", *lines))), language_of("en"))
    made = draft(read, title)
    units = (unit for chapter in made.chapters for unit in chapter.units)
    said = {term for unit in units for line in unit.lines if line.kind == "definition" for term in line.terms}
    assert said == {term.term for term in made.glossary}
    return said


CANCER = ("You have had chemotherapy.", "The tumor was found early.")


def test_a_word_of_every_day_is_explained_beside_its_topic_alone() -> None:
    told = "The stage of the cancer says how far it has spread."
    assert "stage" in explained("Your cancer", *CANCER, told)
    assert "stage" not in explained("Your cancer", *CANCER, "Ask us at any stage of your stay.")
    assert "stage" not in explained("Your wrist", "Ask us at any stage.", "Tell us if you had cancer.")


def test_one_line_on_cancer_makes_no_leaflet_on_cancer() -> None:
    asked = "Tell us if you have cancer or had chemotherapy or radiotherapy."
    others = ("Rest your hand.", "Drink water.", "Wear the splint.", "Wash it.", "Ring us.")
    assert explained("Allergy", asked, *others, "Immunotherapy may help.") == {"chemotherapy"}
    assert not topics("Allergy", [asked, *others])
    assert topics("Your lymphoma", ["Chemotherapy may help."]) == {"cancer"}


def test_hormone_therapy_is_explained_where_it_treats_breast_cancer() -> None:
    breast = ("Breast cancer can come back after a lumpectomy.", *CANCER)
    treats = "Hormone therapy may follow radiation therapy."
    assert "hormone therapy" in explained("Breast cancer", *breast, treats)
    risk = "Hormone therapy for menopause can raise the risk of breast cancer."
    assert "hormone therapy" not in explained("Breast cancer", *breast, risk)
    prostate = "You may have hormone therapy and chemotherapy."
    assert "hormone therapy" not in explained("Your prostate", *CANCER, prostate)
