"""The grammar reader: one utterance in, one typed Request out, for every language that has data.

Stages: words → (mended spelling) → classes, labels and numbers → taken-back words left out → values → frames →
slots → intent by cues and evidence → Request. Pure: the same words, context and clock give the same Request.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from app.model.context import Context
from app.model.request import Intent, Request, Size
from app.understanding.assent import is_plain_yes
from app.understanding.compiled import language_ready
from app.understanding.confusable import alternatives, load_confusable
from app.understanding.corrections import without_corrected
from app.understanding.edges import Edges, edges_of, loan_words
from app.understanding.facts import gather_facts
from app.understanding.frames import Found, find_slots
from app.understanding.intents import Verdict, judge, load_evidence
from app.understanding.language import Language, class_items, languages_with_data
from app.understanding.lexicon import SHORTEST_GUESS
from app.understanding.numbers import find_digits, find_numbers
from app.understanding.patterns import Chart, Item, Match
from app.understanding.slots import Said, Slots, fill_slots
from app.understanding.tokens import Token, is_character, tokenize, without_fillers, word_count
from app.understanding.values import Shopper, add_lists, add_values
from i18n.detection import detect
from i18n.errors import SaysoError
from retrieval.knowledge.graph import Graph

MOST_REPAIRS = 4
"""Changes of mind that are followed in one utterance."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was found in the words, for the reader and for whoever wants to see why."""

    tokens: tuple[Token, ...]
    chart: Chart
    found: tuple[Found, ...]
    verdict: Verdict
    facts: frozenset[str]
    unknown_words: int
    plain_yes: bool = False
    """A yes, and nothing else asked, changed or made a condition in the same breath."""


