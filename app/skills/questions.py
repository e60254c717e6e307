"""Questions about one thing, answered from its record alone: yes, no or not stated, with the field; never guessed.

"Yes" and "no" need a field that says so. Where only the seller's own text speaks of it, that sentence is quoted and
nothing is concluded from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from app.model.judged import Answer
from app.model.reply import Details, Question, Reply, Reviews, Why
from app.model.request import Request
from app.skills.choose import Choose
from app.skills.ports import Records
from app.skills.situation import Situation, Skill
from retrieval.graph_port import ProductGraph, family
from retrieval.knowledge.concepts import Kind
from retrieval.product import Battery, Fact, Merchant, Product
from retrieval.review_summary.lexicon import LANGUAGES, fold
from retrieval.review_summary.quotes import sentences
from retrieval.review_summary.topics import FREE_OF, QUOTE, SAYS_SO, topics_in

_MOST_ANSWERS = 3
_LONGEST_QUOTE = 200


class Questions:
    """Answers `details`: a question where one was asked, else what is known of the thing."""

    def __init__(self, catalog: Records, choose: Choose, graph: ProductGraph | None) -> None:
        self._catalog = catalog
        self._choose = choose
        self._graph = graph

    def __call__(self, request: Request, situation: Situation) -> Reply:
        topics = _topics(request)
        asked = list(_asked(request, topics))
        if not asked:
            return self._choose.details(request, situation)
        facts = self._choose.one(_pointing(request, topics, situation), situation)
        if isinstance(facts, Question):
            return facts
        product = self._catalog.find(facts.id)
        if product is None:
            return Details(facts, request.aspect)
        return Details(facts, answers=tuple(self._answer(kind, slug, product) for kind, slug in asked))

    def first(self, otherwise: Skill, *, marked: bool = False) -> Skill:
        """A skill that takes what may be a question about the thing just spoken of, and leaves the rest to another.

        Readers take "does it contain nuts" for no sentence they know, and "is there leather in it?" for a refinement.

        marked  only what ends like a question: the same words without a mark narrow a search
        """

        def skill(request: Request, situation: Situation, /) -> Reply:
            about_one = isinstance(situation.state.standing, Details | Reviews | Why)
            if about_one and request.reference is None and (not marked or _ends_as_question(request.text)):
                topics = _topics(request)
                if any(True for _ in _asked(request, topics)):
                    return self(request, situation)
            return otherwise(request, situation)

        return skill

    def _answer(self, kind: str, slug: str, product: Product) -> Answer:
        match kind:
            case "features":
                found = self._feature(slug, product)
            case "materials":
                found = self._stated(kind, slug, product.materials, Kind.MATERIAL)
            case "colors":
                found = self._color(slug, product)
            case _:
                found = _topic(slug, product, self._catalog.merchant(product.merchant))
        if found.verdict != "not_stated":
            return found
        return self._described(found, product)

    def _feature(self, slug: str, product: Product) -> Answer:
        known = self._family(slug, Kind.FEATURE)
        for stated in product.features:
            if stated in known:
                return Answer(slug, "features", "yes", "features", stated)
        for fact in sorted(known & set(product.accessibility.__dataclass_fields__)):
            state = getattr(product.accessibility, fact)
            if state is not Fact.NOT_STATED:
                verdict = "yes" if state is Fact.PRESENT else "no"
                return Answer(slug, "features", verdict, f"accessibility.{fact}", fact)
        field = f"accessibility.{slug}" if slug in product.accessibility.__dataclass_fields__ else "features"
        return Answer(slug, "features", "not_stated", field)

    def _stated(self, kind: str, slug: str, values: Sequence[str], of: Kind) -> Answer:
        known = self._family(slug, of)
        found = [value for value in values if value in known]
        # What a list of materials does not name may still be there: the list is told, and no "no" is made of it.
        return Answer(slug, kind, "yes" if found else "not_stated", kind, ",".join(found or values))

    def _color(self, slug: str, product: Product) -> Answer:
        found = self._stated("colors", slug, product.colors, Kind.COLOR)
        # The colours are the choice that is offered: one that is not among them is not to be had.
        return replace(found, verdict="no") if product.colors and found.verdict == "not_stated" else found

    def _family(self, slug: str, kind: Kind) -> frozenset[str]:
        if self._graph is None or not self._graph.has(slug, kind):
            return frozenset({slug})
        return family(self._graph, (slug,), kind)

    def _described(self, unstated: Answer, product: Product) -> Answer:
        """The same with the first sentence of the description that speaks of what was asked, if there is one."""
        speaks_of = self._finder(unstated, product.language)
        for sentence in sentences(product.description):
            if speaks_of(sentence):
                quote = sentence[:_LONGEST_QUOTE]
                return replace(
                    unstated,
                    verdict="described",
                    field="description",
                    value="",
                    quote=quote,
                    quote_language=product.language,
                )
        return unstated

    def _finder(self, answer: Answer, language: str) -> Callable[[str], bool]:
        if answer.kind == "topics":
            return lambda sentence: answer.about in topics_in(sentence, language)
        kind = {"features": Kind.FEATURE, "materials": Kind.MATERIAL, "colors": Kind.COLOR}[answer.kind]
        label = None if self._graph is None else self._graph.label(answer.about, kind, language)
        forms = [] if label is None else [fold(form) for form in label.surface_forms]
        return lambda sentence: any(_stands_in(form, fold(sentence), language) for form in forms)


def _topics(request: Request) -> tuple[str, ...]:
    return tuple(topic for topic in topics_in(request.text, request.language) if topic != QUOTE)


def _ends_as_question(text: str) -> bool:
    return text.rstrip()[-1:] in {"?", "？", "؟"} or text.rstrip("。 ").endswith(("か", "吗"))


def _asked(request: Request, topics: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(kind, slug) of what the question names, at most three. A free-from feature stands for its topic."""
    found: dict[tuple[str, str], None] = {}
    for kind in ("features", "materials", "colors"):
        for slug in (*getattr(request, kind), *getattr(request.excluded, kind)):
            found.setdefault((kind, slug))
    named = {slug for _, slug in found}
    for topic in topics:
        if FREE_OF.get(topic) not in named and not named.intersection(SAYS_SO.get(topic, ())):
            found.setdefault(("topics", topic))
    yield from list(found)[:_MOST_ANSWERS]


