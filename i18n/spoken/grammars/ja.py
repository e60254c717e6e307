"""Japanese: kanji numerals without 一 before 百 and 千, 点 for decimals, the price after what it buys."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import ClassVar

from i18n.spoken.grammar import Noun, parts
from i18n.spoken.grammars.east_asian import DIGITS, EastAsian, groups_of_four

_POWERS = ("", "万", "億", "兆", "京")
_PLACES = ("", "十", "百", "千")
_LETTERS = {
    "A": "エー", "B": "ビー", "C": "シー", "D": "ディー", "E": "イー", "F": "エフ", "G": "ジー", "H": "エイチ",
    "I": "アイ", "J": "ジェー", "K": "ケー", "L": "エル", "M": "エム", "N": "エヌ", "O": "オー", "P": "ピー",
    "Q": "キュー", "R": "アール", "S": "エス", "T": "ティー", "U": "ユー", "V": "ブイ", "W": "ダブリュー",
    "X": "エックス", "Y": "ワイ", "Z": "ゼット",
}  # fmt: skip


class Japanese(EastAsian):
    """Japanese numbers, dates and joints."""

    table_name: ClassVar[str] = "ja"
    pause: ClassVar[str] = "、"
    point: str = "点"
    minus: ClassVar[str] = "マイナス"
    percent_word: ClassVar[str] = "パーセント"
    out_of: ClassVar[str] = "満点中"
    digit_words: ClassVar[list[str]] = ["ゼロ", *DIGITS[1:]]

    def cardinal(self, number: int, gender: str = "") -> str:
        """ "千二百", "一万二千三百四十五", "一千万"."""
        del gender
        said = ""
        for power, group in enumerate(groups_of_four(number)):
            if group:
                said = _four(group, thousand="一千" if power else "千") + _POWERS[power] + said
        return said or self.digit_words[0]

    def ordinal(self, number: int, gender: str = "") -> str:
        """ "二十一番目"."""
        return f"{self.cardinal(number, gender)}番目"

    def date(self, day: datetime.date) -> str:
        """ "二千二十四年三月十五日"."""
        return f"{self.cardinal(day.year)}年{self.cardinal(day.month)}月{self.cardinal(day.day)}日"

    def time(self, hour: int, minute: int) -> str:
        """ "十二時三十分", "零時"."""
        return f"{self.cardinal(hour) if hour else '零'}時" + (f"{self.cardinal(minute)}分" if minute else "")

    def rating(self, value: Decimal, best: Decimal) -> str:
        """ "五点満点中四点六点": the last 点 is the mark, not the decimal point."""
        return f"{self.number(best)}点{self.out_of}{self.number(value)}点"

    def counted(self, value: Decimal | int, noun: Noun) -> str:
        """ "二キロ"; the sign stands with the number where the unit surrounds it: "摂氏マイナス五度"."""
        taken = parts(value)
        pattern = noun.pattern("other")
        if taken.negative and not pattern.startswith("{0}"):
            return pattern.replace("{0}", self.number(value))
        return super().counted(value, noun)

    def with_minor(self, major: str, minor: str) -> str:
        """ "十二ドル五十セント"."""
        return major + minor

    def unit_price(self, price: str, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "百グラムあたり百九十八円": what is bought comes first."""
        return f"{self.per(amount, unit, noun)}{price}"

    def per(self, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "一キロあたり", "一個あたり"."""
        del unit
        return f"{self.counted(amount, noun)}あたり"

    def letter(self, letter: str) -> str:
        """The letter's name in kana."""
        return _LETTERS.get(letter.upper(), letter.upper())


def _four(number: int, *, thousand: str) -> str:
    said = ""
    for place in (3, 2, 1, 0):
        digit, number = divmod(number, 10**place)
        if digit == 1 and place:
            said += thousand if place == 3 and not said else _PLACES[place]
        elif digit:
            said += DIGITS[digit] + _PLACES[place]
    return said