class GrammarReader:
    """Reads utterances in the languages it was made for.

    graph      the product graph whose labels are understood
    languages  tags to read (those without data are left out); each made ready when it is first needed
    today      clock for "tomorrow" and sale events where the context gives no date
    brands     names of brands that are known (the catalogue's); others are heard in frames like "the brand X"
    cache      folder for compiled languages; None compiles them anew
    """

    name = "grammar"

    def __init__(
        self,
        graph: Graph,
        languages: Iterable[str] | None = None,
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
        brands: Iterable[str] = (),
        cache: Path | None = None,
    ) -> None:
        present = languages_with_data()
        wanted = tuple(dict.fromkeys(languages)) if languages is not None else present
        self._graph = graph
        self._today = today
        self._brands = tuple(brands)
        self._cache = cache
        self._tags = tuple(tag for tag in wanted if tag in present)
        self._languages: dict[str, Language] = {}
        self._making = threading.Lock()
        if not self._tags:
            raise SaysoError(
                "unknown_language",
                f"no grammar for any of {wanted}",
                arguments={"language": wanted[0] if wanted else ""},
            )
        self._evidence = load_evidence()
        self._confusable = load_confusable()
        self._special = graph.special_types()

    @property
    def graph(self) -> Graph:
        """The graph whose labels are understood."""
        return self._graph

    @property
    def languages(self) -> tuple[str, ...]:
        """Tags that can be read."""
        return self._tags

    def prepare(self, languages: Iterable[str]) -> None:
        """Make languages ready before they are needed. Those that cannot be read are passed over."""
        for one in languages:
            tag = self._nearest(one)
            if tag is not None:
                self._language(tag)

    def _language(self, tag: str) -> Language:
        ready = self._languages.get(tag)
        if ready is None:
            with self._making:
                ready = self._languages.get(tag) or language_ready(tag, self._graph, self._brands, self._cache)
                self._languages[tag] = ready
        return ready

    def read(
        self,
        text: str,
        language: str | None = None,
        context: Context | None = None,
        by_ear: bool | None = None,
        current: str | None = None,
    ) -> Request:
        """What was said, typed.

        language  BCP 47 where known, else it is detected among the context's languages (or all that can be read)
        by_ear    whether a recogniser wrote the words down; None: judged by numbers being in words. Only then are
                  other readings of numbers given.
        current   the language spoken so far: it stays for what is too short or too mixed to tell

        Raises SaysoError ``unknown_language`` for a language without data.
        """
        situation = context or Context()
        tag = self._tag(text, language, situation, current)
        analysis = self.analyse(text, tag, situation)
        lang = self._language(tag)
        said = Said(
            chart=analysis.chart,
            found=analysis.found,
            intent=analysis.verdict.intent,
            context=situation,
            shopper=self.shopper(situation),
            graph=self._graph,
            special=self._special,
        )
        slots = fill_slots(said)
        request = _request(analysis, slots, tag, text)
        heard = by_ear if by_ear is not None else not any(token.is_numeral for token in analysis.tokens)
        if heard and lang.tag in self._confusable:
            request = replace(request, alternatives=alternatives(request, self._confusable[lang.tag]))
        return request

    def analyse(self, text: str, tag: str, context: Context) -> Analysis:
        """Everything up to the intent, in a language that is loaded."""
        language = self._language(tag)
        shopper = self.shopper(context)
        apart = _rejoined(language.splitter.applied(_as_read(tokenize(text), language)), language)
        written = without_fillers(apart, language.fillers, language.kept_whole)
        tokens = language.speller.corrected(written, lambda: _named(written, language))
        chart, edges = _chart(tokens, language)
        for _ in range(MOST_REPAIRS):
            repaired = without_corrected(tokens, chart)
            if repaired is None:
                break
            tokens = repaired
            chart, edges = _chart(tokens, language)
        add_lists(chart)
        add_values(chart, edges.sound_matches(language.values.matches(tokens, chart), chart), shopper)
        frames = edges.sound_matches(language.frames.matches(tokens, chart), chart)
        found = find_slots(tokens, language, chart, frames, context)
        for one in found:
            if one.field in {"ordinal", "superlative", "pronoun", "middle", "before_last"}:
                chart.add(Item("reference", one.start, one.end, one.value))
            elif one.field == "when":
                chart.add(Item("when_slot", one.start, one.end, one.value))
            elif one.field == "quantity":
                chart.add(Item("quantity_slot", one.start, one.end, one.value))
        facts = gather_facts(tokens, chart, found, context, self._graph)
        cues = edges.sound_matches(language.cues.matches(tokens, chart), chart)
        own = _own_words(cues, found, chart)
        verdict = judge(own, facts, self._evidence)
        plain = verdict.intent is Intent.CONFIRM and is_plain_yes(tokens, chart, own, found, facts)
        found = _without_used(found, verdict)
        unknown = word_count([token for token in tokens if language.speller.unknown(token.key)])
        return Analysis(tuple(tokens), chart, tuple(found), verdict, facts, unknown, plain)

    def _tag(self, text: str, language: str | None, context: Context, current: str | None) -> str:
        if language is not None:
            tag = self._nearest(language)
            if tag is None:
                raise SaysoError("unknown_language", f"no grammar for {language!r}", arguments={"language": language})
            return tag
        candidates = [near for one in context.languages if (near := self._nearest(one)) is not None]
        choices = tuple(dict.fromkeys(candidates)) or self.languages
        if len(choices) == 1:
            return choices[0]
        so_far = None if current is None else self._nearest(current)
        return self._nearest(detect(text, choices, so_far).tag) or choices[0]

    def _nearest(self, tag: str) -> str | None:
        if tag in self._tags:
            return tag
        base = tag.replace("_", "-").split("-")[0].lower()
        return next((one for one in self._tags if one.split("-")[0].lower() == base), None)

    def shopper(self, context: Context) -> Shopper:
        """What is known of the person, and the day it is."""
        today = self._today()
        if context.today is not None:
            try:
                today = date.fromisoformat(context.today[:10])
            except ValueError:
                today = self._today()
        return Shopper(context.country, context.currency, today)


def _as_read(tokens: list[Token], language: Language) -> list[Token]:
    """The words with what people leave off in writing put back (Hindi without its dot)."""
    if not language.spelt:
        return tokens
    return [replace(token, key=language.spelt.get(token.key, token.key)) for token in tokens]


def _rejoined(tokens: list[Token], language: Language) -> list[Token]:
    """Words that a recogniser cut in two put together, where a part is no word and the whole is one ("mon taña")."""
    joined: list[Token] = []
    for token in tokens:
        before = joined[-1] if joined else None
        if before is not None and not token.pause and _cut_in_two(before, token, language):
            joined[-1] = replace(before, text=before.text + token.text, key=before.key + token.key, end=token.end)
        else:
            joined.append(token)
    return joined


def _cut_in_two(first: Token, second: Token, language: Language) -> bool:
    whole = first.key + second.key
    if len(whole) < SHORTEST_GUESS or first.is_numeral or second.is_numeral or whole not in language.known:
        return False
    return language.speller.unknown(first.key) or language.speller.unknown(second.key)


