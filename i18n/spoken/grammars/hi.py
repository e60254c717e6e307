"""Hindi: a word of its own for every number to ninety-nine, then सौ, हज़ार, लाख, करोड़; the whole before the part."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import ClassVar

from i18n.spoken.grammar import Grammar, Noun

_TO_NINETY_NINE = (
    "शून्य एक दो तीन चार पाँच छह सात आठ नौ "
    "दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस "
    "बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस "
    "तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस "
    "चालीस इकतालीस बयालीस तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास "
    "पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ "
    "साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर "
    "सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी "
    "अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी "
    "नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे"
)
_WORDS = _TO_NINETY_NINE.split()
# Above a crore the traditional names, each a hundred times the one before.
_POWERS = (
    (10**17, "शंख"), (10**15, "पद्म"), (10**13, "नील"), (10**11, "खरब"), (10**9, "अरब"), (10**7, "करोड़"),
    (10**5, "लाख"), (10**3, "हज़ार"),
)  # fmt: skip
_ORDINALS = {1: "पहला", 2: "दूसरा", 3: "तीसरा", 4: "चौथा", 6: "छठा"}
_LETTERS = {
    "A": "ए", "B": "बी", "C": "सी", "D": "डी", "E": "ई", "F": "एफ़", "G": "जी", "H": "एच", "I": "आई", "J": "जे",
    "K": "के", "L": "एल", "M": "एम", "N": "एन", "O": "ओ", "P": "पी", "Q": "क्यू", "R": "आर", "S": "एस", "T": "टी",
    "U": "यू", "V": "वी", "W": "डब्ल्यू", "X": "एक्स", "Y": "वाई", "Z": "ज़ेड",
}  # fmt: skip


class Hindi(Grammar):
    """Hindi numbers, dates and joints."""

    table_name: ClassVar[str] = "hi"
    letters: ClassVar[str] = r"(?:[^\W_]|[\u0900-\u0963])"  # vowel signs are no word characters to `re`
    point: str = "दशमलव"
    minus: ClassVar[str] = "माइनस"
    and_: ClassVar[str] = ""
    percent_word: ClassVar[str] = "प्रतिशत"
    out_of: ClassVar[str] = "में से"
    digit_words: ClassVar[list[str]] = _WORDS[:10]

    def cardinal(self, number: int, gender: str = "") -> str:
        """ "सौ", "एक सौ एक", "एक लाख तेईस हज़ार चार सौ छप्पन"."""
        del gender
        if number < 100:
            return _WORDS[number]
        if number == 100:
            return "सौ"
        said: list[str] = []
        rest = number
        for size, name in _POWERS:
            count, rest = divmod(rest, size)
            if count:
                said.append(f"{_WORDS[count]} {name}")
        hundreds, rest = divmod(rest, 100)
        if hundreds:
            said.append(f"{_WORDS[hundreds]} सौ")
        if rest:
            said.append(_WORDS[rest])
        return " ".join(said)

    def plural(self, value: Decimal | int) -> str:
        """Nothing is counted in the plural ("शून्य रुपये"), though CLDR has it with one."""
        return "other" if value == 0 else super().plural(value)

    def ordinal(self, number: int, gender: str = "") -> str:
        """ "पहला", "इक्कीसवाँ"; feminine "पहली", "इक्कीसवीं"."""
        word = _ORDINALS.get(number)
        if word:
            return f"{word[:-1]}ी" if gender == "f" else word
        return self.cardinal(number) + ("वीं" if gender == "f" else "वाँ")

    def date(self, day: datetime.date) -> str:
        """ "पंद्रह मार्च दो हज़ार चौबीस"; the years from 1100 to 1999 by hundreds, "उन्नीस सौ निन्यानवे"."""
        return f"{self.cardinal(day.day)} {self.months[day.month]} {self._year(day.year)}"

    def _year(self, year: int) -> str:
        if not 1100 <= year < 2000:
            return self.cardinal(year)
        hundreds, rest = divmod(year, 100)
        return f"{_WORDS[hundreds]} सौ" + (f" {_WORDS[rest]}" if rest else "")

    def time(self, hour: int, minute: int) -> str:
        """ "बारह बजे", "बारह बजकर तीस मिनट"."""
        if not minute:
            return f"{self.cardinal(hour)} बजे"
        return f"{self.cardinal(hour)} बजकर {self.cardinal(minute)} मिनट"

    def written(self, text: str) -> str:
        """ "12:30 बजे" has its बजे already."""
        return text.replace("मिनट बजे", "मिनट").replace("बजे बजे", "बजे")

    def rating(self, value: Decimal, best: Decimal) -> str:
        """ "पाँच में से चार दशमलव छह"."""
        return f"{self.number(best)} {self.out_of} {self.number(value)}"

    def with_minor(self, major: str, minor: str) -> str:
        """ "बारह डॉलर पचास सेंट"."""
        return f"{major} {minor}"

    def per(self, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "प्रति किलोग्राम", "प्रति सौ ग्राम", "प्रति नग"."""
        del unit
        return f"प्रति {noun.bare('one') if amount == 1 else self.counted(amount, noun)}"

    def letter(self, letter: str) -> str:
        """The letter's name as Hindi speakers say it."""
        return _LETTERS.get(letter.upper(), letter)
