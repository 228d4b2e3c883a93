"""Money of other countries, written as it is said: €1.450,00 as 1450 euros, CHF 12.50 as 12 Swiss francs and 50 cents.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import Other, as_written

_NAMES = {
    "€": "euro|cent", "EUR": "euro|cent", "GBP": "pound|penny", "£": "pound|penny", "$": "dollar|cent",
    "USD": "U S dollar|cent", "US$": "U S dollar|cent", "C$": "Canadian dollar|cent", "CA$": "Canadian dollar|cent",
    "CAD": "Canadian dollar|cent", "A$": "Australian dollar|cent", "AU$": "Australian dollar|cent",
    "AUD": "Australian dollar|cent", "NZ$": "New Zealand dollar|cent", "NZD": "New Zealand dollar|cent",
    "HK$": "Hong Kong dollar|cent", "S$": "Singapore dollar|cent", "SGD": "Singapore dollar|cent",
    "R$": "real|cent", "BRL": "real|cent", "CHF": "Swiss franc|cent", "₹": "rupee|paisa", "Rs": "rupee|paisa",
    "Rs.": "rupee|paisa", "zł": "zloty|grosz", "PLN": "zloty|grosz", "SEK": "Swedish krona|ore",
    "NOK": "Norwegian krone|ore", "DKK": "Danish krone|ore", "kr": "crown|ore", "kr.": "crown|ore", "₩": "won|",
    "₪": "shekel|agora", "₽": "ruble|kopek", "₺": "lira|kurus", "₫": "dong|", "₦": "naira|kobo", "₱": "peso|centavo",
    "JPY": "yen|", "¥": "yen|", "CNY": "yuan|", "ZAR": "rand|cent",
}  # fmt: skip
"""What stands for money, and its names: one, and its hundredth."""
_MANY = {
    "real": "reais", "Swedish krona": "Swedish kronor", "Norwegian krone": "Norwegian kroner", "penny": "pence",
    "Danish krone": "Danish kroner", "paisa": "paise", "grosz": "groszy", "agora": "agorot",
} | {word: word for word in "zloty won lira dong naira yen yuan rand ore kurus kobo".split()}  # fmt: skip
_SIGNS = "|".join(re.escape(sign) for sign in sorted(_NAMES, key=len, reverse=True))
_AMOUNT = (
    r"(?P<{0}>\d{{1,3}}(?:[.' ]\d{{3}})+(?![\d])|\d+(?:,\d{{2,3}})*,\d{{3}}|\d+)(?:[.,](?P<{1}>\d\d"
    r"|-{{1,2}})(?!\d))?(?:/-)?"
)


def _coins(found: re.Match[str]) -> str:
    sign = found["sign"] or found["behind"]
    whole, cents = (found["whole"], found["cents"]) if found["sign"] else (found["whole2"], found["cents2"])
    one, _, small = _NAMES[sign].partition("|")
    number = re.sub(r"\D", "", whole)
    said = f" {number} {one if number == '1' else _MANY.get(one, one + 's')}"
    if not cents or not cents.strip("0-") or not small:
        return f"{said} "
    part = f"{int(cents)} {small if cents == '01' else _MANY.get(small, small + 's')}"
    return f" {part} " if not number.strip("0") else f"{said} ∧ {part} "


def _rands(found: re.Match[str]) -> str:
    """ "R1,250.50" as rand; behind a number, or apart from it, R is a side."""
    cents = (found["cents"] or "").strip("-")
    part = f"∧ {int(cents)} cents " if cents.strip("0") else ""
    return f" {re.sub(r'[^0-9]', '', found['whole'])} rand {part}"


SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (rf"(?<![^\W_])(?P<sign>{_SIGNS}) ?{_AMOUNT.format('whole', 'cents')}"
     rf"|(?<![\w.,]){_AMOUNT.format('whole2', 'cents2')} ?(?P<behind>{_SIGNS})(?!\w)", as_written(_coins), False),
    (rf"(?<![^\W_])(?P<sign>R)(?=\d{{2}}|\d,){_AMOUNT.format('whole', 'cents')}", as_written(_rands), False),
    (r"(?<![\w.,])1c\b", as_written("1 cent"), False),
    (r"(?<![\w.,])(\d+)c\b", as_written(r"\1 cents"), False),
)  # fmt: skip
"""As those of `clinic`."""
