"""The rules of the English spoken form. The order is the order in which they claim a shape."""

from audioguide.language.en.spoken.address import ADDRESS
from audioguide.language.en.spoken.arrow import ARROW
from audioguide.language.en.spoken.barred import BARRED
from audioguide.language.en.spoken.blood import BLOOD
from audioguide.language.en.spoken.body_size import BODY_SIZE
from audioguide.language.en.spoken.bracket import BRACKET
from audioguide.language.en.spoken.broken import BROKEN_NUMBERS
from audioguide.language.en.spoken.cardinal import CARDINAL
from audioguide.language.en.spoken.chances import CHANCES
from audioguide.language.en.spoken.chart_marks import CHART_MARKS
from audioguide.language.en.spoken.chart_orders import CHART_ORDERS
from audioguide.language.en.spoken.chemical import CHEMICAL
from audioguide.language.en.spoken.clinic_words import CLINIC_WORDS
from audioguide.language.en.spoken.clock import CLOCK
from audioguide.language.en.spoken.code import CODE
from audioguide.language.en.spoken.code_numbers import CODE_NUMBERS
from audioguide.language.en.spoken.comparison import COMPARISON
from audioguide.language.en.spoken.compound import COMPOUND
from audioguide.language.en.spoken.contact_words import CONTACT_WORDS
from audioguide.language.en.spoken.courses import COURSES
from audioguide.language.en.spoken.cut_beside import CUT_BESIDE
from audioguide.language.en.spoken.dash import DASH_TO
from audioguide.language.en.spoken.date import DATE
from audioguide.language.en.spoken.date_digits import DATE_DIGITS
from audioguide.language.en.spoken.date_iso import DATE_ISO
from audioguide.language.en.spoken.decade import DECADE
from audioguide.language.en.spoken.degree_hours import DEGREE_HOURS
from audioguide.language.en.spoken.deltas import DELTAS
from audioguide.language.en.spoken.dimensions import DIMENSIONS
from audioguide.language.en.spoken.dose import DOSE
from audioguide.language.en.spoken.dosing import DOSING
from audioguide.language.en.spoken.dotted import DOTTED
from audioguide.language.en.spoken.duration import DURATION
from audioguide.language.en.spoken.emoji import EMOJI
from audioguide.language.en.spoken.explained import EXPLAINED
from audioguide.language.en.spoken.extensions import EXTENSIONS
from audioguide.language.en.spoken.findings import FINDINGS
from audioguide.language.en.spoken.footnote import FOOTNOTE
from audioguide.language.en.spoken.four_figures import FOUR_FIGURES
from audioguide.language.en.spoken.fractions import FRACTIONS
from audioguide.language.en.spoken.gene import GENE
from audioguide.language.en.spoken.gestation import GESTATION
from audioguide.language.en.spoken.greek import GREEK
from audioguide.language.en.spoken.grouping import GROUPING
from audioguide.language.en.spoken.handle import HANDLE
from audioguide.language.en.spoken.height import HEIGHT
from audioguide.language.en.spoken.her2 import HER2
from audioguide.language.en.spoken.hyphened import HYPHENED
from audioguide.language.en.spoken.identifier import IDENTIFIER
from audioguide.language.en.spoken.join import JOIN
from audioguide.language.en.spoken.lab_names import LAB_NAMES
from audioguide.language.en.spoken.latin import LATIN
from audioguide.language.en.spoken.letter_scraps import LETTER_SCRAPS
from audioguide.language.en.spoken.letter_strokes import LETTER_STROKES
from audioguide.language.en.spoken.letter_x import LETTER_X
from audioguide.language.en.spoken.letterform import LETTERFORM
from audioguide.language.en.spoken.letters import LETTERS
from audioguide.language.en.spoken.lone_unit import LONE_UNIT
from audioguide.language.en.spoken.marker import MARKER
from audioguide.language.en.spoken.minus import MINUS
from audioguide.language.en.spoken.misread import MISREAD
from audioguide.language.en.spoken.mixed import MIXED
from audioguide.language.en.spoken.money import MONEY
from audioguide.language.en.spoken.money_abroad import MONEY_ABROAD
from audioguide.language.en.spoken.month_year import MONTH_YEAR
from audioguide.language.en.spoken.neighbored import NEIGHBORED
from audioguide.language.en.spoken.note_marks import NOTE_MARKS
from audioguide.language.en.spoken.note_scraps import NOTE_SCRAPS
from audioguide.language.en.spoken.note_units import NOTE_UNITS
from audioguide.language.en.spoken.number_sign import NUMBER_SIGN
from audioguide.language.en.spoken.open_gaps import OPEN_GAPS
from audioguide.language.en.spoken.open_orders import OPEN_ORDERS
from audioguide.language.en.spoken.open_strokes import OPEN_STROKES
from audioguide.language.en.spoken.opening import OPENING
from audioguide.language.en.spoken.ordinals import ORDINALS
from audioguide.language.en.spoken.parted_phrases import PARTED_PHRASES
from audioguide.language.en.spoken.percent import PERCENT
from audioguide.language.en.spoken.phone import PHONE
from audioguide.language.en.spoken.plain_shorts import PLAIN_SHORTS
from audioguide.language.en.spoken.plus import PLUS
from audioguide.language.en.spoken.power import POWER
from audioguide.language.en.spoken.powers import POWERS
from audioguide.language.en.spoken.pressure import PRESSURE
from audioguide.language.en.spoken.radiation import RADIATION
from audioguide.language.en.spoken.raised_point import RAISED_POINT
from audioguide.language.en.spoken.range import RANGE
from audioguide.language.en.spoken.ranks import RANKS
from audioguide.language.en.spoken.rates import RATES
from audioguide.language.en.spoken.ratio import RATIO
from audioguide.language.en.spoken.reference import REFERENCE
from audioguide.language.en.spoken.research import RESEARCH
from audioguide.language.en.spoken.roman import ROMAN
from audioguide.language.en.spoken.roman_doses import ROMAN_DOSES
from audioguide.language.en.spoken.score import SCORE
from audioguide.language.en.spoken.script import SCRIPT
from audioguide.language.en.spoken.set_pairs import SET_PAIRS
from audioguide.language.en.spoken.short_names import SHORT_NAMES
from audioguide.language.en.spoken.short_number import SHORT_NUMBER
from audioguide.language.en.spoken.short_spans import SHORT_SPANS
from audioguide.language.en.spoken.shorthand import SHORTHAND
from audioguide.language.en.spoken.shouted import SHOUT
from audioguide.language.en.spoken.sided_breaks import SIDED_BREAKS
from audioguide.language.en.spoken.sides import SIDES_OF_BODY
from audioguide.language.en.spoken.sig_words import SIG_WORDS
from audioguide.language.en.spoken.sign import SIGN
from audioguide.language.en.spoken.silent import SILENT
from audioguide.language.en.spoken.slash import SLASH
from audioguide.language.en.spoken.slashes import SLASHES
from audioguide.language.en.spoken.spelled import SPELLED
from audioguide.language.en.spoken.spine import SPINE
from audioguide.language.en.spoken.staging import STAGING
from audioguide.language.en.spoken.strengths import STRENGTHS
from audioguide.language.en.spoken.stroke_durations import STROKE_DURATIONS
from audioguide.language.en.spoken.symbol import SYMBOL
from audioguide.language.en.spoken.tapers import TAPERS
from audioguide.language.en.spoken.temperature import TEMPERATURE
from audioguide.language.en.spoken.test_ratios import TEST_RATIOS
from audioguide.language.en.spoken.texting import TEXTING
from audioguide.language.en.spoken.thousands import THOUSANDS
from audioguide.language.en.spoken.times import TIMES
from audioguide.language.en.spoken.titles import TITLE
from audioguide.language.en.spoken.told_numbers import TOLD_NUMBERS
from audioguide.language.en.spoken.told_strokes import TOLD_STROKES
from audioguide.language.en.spoken.total import TOTAL
from audioguide.language.en.spoken.treatment import TREATMENT
from audioguide.language.en.spoken.two_ways import TWO_WAYS
from audioguide.language.en.spoken.unfinished import UNFINISHED
from audioguide.language.en.spoken.variants import VARIANTS
from audioguide.language.en.spoken.version import VERSION
from audioguide.language.en.spoken.weekdays import WEEKDAYS
from audioguide.language.en.spoken.year_alone import YEAR
from audioguide.language.en.spoken.year_range import YEAR_RANGE

