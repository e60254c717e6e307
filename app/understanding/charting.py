"""What stands in the words: everything that is found before any frame is tried."""

from __future__ import annotations

from collections.abc import Sequence

from app.understanding.edges import Edges, edges_of, loan_words
from app.understanding.language import Language, class_items
from app.understanding.numbers import find_digits, find_numbers, numbers_by_themselves
from app.understanding.patterns import Chart, Item
from app.understanding.tokens import Token, is_character


def chart_of(tokens: Sequence[Token], language: Language) -> tuple[Chart, Edges]:
    """Word classes, numbers, names, labels and sayings by place, and where nothing may begin or end."""
    edges = edges_of(tokens, language.whole_words, language.numbers.single)
    classes = class_items(language.classes.matches(tokens, Chart()))
    money_at = {item.start for item in classes if item.category in {"money", "money_sign"}}
    items = [
        *classes,
        *find_numbers(tokens, language.numbers, money_at),
        *find_digits(tokens, language.numbers),
        *language.names.find(list(tokens)),
        *_labels(tokens, language),
    ]
    chart = Chart(edges.sound_items(items) if edges.any else items)
    for match in edges.sound_matches(language.sayings.matches(tokens, chart), chart):
        chart.add(Item(match.rule.category, match.start, match.end, match.rule.slug))
    for run in loan_words(tokens):
        if not any(chart.starting_between(run)):
            chart.add(Item("name", run.start, run.stop, "".join(token.key for token in tokens[run.start : run.stop])))
    for at, token in enumerate(tokens):
        if language.speller.unknown(token.key) and not is_character(token.key):
            chart.add(Item("name", at, at + 1, token.key))
            if language.speller.capitals and token.text[:1].isupper():
                chart.add(Item("proper_name", at, at + 1, token.key))
            following = tokens[at + 1] if at + 1 < len(tokens) else None
            if (
                following is not None
                and language.speller.unknown(following.key)
                and token.text[:1].isupper()
                and following.text[:1].isupper()
            ):
                chart.add(Item("name", at, at + 2, f"{token.key}_{following.key}"))
        alike = language.sound_alikes.get(token.key)
        if alike is not None and _belongs(chart, at, alike.category, len(tokens)):
            chart.add(Item(alike.category, at, at + 1, alike.slug))
    for item in chart.all("color"):
        chart.add(Item("color_word", item.start, item.end, item.value))
    return chart, edges


def _belongs(chart: Chart, at: int, category: str, length: int) -> bool:
    """Whether a word of a category would belong at a place: beside its like, or led in and followed by nothing else."""
    separators = chart.all("list_sep")
    beside = any(
        (one.start == at + 1 and chart.starting(one.end, category))
        or (one.end == at and any(item.end == one.start for item in chart.all(category)))
        for one in separators
    )
    led = any(one.end == at for one in chart.all(f"{category}_lead"))
    return beside or (led and (at + 1 == length or bool(chart.starting(at + 1, "type"))))


def _labels(tokens: Sequence[Token], language: Language) -> list[Item]:
    """The graph's labels, but for words that are others as they are written ("livré", delivered, is no book)."""
    found = language.lexicon.find(tokens)
    for number in numbers_by_themselves(tokens, language.numbers):
        # Portuguese "meia dúzia" holds no socks.
        found = [one for one in found if not (number.start <= one.start and one.end <= number.stop)]
    if not language.written_apart:
        return found
    return [item for item in found if item.length > 1 or tokens[item.start].text.lower() not in language.written_apart]
