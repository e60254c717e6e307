"""What Chinese and Japanese share: numbers by groups of four digits, no spaces between words, their own punctuation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from i18n.spoken.grammar import Grammar, Noun

DIGITS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九")

# Ideographs, kana, 々〇ー and full-width forms: between two of these no space and only a full-width comma is written.
_SIGN = r"[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]"
_PUNCTUATION = "，、。；：！？"
_WIDE = {";": "；", ":": "：", "!": "！", "?": "？", ".": "。"}
_COMMA = re.compile(rf"(?<={_SIGN})\s*,\s*|\s*,\s*(?={_SIGN})")
_STOP = re.compile(rf"(?<={_SIGN})\s*([;:!?.])\s*(?!\w)|(?<={_SIGN})\s*([;:!?])\s*")
_SPACED_PUNCTUATION = re.compile(rf"\s*([{_PUNCTUATION}])\s*")
_DOUBLED = re.compile(r"[，、；：]+(?=[，、。；：！？])|(?<=[。！？])[，、；：]+")
_EDGE = re.compile(r"^[，、；：\s]+|[，、；：\s]+$")


def groups_of_four(number: int) -> list[int]:
    """`number` by ten thousands, the lowest group first."""
    groups: list[int] = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    return groups


class EastAsian(Grammar):
    """Words without spaces, nouns without plural or gender."""

    gap: ClassVar[str] = ""
    letters: ClassVar[str] = r"[A-Za-z0-9]"
    and_: ClassVar[str] = ""

    def noun(self, row: Sequence[str]) -> Noun:
        """``[name]``; a name with ``{0}`` says itself where its number goes."""
        return Noun({"other": row[0] if "{0}" in row[0] else "{0}" + row[0]})

    def cldr_noun(self, forms: Mapping[str, str], gender: str, table: Mapping[str, Any]) -> Noun:
        """CLDR sets spaces around and inside names that running text does not have."""
        del gender, table
        return Noun({"other": re.sub(r"\s+", "", forms["other"])})

    def written(self, text: str) -> str:
        """The language's own commas and stops after its signs, no space beside them."""
        said = _COMMA.sub(self.pause, text)
        said = _STOP.sub(lambda match: _WIDE[match[1] or match[2]], said)
        said = _SPACED_PUNCTUATION.sub(r"\1", said)
        return _EDGE.sub("", _DOUBLED.sub("", said))
