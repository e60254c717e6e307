"""Numbers written out in words, made here so that reading them back proves something."""

from __future__ import annotations

_EN = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen"""
_EN_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety"
_PT = """zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete
dezoito dezenove"""
_PT_TENS = "_ _ vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"
_PT_HUNDREDS = "_ cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos"


def english(value: int, *, with_and: bool) -> str:
    if value < 20:
        return _EN.split()[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _EN_TENS.split()[tens] + (f"-{english(ones, with_and=with_and)}" if ones else "")
    unit, name = (1000, "thousand") if value >= 1000 else (100, "hundred")
    count, rest = divmod(value, unit)
    joined = " and " if with_and and rest and rest < 100 else " "
    return f"{english(count, with_and=with_and)} {name}" + (joined + english(rest, with_and=with_and) if rest else "")


def portuguese(value: int) -> str:
    if value < 20:
        return _PT.split()[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _PT_TENS.split()[tens] + (f" e {portuguese(ones)}" if ones else "")
    if value == 100:
        return "cem"
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return _PT_HUNDREDS.split()[hundreds] + (f" e {portuguese(rest)}" if rest else "")
    thousands, rest = divmod(value, 1000)
    head = "mil" if thousands == 1 else f"{portuguese(thousands)} mil"
    if not rest:
        return head
    joined = " e " if rest < 100 or rest % 100 == 0 else " "
    return head + joined + portuguese(rest)