RULES = (
    EMOJI, PARTED_PHRASES, DELTAS, TREATMENT, RANKS, EXPLAINED, SIDED_BREAKS, CUT_BESIDE, TOLD_STROKES,
    LETTER_X,
    BARRED, TEST_RATIOS, MONEY_ABROAD, BROKEN_NUMBERS, PLAIN_SHORTS, OPEN_GAPS, OPEN_STROKES, OPEN_ORDERS, DEGREE_HOURS,
    EXTENSIONS, CODE_NUMBERS, SHORT_SPANS, LETTER_SCRAPS,
    NOTE_UNITS,
    UNFINISHED, NOTE_SCRAPS, NOTE_MARKS, CHART_MARKS, CHART_ORDERS,
    FINDINGS, LETTERFORM, ADDRESS, MISREAD, TWO_WAYS, SHORTHAND, SILENT,
    HANDLE, FOOTNOTE, ARROW,
    WEEKDAYS, LAB_NAMES, SIDES_OF_BODY, TEXTING, CLINIC_WORDS, NEIGHBORED, GESTATION, RAISED_POINT, COURSES,
    HER2, MARKER, CHEMICAL, STAGING, SPINE, BLOOD,
    FOUR_FIGURES, OPENING, TOLD_NUMBERS,
    STRENGTHS, RADIATION, CHANCES, TAPERS, STROKE_DURATIONS, MONTH_YEAR, ROMAN_DOSES, SIG_WORDS,
    CONTACT_WORDS, VARIANTS, RESEARCH, BODY_SIZE,
    POWERS, TOTAL, DIMENSIONS, TIMES, ROMAN, SIGN,
    DATE, DATE_ISO, DATE_DIGITS, SHORT_NAMES, PHONE, GROUPING, DECADE, YEAR_RANGE, CLOCK, DURATION, HEIGHT,
    SHORT_NUMBER, MONEY, TEMPERATURE, PRESSURE, DOSE, PERCENT, RATIO, SET_PAIRS, FRACTIONS, SCORE, SLASHES, PLUS,
    ORDINALS, THOUSANDS, COMPOUND, RANGE, VERSION, IDENTIFIER, YEAR,
    COMPARISON, DASH_TO, MINUS, NUMBER_SIGN,
    LONE_UNIT, POWER, GREEK, SCRIPT, DOSING, LATIN, MIXED, GENE, HYPHENED, DOTTED, TITLE, REFERENCE,
    BRACKET, RATES, LETTER_STROKES, SLASH, JOIN, SHOUT, LETTERS, CODE, SYMBOL, CARDINAL, SPELLED,
)  # fmt: skip
