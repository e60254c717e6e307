"""Reading what is written in titles: plain signs, numbers with their separators. No language needed yet."""

from __future__ import annotations

import html
import re
import unicodedata
from decimal import Decimal

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_TRADE_MARKS = frozenset("™®©℠")
# "１，２９９円": between full-width digits the full-width comma marks thousands, elsewhere it is a pause.
_WIDE_THOUSANDS = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_PRICE_END = re.compile(r"(?<=\d) ?/-(?!\w)")  # "499/-": Indian price tags close so, and nothing is said for it
_SAME = str.maketrans(
    {
        "−": "-", "✕": "×", "✖": "×", "⨯": "×", "˚": "°", "．": ".", "％": "%", "‘": "’", "ʹ": "’", "`": "’",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-", "\u2010": "-", "…": "...", "¨": " ",
        "٪": "%", "٫": ".", "٬": ",", "〜": "~",
    }
)  # fmt: skip
FRACTION_SIGNS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
_KEPT = frozenset("²³ªº°№℃℉µ，！？；：") | frozenset(FRACTION_SIGNS)


def plain_signs(text: str) -> str:
    """One written form for each sign: ASCII digits, no mark-up, no trade marks, no control characters."""
    unmarked = _WIDE_THOUSANDS.sub(",", _TAG.sub(" ", html.unescape(text))).translate(_SAME)
    return _PRICE_END.sub("", "".join(map(_plain_sign, unmarked)))


def _plain_sign(sign: str) -> str:
    if sign.isascii():
        return sign if sign.isprintable() else " "
    if sign in _KEPT:
        return sign
    if sign in _TRADE_MARKS:
        return ""
    value = unicodedata.decimal(sign, None)
    if value is not None:
        return str(value)
    category = unicodedata.category(sign)
    if category in ("No", "Nl", "So") or "\uff01" <= sign <= "\uff5e":
        wide = unicodedata.normalize("NFKC", sign)
        return wide if wide != sign else ("" if category == "So" else sign)
    return " " if category in ("Cc", "Zl", "Zp", "Zs") else sign


def read_number(written: str, decimal_mark: str) -> Decimal | None:
    """The value of digits with separators; None where they are no number (a version, a number plate).

    ``1.299,00``, ``1,299.00`` and the Indian ``12,34,567.50`` are read by their own shape; a single separator with
    exactly three digits after it is a thousands mark unless it is the language's `decimal_mark`.
    """
    marks = [sign for sign in written if not sign.isdigit()]
    if not marks:
        return Decimal(written)
    groups = re.split(r"[^0-9]", written)
    grouped = all(len(group) == 3 for group in groups[1:]) and 1 <= len(groups[0]) <= 3
    if len(set(marks)) == 1:
        if len(marks) == 1:
            if grouped and marks[0] != decimal_mark and groups[0] != "0":
                return Decimal("".join(groups))
            return Decimal(".".join(groups)) if marks[0] in ".," else None
        return Decimal("".join(groups)) if grouped or (marks[0] == "," and _indian(groups)) else None
    if len(set(marks)) == 2 and marks[-1] in ".," and marks[-1] not in marks[:-1]:
        whole = groups[:-1]
        if (all(len(group) == 3 for group in whole[1:]) and len(whole[0]) <= 3) or (marks[0] == "," and _indian(whole)):
            return Decimal(f"{''.join(whole)}.{groups[-1]}")
    return None


def _indian(groups: list[str]) -> bool:
    """Thousands, then lakh and crore by two digits: ``1,29,999``."""
    first, *middle, last = groups
    return len(first) in (1, 2) and all(len(group) == 2 for group in middle) and len(last) == 3