def _pointing(request: Request, topics: Sequence[str], situation: Situation) -> Request:
    """The request without goods that are not on the table: "does it need batteries" points at no batteries."""
    on_table = {item.product_type for item in situation.context.table}
    if topics and not on_table.intersection(request.product_types):
        return replace(request, product_types=())
    return request


def _topic(topic: str, product: Product, merchant: Merchant) -> Answer:
    if topic == "returns":
        if merchant.returns_days is None:
            return Answer(topic, "topics", "not_stated", "merchant.returns_days")
        verdict = "yes" if merchant.returns_days > 0 else "no"
        return Answer(topic, "topics", verdict, "merchant.returns_days", str(merchant.returns_days))
    free = FREE_OF.get(topic)
    if free is not None and free in product.features:
        return Answer(topic, "topics", "no", "features", free)
    for feature in SAYS_SO.get(topic, ()):
        if feature in product.features:
            return Answer(topic, "topics", "yes", "features", feature)
    if topic == "battery" and product.battery is not Battery.NONE and "battery" not in product.inferred:
        return Answer(topic, "topics", "yes", "battery", product.battery.value)
    # `battery = none` is also what a record holds that says nothing of batteries: no "no" is made of it.
    return Answer(topic, "topics", "not_stated", "battery" if topic == "battery" else "features")


def _stands_in(form: str, text: str, language: str) -> bool:
    if not form:
        return False
    if language in {"zh-CN", "ja"} or language not in LANGUAGES:
        return form in text
    at = text.find(form)
    while at >= 0:
        before = text[at - 1] if at else " "
        after = text[at + len(form)] if at + len(form) < len(text) else " "
        # Endings may follow a longer word (impermeable, impermeables); a short one must stand alone.
        if not before.isalnum() and (not after.isalnum() or len(form) > 5):
            return True
        at = text.find(form, at + 1)
    return False
