"""Modern Standard Arabic, pausal and unvowelled: dual, plural, and the number that disagrees in gender.

Rules: Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapter 15. One and two are said by the noun
itself; three to ten take the plural and the other gender; eleven to ninety-nine take the singular accusative; hundreds
and above the singular, bound to it; one and two after a hundred repeat the noun ("مئة دولار ودولار").
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar

from i18n.spoken.grammar import Grammar, Noun, parts

_ONES = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_HUNDREDS = ["", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"]
_TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
# Singular, dual without its ن, plural.
_POWERS = (
    ("ألف", "ألفا", "آلاف"),
    ("مليون", "مليونا", "ملايين"),
    ("مليار", "مليارا", "مليارات"),
    ("تريليون", "تريليونا", "تريليونات"),
    ("كوادريليون", "كوادريليونا", "كوادريليونات"),
)
_ORDINALS = ["", "أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"]
_VOWEL_MARKS = re.compile("[\u064b-\u0652\u0670]")
_LONE_AND = re.compile(r"(?<!\S)و (?=\S)")
# What may follow a noun without agreeing with it and without being bound to it.
_UNBOUND = frozenset({"في", "لكل", "من", "على", "أو", "وسط", "غرب"})
# Prepositions and particles before a number in running text: the number takes the oblique case.
_GOVERNING = re.compile(
    r"(?:^|[\s(،])و?(?:من|إلى|حتى|في|على|عن|لكل|كل|مع|خلال|بعد|قبل|حوالي|نحو|بين|دون|ب|ل|بـ|لـ)\s*$"
)
_NOMINATIVE = re.compile(
    r"(?<!\S)(و?)(?:(عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ون|(مئت|ألف|مليون|مليار|اثن|اثنت)ان|(مئت|اثن|اثنت)ا)(?!\S)"
)
_TATWEEL = re.compile(r"(?<=[\u0621-\u064a])\u0640+\s*(?=[\u0621-\u064a])")
# Feminine things that products have several of, by plurals that do not show it.
_FEMININE_PLURALS = frozenset(
    {
        "قطع", "حبات", "علب", "عبوات", "زجاجات", "قوارير", "طبقات", "سرعات", "فتحات", "ملاعق", "بطاريات", "شفرات",
        "مراحل", "غرف", "لمبات", "عجلات", "كاميرات", "سماعات", "شاشات", "مقصورات", "خانات", "لغات", "قنوات",
    }
)  # fmt: skip
_PREFIX = re.compile("^(كيلو|ملي|ميلي|مللي|نانو|ميكرو|ميغا) ")  # CLDR parts some units that are one word
# Adjectives beside those in ي and ية that follow a unit's noun and agree with it.
_ADJECTIVES = frozenset({"مربع", "مكعب", "مربعة", "مكعبة", "سائل", "سائلة", "جديد", "جديدة", "كبير", "كبيرة"})


class Arabic(Grammar):
    """Arabic numbers, dates and joints."""

    table_name: ClassVar[str] = "ar"
    pause: ClassVar[str] = "، "
    point: str = "فاصل"
    minus: ClassVar[str] = "سالب"
    and_: ClassVar[str] = "و"
    percent_word: ClassVar[str] = "بالمئة"
    out_of: ClassVar[str] = "من"
    digit_words: ClassVar[list[str]] = ["صفر", *_ONES[1:10]]

    # --- numbers ----------------------------------------------------------------------------------------------------

    def cardinal(self, number: int, gender: str = "") -> str:
        """ "اثنا عشر ألفا وثلاثمئة وخمسة وأربعون"; `gender` is that of the thing counted, alone as for masculine."""
        return _number(number, gender)

    def ordinal(self, number: int, gender: str = "") -> str:
        """ "الأول", "الحادي والعشرون", "الأول بعد المئة"; feminine "الأولى"."""
        rest = number % 100
        if rest == 0:
            return _definite(_number(number))
        said = _ordinal(rest, feminine=gender == "f")
        return said if number < 100 else f"{said} بعد {_definite(_number(number - rest, oblique=True))}"

    def date(self, day: datetime.date) -> str:
        """ "الخامس عشر من مارس عام ألفين وأربعة وعشرين"."""
        return f"{_ordinal(day.day)} من {self.months[day.month]} عام {_number(day.year, oblique=True)}"

    def time(self, hour: int, minute: int) -> str:
        """ "الثانية عشرة وثلاثون دقيقة" by the clock of twelve hours; "الساعة" stands before it as a rule."""
        clock = hour % 12 or 12
        said = "الواحدة" if clock == 1 else _ordinal(clock, feminine=True)
        return f"{said} و{self.counted(minute, self.noun(['دقيقة', 'دقائق']))}" if minute else said

    # --- nouns ------------------------------------------------------------------------------------------------------

    def noun(self, row: Sequence[str]) -> Noun:
        """``[singular, plural of its first word]``, ``[…, gender]``; an agreeing adjective follows in the singular.

        A noun in ة is feminine unless the row says otherwise. Wordings beside CLDR's categories: ``single`` the bare
        singular, ``dual_oblique`` the dual after a preposition.
        """
        head, *rest = row[0].split(" ")
        plural = row[1] if len(row) > 1 and row[1] else _sound_plural(head)
        feminine = row[2] == "f" if len(row) > 2 else head.endswith("ة")
        bound = bool(rest) and rest[0] not in _UNBOUND and not _is_adjective(rest[0])
        agreeing = next((at for at, word in enumerate(rest) if not _is_adjective(word)), len(rest))
        one = "واحدة" if feminine else "واحد"
        dual = "" if bound else "ن"
        singular = " ".join([head, *rest])
        return Noun(
            {
                "zero": f"{{0}} {singular}",
                "one": f"{singular} {one}" if bound else " ".join([head, *rest[:agreeing], one, *rest[agreeing:]]),
                "two": " ".join([f"{_stem(head)}ا{dual}", *_agreeing(rest, "dual")]),
                "few": " ".join(["{0}", plural, *_agreeing(rest, "plural")]),
                "many": " ".join(["{0}", head if bound else _accusative(head), *_agreeing(rest, "accusative")]),
                "other": f"{{0}} {singular}",
                "single": singular,
                "dual_oblique": " ".join([f"{_stem(head)}ي{dual}", *_agreeing(rest, "dual_oblique")]),
            },
            "f" if feminine else "m",
        )

    def cldr_noun(self, forms: Mapping[str, str], gender: str, table: Mapping[str, Any]) -> Noun:
        """CLDR often gives the singular only: the other forms are made here, broken plurals come from `table`."""
        spaced = {key: " ".join(text.replace("{0}", " ").split()) for key, text in forms.items()}
        bare = {key: _PREFIX.sub(r"\1", _VOWEL_MARKS.sub("", text)) for key, text in spaced.items()}
        singular = bare["other"]
        head = singular.split(" ")[0]
        few = bare.get("few", singular).split(" ")[0]
        plural = table["plurals"].get(head) or (few if few != head else "")
        return self.noun([singular, plural, gender] if gender else [singular, plural])

    def counted(self, value: Decimal | int, noun: Noun) -> str:
        """ "دولاران", "ثلاثة دولارات", "أحد عشر دولارا", "مئة دولار ودولار"."""
        taken = parts(value)
        said = f"{self._unsigned(taken, '')} {noun.bare('other')}" if taken.fraction else _things(taken.whole, noun)
        return self.negative(said) if taken.negative else said

    def with_minor(self, major: str, minor: str) -> str:
        """ "اثنا عشر جنيها وخمسة وسبعون بنسا", "دينار ومئتان وخمسون فلسا"."""
        return f"{major.removesuffix(' واحد').removesuffix(' واحدة')} {self.and_}{minor}"

    def per(self, amount: Decimal, unit: str, noun: Noun) -> str:
        """ "للقطعة", "لكل كيلوغرام", "لكل مئة غرام"."""
        if amount == 1:
            return f"لل{noun.bare('single')}" if unit == "item" else f"لكل {noun.bare('single')}"
        taken = parts(amount)
        said = self.counted(amount, noun) if taken.fraction else _things(taken.whole, noun, oblique=True)
        return f"لكل {said}"

    # --- running text -----------------------------------------------------------------------------------------------

    def before(self, number: int, following: str) -> str | None:
        """The feminine thing that is counted ("عشرون حبة", "ثماني حبات")."""
        word = re.match(r" ([^\W\d_]+)", following)
        if word is None or number < 3 or not (word[1].endswith("ة") or word[1] in _FEMININE_PLURALS):
            return None
        return _number(number, "f", construct=True)

    def after(self, preceding: str, said: str) -> str:
        """Duals and tens after a preposition: "حتى مئة وأربعين كيلوغراما"."""
        return _NOMINATIVE.sub(_oblique, said) if _GOVERNING.search(preceding) else said

    def written(self, text: str) -> str:
        """Arabic commas and question marks; "و" and "بـ" are written together with what they join."""
        said = re.sub(r"(?<=[\u0600-\u06ff]),", "،", text)
        said = re.sub(r"(?<=[\u0600-\u06ff])\s*;", "؛", said)
        said = re.sub(r"(?<=[\u0600-\u06ff])\?", "؟", said)
        return _TATWEEL.sub("", _LONE_AND.sub("و", said))


# --- how numbers are put together -----------------------------------------------------------------------------------


def _things(count: int, noun: Noun, *, oblique: bool = False) -> str:
    """A whole number of things; `oblique` after a preposition."""
    rest = count % 100
    if count == 1:
        return noun.bare("one")
    if count == 2:
        return noun.bare("dual_oblique" if oblique else "two")
    if count > 100 and rest in (1, 2):
        last = noun.bare("single" if rest == 1 else "dual_oblique" if oblique else "two")
        return f"{_things(count - rest, noun, oblique=oblique)} و{last}"
    category = "few" if 3 <= rest <= 10 else "many" if rest > 10 else "other"
    said = _number(count, noun.gender, oblique=oblique, construct=rest <= 10)
    return noun.pattern(category).replace("{0}", said)


def _number(number: int, gender: str = "", *, oblique: bool = False, construct: bool = False) -> str:
    """0 ≤ `number` < 10^18; `construct` where the noun it counts follows and the number is bound to it."""
    if number == 0:
        return "صفر"
    large, rest = divmod(number, 1000)
    said: list[str] = []
    for one, dual, many in _POWERS:
        large, group = divmod(large, 1000)
        if group:
            last = construct and not rest and not said
            said.insert(0, _powers(group, one, dual, many, oblique=oblique, construct=last))
        if not large:
            break
    if rest:
        said.append(_below_thousand(rest, gender, oblique=oblique, construct=construct))
    return " و".join(said)


def _powers(count: int, one: str, dual: str, many: str, *, oblique: bool, construct: bool) -> str:
    rest = count % 100
    two = (dual[:-1] + "ي" if oblique else dual) + ("" if construct else "ن")
    if count <= 2:
        return one if count == 1 else two
    if rest in (1, 2):
        return (
            f"{_powers(count - rest, one, dual, many, oblique=oblique, construct=False)} و{one if rest == 1 else two}"
        )
    said = _below_thousand(count, "m", oblique=oblique, construct=rest <= 10)
    if rest == 0:
        return f"{said} {one}"
    if rest <= 10:
        return f"{said} {many}"
    return f"{said} {one if construct else _accusative(one)}"


def _below_thousand(number: int, gender: str, *, oblique: bool, construct: bool) -> str:
    hundreds, rest = divmod(number, 100)
    said = _HUNDREDS[hundreds]
    if hundreds == 2:
        said = ("مئتي" if oblique else "مئتا") + ("" if construct and not rest else "ن")
    if not rest:
        return said
    last = _below_hundred(rest, gender, oblique=oblique, construct=construct)
    return f"{said} و{last}" if said else last


def _below_hundred(number: int, gender: str, *, oblique: bool, construct: bool) -> str:
    feminine = gender == "f"
    if number <= 10:
        return _below_eleven(number, feminine=feminine, oblique=oblique, construct=construct)
    tens, ones = divmod(number, 10)
    if tens == 1:
        ten = "عشرة" if feminine else "عشر"
        if ones == 1:
            return f"{'إحدى' if feminine else 'أحد'} {ten}"
        if ones == 2:
            return f"{'اثنت' if feminine else 'اثن'}{'ي' if oblique else 'ا'} {ten}"
        return f"{_below_eleven(ones, feminine=feminine, oblique=oblique, construct=True)} {ten}"
    word = _TENS[tens] + ("ين" if oblique else "ون")
    if not ones:
        return word
    first = (
        "إحدى" if ones == 1 and feminine else _below_eleven(ones, feminine=feminine, oblique=oblique, construct=False)
    )
    return f"{first} و{word}"


def _below_eleven(number: int, *, feminine: bool, oblique: bool, construct: bool) -> str:
    if number == 1:
        return "واحدة" if feminine else "واحد"
    if number == 2:
        return ("اثنت" if feminine else "اثن") + ("ين" if oblique else "ان")
    word = _ONES[number]
    if not feminine:
        return word
    if number == 8:
        return "ثماني" if construct else "ثمان"
    return word.removesuffix("ة")


def _ordinal(number: int, *, feminine: bool = False) -> str:
    """1 to 99, with the article."""
    if number == 1:
        return "الأولى" if feminine else "الأول"
    tens, ones = divmod(number, 10)
    if number == 10 or tens == 0:
        return f"ال{_ORDINALS[number]}{'ة' if feminine else ''}"
    if ones == 0:
        return f"ال{_TENS[tens]}ون"
    first = "الحادي" if ones == 1 else f"ال{_ORDINALS[ones]}"
    first += "ة" if feminine else ""
    if tens == 1:
        return f"{first} {'عشرة' if feminine else 'عشر'}"
    return f"{first} وال{_TENS[tens]}ون"


def _oblique(match: re.Match[str]) -> str:
    joint, tens, dual, bound = match.groups()
    return f"{joint}{f'{tens or dual}ين' if tens or dual else f'{bound}ي'}"


def _definite(words: str) -> str:
    """The article before each part of a number."""
    return " و".join(f"ال{part}" for part in words.split(" و"))


# --- forms of nouns and adjectives ----------------------------------------------------------------------------------


def _is_adjective(word: str) -> bool:
    return not word.startswith("ال") and word not in _UNBOUND and (word in _ADJECTIVES or word.endswith(("ي", "ية")))


def _stem(word: str) -> str:
    """What the dual and the sound plural are hung on."""
    return f"{word[:-1]}ت" if word.endswith(("ة", "ا")) else word


def _sound_plural(word: str) -> str:
    if word.endswith(("و", "ا", "ى", "ي")):  # loan words that do not inflect: "ثلاثة يورو"
        return word
    return f"{word.removesuffix('ة')}ات"


def _accusative(word: str) -> str:
    """The alif of the indefinite accusative, where it is written."""
    return word if word.endswith(("ة", "و", "ا", "ى", "اء")) else f"{word}ا"


def _agreeing(words: Sequence[str], form: str) -> list[str]:
    """The adjectives right after the noun in the form it takes; what comes after them stays as it is."""
    said: list[str] = []
    agreeing = True
    for word in words:
        agreeing = agreeing and _is_adjective(word)
        said.append(_adjective(word, form) if agreeing else word)
    return said


def _adjective(word: str, form: str) -> str:
    if form == "plural":  # plurals of things take the feminine singular
        return word if word.endswith("ة") else f"{word}ة"
    if form == "accusative":
        return _accusative(word)
    return _stem(word) + ("ان" if form == "dual" else "ين")
