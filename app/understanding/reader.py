"""The grammar reader: one utterance in, one typed Request out, for every language that has data.

Stages: words → (mended spelling) → classes, labels and numbers → taken-back words left out → values → frames →
slots → intent by cues, evidence and learned hints → Request. Pure: the same words, context and clock give the same
Request.
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
from app.understanding.charting import chart_of
from app.understanding.compiled import language_ready
from app.understanding.confusable import alternatives, load_confusable
from app.understanding.corrections import ruled_out_by, without_corrected
from app.understanding.facts import gather_facts, told_facts
from app.understanding.found import Found
from app.understanding.frames import find_slots
from app.understanding.goods import are_wished_for, end_a_clause
from app.understanding.hints import reconsidered
from app.understanding.intents import Verdict, judge, load_evidence
from app.understanding.language import Language, languages_with_data
from app.understanding.patterns import Chart, Item, Match
from app.understanding.refusals import TURNED_DOWN, refused_words, with_turned_down
from app.understanding.rejoining import words_apart
from app.understanding.slots import Said, Slots, fill_slots
from app.understanding.takes import NARROWING
from app.understanding.tokens import Token, without_fillers, word_count
from app.understanding.values import Shopper, add_lists, add_values
from i18n.detection import detect
from i18n.errors import SaysoError
from retrieval.knowledge.graph import Graph
from retrieval.situations import Situations
from retrieval.tokens import Tokenizer

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
    taken_back: tuple[Item, ...] = ()
    """What was taken back and is ruled out by that; its places are those of the words before."""

    @property
    def asks_for_goods(self) -> bool:
        """Whether what is named is asked for: words of wanting stand beside it, or the utterance begins with it."""
        if "ends_on_goods" in self.facts:
            return True
        if self.verdict.intent is Intent.UNKNOWN or self.verdict.learned:
            return False  # what was learned tells that something is looked for, not that it is what is named
        return "starts_with_goods" in self.facts or are_wished_for(self.chart, self.found)


class GrammarReader:
    """Reads utterances in the languages it was made for.

    graph      the product graph whose labels are understood
    languages  tags to read (those without data are left out); each made ready when it is first needed
    today      clock for "tomorrow" and sale events where the context gives no date
    brands     names of brands that are known (the catalogue's); others are heard in frames like "the brand X"
    cache      folder for compiled languages; None compiles them anew
    learned    whether what was learned of turns of phrase counts beside the cues
    """

    name = "grammar"

    def __init__(
        self,
        graph: Graph,
        languages: Iterable[str] | None = None,
        today: Callable[[], date] = lambda: datetime.now(UTC).date(),
        brands: Iterable[str] = (),
        cache: Path | None = None,
        *,
        learned: bool = True,
    ) -> None:
        present = languages_with_data()
        wanted = tuple(dict.fromkeys(languages)) if languages is not None else present
        self._graph = graph
        self._today = today
        self._brands = tuple(brands)
        self._cache = cache
        self._learned = learned
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
        self._situations = Situations(Tokenizer())

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
        *,
        meant: Intent | None = None,
    ) -> Request:
        """What was said, typed.

        meant     the intent where it is known: words put into a search box are a search, however they are told
        language  BCP 47 where known, else it is detected among the context's languages (or all that can be read)
        by_ear    whether a recogniser wrote the words down; None: judged by numbers being in words. Only then are
                  other readings of numbers given.
        current   the language spoken so far: it stays for what is too short or too mixed to tell

        Raises SaysoError ``unknown_language`` for a language without data.
        """
        situation = context or Context()
        tag = self._tag(text, language, situation, current)
        analysis = self.analyse(text, tag, situation)
        asked_for = analysis.asks_for_goods
        if meant is not None and analysis.verdict.intent is not meant:
            analysis = replace(analysis, verdict=Verdict(meant, 0.0, 0.0))
            asked_for = "ends_on_goods" in analysis.facts
        lang = self._language(tag)
        said = Said(
            chart=analysis.chart,
            found=analysis.found,
            intent=analysis.verdict.intent,
            context=situation,
            shopper=self.shopper(situation),
            graph=self._graph,
            special=self._special,
            taken_back=analysis.taken_back,
        )
        slots = fill_slots(said)
        request = replace(_request(analysis, slots, tag, text), in_passing=not asked_for)
        heard = by_ear if by_ear is not None else not any(token.is_numeral for token in analysis.tokens)
        if heard and lang.tag in self._confusable:
            request = replace(request, alternatives=alternatives(request, self._confusable[lang.tag]))
        return request

    def analyse(self, text: str, tag: str, context: Context) -> Analysis:
        """Everything up to the intent, in a language that is loaded; words that may be two are tried both ways."""
        language = self._language(tag)
        apart = words_apart(text, language)
        found = self._analysed(apart, text, tag, context)
        # A price or a number alone is understood: it answers something.
        if found.verdict.intent is Intent.UNKNOWN and not found.chart.all("price") and not found.chart.all("number"):
            further = words_apart(text, language, known_too=True)
            if len(further) != len(apart):
                again = self._analysed(further, text, tag, context)
                # Only for what is done with something: parts of words are no goods.
                found = found if again.verdict.intent in {Intent.UNKNOWN, *NARROWING} else again
        if self._learned and language.wishes is not None and not found.plain_yes:
            verdict = reconsidered(found.verdict, language.wishes, found.tokens, found.chart, found.facts)
            found = replace(found, verdict=verdict)
        return found

    def _analysed(self, apart: list[Token], text: str, tag: str, context: Context) -> Analysis:
        language = self._language(tag)
        shopper = self.shopper(context)
        written = without_fillers(apart, language.fillers, language.kept_whole)
        tokens = language.speller.corrected(written, lambda: _named(written, language))
        chart, edges = chart_of(tokens, language)
        taken_back: list[Item] = []
        for _ in range(MOST_REPAIRS):
            repaired = without_corrected(tokens, chart)
            if repaired is None:
                break
            taken_back.extend(ruled_out_by(tokens, chart, repaired))
            tokens = repaired
            chart, edges = chart_of(tokens, language)
        add_lists(chart)
        add_values(chart, edges.sound_matches(language.values.matches(tokens, chart), chart), shopper)
        frames = edges.sound_matches(language.frames.matches(tokens, chart), chart)
        found = with_turned_down(chart, find_slots(tokens, language, chart, frames, context))
        for one in found:
            if one.field in {TURNED_DOWN, "ordinal", "superlative", "pronoun", "middle", "before_last"}:
                chart.add(Item("reference", one.start, one.end, one.value))
            elif one.field == "when":
                chart.add(Item("when_slot", one.start, one.end, one.value))
            elif one.field == "quantity":
                chart.add(Item("quantity_slot", one.start, one.end, one.value))
        facts = gather_facts(tokens, chart, found, context, self._graph) | told_facts(self._situations.read(text, tag))
        if language.verb_last and end_a_clause(tokens, chart, found):
            facts |= {"ends_on_goods"}
        cues = edges.sound_matches(language.cues.matches(tokens, chart), chart)
        own = _own_words(cues, found, chart)
        verdict = judge(own, facts, self._evidence)
        plain = verdict.intent is Intent.CONFIRM and is_plain_yes(tokens, chart, own, found, facts)
        found = _without_used(found, verdict)
        unknown = word_count([token for token in tokens if language.speller.unknown(token.key)])
        return Analysis(tuple(tokens), chart, tuple(found), verdict, facts, unknown, plain, tuple(taken_back))

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


def _named(tokens: Sequence[Token], language: Language) -> set[int]:
    """Places of words that are names by what is said around them ("the brand Lampo"): no misspelling of anything."""
    matches = language.frames.matches(tokens, chart_of(tokens, language)[0])
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


def _rules_kinds_out(slots: Slots, facts: frozenset[str]) -> bool:
    """ "I have no kettle" rules no kettles out: something else must be asked for beside what is refused."""
    return bool(slots.product_types) or not facts.isdisjoint({"need", "unnamed_thing", "table"})


def _request(analysis: Analysis, slots: Slots, tag: str, text: str) -> Request:
    verdict = analysis.verdict
    size = None if slots.size is None else Size(value=slots.size[1], system=slots.size[0])
    words = max(1, word_count(analysis.tokens))
    kinds_out = _rules_kinds_out(slots, analysis.facts)
    refused = refused_words(analysis.tokens, analysis.chart, analysis.found, text, kinds=kinds_out)
    if verdict.intent is Intent.SEARCH and _says_nothing(analysis, slots):
        text = ""
    confidence = verdict.sureness * (1 - 0.6 * analysis.unknown_words / words)
    return Request(
        intent=verdict.intent,
        language=tag,
        text=text,
        product_types=slots.product_types,
        wider_types=slots.wider_types,
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
        excluded_types=slots.excluded_types if kinds_out else (),
        excluded_origins=slots.excluded_origins,
        refused=refused if verdict.intent in NARROWING else (),
        confidence=float(round(Decimal(confidence), 4)),
        engine=GrammarReader.name,
        digits=slots.digits,
        places=slots.places,
        aspect=slots.aspect,
        wish=slots.wish,
        plain_yes=analysis.plain_yes,
    )
