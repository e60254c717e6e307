"""Japanese as it sounds: kanji and kana into katakana, for a voice that knows no kanji.

MeCab with IPADIC (fugashi, ipadic) takes the sentence apart and gives each word as it is pronounced: the particle は as
ワ, long vowels with ー. Numbers with their counters are read by the rules of `japanese.toml` (三百 サンビャク, 一本
イッポン, 二十日 ハツカ), which a dictionary of single words cannot know. Words are put together as they are spoken, a
noun with its particles; each keeps its place in the sentence as it is written, so that marks of what was heard still
point there.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from typing import Any

_KANJI = re.compile("[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_HIRAGANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_HANGS_ON = frozenset({"助詞", "助動詞", "記号"})
_HANGING_NOUN = frozenset({"接尾", "非自立"})
_NUMERAL = re.compile("[〇零一二三四五六七八九十百千万億兆]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is to be said, and where each of its words stands in what was written.

    text    katakana, words parted by spaces; what is no Japanese stays as it is
    places  (start in `text`, start in the sentence, length in the sentence) of each word, in order
    """

    text: str
    places: tuple[tuple[int, int, int], ...]

    def written(self, at: int) -> tuple[int, int]:
        """Start and length, in the sentence as it is written, of the word at a place of `text`."""
        index = bisect_right(self.places, (at, len(self.text), 0)) - 1
        return self.places[max(index, 0)][1:] if self.places else (0, 0)


def has_kanji(text: str) -> bool:
    """Whether a voice without kanji could not read it."""
    return _KANJI.search(text) is not None


def can_read_japanese() -> bool:
    """Whether the dictionary is installed."""
    return find_spec("fugashi") is not None and find_spec("ipadic") is not None


@lru_cache(maxsize=1)
def japanese_reader() -> JapaneseReader:
    """The one reader of the process: its dictionary is loaded once, and changes nothing."""
    return JapaneseReader()


class JapaneseReader:
    """Reads sentences. Raises ImportError where the dictionary is not installed."""

    def __init__(self) -> None:
        import fugashi
        import ipadic

        self._tagger = fugashi.GenericTagger(ipadic.MECAB_ARGS)

    def read(self, text: str) -> Reading:
        """The sentence as it sounds."""
        said: list[str] = []
        places: list[tuple[int, int, int]] = []
        length = 0
        for start, end, sound, hangs_on in self._words(text):
            foreign = said and said[-1][-1:].isascii() and said[-1][-1:].isalnum()
            if hangs_on and places and not foreign:
                last = places[-1]
                places[-1] = (last[0], last[1], end - last[1])
            else:
                if said:
                    said.append(" ")
                    length += 1
                places.append((length, start, end - start))
            said.append(sound)
            length += len(sound)
        return Reading("".join(said), tuple(places))

    def _words(self, text: str) -> Iterator[tuple[int, int, str, bool]]:
        """(start, end, sound, whether it hangs on the word before) of each word."""
        rules = _rules()
        morphs = list(self._morphs(text))
        ends = {morph[1] for morph in morphs}
        at = 0
        after_number = after_prefix = False
        while at < len(morphs):
            start, end, surface, kinds, _ = morphs[at]
            longest = rules.word_at(text, start, ends)
            number = _NUMERAL.match(text, start)
            if longest and not (number and len(number.group()) > 1 and not after_number):
                end, sound = start + len(longest), rules.words[longest]
                at = _after(morphs, end)
                hangs = False
            elif number and kinds[1] == "数":
                counter = rules.counter_at(text, number.end())
                sound = rules.number(number.group(), counter)
                end = number.end() + len(counter)
                at = _after(morphs, end)
                hangs = after_number and text[start - 1 : start] == "点"
            else:
                sound = _sound(morphs[at])
                hangs = kinds[0] in _HANGS_ON or (kinds[0] == "名詞" and kinds[1] in _HANGING_NOUN)
                at += 1
            after_number = number is not None or surface == "点"
            yield start, end, sound, hangs or after_prefix
            after_prefix = kinds[0] == "接頭詞"

    def _morphs(self, text: str) -> Iterator[tuple[int, int, str, tuple[str, ...], str]]:
        at = 0
        for word in self._tagger(text):
            start = text.find(word.surface, at)
            at = start + len(word.surface)
            feature = tuple(word.feature)
            yield start, at, word.surface, feature[:2], feature[8] if len(feature) > 8 else ""


def _after(morphs: Sequence[tuple[int, int, str, tuple[str, ...], str]], end: int) -> int:
    return next((index for index, morph in enumerate(morphs) if morph[0] >= end), len(morphs))


def _sound(morph: tuple[int, int, str, tuple[str, ...], str]) -> str:
    _, _, surface, _, spoken = morph
    if spoken and spoken != "*":
        return "オ" if surface == "を" else spoken
    kanji = _rules().kanji
    return "".join(kanji.get(one, "") if has_kanji(one) else one for one in surface.translate(_HIRAGANA))


@dataclass(frozen=True, slots=True)
class _Rules:
    words: Mapping[str, str]
    kanji: Mapping[str, str]
    sounds: Mapping[str, str]
    units: frozenset[str]
    joined: Mapping[str, str]
    counters: Mapping[str, Mapping[str, Any]]

    def word_at(self, text: str, start: int, ends: Collection[int]) -> str:
        """The longest word of the table that stands there and ends where a word of the dictionary does."""
        here = (one for one in self.words if text.startswith(one, start) and start + len(one) in ends)
        return max(here, key=len, default="")

    def counter_at(self, text: str, start: int) -> str:
        return max((one for one in self.counters if text.startswith(one, start)), key=len, default="")

    def number(self, written: str, counter: str = "") -> str:
        """A number in kanji as it sounds, with its counter."""
        rule: Mapping[str, Any] = self.counters.get(counter, {})
        whole = rule.get("whole", {}).get(written)
        if whole is not None:
            return str(whole)
        sounds = list(self._parts(written))
        last = written[-1:]
        if counter and last in rule:
            # Only the very last sound changes: 十一本 ジューイッポン, 二十本 ニジュッポン.
            end = str(rule[last])
            if last in self.units and len(sounds[-1]) > len(self.sounds[last]):
                end = sounds[-1].removesuffix(self.sounds[last]) + end
            return "".join([*sounds[:-1], end])
        return "".join([*sounds, str(rule.get("sound", ""))])

    def _parts(self, written: str) -> Iterator[str]:
        """Digits with their units, as they sound."""
        at = 0
        while at < len(written):
            pair = written[at : at + 2]
            if len(pair) == 2 and pair[0] not in self.units and pair[1] in self.units:
                yield self.joined.get(pair, self.sounds[pair[0]] + self.sounds[pair[1]])
                at += 2
            else:
                yield self.sounds[written[at]]
                at += 1


@lru_cache(maxsize=1)
def _rules() -> _Rules:
    table = tomllib.loads((files("voice.tts") / "japanese.toml").read_text("utf-8"))
    return _Rules(
        table["words"],
        table["kanji"],
        {**table["digits"], **table["units"]},
        frozenset(table["units"]),
        table["joined"],
        table["counters"],
    )