def _labels(tokens: Sequence[Token], language: Language) -> list[Item]:
    """The graph's labels, but for words that are others as they are written ("livré", delivered, is no book)."""
    found = language.lexicon.find(tokens)
    if not language.written_apart:
        return found
    return [item for item in found if item.length > 1 or tokens[item.start].text.lower() not in language.written_apart]


def _named(tokens: Sequence[Token], language: Language) -> set[int]:
    """Places of words that are names by what is said around them ("the brand Lampo"): no misspelling of anything."""
    matches = language.frames.matches(tokens, _chart(tokens, language)[0])
    return {
        at
        for match in matches
        for item in match.captured.values()
        if item.category == "name"
        for at in range(item.start, item.end)
    }


def _own_words(cues: Sequence[Match], found: Sequence[Found], chart: Chart) -> list[Match]:
    """Cues whose words are not part of a longer label ("monitor" in "blood pressure monitor" asks nobody to watch) and
    whose numbers are no parts of longer ones ("twenty" of "a hundred and twenty")."""
    whole = chart.maximal("number")
    inside = {
        at for one in found if one.field == "label" and one.end - one.start > 1 for at in range(one.start, one.end)
    }
    amounts = {at for one in found if one.field in _AMOUNTS for at in range(one.start, one.end)}
    return [
        cue
        for cue in cues
        if inside.isdisjoint(cue.fixed)
        and not any(
            (item.category in _PLACES and not inside.isdisjoint(range(item.start, item.end)))
            or (item.category == "number" and (item.start in amounts or _is_part(item, whole)))
            for item in cue.captured.values()
        )
    ]


def _is_part(item: Item, whole: Sequence[Item]) -> bool:
    return any(one.start <= item.start and item.end <= one.end and item.length < one.length for one in whole)


_PLACES = frozenset({"cart", "order", "seller", "put", "take_out"})
_AMOUNTS = frozenset({"max_price", "min_price", "price_range", "min_rating", "size", "ignore"})


def _without_used(found: Sequence[Found], verdict: Verdict) -> list[Found]:
    """Labels that only name what the cue acts on are no goods: "put it in my shopping bag", Portuguese "bota"."""
    used = {(i.start, i.end) for cue in verdict.cues for i in cue.captured.values() if i.category in _PLACES}
    own = {at for cue in verdict.cues for at in cue.fixed}
    return [
        one
        for one in found
        if one.field != "label"
        or not (
            any(start <= one.start and one.end <= end for start, end in used)
            or (one.parts[0].category == "type" and one.parts[0].length == 1 and one.start in own)
        )
    ]


def _chart(tokens: Sequence[Token], language: Language) -> tuple[Chart, Edges]:
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


_EMPTY = Slots()


def _says_nothing(analysis: Analysis, slots: Slots) -> bool:
    """A search that names nothing to look for: every word belongs to the asking ("let's start over")."""
    used = {at for cue in analysis.verdict.cues for at in range(cue.start, cue.end)}
    used |= {
        at
        for item in (*analysis.chart.all("want"), *analysis.chart.all("lead_in"))
        for at in range(item.start, item.end)
    }
    return slots == _EMPTY and used.issuperset(range(len(analysis.tokens)))


def _request(analysis: Analysis, slots: Slots, tag: str, text: str) -> Request:
    verdict = analysis.verdict
    size = None if slots.size is None else Size(value=slots.size[1], system=slots.size[0])
    words = max(1, word_count(analysis.tokens))
    if verdict.intent is Intent.SEARCH and _says_nothing(analysis, slots):
        text = ""
    confidence = verdict.sureness * (1 - 0.6 * analysis.unknown_words / words)
    return Request(
        intent=verdict.intent,
        language=tag,
        text=text,
        product_types=slots.product_types,
        max_price=slots.max_price,
        min_price=slots.min_price,
        colors=slots.colors,
        materials=slots.materials,
        features=slots.features,
        activities=slots.activities,
        brands=slots.brands,
        size=size,
        min_rating=slots.min_rating,
        quantity=slots.quantity,
        reference=slots.reference,
        percent=slots.percent,
        when=slots.when,
        country=slots.country,
        currency=slots.currency,
        set_language=slots.set_language,
        excluded=slots.excluded,
        confidence=float(round(Decimal(confidence), 4)),
        engine=GrammarReader.name,
        digits=slots.digits,
        places=slots.places,
        aspect=slots.aspect,
        wish=slots.wish,
        plain_yes=analysis.plain_yes,
    )


def is_unknown(request: Request) -> bool:
    """Whether nothing was understood."""
    return request.intent is Intent.UNKNOWN
