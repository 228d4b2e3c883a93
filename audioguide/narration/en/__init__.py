"""English, as an American reader says it. The order is the order in which rules claim a shape."""

from audioguide.narration.en.address import ADDRESS
from audioguide.narration.en.arrow import ARROW
from audioguide.narration.en.blood import BLOOD
from audioguide.narration.en.bracket import BRACKET
from audioguide.narration.en.cardinal import CARDINAL
from audioguide.narration.en.chemical import CHEMICAL
from audioguide.narration.en.clock import CLOCK
from audioguide.narration.en.code import CODE
from audioguide.narration.en.comparison import COMPARISON
from audioguide.narration.en.compound import COMPOUND
from audioguide.narration.en.dash import DASH_TO
from audioguide.narration.en.date import DATE
from audioguide.narration.en.date_digits import DATE_DIGITS
from audioguide.narration.en.date_iso import DATE_ISO
from audioguide.narration.en.decade import DECADE
from audioguide.narration.en.dimensions import DIMENSIONS
from audioguide.narration.en.dose import DOSE
from audioguide.narration.en.dosing import DOSING
from audioguide.narration.en.dotted import DOTTED
from audioguide.narration.en.duration import DURATION
from audioguide.narration.en.emoji import EMOJI
from audioguide.narration.en.footnote import FOOTNOTE
from audioguide.narration.en.fractions import FRACTIONS
from audioguide.narration.en.gene import GENE
from audioguide.narration.en.greek import GREEK
from audioguide.narration.en.grouping import GROUPING
from audioguide.narration.en.handle import HANDLE
from audioguide.narration.en.height import HEIGHT
from audioguide.narration.en.her2 import HER2
from audioguide.narration.en.hyphened import HYPHENED
from audioguide.narration.en.identifier import IDENTIFIER
from audioguide.narration.en.join import JOIN
from audioguide.narration.en.latin import LATIN
from audioguide.narration.en.letterform import LETTERFORM
from audioguide.narration.en.letters import LETTERS
from audioguide.narration.en.lone_unit import LONE_UNIT
from audioguide.narration.en.marker import MARKER
from audioguide.narration.en.minus import MINUS
from audioguide.narration.en.mixed import MIXED
from audioguide.narration.en.money import MONEY
from audioguide.narration.en.number_sign import NUMBER_SIGN
from audioguide.narration.en.ordinals import ORDINALS
from audioguide.narration.en.percent import PERCENT
from audioguide.narration.en.phone import PHONE
from audioguide.narration.en.plus import PLUS
from audioguide.narration.en.power import POWER
from audioguide.narration.en.powers import POWERS
from audioguide.narration.en.pressure import PRESSURE
from audioguide.narration.en.range import RANGE
from audioguide.narration.en.ratio import RATIO
from audioguide.narration.en.reference import REFERENCE
from audioguide.narration.en.roman import ROMAN
from audioguide.narration.en.score import SCORE
from audioguide.narration.en.script import SCRIPT
from audioguide.narration.en.set_pairs import SET_PAIRS
from audioguide.narration.en.short_names import SHORT_NAMES
from audioguide.narration.en.short_number import SHORT_NUMBER
from audioguide.narration.en.shorthand import SHORTHAND
from audioguide.narration.en.shouted import SHOUT
from audioguide.narration.en.sign import SIGN
from audioguide.narration.en.silent import SILENT
from audioguide.narration.en.slash import SLASH
from audioguide.narration.en.slashes import SLASHES
from audioguide.narration.en.spelled import SPELLED
from audioguide.narration.en.spine import SPINE
from audioguide.narration.en.staging import STAGING
from audioguide.narration.en.symbol import SYMBOL
from audioguide.narration.en.temperature import TEMPERATURE
from audioguide.narration.en.thousands import THOUSANDS
from audioguide.narration.en.times import TIMES
from audioguide.narration.en.titles import TITLE
from audioguide.narration.en.total import TOTAL
from audioguide.narration.en.version import VERSION
from audioguide.narration.en.year_alone import YEAR
from audioguide.narration.en.year_range import YEAR_RANGE

RULES = (
    EMOJI, LETTERFORM, ADDRESS, SHORTHAND, SILENT, HANDLE, FOOTNOTE, ARROW,
    HER2, MARKER, CHEMICAL, STAGING, SPINE, BLOOD,
    POWERS, TOTAL, DIMENSIONS, TIMES, ROMAN, SIGN,
    DATE, DATE_ISO, DATE_DIGITS, SHORT_NAMES, PHONE, GROUPING, DECADE, YEAR_RANGE, CLOCK, DURATION, HEIGHT,
    SHORT_NUMBER, MONEY, TEMPERATURE, PRESSURE, DOSE, PERCENT, RATIO, SET_PAIRS, FRACTIONS, SCORE, SLASHES, PLUS,
    ORDINALS, THOUSANDS, COMPOUND, RANGE, VERSION, IDENTIFIER, YEAR,
    COMPARISON, DASH_TO, MINUS, NUMBER_SIGN,
    LONE_UNIT, POWER, GREEK, SCRIPT, DOSING, LATIN, MIXED, GENE, HYPHENED, DOTTED, TITLE, REFERENCE,
    BRACKET, SLASH, JOIN, SHOUT, LETTERS, CODE, SYMBOL, CARDINAL, SPELLED,
)  # fmt: skip
