"""How values are said aloud: words only, with no digit or symbol left for a speech engine to guess at.

Every function takes plain values and a BCP 47 tag and returns a phrase without a closing full stop; a comma marks each
pause. Errors are SaysoError: ``cannot_word_language`` for a language that has no words yet, ``bad_value`` for a value
that cannot be said. Written forms of the same values are in `i18n.written`.
"""

from i18n.spoken.contract import say, spoken_line
from i18n.spoken.digits import digits
from i18n.spoken.registry import languages
from i18n.spoken.speakable import is_speakable
from i18n.spoken.text import free_text
from i18n.spoken.values import date, measure, money, number, ordinal, percent, rating, unit_price

__all__ = [
    "date",
    "digits",
    "free_text",
    "is_speakable",
    "languages",
    "measure",
    "money",
    "number",
    "ordinal",
    "percent",
    "rating",
    "say",
    "spoken_line",
    "unit_price",
]
