"""Titles and descriptions made ready for the ear: no digit and no symbol is left.

One pattern per language finds what is written (amounts, measures, sizes, ranges, model names, lone signs) and a small
function says each. What no rule knows is dropped rather than left for a speech engine to stumble over.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from i18n.errors import SaysoError
from i18n.money import exponent
from i18n.spoken.digits import sign_word
from i18n.spoken.grammar import Grammar
from i18n.spoken.nouns import currency_noun, table, unit_noun, words
from i18n.spoken.registry import grammar_for
from i18n.spoken.speakable import is_speakable_sign
from i18n.spoken.written_signs import FRACTION_SIGNS, plain_signs, read_number

_NUMBER = r"(?>\d+(?:[.,’']\d+)*)"
_SPACED_NUMBER = r"(?>\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![\d.,]\d)|\d+(?:[.,’']\d+)*)"
_LONGEST_COUNT = 7  # digits without separators beyond this are a code, not a count
_GOVERNING = 12  # signs before a number in which a language may look for what governs it
_PAUSE = ", "
_PAUSE_SIGNS = frozenset("()[]{}|•–—―;:«»【】《》〈〉〔〕")
_SILENT = frozenset('"“”„*^\\_')


def free_text(text: str, language: str) -> str:
    """`text` with every number, unit, amount and sign in words of `language`; `is_speakable` is True of the result."""
    reader = _reader(grammar_for(language))
    return reader.read(text)


@lru_cache(maxsize=64)
def _reader(grammar: Grammar) -> _Reader:
    return _Reader(grammar)


@dataclass(frozen=True, slots=True)
class _Signs:
    """What is written, for one language: sign → currency, unit, word, gender of a place."""

    currencies: Mapping[str, str]
    units: Mapping[str, str]
    symbols: Mapping[str, str]
    ordinals: Mapping[str, str]
    number_marks: Iterable[str]


def _signs(grammar: Grammar) -> _Signs:
    shared, own = table("symbols"), words(grammar)
    codes = {code: code for code in shared["currency_codes"]["plain"]}
    currencies = {**codes, **shared["currencies"], **own.get("currency_signs", {})}
    units = {**shared["units"], **own.get("unit_signs", {})}
    return _Signs(currencies, units, own["symbols"], own["ordinal_marks"], own["text"]["number_marks"])


def _any(signs: Iterable[str]) -> str:
    if not signs:
        return "(?!)"  # nothing is written so in this language
    return "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))


class _Reader:
    """Finds and says what is written, in one language."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.signs = _signs(grammar)
        self.text: Mapping[str, Any] = words(grammar)["text"]
        self._gap = grammar.gap
        self._touching = re.compile(grammar.letters)
        self.fractions: Mapping[str, list[str]] = words(grammar)["fractions"]
        self._rules: Mapping[str, Callable[[re.Match[str]], str]] = {
            "day": self._day,
            "time": self._time,
            "price": self._price,
            "priced": self._price,
            "size": self._size,
            "range": self._range,
            "feet": self._feet,
            "measure": self._measure,
            "percent": self._percent,
            "marked": self._marked,
            "place": self._place,
            "times": self._times,
            "fraction": self._fraction,
            "vulgar": self._vulgar,
            "version": self._version,
            "code": self._code,
            "number": self._plain,
            "by": self._by,
        }
        self._pattern = re.compile(self._written(), re.VERBOSE)

    def _written(self) -> str:
        letter = self.grammar.letters
        unit = f"(?:{_any(self.signs.units).replace(' ', '[ ]')})(?!{letter})"
        money = _any(self.signs.currencies).replace(" ", "[ ]")
        marks = _any(self.signs.number_marks).replace("#", "[#]")
        places = _any(self.signs.ordinals)
        n, s = _NUMBER, _SPACED_NUMBER.replace(" ", "[ ]")
        below_zero = "".join(f"|(?<={re.escape(word)})-" for word in self.text.get("minus_after", ()))
        sign = rf"(?:(?<![\w.,)\]%])-{below_zero})?"
        return rf"""
          (?P<day>(?<!\d)\d{{4}}-\d\d-\d\d(?![\d-]))
        | (?P<time>(?<![\w:.,])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:]))
        | (?P<price>(?<!{letter})(?P<p_sign>{sign})(?:{money})[ ]?(?P<p_amount>{s})(?!{letter}))
        | (?P<priced>(?P<q_sign>{sign})(?P<q_amount>{s})[ ]?(?P<q_money>{money})(?!{letter}))
        | (?P<size>(?P<z_all>{n}(?:[x×X*]{n}|[ ][x×X*][ ]{n})+)(?:[ ]?(?P<z_unit>{unit}))?(?!{letter}))
        | (?P<range>{sign}(?P<r_low>{n})[ ]?(?P<r_first>{unit}|%)?[ ]?[-–—~][ ]?(?P<r_high>{n})[ ]?
            (?P<r_unit>{unit}|%)?(?!{letter})(?![-–]\d))
        | (?P<feet>(?P<f_feet>\d{{1,3}})[’'′][ ]?(?P<f_inches>\d{{1,2}})[ ]?["″”])
        | (?P<measure>(?P<m_number>{sign}{s})(?:[ ]?|-)(?P<m_unit>{unit}))
        | (?P<percent>(?P<c_number>{sign}{s})[ ]?%)
        | (?P<marked>(?<!{letter})(?:{marks}|[#]|№)[ ]?(?P<n_number>\d+)(?!{letter}))
        | (?P<place>(?P<o_number>(?<![\w.,])\d{{1,6}})(?P<o_mark>{places})(?!{letter}))
        | (?P<times>(?P<t_number>{n})[x×](?!{letter}))
        | (?P<vulgar>(?:(?P<v_whole>\d{{1,6}})[ ]?)?(?P<v_sign>[{"".join(FRACTION_SIGNS)}]))
        | (?P<fraction>(?<![\d/.,])(?:(?P<a_whole>\d{{1,3}})[ ])?(?P<a_top>\d{{1,2}})/(?P<a_under>\d{{1,2}})(?![\d/]))
        | (?P<version>(?<!{letter})[vV]?\d+(?:\.\d+){{2,}}(?!{letter}))
        | (?P<code>(?<!{letter})(?<!-)[A-Z]{{1,5}}-\d[^\W_]*|[A-Za-z]+\d[A-Za-z\d]*|\d+[A-Za-z][A-Za-z\d]*)
        | (?P<number>{sign}{s})
        | (?P<by>(?<!{letter})[xX×](?=[ ]?\d))
        """

    def read(self, text: str) -> str:
        """The whole text, made speakable."""
        found = self._pattern.sub(self._say, plain_signs(text))
        return self.grammar.written(_tidied("".join(map(self._sign, found))))

    def _say(self, match: re.Match[str]) -> str:
        said = self._rules[_rule(match)](match)
        before, after = match.start() - 1, match.end()
        text = match.string
        said = self.grammar.after(text[max(0, match.start() - _GOVERNING) : match.start()], said)
        left = " " if before >= 0 and self._touching.match(text[before]) else ""
        right = " " if after < len(text) and self._touching.match(text[after]) else ""
        return left + said + right

    def _sign(self, sign: str) -> str:
        word = self.signs.symbols.get(sign)
        if word is not None:
            return f"{self._gap}{word}{self._gap}"
        if sign in _PAUSE_SIGNS:
            return _PAUSE if sign not in ";:" else f"{sign} "
        if is_speakable_sign(sign):
            return sign
        return {"ª": "a", "º": "o"}.get(sign, " ")

    # --- what each thing sounds like --------------------------------------------------------------------------------

    def _value(self, written: str) -> Decimal | None:
        """The number as it is written, or None for what is a code or too long for words."""
        negative, bare = written.startswith("-"), written.lstrip("-")
        spaceless = bare.replace(" ", "")
        if len(spaceless) > 20:
            return None
        value = read_number(spaceless, self.text["decimal"])
        return -value if value is not None and negative else value

    def _number(self, written: str, gender: str = "") -> str:
        value = self._value(written)
        bare = written.lstrip("-")
        leading_zero = len(bare) > 1 and bare[0] == "0" and bare[1].isdigit()
        if value is None or leading_zero or (bare.isdigit() and len(bare) > _LONGEST_COUNT):
            return self._by_digits(bare)
        return self.grammar.number(value, gender)

    def _by_digits(self, written: str) -> str:
        runs = [run for run in re.split(r"[^0-9]+", written) if run]
        return _PAUSE.join(
            self.grammar.groups([self._digits(run[at : at + 3]) for at in range(0, len(run), 3)]) for run in runs
        )

    def _digits(self, run: str) -> str:
        return " ".join(self.grammar.digit_words[int(digit)] for digit in run)

    def _counted(self, written: str, unit: str) -> str:
        value = self._value(written)
        if value is None:
            return self._gap.join(
                [self._number(written), unit_noun(self.grammar, self.signs.units[unit]).bare("other")]
            )
        return self.grammar.counted(value, unit_noun(self.grammar, self.signs.units[unit]))

    def _day(self, match: re.Match[str]) -> str:
        try:
            return self.grammar.date(datetime.date.fromisoformat(match["day"]))
        except ValueError:
            return self._by_digits(match["day"])

    def _time(self, match: re.Match[str]) -> str:
        hour, minute = match["time"].split(":")
        return self.grammar.time(int(hour), int(minute))

    def _price(self, match: re.Match[str]) -> str:
        first = match["price"] is not None
        written = match["p_amount"] if first else match["q_amount"]
        sign = match["q_money"]
        if first:
            sign = match["price"].removeprefix(match["p_sign"])[: -len(written)].strip()
        code = self.signs.currencies[sign]
        nouns = currency_noun(self.grammar, code)
        value = self._value(written)
        if value is None:
            return self._gap.join([self._by_digits(written), nouns.major.bare("other")])
        negative = match["p_sign"] if first else match["q_sign"]
        return self.grammar.money(-value if negative else value, exponent(code), nouns.major, nouns.minor)

    def _size(self, match: re.Match[str]) -> str:
        numbers = re.split(r" ?[x×X*] ?", match["z_all"])
        unit = match["z_unit"]
        last = self._counted(numbers[-1], unit) if unit else self._number(numbers[-1])
        return self._joined("by", [*(self._number(number) for number in numbers[:-1]), last])

    def _range(self, match: re.Match[str]) -> str:
        low, high, unit = match["r_low"], match["r_high"], match["r_unit"]
        negative = "-" if match["range"].startswith("-") else ""
        first, last = self._value(low), self._value(high)
        if first is None or last is None or (first >= last and not unit and not negative) or len(low + high) > 12:
            return f"{self._number(negative + low)}{_PAUSE}{self._number(high)}"
        return self._joined("to", [self._end(negative + low, match["r_first"]), self._end(high, unit)])

    def _end(self, written: str, unit: str | None) -> str:
        value = self._value(written)
        if unit is None or value is None:
            return self._number(written)
        return self.grammar.percent(value) if unit == "%" else self._counted(written, unit)

    def _joined(self, joint: str, said: list[str]) -> str:
        word = str(self.text[joint])
        return self._spaced(word).join([said[0], *(self.grammar.after(f"{word} ", part) for part in said[1:])])

    def _spaced(self, word: str) -> str:
        return f"{self._gap}{word}{self._gap}"

    def _feet(self, match: re.Match[str]) -> str:
        return self._gap.join([self._counted(match["f_feet"], "ft"), self._counted(match["f_inches"], "″")])

    def _measure(self, match: re.Match[str]) -> str:
        return self._counted(match["m_number"], match["m_unit"])

    def _percent(self, match: re.Match[str]) -> str:
        value = self._value(match["c_number"])
        return self._number(match["c_number"]) if value is None else self.grammar.percent(value)

    def _marked(self, match: re.Match[str]) -> str:
        return self._gap.join([self.text["number"], self._number(match["n_number"])])

    def _place(self, match: re.Match[str]) -> str:
        place, gender = int(match["o_number"]), self.signs.ordinals[match["o_mark"]]
        try:
            return self.grammar.ordinal(place, gender) if place else self._number(match["o_number"])
        except SaysoError:
            return self._gap.join([self.text["number"], self._number(match["o_number"])])

    def _times(self, match: re.Match[str]) -> str:
        value = self._value(match["t_number"])
        if value is None:
            return self._by_digits(match["t_number"])
        return self.grammar.counted(value, unit_noun(self.grammar, "times"))

    def _fraction(self, match: re.Match[str]) -> str:
        return self._fractional(match["a_whole"] or "", match["a_top"], match["a_under"], match)

    def _vulgar(self, match: re.Match[str]) -> str:
        top, under = FRACTION_SIGNS[match["v_sign"]]
        return self._fractional(match["v_whole"] or "", str(top), str(under), match)

    def _fractional(self, whole: str, top: str, under: str, match: re.Match[str]) -> str:
        one_word = self.text.get(f"whole_{whole}_{top}_{under}")
        if one_word:  # "डेढ़"
            return str(one_word)
        forms = self.fractions.get(under)
        if forms is None or not 0 < int(top) < int(under):
            said = self._spaced(self.text["slash"]).join([self._number(top), self._number(under)])
            if "any_fraction" in self.text and 0 < int(top) < int(under):
                said = self.text["any_fraction"].format(top=self._number(top), under=self._number(under))
                return self._spaced(self.text["whole_and"]).join([self._number(whole), said]) if whole else said
            return f"{self._number(whole)} {said}" if whole else said
        name = f"{top}_{under}"
        said = f"{self.grammar.cardinal(int(top), 'm')} {forms[top != '1']}"
        said = str(self.text.get(f"fraction_{name}", said))
        if not whole:
            feminine = self.text.get(f"fraction_{name}_f")
            return str(feminine) if feminine and self._before_feminine(match) else said
        if f"whole_{name}" in self.text:  # one word: "zweieinhalb"
            return str(self.text[f"whole_{name}"]).replace("{0}", self._number(whole, "n"))
        return f"{self._number(whole)} {self.text['whole_and']} {self.text.get(f'after_whole_{name}', said)}"

    def _before_feminine(self, match: re.Match[str]) -> bool:
        following = _NEXT_WORD.match(match.string, match.end())
        return following is not None and following[1].endswith("a") and following[1] not in self.text["masculine_words"]

    def _version(self, match: re.Match[str]) -> str:
        written = match["version"]
        letter, bare = (written[0], written[1:]) if written[0] in "vV" else ("", written)
        value = self._value(bare)
        if value is not None and not letter:
            return self.grammar.number(value)
        runs = [self._code_part(run) for run in bare.split(".")]
        return f"{letter} {self._spaced(self.grammar.point).join(runs)}".strip()

    def _code(self, match: re.Match[str]) -> str:
        runs = re.findall(r"\d+|[^\W\d_]+", match["code"])
        if len(runs) > 1 and len(runs[-1]) > 1 and runs[-1] in self.signs.units and runs[-2].isdigit():  # "H10cm"
            return " ".join([*map(self._code_part, runs[:-2]), self._counted(runs[-2], runs[-1])])
        return " ".join(map(self._code_part, runs))

    def _code_part(self, run: str) -> str:
        if run.isdigit():
            return self._digits(run) if len(run) > 3 or run[0] == "0" else self.grammar.cardinal(int(run))
        spelled = len(run) <= 4 and run.isupper()
        return " ".join(sign_word(letter, self.grammar) for letter in run) if spelled else run

    def _plain(self, match: re.Match[str]) -> str:
        if match["number"].isdigit():
            said = self.grammar.before(int(match["number"]), match.string[match.end() : match.end() + 24])
            if said is not None:
                return said
        return self._number(match["number"], self._gender(match))

    def _gender(self, match: re.Match[str]) -> str:
        """Gender of the word that follows, guessed by its ending where the language agrees with it."""
        following = _NEXT_WORD.match(match.string, match.end())
        if following is None:
            return ""
        word = following[1].lower()
        if word.endswith(tuple(self.text.get("feminine_endings", ()))):
            return "m" if word in self.text["masculine_words"] else "f"
        if self.text.get("capitalised_nouns"):
            return "n" if following[1][0].isupper() else ""
        return "m" if word.endswith(tuple(self.text.get("masculine_endings", ()))) else ""

    def _by(self, match: re.Match[str]) -> str:
        del match
        return str(self.text["by"])


def _rule(match: re.Match[str]) -> str:
    """Name of the rule that matched: the outermost group."""
    return next(name for name in match.re.groupindex if "_" not in name and match[name] is not None)


_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_SPACES = re.compile(r"\s+")
_BEFORE_PAUSE = re.compile(r"\s+([,.;:?!])")
_DOUBLE_PAUSE = re.compile(r"([,;:])(?:\s*[,;:])+")
_LONE_HYPHEN = re.compile(r"(?:(?<=\s)|^)[-]+(?=\s|$)")
_PAUSE_AFTER_STOP = re.compile(r"([.?!])\s*[,;:]")
_EDGE = re.compile(r"^[\s,;:.\-]+|[\s,;:\-]+$")


def _tidied(text: str) -> str:
    said = _LONE_HYPHEN.sub(",", _SPACES.sub(" ", text))
    said = _BEFORE_PAUSE.sub(r"\1", said)
    said = _DOUBLE_PAUSE.sub(r"\1", said)
    said = _PAUSE_AFTER_STOP.sub(r"\1", said)
    return _EDGE.sub("", _SPACES.sub(" ", said))
