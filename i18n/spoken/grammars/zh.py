"""Chinese as said on the mainland: 两 before what is counted, 二 in digits and places, 元 with its 角 and 分."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar

from i18n.spoken.grammar import Noun, Parts, parts
from i18n.spoken.grammars.east_asian import DIGITS, EastAsian, groups_of_four

_PLACES = ("", "十", "百", "千")
# What is counted by 两 when it stands right after the number. 二 stays before what is numbered: 号, 月, 日, 级, 楼, 维.
_COUNTED = (
    *"个只件条双支瓶盒包袋张片块台把本套对颗粒杯碗根箱罐桶卷米克斤升秒天周年次种款档层位人元",
    *"节口枚副组部间家辆份页寸瓦伏安吨磅倍股面道圈格排项门座扇朵滴勺幅轮侧头端步岁",
    *("公斤", "千克", "毫升", "厘米", "毫米", "公分", "公里", "小时", "分钟", "英寸", "美元", "欧元", "英镑", "日元"),
)
_NOT_COUNTED = ("年级", "年代", "次元", "天线", "口径", "头戴", "端口")


class Chinese(EastAsian):
    """Mandarin numbers, dates and joints."""

    table_name: ClassVar[str] = "zh"
    pause: ClassVar[str] = "，"
    point: str = "点"
    minus: ClassVar[str] = "负"
    percent_word: ClassVar[str] = "百分之"
    out_of: ClassVar[str] = "满分"
    digit_words: ClassVar[list[str]] = ["零", *DIGITS[1:]]

    def noun(self, row: Sequence[str]) -> Noun:
        """``[name]``, or ``[name, tenth]`` for a coin ten of which make the tenth of a currency (分 and 角)."""
        patterns = dict(super().noun(row).patterns)
        if len(row) > 1:
            patterns["tenth"] = row[1]
        return Noun(patterns)

    def cardinal(self, number: int, gender: str = "") -> str:
        """ "十二", "一百零一", "两千零二十四"; with any `gender` as before a measure word: a lone 2 is 两."""
        if number == 2:
            return "两" if gender else "二"
        return _number(number, pair="两")

    def ordinal(self, number: int, gender: str = "") -> str:
        """ "第二", "第二百"."""
        del gender
        return f"第{_number(number, pair='二')}"

    def date(self, day: datetime.date) -> str:
        """ "二零二四年三月十五日"."""
        return f"{self._year(day.year)}年{self.cardinal(day.month)}月{self.cardinal(day.day)}日"

    def _year(self, year: int) -> str:
        return self.fraction(str(year))

    def time(self, hour: int, minute: int) -> str:
        """ "十二点三十分", "两点零五分"."""
        said = f"{self.cardinal(hour, 'm')}点"
        return said + (f"{'零' if minute < 10 else ''}{self.cardinal(minute)}分" if minute else "")

    def percent(self, value: Decimal) -> str:
        """ "百分之十二点五", "负百分之三"."""
        taken = parts(value)
        said = "百" if taken.whole == 100 and not taken.fraction else self.number(abs(value))
        return f"{self.minus if taken.negative else ''}{self.percent_word}{said}"

    def rating(self, value: Decimal, best: Decimal) -> str:
        """ "四点六分，满分五分"."""
        mark = Noun({"other": "{0}分"})
        return f"{self.counted(value, mark)}{self.pause}{self.out_of}{self.counted(best, mark)}"

    def counted(self, value: Decimal | int, noun: Noun) -> str:
        """ "两公斤"; below zero temperatures are 零下."""
        taken = parts(value)
        if taken.negative and noun.bare("other").endswith("氏度"):
            return f"零下{super().counted(abs(Decimal(value)), noun)}"
        return super().counted(value, noun)

    def with_minor(self, major: str, minor: str) -> str:
        """ "十二美元五十美分"."""
        return major + minor

    def _unsigned_money(self, taken: Parts, exponent: int, major: Noun, minor: Noun | None) -> str:
        tenth = minor.patterns.get("tenth") if minor else None
        if minor is None or tenth is None or exponent != 2 or not 0 < len(taken.fraction) <= 2:
            return super()._unsigned_money(taken, exponent, major, minor)
        tenths, hundredths = divmod(int(taken.fraction.ljust(2, "0")), 10)
        said = self.counted(taken.whole, major) if taken.whole else ""
        if tenths:
            said += f"{self.cardinal(tenths, 'm')}{tenth}"
        elif said:
            said += "零"
        return said + (self.counted(hundredths, minor) if hundredths else "")

    def unit_price(self, price: str, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "每百克三点二欧元": what is bought comes first."""
        return f"{self.per(amount, unit, noun)}{price}"

    def per(self, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "每公斤", "每百克", "每个"."""
        del unit
        said = noun.bare("other") if amount == 1 else self.counted(amount, noun)
        return f"每{said.removeprefix('一') if amount in (100, 1000) else said}"

    def before(self, number: int, following: str) -> str | None:
        """ "两个" before a measure word; the year of a date digit by digit."""
        after = following.removeprefix(" ")
        if 1000 <= number <= 2999 and after.startswith("年") and not after.startswith(("年前", "年历史", "年的")):
            return self._year(number)
        if number == 2 and after.startswith(_COUNTED) and not after.startswith(_NOT_COUNTED):
            return "两"
        return None


def _number(number: int, *, pair: str) -> str:
    """`pair` is the word for a 2 at the head of hundreds, thousands, 万 and 亿: 两 or 二."""
    if number >= 10**8:
        high, low = divmod(number, 10**8)
        said = f"{pair if high == 2 else _number(high, pair=pair)}亿"
        if not low:
            return said
        return f"{said}{'零' if low < 10**7 else ''}{_below(low, pair=pair, head=False)}"
    return _below(number, pair=pair, head=True) if number else "零"


def _below(number: int, *, pair: str, head: bool) -> str:
    """0 < `number` < 10^8; `head` tells that nothing stands before it."""
    groups = groups_of_four(number)
    if len(groups) == 1:
        return _four(groups[0], pair=pair, head=head)
    low, high = groups
    said = f"{pair if high == 2 else _four(high, pair=pair, head=head)}万"
    if not low:
        return said
    return f"{said}{'零' if low < 1000 else ''}{_four(low, pair='二', head=False)}"


def _four(number: int, *, pair: str, head: bool) -> str:
    said, skipped = "", False
    for place in (3, 2, 1, 0):
        digit, number = divmod(number, 10**place)
        if not digit:
            skipped = True
            continue
        if said and skipped:
            said += "零"
        skipped = False
        if place == 1 and digit == 1 and head and not said:
            said += "十"
            continue
        leads = digit == 2 and not said and (place == 3 or (place == 2 and not number))
        said += (pair if leads else DIGITS[digit]) + _PLACES[place]
    return said
