"""Each transform: what it makes, and what it leaves alone since it could change a fact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioguide.drafting.plain.preserved import lost
from audioguide.drafting.plain.rewriting import rewrite
from audioguide.language.base import language_of
from audioguide.language.base.transform import Context
from audioguide.language.en.plain.registry import TRANSFORMS
from audioguide.language.en.plain.transforms.short_forms import explained

ENGLISH = language_of("en")
MRI = Context({"MRI": "Magnetic resonance imaging"})
IBC = Context({"IBC": "inflammatory breast cancer"})
CHANCE = Context(lead="Your chances are:")
NONE = Context()
CASES: dict[str, list[tuple[str, str, Context]]] = {
    "T1": [
        *(
            (text, text, NONE)
            for text in (
                "Take it for longer if it keeps coming back (you get it twice a year).",
                "Ring us if you have pain, a fit or a sore throat (tonsillitis).",
                "Tell us if you take some pills for low mood (one kind, another or a third).",
            )
        ),
        ("Take two if you cough, or see us (see page 4).", "Take two if you cough, or see us, see page 4.", NONE),
        ("It is in the armpit (axilla) for most people.", "It is in the armpit, axilla, for most people.", NONE),
        (
            "Take apixaban (Eliquis) and rivaroxaban (Xarelto).",
            "Take apixaban (Eliquis) and rivaroxaban (Xarelto).",
            NONE,
        ),
        ("Inflammatory breast cancer (IBC) is rare.", "Inflammatory breast cancer is rare.", IBC),
        ("(It is still one. It is.", "It is still one. It is.", NONE),
        ("(Ask us.)", "Ask us.", NONE),
        ("The breast (chest) area.", "The breast (chest) area.", NONE),
    ],
    "T2": [
        ("Pain, e.g. in the leg.", "Pain, for example in the leg.", NONE),
        ("Take fruit, nuts, etc.", "Take fruit, nuts and so on.", NONE),
        ("Rest and/or ice.", "Rest and/or ice.", NONE),
        ("Take 5 mg b.i.d.", "Take 5 mg twice a day.", NONE),
        ("Take 5 mg T.I.D. with food.", "Take 5 mg three times a day with food.", NONE),
        ("Take 5 mg q.i.d .", "Take 5 mg four times a day .", NONE),
    ],
    "T3": [
        ("Stage III or Stage IV.", "Stage 3 or Stage 4.", NONE),
        ("Types I and II.", "Types 1 and 2.", NONE),
        ("He took part I.", "He took part I.", NONE),
    ],
    "T4": [
        ("You have a 3% to 15% chance.", "You have a chance of between 3 and 15 in 100.", NONE),
        ("The risk falls from 25% to 6%.", "The risk falls from 25 in 100 to 6 in 100.", NONE),
        ("99% for men.", "99 in 100 for men.", CHANCE),
        ("About 1 in 4 people get it.", "About 25 in 100 people get it.", NONE),
        ("About 1 in 3 people get it.", "About 1 in 3 people get it.", NONE),
        ("Use a 5% solution.", "Use a 5% solution.", NONE),
        ("It lowers the risk by 64%.", "It lowers the risk by 64%.", NONE),
        ("Women are 20% more likely to get it.", "Women are 20% more likely to get it.", NONE),
        ("It helps people 80% of the time.", "It helps people 80% of the time.", NONE),
        ("Your oxygen was 98%.", "Your oxygen was 98%.", NONE),
        ("It is 100% effective for people.", "It is 100% effective for people.", NONE),
    ],
    "T5": [
        ("IBC grows fast.", "Inflammatory breast cancer grows fast.", IBC),
        ("You had an IBC.", "You had an inflammatory breast cancer.", IBC),
        ("You need an MRI.", "You need a magnetic resonance imaging.", MRI),
        ("Inflammatory breast cancer (IBC).", "Inflammatory breast cancer (IBC).", IBC),
    ],
    "T6": [
        ("Go to the radiology department.", "Go to the radiology department.", NONE),
        ("Therefore you must stop it.", "So you must stop it.", NONE),
        ("It is therefore important that you drink.", "It is therefore important that you drink.", NONE),
        ("Edema is common.", "Swelling is common.", NONE),
        ("Edema is common.", "Edema is common.", Context(keep=frozenset({"edema"}))),
        ("The year of the otic drops.", "The year of the ear drops.", NONE),
        (
            "It was identified, and what she saw on that day was found.",
            "It was found, and what she saw on that day was found.",
            NONE,
        ),
        ("It was identified and found.", "It was identified and found.", NONE),
        ("The liver, the hepatic organ.", "The liver, the hepatic organ.", NONE),
        ("No allergies: NKDA.", "No allergies: no known drug allergies.", NONE),
        ('It is called "edema".', 'It is called "edema".', NONE),
    ],
    "T7": [
        ("Don't drive, you can't see.", "Do not drive, you cannot see.", NONE),
        ("It won’t stop.", "It will not stop.", NONE),
        ("Can't I drive?", "Can't I drive?", NONE),
    ],
    "T8": [
        (
            "Your doctor may look at how well your liver works before deciding if you can have any of this medicine.",
            "Your doctor may look at how well your liver works before deciding if you can have any of this medicine.",
            NONE,
        ),
        (
            "If you take blood thinners, diabetes medicine or weight-loss injections, call us at least 2 weeks before.",
            "If you take blood thinners, diabetes medicine or weight-loss injections, call us at least 2 weeks before.",
            NONE,
        ),
        (
            "If you take blood thinners, diabetes medicine or weight-loss injections, call us at least 2 weeks "
            "before the test.",
            "If you take blood thinners, diabetes medicine or weight-loss injections, call us at least 2 weeks "
            "before the test.",
            NONE,
        ),
        (
            "Call 911 right away if you have chest pain, cannot breathe or see a lot of blood in the toilet bowl.",
            "Call 911 right away if you have chest pain, cannot breathe or see a lot of blood in the toilet bowl.",
            NONE,
        ),
        (
            "If you had an operation on your knee in the last two weeks, your doctor may ask you to wear a stocking "
            "for some days while you rest at home with your leg up.",
            "Suppose you had an operation on your knee in the last two weeks. Then your doctor may ask you to "
            "wear a stocking for some days while you rest at home with your leg up.",
            NONE,
        ),
        (
            "You may have to come back to the clinic on the first floor of the new house by the river for one more "
            "blood test on that day if the wound is still red.",
            "Suppose the wound is still red. Then you may have to come back to the clinic on the first floor of the "
            "new house by the river for one more blood test on that day.",
            NONE,
        ),
        (
            "You may have to come back to the clinic for one more blood test if the wound is still red and hot.",
            "You may have to come back to the clinic for one more blood test if the wound is still red and hot.",
            NONE,
        ),
        (
            "If you feel no pain, you have eaten something and you can walk on your own two feet you may go home then.",
            "If you feel no pain, you have eaten something and you can walk on your own two feet you may go home then.",
            NONE,
        ),
        (
            "You can sit in the garden of the house with us if you like, but come in when the cook rings the bell.",
            "You can sit in the garden of the house with us if you like, but come in when the cook rings the bell.",
            NONE,
        ),
        ("If it bleeds, call us.", "If it bleeds, call us.", NONE),
        (
            "Take the tablet only if the doctor who looks after you has told you that it is safe for you to do so.",
            "Take the tablet only if the doctor who looks after you has told you that it is safe for you to do so.",
            NONE,
        ),
    ],
    "T9": [
        *(
            (text, text, NONE)
            for text in (
                "People commonly use supplements for sore joints, such as one pill or two, to manage how they feel.",
                "It can do harm to the lungs and some other organs, such as a stiff lung or a burst one.",
            )
        ),
        (
            "Avoid alcohol, juice and large amounts of green vegetables, such as kale, spinach, and painkillers.",
            "Avoid alcohol, juice and large amounts of green vegetables, such as kale, spinach, and painkillers.",
            NONE,
        ),
        (
            "You may have other signs that come and go over the day, such as a cough, a fever or pain.",
            "You may have other signs that come and go over the day. Examples are a cough, a fever or pain.",
            NONE,
        ),
        (
            "Hormone therapy, such as tamoxifen or letrozole, may lower the risk of cancer for some people.",
            "Hormone therapy may lower the risk of cancer for some people. Examples of hormone therapy are "
            "tamoxifen or letrozole.",
            NONE,
        ),
        (
            "It can make you feel as if you are ill, like you have a cold and cannot get up in the morning.",
            "It can make you feel as if you are ill, like you have a cold and cannot get up in the morning.",
            NONE,
        ),
    ],
    "T10": [
        (
            "This kind of cancer is harder to treat for the team because it is found in more than one place.",
            "This kind of cancer is harder to treat for the team. This is because it is found in more than one place.",
            NONE,
        ),
    ],
    "T11": [
        (
            "Then press on the wound for ten minutes, and you should call the clinic for advice.",
            "Then press on the wound for ten minutes, and you should call the clinic for advice.",
            NONE,
        ),
        (
            "It is fairly rare at your age, but it can be serious for older people.",
            "It is fairly rare at your age. But it can be serious for older people.",
            NONE,
        ),
        ("It is rare, but it can be serious.", "It is rare, but it can be serious.", NONE),
    ],
    "T12": [
        (
            "Although the operation is short and safe, you will need some weeks to get well.",
            "The operation is short and safe. But you will need some weeks to get well.",
            NONE,
        ),
        (
            "While you are on dialysis or have a fever, avoid long walks and eat little salt.",
            "While you are on dialysis or have a fever, avoid long walks and eat little salt.",
            NONE,
        ),
    ],
    "T13": [
        (
            "According to the Knee Society, a new knee lasts for more than 15 years for most people who have one.",
            "Here is what the Knee Society says. A new knee lasts for more than 15 years for most people who have one.",
            NONE,
        ),
        (
            "It is important to remember that the figures are from large groups of people and may not be true for you.",
            "This is important to remember. The figures are from large groups of people and may not be true for you.",
            NONE,
        ),
    ],
    "T14": [
        (
            "People who had a knee replacement in both legs are more likely to need help at home than other people.",
            "Think of people who had a knee replacement in both legs. They are more likely to need help at "
            "home than other people.",
            NONE,
        ),
        (
            "Most people who had a knee replacement in both legs are able to walk on the day after the operation.",
            "Most people who had a knee replacement in both legs are able to walk on the day after the operation.",
            NONE,
        ),
    ],
    "T15": [
        (
            "The pills for hepatitis C may change how well your liver does its work and may affect how much you need.",
            "The pills for hepatitis C may change how well your liver does its work and may affect how much you need.",
            NONE,
        ),
        (
            "Walking strengthens the muscles around your knee and may help you to sleep better in the weeks "
            "after the operation.",
            "Walking strengthens the muscles around your knee. Walking may help you to sleep better in the "
            "weeks after the operation.",
            NONE,
        ),
    ],
}


def test_every_transform_has_its_cases_and_its_own_code() -> None:
    codes = [transform.code for transform in TRANSFORMS]
    assert sorted(codes) == sorted(set(codes)) == sorted(CASES)
    assert all(transform.title and transform.explanation for transform in TRANSFORMS)


@pytest.mark.parametrize(
    ("code", "before", "after", "context"), [(code, *case) for code, cases in CASES.items() for case in cases]
)
def test_a_transform_makes_what_it_should_and_nothing_else(
    code: str, before: str, after: str, context: Context
) -> None:
    transform = next(each for each in TRANSFORMS if each.code == code)
    assert " ".join(transform.rewrite(before, context)) == after


def test_a_change_that_the_gate_refuses_falls_back_and_is_told() -> None:
    wrong = next(each for each in TRANSFORMS if each.code == "T6")
    lying = type(wrong)("T99", "lies", "", lambda text, context: [text.replace("may", "will")])
    made = rewrite("It may hurt.", ENGLISH, None, [lying])
    assert made.sentences == ("It may hurt.",)
    assert [change.refused for change in made.changes] == ["how sure it is"]


def test_short_forms_are_learnt_from_their_brackets_alone() -> None:
    texts = [
        "Magnetic resonance imaging (MRI) and deep vein thrombosis (DVT).",
        "people assigned female at birth (AFAB)",
        "pain (OUCH)",
    ]
    assert explained(texts) == {
        "MRI": "Magnetic resonance imaging",
        "DVT": "deep vein thrombosis",
        "AFAB": "assigned female at birth",
    }


def test_a_short_form_with_two_meanings_stands_for_neither() -> None:
    texts = ["Your estrogen receptor (ER) test.", "Go to the emergency room (ER).", "The estrogen receptor (ER) again."]
    assert explained(texts) == {}
    assert explained([texts[0], texts[2]]) == {"ER": "estrogen receptor"}


WHO = st.sampled_from(
    ["People who smoke", "You", "Most adults with hypertension", "Your physician", "Women over 50", "It"]
)
DOES = st.sampled_from(
    ["may need", "should not take", "can't have", "will often get", "rarely has", "is unable to stop"]
)
WHAT = st.sampled_from(
    [
        "5 mg of warfarin",
        "a 25% chance of pain",
        "edema of the lower extremities",
        "Stage IV cancer",
        "an MRI (a scan)",
        "either drug",
    ]
)
WHEN = st.sampled_from(
    [
        "within 5 years",
        "if the wound is red",
        "unless it hurts",
        "prior to surgery",
        "because it is rare",
        "than other people",
        "e.g. at night",
    ]
)
JOINS = st.sampled_from([", and ", ", but ", "; ", " and ", ", which is ", " because ", ", such as ", ", so "])
SENTENCES = st.builds(
    lambda parts, join: join.join(" ".join(part) for part in parts) + ".",
    st.lists(st.tuples(WHO, DOES, WHAT, WHEN), min_size=1, max_size=3),
    JOINS,
)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(SENTENCES)
def test_whatever_the_sentence_nothing_that_must_stay_is_lost(sentence: str) -> None:
    made = rewrite(sentence, ENGLISH)
    text = " ".join(made.sentences)
    assert lost(sentence, text, ENGLISH) == ""
    assert rewrite(text, ENGLISH).sentences
